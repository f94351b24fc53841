import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Where a program lies, as the shell would find it; undefined where it would not. */
export function onPath(program: string, path: string): string | undefined {
  return path
    .split(delimiter)
    .filter((folder) => folder !== '')
    .map((folder) => join(folder, program))
    .find(isProgram);
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}

/** How to come by ask-cli: its last release does not start with what npm installs beneath it by default. */
export const howToGetAsk = 'docs/deployment.md, "Tools", has the lines that install ask-cli.';
