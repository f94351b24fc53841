import { join } from 'node:path';
import { poses } from '../../lambda/catalogue/poses';
import { readJson, root } from '../project';

/** What the skill calls each pose in a language, in small letters: by these names an answer is read. */
export function spokenNames(language: string): ReadonlyMap<string, readonly string[]> {
  const file = readJson(join(root, 'lambda/wording', language, 'poses.json')) as {
    readonly poses: Readonly<Record<string, Readonly<Record<string, string>>>>;
  };
  return new Map(
    poses.map(({ id }) => {
      const names = [file.poses[id]?.['name'], file.poses[id]?.['short']];
      return [id, names.flatMap((name) => (name === undefined ? [] : [name.toLowerCase()]))];
    }),
  );
}
