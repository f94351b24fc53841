import { join } from 'node:path';
import { secondsOf } from '../../lambda/routine/cue';
import { limits } from '../../lambda/routine/limits';
import type { Narrate } from '../../lambda/routine/line';
import { samePlace, type Place, firstPlace, placesOf } from '../../lambda/routine/place';
import { backStretch } from '../../lambda/routine/routines';
import { positionAt, turnSeconds, type Position } from '../../lambda/routine/timeline';
import { buildTurn } from '../../lambda/routine/turn';
import type { Settings, Turn, TurnRecord } from '../../lambda/routine/types';
import { createNarrator } from '../../lambda/wording/narrator';
import { languagesIn, loadLanguage } from '../../lambda/wording/narrators';
import { root } from '../project';
import { mean, seededRandom } from './compare/report';
import { hasEspeak, howToGetEspeak } from './espeak';
import { asSpoken, triedVoices, type Say, type TriedVoice } from './tried-voices';

/** Seconds between two instants at which the step is asked for. */
const every = 0.5;
/** Sessions for each voice: each begins at another fraction of a second. */
const sessions = 10;
const settings: Settings = { pace: 'normal', mode: 'flow' };
const wording = join(root, 'lambda', 'wording');
const places = placesOf(backStretch.id);

interface Led {
  readonly record: TurnRecord;
  readonly planned: Turn;
  /** The same turn with every clause as long as the voice takes to say it. */
  readonly spoken: Turn;
}

/** Every turn of the routine, from the first place on, as silence leads through it. */
function turnsOfRoutine(narrate: Narrate, say: Say): Led[] {
  const turns: Led[] = [];
  let from: Place | null = firstPlace(backStretch.id);
  while (from !== null) {
    const record: TurnRecord = { at: 0, lead: [], guide: 'now', from, ask: null };
    const planned = buildTurn(record, settings, narrate);
    turns.push({ record, planned, spoken: asSpoken(planned, say) });
    from = planned.reprompt?.first == null ? planned.say.next : planned.reprompt.next;
  }
  return turns;
}

const cuesOf = ({ say, reprompt }: Turn) => [...say.cues, ...(reprompt?.cues ?? [])];
const speechOf = (turn: Turn): number => secondsOf(cuesOf(turn).filter(({ kind }) => kind === 'say'));
const silenceOf = (turn: Turn): number => secondsOf(cuesOf(turn).filter(({ kind }) => kind === 'wait'));

/** The voice rate that a silent session teaches: one turn, to the end of its second window, told in whole seconds. */
function learned({ planned, spoken }: Led, start: number): number {
  const told = Math.floor(start + turnSeconds(spoken)) - Math.floor(start);
  return speechOf(planned) / (told - silenceOf(spoken) - 2 * limits.windowSeconds);
}

const atRate =
  (narrate: Narrate, rate: number): Narrate =>
  (line) =>
    narrate(line).map(({ text, seconds }) => ({ text, seconds: seconds / rate }));

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
  const place = position.at === 'step' ? position.place : position.last;
  return places.findIndex((other) => samePlace(other, place));
}

interface Heard {
  readonly off: readonly number[];
  /** Planned speech by true speech. */
  readonly ratio: number;
}

function heard(turns: readonly Led[]): Heard {
  const total = (of: 'planned' | 'spoken'): number =>
    turns.reduce((sum, turn) => sum + speechOf(turn[of]), 0);
  return { off: offBy(turns), ratio: total('planned') / total('spoken') };
}

function figuresOf(all: readonly Heard[]): string {
  const off = all.flatMap((one) => one.off);
  const share = (of: (steps: number) => boolean): string =>
    `${((100 * off.filter(of).length) / off.length).toFixed(1)} %`;
  const error = 100 * (mean(all.map(({ ratio }) => ratio)) - 1);
  const most = off.reduce((one, other) => Math.max(one, other), 0);
  return `${share((steps) => steps === 0)} | ${share((steps) => steps > 1)}, at most ${String(most)} | ${error.toFixed(1)} %`;
}

function rowOf({ name, session }: TriedVoice, narrate: Narrate): string {
  const random = seededRandom(20_261_123);
  const tried = Array.from({ length: sessions }, (_, seed) => {
    const say = session(seed);
    const before = turnsOfRoutine(narrate, say);
    const rate = before[0] === undefined ? 1 : learned(before[0], random());
    return { rate, before: heard(before), after: heard(turnsOfRoutine(atRate(narrate, rate), say)) };
  });
  const rate = mean(tried.map((one) => one.rate)).toFixed(2);
  const [before, after] = (['before', 'after'] as const).map((when) =>
    figuresOf(tried.map((one) => one[when])),
  );
  return `| ${name} | ${before ?? ''} | ${rate} | ${after ?? ''} |`;
}

function report(language: string): void {
  const narrate = createNarrator(loadLanguage(language, wording));
  console.log(`\n${language}, ${String(sessions)} sessions of each voice\n`);
  console.log(
    '| voice | right step before | off by more than one | speech | rate learned | right step after | off by more than one | speech |',
  );
  console.log(`|${' --- |'.repeat(8)}`);
  for (const voice of triedVoices(language)) console.log(rowOf(voice, narrate));
}

if (hasEspeak()) {
  // All languages, or those named: npm run bench:timing -- en
  const named = process.argv.slice(2);
  for (const language of named.length > 0 ? named : languagesIn(wording)) report(language);
} else {
  console.log(howToGetEspeak('bench:timing'));
}
