import { join } from 'node:path';
import type { Line, Narrate } from '../../lambda/routine/line';
import type { Word } from '../../lambda/dialogue/command';
import { reduce } from '../../lambda/dialogue/engine';
import { nothingKept, openSession, type Session } from '../../lambda/session/state';
import { languagesIn, loadLanguage, narratorsIn } from '../../lambda/wording/narrators';
import { narrating, remembering, type Narrations } from '../../lambda/wording/narrator';
import { root, readJson } from '../project';
import { poses } from '../../lambda/catalogue/poses';
import type { SideId } from '../../lambda/catalogue/types';
import { avgOf, figureOf } from '../../figures/figure';
import { formDays } from '../../lambda/routine/pacing';
import { backStretch } from '../../lambda/routine/routines';
import type { RoutinePlan } from '../../speaker/app/page/protocol';
import { packed } from './packed';
import { routinePlanOf } from './routine-plan';

const WORDING = join(root, 'lambda/wording');

/**
 * What most people hear in their first turns, narrated when it is built: a process that has just started would take
 * longer to do that than for everything else of a turn. Packed, a fifth of its size: the wording has most of it, too.
 */
export function narrations(wording: string = WORDING): Content {
  return new Map(
    languagesIn(wording).map((code) => [
      `lambda/narrations/${code}.json.br`,
      packed(narrationsOf(narrating(loadLanguage(code, wording)))),
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
  // What is said daily has other words on other days.
  for (let day = 1; day < formDays; day += 1) {
    session = openSession(nothingKept);
    now = day * 86_400_000;
    say('launch', 0);
    say('start', 5);
  }
  return lines;
}

/** More than any routine has poses. */
const most = 20;

function returned({ kept }: Session): Session {
  return openSession(kept);
}

const sideNames: Readonly<Record<SideId, string>> = { right: ', right side', left: ', left side', both: '' };

type Table = Readonly<Record<string, { readonly name: string }>>;

/** The figure of each pose and side, by its path in build/. */
export function figures(): Content {
  const file = readJson(join(root, 'lambda/wording/en/poses.json')) as { poses: Table };
  const wording = file.poses;
  return new Map(
    poses.flatMap(({ id, sides }) =>
      sides.map((side) => {
        const { name = id } = wording[id] ?? {};
        const title = `${name.charAt(0).toUpperCase()}${name.slice(1)}${sideNames[side]}`;
        return [`figures/${id}-${side}.svg`, figureOf(id, side, title)] as const;
      }),
    ),
  );
}

/** The same figures for Alexa's screens. */
export function screenFigures(): Content {
  return new Map(
    poses.flatMap(({ id, sides }) =>
      sides.map(
        (side) => [`lambda/screen/figures/${id}-${side}.json`, JSON.stringify(avgOf(id, side))] as const,
      ),
    ),
  );
}

/** The whole routine with default settings for each language. The speaker's page draws its line from it. */
export function routinePlans(wording: string = join(root, 'lambda/wording')): Record<string, RoutinePlan> {
  const narrators = narratorsIn(wording);
  return Object.fromEntries(
    languagesIn(wording).map((code) => [
      code,
      routinePlanOf(backStretch.id, nothingKept.settings, narrators(code)),
    ]),
  );
}

export type Content = Map<string, string | Buffer>;
