import { join } from 'node:path';
import { endSession, reduce } from '../../lambda/dialogue/engine';
import { secondsOf } from '../../lambda/routine/cue';
import type { Narrate } from '../../lambda/routine/line';
import { samePlace, type Place, placesOf } from '../../lambda/routine/place';
import { backStretch } from '../../lambda/routine/routines';
import { positionAt, turnSeconds, type Position } from '../../lambda/routine/timeline';
import type { Turn, TurnRecord } from '../../lambda/routine/types';
import { newDevice, nextSession, type Device } from '../../lambda/session/device';
import { nothingKept, openSession, type Kept } from '../../lambda/session/state';
import { createNarrator } from '../../lambda/wording/narrator';
import { languagesIn, loadLanguage } from '../../lambda/wording/narrators';
import { root } from '../project';
import { mean, seededRandom } from './compare/report';
import { hasEspeak, howToGetEspeak } from './espeak';
import { asSpoken, triedVoices, type Say, type TriedVoice } from './tried-voices';

/** Seconds between two instants at which the step is asked for. */
const every = 0.5;
/** Sessions for each voice: each begins at another fraction of a second. */
const sessions = 20;
/** Seconds from a silent end until the skill is opened again. */
const opensAgain = 20;
const wording = join(root, 'lambda', 'wording');
const places = placesOf(backStretch.id);

interface Led {
  readonly record: TurnRecord;
  readonly planned: Turn;
  /** The same turn with every clause as long as the voice takes to say it. */
  readonly spoken: Turn;
  /** What the skill has learned of the device when Alexa tells the silent end. */
  readonly learned: Device;
  /** The place that is kept then is where the voice really stopped. */
  readonly kept: boolean;
}

/**
 * The whole routine on a device, led by launches alone: each session runs out in silence, and the next one goes on. What
 * each session learns is told, and not used here. Alexa's timestamps are whole seconds.
 */
function sessionsOfRoutine(device: Device, narrate: Narrate, say: Say, begin: number): Led[] {
  const led: Led[] = [];
  let kept: Kept = { ...nothingKept, introduced: true, device };
  let now = begin;
  do {
    const at = Math.floor(now) * 1000;
    const { session, reply } = reduce(openSession(kept), { kind: 'word', word: 'launch' }, at, narrate);
    const { turn: record } = session;
    if (record === null) throw new Error('A launch made no turn.');
    const spoken = asSpoken(reply.turn, say);
    now += turnSeconds(spoken);
    const ended = endSession(session, Math.floor(now) * 1000, 'silence', narrate).kept;
    const place = endOf(spoken);
    const right = ended.place === null ? place === null : samePlace(ended.place, place);
    led.push({ record, planned: reply.turn, spoken, learned: ended.device, kept: right });
    kept = { ...ended, device };
    now += opensAgain;
  } while (kept.place !== null);
  return led;
}

/** Where a turn stops that runs out in silence. */
const endOf = ({ say, reprompt }: Turn): Place | null =>
  reprompt === null || reprompt.first === null ? say.next : reprompt.next;

const cuesOf = ({ say, reprompt }: Turn) => [...say.cues, ...(reprompt?.cues ?? [])];
const speechOf = (turn: Turn): number => secondsOf(cuesOf(turn).filter(({ kind }) => kind === 'say'));

/** How many steps the timeline is off, at instants spread evenly over the turns. */
function offBy(turns: readonly Led[]): number[] {
  return turns.flatMap(({ record, planned, spoken }) => {
    const instants = Math.floor(turnSeconds(spoken) / every);
    return Array.from({ length: instants }, (_, index) => {
      const second = (index + 0.5) * every;
      const said = indexOf(positionAt(second, planned, record));
      return Math.abs(said - indexOf(positionAt(second, spoken, record)));
    });
  });
}

function indexOf(position: Position): number {
  if (position.at === 'talk') return -1;
  const place: Place = position.at === 'step' ? position.place : position.last;
  return places.findIndex((other) => samePlace(other, place));
}

interface Heard {
  readonly off: readonly number[];
  /** Planned speech by true speech. */
  readonly ratio: number;
  /** Silent ends, and those after which the right place is kept. */
  readonly ends: readonly boolean[];
}

function heard(turns: readonly Led[]): Heard {
  const total = (of: 'planned' | 'spoken'): number =>
    turns.reduce((sum, turn) => sum + speechOf(turn[of]), 0);
  return {
    off: offBy(turns),
    ratio: total('planned') / total('spoken'),
    ends: turns.map(({ kept }) => kept),
  };
}

function figuresOf(all: readonly Heard[]): string {
  const off = all.flatMap((one) => one.off);
  const share = (of: (steps: number) => boolean): string =>
    `${((100 * off.filter(of).length) / off.length).toFixed(1)} %`;
  const error = 100 * (mean(all.map(({ ratio }) => ratio)) - 1);
  const most = off.reduce((one, other) => Math.max(one, other), 0);
  const ends = all.flatMap((one) => one.ends);
  const right = `${String(ends.filter(Boolean).length)} of ${String(ends.length)}`;
  return `${share((steps) => steps === 0)} | ${share((steps) => steps > 1)}, at most ${String(most)} | ${error.toFixed(1)} % | ${right}`;
}

function rowOf({ name, session }: TriedVoice, narrate: Narrate): string {
  const random = seededRandom(20_261_123);
  const tried = Array.from({ length: sessions }, (_, seed) => {
    const say = session(seed);
    const begin = 1_800_000_000 + random();
    const before = sessionsOfRoutine(newDevice, narrate, say, begin);
    const learned = nextSession(before[0]?.learned ?? newDevice, begin * 1000);
    const after = sessionsOfRoutine(learned, narrate, say, begin);
    return { rate: learned.rate ?? NaN, before: heard(before), after: heard(after) };
  });
  const rate = mean(tried.map((one) => one.rate)).toFixed(3);
  const [before, after] = (['before', 'after'] as const).map((when) =>
    figuresOf(tried.map((one) => one[when])),
  );
  return `| ${name} | ${before ?? ''} | ${rate} | ${after ?? ''} |`;
}

function report(language: string): void {
  const narrate = createNarrator(loadLanguage(language, wording));
  console.log(`\n${language}, ${String(sessions)} sessions of each voice\n`);
  console.log(
    '| voice | right step before | off by more than one | speech | place kept | rate | right step after | off by more than one | speech | place kept |',
  );
  console.log(`|${' --- |'.repeat(10)}`);
  for (const voice of triedVoices(language)) console.log(rowOf(voice, narrate));
}

if (hasEspeak()) {
  // All languages, or those named: npm run bench:timing -- en
  const named = process.argv.slice(2);
  for (const language of named.length > 0 ? named : languagesIn(wording)) report(language);
} else {
  console.log(howToGetEspeak('bench:timing'));
}
