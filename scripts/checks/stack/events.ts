import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesBelow } from '../../project';

/** The events that the skill's log can name, read from its source: whoever adds one is held to count it. */
export function loggedEvents(folder: string): string[] {
  const sources = filesBelow(folder).filter((name) => name.endsWith('.ts'));
  const found = sources.flatMap((name) => [
    ...readFileSync(join(folder, name), 'utf8').matchAll(/\blog\(\{\s*event: '([^']+)'/g),
  ]);
  return [...new Set(found.map(([, event = '']) => event))].sort();
}
