import { mkdirSync, mkdtempSync, renameSync, rmSync, existsSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { filesBelow, root } from '../project';
import type { Content } from './derived';
import { bundleAll } from './bundle';
import { content } from './content';

/** Folders of build/ that belong to the build alone. */
const owned = ['lambda/wording', 'lambda/narrations', 'lambda/interaction-models', 'skill-package'];

/** Writes each file to a staging folder and renames it, so that other builds and a running speaker never read half a file. */
export function place(files: Content, target: string): void {
  mkdirSync(target, { recursive: true });
  const staging = mkdtempSync(join(target, '.staging-'));
  try {
    for (const [path, text] of files) write(join(staging, path), text);
    for (const path of files.keys()) {
      mkdirSync(dirname(join(target, path)), { recursive: true });
      renameSync(join(staging, path), join(target, path));
    }
  } finally {
    rmSync(staging, { recursive: true, force: true });
  }
}

/** Removes files of earlier builds from the build's own folders. */
export function clear(files: Content, target: string): void {
  for (const folder of owned) removeOthers(join(target, folder), folder, files);
}

function removeOthers(path: string, folder: string, files: Content): void {
  if (!existsSync(path)) return;
  for (const name of filesBelow(path)) {
    if (!files.has(`${folder}/${name}`)) rmSync(join(path, name), { force: true });
  }
}

function write(path: string, text: string | Buffer): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

/** Builds everything that ships, and the speaker, into build/. */
export async function build(target: string = join(root, 'build')): Promise<void> {
  // Take the time first: a source that is edited during the build must count as newer.
  const started = Date.now();
  const { code, failures } = await bundleAll();
  const data = content();
  place(new Map([...data, ...code]), target);
  clear(data, target);
  if (failures.length > 0) throw new AggregateError(failures, 'Not everything could be bundled.');
  place(new Map([['stamp.json', JSON.stringify({ started })]]), target);
}

export function report(error: unknown): void {
  console.error(error instanceof Error ? error.message : String(error));
  if (error instanceof AggregateError) error.errors.forEach(report);
  else if (error instanceof Error && error.cause !== undefined) report(error.cause);
}

if (require.main === module) {
  build().catch((error: unknown) => {
    console.error('The build failed.');
    report(error);
    process.exitCode = 1;
  });
}
