import type { Call } from '../../support/faults/fault-proxy';
import { apologies, type Turn } from './watched';

/** A turn is answered within 3 s whatever the table does; a busy machine may add to that. */
const mostMs = 3_000;
const slackMs = 700;

/** A session under faults, the same one without any, and what is left in the table of both. */
export interface Trial {
  readonly owner: string;
  readonly turns: readonly Turn[];
  readonly reference: readonly Turn[];
  /** The place in the table after each turn of the session without faults. */
  readonly kept: readonly unknown[];
  readonly place: unknown;
}

/** What came of keeping in one turn. */
interface Kept {
  /** Something changed in it, or was owed from before. */
  readonly due: boolean;
  readonly tried: boolean;
  /** It is still owed after the turn. */
  readonly owed: boolean;
}

/** Everything that is wrong with it. */
export function faultsOf(trial: Trial): string[] {
  const { turns, reference } = trial;
  const ledger = ledgerOf(trial);
  return [
    ...turns.flatMap((turn, index) => wrongIn(turn, reference[index], index)),
    ...ledger.flatMap((kept, index) => wrongWrites(kept, index, trial)),
    ...wrongNotices(trial, ledger),
    ...wrongPlace(trial),
  ];
}

function wrongIn(
  { answered, text, milliseconds, place }: Turn,
  expected: Turn | undefined,
  index: number,
): string[] {
  return [
    ...(answered ? [] : [`turn ${index} has no valid answer`]),
    ...(apologies.some((apology) => text.includes(apology)) ? [`turn ${index} apologises`] : []),
    ...(milliseconds <= mostMs + slackMs ? [] : [`turn ${index} took ${Math.round(milliseconds)} ms`]),
    ...(same(place, expected?.place)
      ? []
      : [`turn ${index} is at ${spelt(place)}, not ${spelt(expected?.place)}`]),
  ];
}

function ledgerOf({ turns, reference, owner }: Trial): Kept[] {
  let owed = false;
  return turns.map((turn, index) => {
    const writes = writesIn(turn, owner);
    const due = owed || reference[index]?.calls.some(isWrite) === true;
    owed = due && writes.at(-1)?.acknowledged !== true;
    return { due, tried: writes.length > 0, owed };
  });
}

function wrongWrites({ due, tried }: Kept, index: number, { turns, owner }: Trial): string[] {
  // Its time may be over before a write, and nothing is kept of a person whom the account could not list.
  const hindered = turns[index]?.calls.some(
    (call) => !call.acknowledged && !(isWrite(call) && call.key === owner),
  );
  if (due && !tried && hindered !== true) return [`turn ${index} owes a write and tries none`];
  return !due && tried && !isUncertain(turns) ? [`turn ${index} writes and has nothing to write`] : [];
}

function wrongNotices({ turns }: Trial, ledger: readonly Kept[]): string[] {
  const times = turns.reduce((sum, { told }) => sum + told, 0);
  const first = ledger.findIndex(({ owed }, index) => owed && turns[index]?.text !== '');
  const by = turns.slice(0, first + 1).some(({ told }) => told > 0);
  const fine = !isUncertain(turns) && wasRead(turns) && ledger.every(({ owed }) => !owed);
  return [
    ...(times > 1 ? [`the person is told ${times} times`] : []),
    ...(first >= 0 && !by ? [`turn ${first} could not be kept, and the person is not told`] : []),
    ...(fine && times > 0 ? ['the person is told of a failure that there was not'] : []),
  ];
}

/** It is that of the last turn that reached the table, whether or not the skill was told so. */
function wrongPlace({ turns, kept, place }: Trial): string[] {
  const reached = turns.findLastIndex(({ calls }) =>
    calls.some(({ place: written }) => written !== undefined),
  );
  const expected = reached < 0 ? null : kept[reached];
  return same(place, expected) ? [] : [`${spelt(place)} is kept, not ${spelt(expected)} of turn ${reached}`];
}

/** The answer to a second attempt may come just after the skill has given up: only the skill knows which it was. */
function isUncertain(turns: readonly Turn[]): boolean {
  return turns.some(({ calls }) => calls.some(({ fault }) => fault === 'hang' || fault === 'slow'));
}

function wasRead([launched]: readonly Turn[]): boolean {
  return (
    launched?.calls.some((call) => !isWrite(call) && call.acknowledged && call.fault !== 'garbage') === true
  );
}

function writesIn({ calls }: Turn, owner: string): Call[] {
  return calls.filter((call) => isWrite(call) && call.key === owner);
}

function isWrite({ operation }: Call): boolean {
  return operation !== 'GetItem';
}

export function same(one: unknown, other: unknown): boolean {
  return spelt(one) === spelt(other);
}

/** A place as text, in whatever order its fields come; none, and none yet, are the same. */
function spelt(place: unknown): string {
  return JSON.stringify(
    typeof place === 'object' && place !== null ? Object.entries(place).sort() : (place ?? null),
  );
}
