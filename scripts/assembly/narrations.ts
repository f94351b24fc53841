import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Line, Narrate } from '../../lambda/routine/line';
import type { Word } from '../../lambda/dialogue/command';
import { reduce } from '../../lambda/dialogue/engine';
import { nothingKept, openSession, type Session } from '../../lambda/session/state';
import { languagesIn, loadLanguage } from '../../lambda/wording/narrators';
import { narrating, remembering, type Narrations } from '../../lambda/wording/narrator';
import { root } from '../project';
import type { Content } from './place';

const WORDING = join(root, 'lambda/wording');

/**
 * What most people hear in their first turns, narrated when it is built: a process that has just started would take
 * longer to do that than for everything else of a turn. Packed, a fifth of its size: the wording has most of it, too.
 */
export function narrations(wording: string = WORDING): Content {
  return new Map(
    languagesIn(wording).map((code) => [
      `lambda/narrations/${code}.json.gz`,
      gzipSync(JSON.stringify(narrationsOf(narrating(loadLanguage(code, wording)))), { level: 9 }),
    ]),
  );
}

/** Every line of a routine that is begun, led on with "next" to its end, left and taken up again. */
function narrationsOf(narrate: Narrate): Narrations {
  const lines: [Line, ReturnType<Narrate>][] = [];
  const heard = remembering(() => (line) => {
    const clauses = narrate(line);
    lines.push([line, clauses]);
    return clauses;
  });
  let session = openSession(nothingKept);
  let now = 0;
  const say = (word: Word, seconds: number): void => {
    now += seconds * 1000;
    session = reduce(session, { kind: 'word', word }, now, heard).session;
  };
  say('launch', 0);
  say('start', 5);
  for (let turns = 0; turns < most && session.kept.place !== null; turns += 1) {
    say('repeat', 60);
    session = returned(session);
    say('launch', 3_600);
    say('yes', 5);
    say('next', 90);
  }
  return lines;
}

/** More than any routine has poses. */
const most = 20;

function returned({ kept }: Session): Session {
  return openSession(kept);
}
