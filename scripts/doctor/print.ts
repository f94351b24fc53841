import type { State, Verdict } from './verdict';

const marks: Readonly<Record<State, string>> = { well: 'ok  ', ill: 'FAIL', unknown: '?   ' };

/** Only a deployment tells. */
const NOT_ASKED = 'Not asked: whether Amazon and AWS still take these credentials, and what they may do.';

/** One line for each thing, and below it what to do; then what it comes to. */
export function printed(verdicts: readonly Verdict[]): string[] {
  const lines = verdicts.flatMap(({ what, state, seen, remedy }) => [
    `${marks[state]} ${what}: ${seen}`,
    ...(remedy === undefined ? [] : [`     ${remedy}`]),
  ]);
  return [...lines, '', summary(verdicts), NOT_ASKED];
}

/** 1 where something has to be done. What could not be checked fails nothing: it may be well. */
export function exitCodeOf(verdicts: readonly Verdict[]): number {
  return verdicts.some(({ state }) => state === 'ill') ? 1 : 0;
}

function summary(verdicts: readonly Verdict[]): string {
  const count = (state: State): number => verdicts.filter((each) => each.state === state).length;
  const open = count('unknown') === 0 ? '' : ` ${count('unknown')} not checked, marked with "?".`;
  if (count('ill') > 0) return `Not ready to deploy: ${count('ill')} to be put right.${open}`;
  return `Nothing is in the way of "npm run deploy" that can be seen from here.${open}`;
}
