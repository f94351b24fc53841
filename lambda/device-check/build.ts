import { pauseInTalk, talk, talkPart } from '../routine/closing';
import { charactersOf, secondsOf, wait, type Cue } from '../routine/cue';
import { limits } from '../routine/limits';
import type { Line, Narrate } from '../routine/line';
import type { Part, Turn } from '../routine/types';
import { probes, type ProbeId } from './probes';

/** The planned length of what is spoken, in seconds, at the mean of Amazon's voices. */
export interface Length {
  readonly speech: number;
  readonly silence: number;
}

/** What was sent for a probe: enough to judge it by what comes next. */
export interface Planned {
  readonly say: Length;
  readonly reprompt: Length;
  /** Up to the end of the word at which the person interrupts. */
  readonly mark?: Length;
}

export interface Built {
  readonly turn: Turn;
  readonly planned: Planned;
}

/** Lengths are estimated, so a part is filled up to this share of its seconds. */
const filled = 0.97;

/** Seconds of silence between two sentences that fill a part: with it, 480 s need less than 7,500 characters. */
const betweenSentences = 2;

/** Numbers spoken between the silences of the probe of many breaks, and the seconds of each silence. */
const numbers = 10;
const silenceAfterNumber = probes.breaks.seconds / numbers;

/** Seconds before the word at which the person interrupts. */
const beforeMark = 22;

/** The turn of a probe. `before`: what is said first. The same arguments give the same turn. */
export function buildProbe(id: ProbeId, before: readonly Line[], narrate: Narrate): Built {
  const { kind, seconds } = probes[id];
  const said = (...lines: readonly Line[]): Cue[] =>
    lines.flatMap((line) => [...talk(line, narrate), wait(pauseInTalk, null)]);
  const own = (name: string): Line => ({ key: `deviceCheck.${kind}.${name}` });
  const intro: Line = { key: `deviceCheck.${kind}.intro`, ...valuesOf(id) };
  const lead = said(...before, intro);
  const end = said(own('end'));
  const ask = said(own('ask'));
  const filling = (length: number, ...around: readonly Cue[][]): Cue[] =>
    fill(length * filled - secondsOf(around.flat()), narrate);
  switch (kind) {
    case 'speech':
    case 'silence':
      return built([...lead, ...filling(seconds, lead, end), ...end], ask);
    case 'reprompt':
      return built([...lead, ...end], [...filling(seconds, ask), ...ask]);
    case 'breaks':
      return built([...lead, ...numbersApart(narrate), ...end], ask);
    case 'interruption': {
      const marked = [...lead, ...fill(beforeMark, narrate), ...talk(own('mark'), narrate)];
      const rest = [wait(betweenSentences, null), ...filling(seconds, marked, end)];
      return built([...marked, ...rest, ...end], ask, marked);
    }
  }
}

function valuesOf(id: ProbeId): Pick<Line, 'values'> {
  const { kind, seconds } = probes[id];
  return kind === 'speech' || kind === 'reprompt' ? { values: { length: { seconds } } } : {};
}

/** Sentences with a silence after each, as many as take no longer than that. */
function fill(seconds: number, narrate: Narrate): Cue[] {
  const cues: Cue[] = [];
  for (let variant = 0; ; variant += 1) {
    const sentence = [...talk({ key: 'deviceCheck.filler', variant }, narrate), wait(betweenSentences, null)];
    if (secondsOf(cues) + secondsOf(sentence) > seconds) return cues;
    if (charactersOf(cues) + charactersOf(sentence) > limits.plannedCharacters) return cues;
    cues.push(...sentence);
  }
}

function numbersApart(narrate: Narrate): Cue[] {
  return Array.from({ length: numbers }, (_, index) => index + 1).flatMap((number) => [
    ...talk({ key: 'deviceCheck.breaks.number', values: { number } }, narrate),
    wait(silenceAfterNumber, null),
  ]);
}

function built(say: readonly Cue[], reprompt: readonly Cue[], marked?: readonly Cue[]): Built {
  return {
    turn: { say: talkPart(say), reprompt: talkPart(reprompt) },
    planned: {
      say: lengthOf(say),
      reprompt: lengthOf(reprompt),
      ...(marked === undefined ? {} : { mark: lengthOf(marked) }),
    },
  };
}

function lengthOf(cues: readonly Cue[]): Length {
  const speech = secondsOf(cues.filter(({ kind }) => kind === 'say'));
  return { speech: tenths(speech), silence: tenths(secondsOf(cues) - speech) };
}

export function tenths(seconds: number): number {
  return Math.round(seconds * 10) / 10;
}

/** A turn that asks something, and asks again where nothing is answered. */
export function asking(lines: readonly Line[], again: Line, narrate: Narrate): Turn {
  const parts = lines.flatMap((line) => [...talk(line, narrate), wait(pauseInTalk, null)]);
  return { say: talkPart(parts), reprompt: talkPart(talk(again, narrate)) };
}

/** A turn that ends the session. */
export function farewell(lines: readonly Line[], narrate: Narrate): Turn {
  const say: Part = talkPart(lines.flatMap((line) => talk(line, narrate)));
  return { say, reprompt: null };
}
