import type { Line, Narrate } from '../routine/line';
import type { Turn } from '../routine/types';
import { asking, buildProbe, farewell } from './build';
import { judge, type Arrived, type Finding } from './judge';
import { nextProbe, probes, secondsLeft, type ProbeId } from './probes';
import { newCheck, type CheckState } from './state';

/** What a person may say in a check. Every other word is answered as if no check were on. */
export type CheckWord = 'next' | 'yes' | 'no' | 'repeat' | 'start-over' | 'stop';

/** Something that reaches the skill while a check is on. `ended`: Alexa ended the session. */
export type CheckEvent =
  | { readonly kind: 'opened' }
  | { readonly kind: 'word'; readonly word: CheckWord }
  | { readonly kind: 'ended'; readonly how: 'silence' | 'refused' | 'other' };

export interface Checked {
  /** null where the check is over: nothing is kept. */
  readonly state: CheckState | null;
  /** null where nothing may be said. */
  readonly turn: Turn | null;
  /** What was found out, for the log. */
  readonly finding: Finding | null;
}

/** One step of the check. `instant` is in ms since 1970. `known`: what is kept of it; null at its begin. */
export function check(
  known: CheckState | null,
  event: CheckEvent,
  instant: number,
  narrate: Narrate,
): Checked {
  if (known === null) return beginning(event, instant, narrate);
  const { state, finding } = judged(known, event, instant);
  const answered = (turn: Checked): Checked => ({ ...turn, finding });
  if (event.kind === 'ended') return { state, turn: null, finding };
  if (event.kind === 'opened')
    return answered(goingOn(state, [{ key: 'deviceCheck.again' }], instant, narrate));
  switch (event.word) {
    case 'stop':
      return isAsked(known)
        ? answered(over(state, narrate))
        : {
            state: { ...known, sent: null },
            turn: farewell([{ key: 'deviceCheck.stopped' }], narrate),
            finding: null,
          };
    case 'start-over':
      return goingOn(newCheck, [], instant, narrate);
    case 'repeat':
      return known.sent === null
        ? answered(goingOn(state, [], instant, narrate))
        : trying(known.sent.probe, { ...known, sent: null }, [], instant, narrate);
    case 'no':
      return answered(isAsked(known) ? over(state, narrate) : goingOn(state, [], instant, narrate));
    case 'yes':
    case 'next':
      return answered(goingOn(isAsked(known) ? { ...state, longer: true } : state, [], instant, narrate));
  }
}

/** The very first words: a word before the check was explained begins it as well. */
function beginning(event: CheckEvent, instant: number, narrate: Narrate): Checked {
  switch (event.kind) {
    case 'ended':
      return { state: null, turn: null, finding: null };
    case 'opened':
      return {
        state: newCheck,
        turn: asking([{ key: 'deviceCheck.begin' }], { key: 'deviceCheck.beginAgain' }, narrate),
        finding: null,
      };
    case 'word':
      return event.word === 'stop' || event.word === 'no'
        ? { state: null, turn: farewell([{ key: 'deviceCheck.stopped' }], narrate), finding: null }
        : goingOn(newCheck, [], instant, narrate);
  }
}

/** The person was asked whether to try the longer probes, and has not answered. */
function isAsked({ results, longer, sent }: CheckState): boolean {
  const begun = Object.keys(results).length > 0;
  return begun && longer === null && sent === null && nextProbe(results, false) === null;
}

/** What the event says of the probe that was sent. A session that the person left says nothing: the probe is tried again. */
function judged(
  state: CheckState,
  event: CheckEvent,
  instant: number,
): { readonly state: CheckState; readonly finding: Finding | null } {
  const { sent, results, unspoken } = state;
  if (sent === null) return { state, finding: null };
  const waiting = { ...state, sent: null };
  const seconds = Math.max(0, (instant - sent.at) / 1000);
  const what = arrivedIn(event);
  if (what === null) return { state: waiting, finding: null };
  const finding = judge(sent.probe, sent.planned, { what, seconds });
  const exactly = finding.rate !== null && (finding.exact || state.rate === null);
  return {
    state: {
      ...waiting,
      results: { ...results, [sent.probe]: finding.verdict },
      unspoken: [...unspoken, sent.probe],
      rate: exactly ? finding.rate : state.rate,
    },
    finding,
  };
}

function arrivedIn(event: CheckEvent): Arrived['what'] | null {
  switch (event.kind) {
    case 'opened':
      return 'opened';
    case 'word':
      return event.word === 'stop' || event.word === 'start-over' ? null : 'word';
    case 'ended':
      return event.how === 'other' ? null : event.how;
  }
}

/** Tells what was found, then tries the next probe, asks for the longer ones, or ends the check. */
function goingOn(state: CheckState, before: readonly Line[], instant: number, narrate: Narrate): Checked {
  const { results, longer, unspoken } = state;
  const told = [...before, ...unspoken.flatMap((probe) => foundLine(probe, state))];
  const spoken: CheckState = { ...state, unspoken: [] };
  const probe = nextProbe(results, longer === true);
  if (probe !== null) return trying(probe, spoken, told, instant, narrate);
  const seconds = secondsLeft(results);
  if (longer !== null || seconds === 0) return over(state, narrate);
  const question: Line = {
    key: 'deviceCheck.longer',
    values: { length: { seconds: wholeMinutes(seconds) } },
  };
  return {
    state: spoken,
    turn: asking([...told, question], { key: 'deviceCheck.longerAgain' }, narrate),
    finding: null,
  };
}

function trying(
  probe: ProbeId,
  state: CheckState,
  before: readonly Line[],
  instant: number,
  narrate: Narrate,
): Checked {
  const { turn, planned } = buildProbe(probe, before, narrate);
  return { state: { ...state, sent: { probe, at: instant, planned } }, turn, finding: null };
}

function over({ unspoken, ...state }: CheckState, narrate: Narrate): Checked {
  const told = unspoken.flatMap((probe) => foundLine(probe, state));
  return { state: null, turn: farewell([...told, { key: 'deviceCheck.over' }], narrate), finding: null };
}

/** One short sentence that tells the result of a probe. */
function foundLine(probe: ProbeId, { results, rate }: Pick<CheckState, 'results' | 'rate'>): Line[] {
  const verdict = results[probe];
  if (verdict === undefined) return [];
  const { kind } = probes[probe];
  const percent = rate === null ? null : Math.round(Math.abs(rate - 1) * 100);
  if (kind === 'silence' && verdict === 'played' && rate !== null && percent !== null) {
    if (percent < leastPercent) return [{ key: 'deviceCheck.rate.same' }];
    return [{ key: `deviceCheck.rate.${rate > 1 ? 'faster' : 'slower'}`, values: { percent } }];
  }
  return [{ key: `deviceCheck.found.${verdict}`, values: { test: { key: `deviceCheck.${kind}.name` } } }];
}

/** A voice that differs less is as fast as expected. */
const leastPercent = 3;

function wholeMinutes(seconds: number): number {
  return Math.ceil(seconds / 60) * 60;
}
