import { type BuildOptions, build } from 'esbuild';
import { join, resolve } from 'node:path';
import { root } from '../project';
import { trimmed } from './trim';

export interface Bundle {
  readonly entry: string;
  readonly options: BuildOptions;
}

const common: BuildOptions = {
  bundle: true,
  platform: 'node',
  format: 'cjs',
  // Their ES modules let esbuild drop what is unused: a third less of the AWS SDK to load from cold.
  mainFields: ['module', 'main'],
  legalComments: 'none',
  logLevel: 'silent',
};

export const bundles: Readonly<Record<string, Bundle>> = {
  'lambda/index.js': {
    entry: 'lambda/index.ts',
    options: {
      target: 'node22',
      minify: true,
      ...trimmed,
    },
  },
  'serve/main.js': {
    entry: 'serve/main.ts',
    options: { target: 'node20', minify: true, keepNames: true },
  },
  'speaker/main.js': {
    entry: 'speaker/app/main.ts',
    // dynalite loads a native LevelDB and finds its own files by path: it cannot be bundled.
    options: { target: 'node20', minify: true, keepNames: true, external: ['dynalite', '*.node'] },
  },
  'speaker/turn-reader.js': {
    entry: 'scripts/build/turn-reader.ts',
    options: { target: 'node20', minify: true },
  },
  'speaker/page/client.js': {
    entry: 'speaker/app/page/client/main.ts',
    // What the last two years' Chrome, Firefox and Safari understand.
    options: { platform: 'browser', format: 'esm', target: 'es2022', minify: true },
  },
  'speaker/page/screen.js': {
    entry: 'speaker/app/page/client/screen/frame.ts',
    // A plain script: it has to ask the engine before the page has been read to its end.
    options: { platform: 'browser', format: 'iife', target: 'es2022', minify: true },
  },
  'speaker/page/styles.css': {
    entry: 'speaker/app/page/client/styles/page.css',
    options: { platform: 'browser', minify: true },
  },
};

export interface Bundled {
  /** path in build/ -> code */
  readonly code: ReadonlyMap<string, string>;
  readonly failures: readonly unknown[];
}

/** Builds all bundles; a bundle that fails does not stop the others. */
export async function bundleAll(): Promise<Bundled> {
  const code = new Map<string, string>();
  const failures: unknown[] = [];
  const attempts = Object.entries(bundles).map(async ([path, bundle]) => {
    try {
      code.set(path, await bundleOne(bundle));
    } catch (failure) {
      failures.push(failure);
    }
  });
  await Promise.all(attempts);
  return { code, failures };
}

async function bundleOne(bundle: Bundle): Promise<string> {
  const result = await build({ ...settings(bundle), write: false });
  return result.outputFiles[0]?.text ?? '';
}

/** The absolute paths of the files that contribute code to a bundle. */
export async function inputsOf(bundle: Bundle): Promise<string[]> {
  const { metafile } = await build({ ...settings(bundle), write: false, metafile: true });
  return Object.values(metafile.outputs).flatMap(({ inputs }) =>
    Object.entries(inputs)
      .filter(([, { bytesInOutput }]) => bytesInOutput > 0)
      .map(([path]) => resolve(root, path)),
  );
}

export function settings({ entry, options }: Bundle): BuildOptions {
  return { ...common, ...options, entryPoints: [join(root, entry)], absWorkingDir: root };
}
