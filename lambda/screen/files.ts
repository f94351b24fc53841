import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fieldsOf, type Fields } from '../json';

/** Documents and figures, read at their first use: a device without a screen needs none of them. */
export interface ScreenFiles {
  /** A part of a document by its name: what all share (`frame`), or what one kind shows. */
  readonly template: (name: string) => Fields;
  /** The drawing of a pose and side as an Alexa Vector Graphic. */
  readonly figure: (name: string) => Fields;
}

export function screensIn(folder: string): ScreenFiles {
  const known = new Map<string, Fields>();
  const read = (path: string): Fields => {
    const found = known.get(path) ?? fieldsOf(JSON.parse(readFileSync(join(folder, path), 'utf8')));
    known.set(path, found);
    return found;
  };
  return {
    template: (name) => read(`${name}.json`),
    figure: (name) => read(join('figures', `${name}.json`)),
  };
}
