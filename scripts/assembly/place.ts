import { mkdirSync, mkdtempSync, renameSync, rmSync, existsSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { filesBelow } from '../project';

/** Folders that hold nothing but what the build puts there. */
const owned = ['lambda/wording', 'lambda/narrations', 'lambda/interaction-models', 'skill-package'];

/**
 * Puts every file in its place by renaming: several builds and a running speaker may share the folder, and none
 * of them may ever read half a file.
 */
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

/** Removes from the build's own folders what it no longer puts there. */
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

export type Content = Map<string, string | Buffer>;
