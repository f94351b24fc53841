import { join } from 'node:path';
import { continued, planRoutine, type Block } from '../../../lambda/routine/plan';
import { backStretch } from '../../../lambda/routine/routines';
import { cuesLed } from '../../../lambda/routine/timeline';
import { buildTurn } from '../../../lambda/routine/turn';
import type { TurnRecord } from '../../../lambda/routine/types';
import { loadLanguage } from '../../../lambda/wording/narrators';
import { createNarrator } from '../../../lambda/wording/narrator';

const narrate = createNarrator(loadLanguage('en', join(__dirname, '../../../lambda/wording')));
const settings = { pace: 'normal', mode: 'flow' } as const;

function holdOfTheTwist(): Block {
  const hold = planRoutine(backStretch, settings, narrate).find(({ place }) => place.step === 'hold');
  if (hold === undefined) throw new Error('The routine has no hold.');
  return hold;
}

function record(change: Partial<TurnRecord>): TurnRecord {
  return { at: 0, lead: [], guide: 'now', from: holdOfTheTwist().place, ask: null, ...change };
}

/** The seconds of a turn at which that text begins. */
function secondsOfText(text: string, of: TurnRecord): number {
  const { cues } = buildTurn(of, settings, narrate).say;
  const index = cues.findIndex((cue) => cue.kind === 'say' && cue.text === text);
  return cues.slice(0, index).reduce((sum, cue) => sum + cue.seconds, 0);
}

test('a hold that was left at the seventh breath goes on with the seventh', () => {
  const turn = buildTurn(record({}), settings, narrate);
  const led = cuesLed(secondsOfText('Seven.', record({})) + 4, turn, record({}));

  const rest = buildTurn(record({ fromCue: led }), settings, narrate).say.cues;

  const said = rest.filter((cue) => cue.kind === 'say').map((cue) => cue.text);
  expect(said[0]).toBe('Seven.');
  expect(said.indexOf('Eight.')).toBeGreaterThan(0);
});

test('a hold that is left twice counts what was led both times', () => {
  const first = buildTurn(record({}), settings, narrate);
  const afterFirst = record({ fromCue: cuesLed(secondsOfText('Three.', record({})) + 1, first, record({})) });
  const second = buildTurn(afterFirst, settings, narrate);

  const led = cuesLed(secondsOfText('Eight.', afterFirst) + 1, second, afterFirst);

  expect(buildTurn(record({ fromCue: led }), settings, narrate).say.cues[0]).toMatchObject({
    text: 'Eight.',
  });
});

test('a hold of which nothing was led begins with its instruction', () => {
  expect(continued(holdOfTheTwist(), 0)).toEqual(holdOfTheTwist());
});

test('more cues than a hold has leave its last words', () => {
  const last = continued(holdOfTheTwist(), 10_000);
  expect(last.cues.filter((cue) => cue.kind === 'say')).toHaveLength(1);
});
