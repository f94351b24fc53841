import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { isStale } from '../ensure-built';
import { ill, well, type Verdict } from './verdict';

/** What ask-cli uploads. */
const needed = ['lambda/index.js', 'skill-package/skill.json', 'stamp.json'];

/** `npm run deploy` builds by itself; `ask deploy` does not, and would upload what lies there. */
export function built(project: string): Verdict {
  const missing = needed.filter((path) => !existsSync(join(project, 'build', path)));
  if (missing.length > 0) {
    return ill('build', `build/${missing[0] ?? ''} is not there`, 'Run "npm ci", then "npm run build".');
  }
  if (isStale(project)) return ill('build', 'older than the sources', 'Run "npm run build".');
  return well('build', 'there, and as new as the sources');
}
