import { apologies, noticesIn } from './notices';
import type { Heard } from './session';

/** A turn waits for the table less than 3 s of virtual time, whatever the table does. */
const mostMs = 3_000;

/** Less than what the skill waits for one call. */
const patienceMs = 950;

/** The same session without a fault, and the place in the table after each of its turns. */
export interface Reference {
  readonly heard: readonly Heard[];
  readonly kept: readonly unknown[];
}

export interface Run {
  readonly owner: string;
  readonly heard: readonly Heard[];
  /** The place in the table after the session. */
  readonly kept: unknown;
  /** The item turned out not to be the skill's in the midst of it, so that nothing may be written any more. */
  readonly sealed: boolean;
}

/** Everything that is wrong with a session under faults. */
export function faultsOf(run: Run, reference: Reference): string[] {
  const writes = keeping(run, reference);
  const failed = writes.map((one) => one.failed);
  return [
    ...run.heard.flatMap((turn, index) =>
      faultsOfTurn(turn, reference.heard[index]).map((fault) => `turn ${index} ${fault}`),
    ),
    ...faultsOfNotices(run, failed),
    ...(run.sealed
      ? faultsOfSealed(run)
      : [...faultsOfWrites(run, writes), ...faultsOfKept(run, reference, failed)]),
  ];
}

function faultsOfTurn({ text, place, milliseconds, answer }: Heard, expected: Heard | undefined): string[] {
  const { outputSpeech, shouldEndSession } = answer.response;
  const isAnswer = expected?.text === '' ? isNothing(answer) : outputSpeech !== undefined && text !== '';
  return [
    ...(isAnswer ? [] : [`was answered with "${text}"`]),
    ...(shouldEndSession === expected?.answer.response.shouldEndSession ? [] : ['ends, or does not end']),
    ...(apologies.some((apology) => text.includes(apology)) ? ['apologises'] : []),
    ...(milliseconds <= mostMs ? [] : [`took ${Math.round(milliseconds)} ms`]),
    ...(same(place, expected?.place) ? [] : [`is at ${spelt(place)}, not at ${spelt(expected?.place)}`]),
  ];
}

/** The one valid answer to whoever may not be answered. */
function isNothing({ response, sessionAttributes }: Heard['answer']): boolean {
  return Object.keys(response).length === 0 && sessionAttributes === undefined;
}

/** What came of keeping in one turn. */
interface Kept {
  /** Something changed in it, or was owed from before. */
  readonly due: boolean;
  readonly tried: boolean;
  /** It is still owed afterwards, as far as the skill knows. */
  readonly failed: boolean;
}

function keeping({ owner, heard }: Run, reference: Reference): Kept[] {
  let owed = false;
  return heard.map(({ calls }, index) => {
    const due =
      owed || (reference.heard[index]?.calls ?? []).some(({ operation }) => operation !== 'GetItem');
    const writes = calls.filter(({ operation }) => operation !== 'GetItem');
    owed = due && writes.filter(({ key }) => key === owner).at(-1)?.acknowledged !== true;
    return { due, tried: writes.length > 0, failed: owed };
  });
}

/** What is due is tried, unless the turn's time was over before; and nothing is written on a turn that changed nothing. */
function faultsOfWrites({ heard }: Run, kept: readonly Kept[]): string[] {
  return kept.flatMap(({ due, tried }, index) => {
    const { calls = [], milliseconds = 0 } = heard[index] ?? {};
    const hindered = milliseconds > patienceMs || calls.some(({ acknowledged }) => !acknowledged);
    if (due && !tried && !hindered) return [`turn ${index} owes a write and tries none`];
    return tried && !due ? [`turn ${index} writes and has nothing to write`] : [];
  });
}

function faultsOfNotices({ heard, sealed }: Run, failed: readonly boolean[]): string[] {
  const told = heard.map(({ text }) => noticesIn(text).length);
  const times = told.reduce((sum, count) => sum + count, 0);
  const unread = heard[0]?.calls.every(({ fault, acknowledged }) => !acknowledged || isItem(fault)) === true;
  // What fails when the session is over already can be told to nobody.
  const first = unread ? 0 : failed.findIndex((one, index) => one && heard[index]?.text !== '');
  // On a busy machine, what the skill has waited for long enough may be acknowledged a moment later all the same.
  const impatient = heard.some(
    ({ calls, milliseconds }, index) => told[index] !== 0 && calls.length > 0 && milliseconds > patienceMs,
  );
  const inTime = told.slice(0, first + 1).some((count) => count > 0);
  return [
    ...(times > 1 ? [`it was told ${times} times`] : []),
    ...(first >= 0 && !inTime ? [`turn ${first} failed, and nobody was told`] : []),
    ...(first < 0 && times > 0 && !sealed && !impatient
      ? ['it was told of a failure that there was not']
      : []),
  ];
}

const isItem = (fault: string | null): boolean => fault === 'newer item' || fault === 'malformed item';

/** Once it is known that the item is not the skill's, nothing more is asked of the table. */
function faultsOfSealed({ heard }: Run): string[] {
  const known = heard.findIndex(
    ({ calls, milliseconds }) =>
      milliseconds <= patienceMs &&
      calls.some(
        ({ fault, operation, acknowledged }) => isItem(fault) && operation === 'GetItem' && acknowledged,
      ),
  );
  const asked = known < 0 ? [] : heard.slice(known + 1).flatMap(({ calls }) => calls);
  return asked.length === 0 ? [] : [`${asked.length} calls were made for an item that is not ours`];
}

/** The place kept is that of the last turn, or of an earlier one by at most those whose writes failed. */
function faultsOfKept({ kept, heard }: Run, reference: Reference, failed: readonly boolean[]): string[] {
  const before = [undefined, ...reference.kept];
  const turn = before.findLastIndex((place) => same(place, kept));
  if (turn < 0) return [`the place kept is ${spelt(kept)}, of no turn at all`];
  const later = heard.map((_turn, index) => index).filter((index) => index >= turn);
  const moved = later.filter((index) => !same(reference.kept[index], before[index]));
  const lost = moved.filter((index) => failed[index] !== true);
  return lost.length === 0
    ? []
    : [`the place kept is of turn ${turn - 1}, although ${lost.join()} were written`];
}

export function same(one: unknown, other: unknown): boolean {
  return spelt(one) === spelt(other);
}

/** In whatever order a store hands the fields out. */
function spelt(place: unknown): string {
  return JSON.stringify(
    typeof place === 'object' && place !== null
      ? Object.entries(place).sort(([a], [b]) => a.localeCompare(b))
      : (place ?? null),
  );
}
