import { brotliCompressSync, constants } from 'node:zlib';

/** JSON, packed to a quarter of its size or less: the limit of a language counts bytes on disk. */
export function packed(json: unknown): Buffer {
  return packedBytes(Buffer.from(JSON.stringify(json)));
}

export function packedBytes(bytes: Uint8Array): Buffer {
  return brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } });
}
