import { join } from 'node:path';
import type { Command } from '../../../lambda/dialogue/command';
import { endSession, reduce } from '../../../lambda/dialogue/engine';
import { runOf } from '../../../lambda/session/history';
import { fieldsOfRecord, recordOf } from '../../../lambda/session/record';
import { parseKept } from '../../../lambda/session/restore';
import { nothingKept, openSession, type Kept } from '../../../lambda/session/state';
import { toItem } from '../../../lambda/keeping/dynamo-items';
import { itemBytes, WRITE_UNIT_BYTES } from '../../support/item-bytes';
import { narratorsIn } from '../../../lambda/wording/narrators';

const narrate = narratorsIn(join(__dirname, '../../../lambda/wording'))('en-US');
const dayMs = 86_400_000;
const years = 10;
/** Alexa's ids have up to 255 characters. */
const id = `amzn1.ask.person.${'A'.repeat(238)}`;
const zone = 'America/Argentina/ComodRivadavia';

const word = (
  name: 'start' | 'next' | 'pain' | 'step-by-step' | 'hold-longer' | 'yes' | 'skip-pose',
): Command => ({
  kind: 'word',
  word: name,
});

/** Something else each day of the week, all that makes an item longer among it. */
const week: readonly (readonly (readonly [Command, number])[])[] = [
  [
    [word('start'), 0],
    [word('next'), 200],
    [word('pain'), 90],
  ],
  [
    [{ kind: 'tailor', condition: null, seconds: 1_500 }, 0],
    [word('yes'), 15],
  ],
  [
    [{ kind: 'pose', pose: 'single-leg-hamstring-stretch' }, 0],
    [word('pain'), 60],
  ],
  [
    [word('start'), 0],
    [{ kind: 'pose', pose: 'lying-single-leg-twist' }, 40],
  ],
  [
    [word('step-by-step'), 0],
    [word('hold-longer'), 5],
    [word('start'), 9],
  ],
  [
    [{ kind: 'tailor', condition: 'sciatica', seconds: 600 }, 0],
    [word('yes'), 15],
    [word('skip-pose'), 60],
  ],
  [
    [{ kind: 'length', seconds: 1_500 }, 0],
    [word('start'), 9],
    [word('skip-pose'), 60],
    [word('skip-pose'), 60],
  ],
];

test('after ten years of daily use a person’s item is still one write unit, and knows all of it', () => {
  let kept: Kept = { ...nothingKept, zone };
  let largest = 0;
  const first = Date.parse('2026-11-23T15:00:00Z');
  for (let day = 0; day < years * 365; day += 1) {
    let instant = first + day * dayMs;
    // Kept and read back each day, as a store would have it.
    let session = openSession(
      parseKept(fieldsOfRecord(JSON.parse(JSON.stringify(recordOf(kept))) as Record<string, unknown>)),
      `tag-${day}`,
      zone,
    );
    for (const [command, seconds] of week[day % 7] ?? []) {
      instant += seconds * 1_000;
      session = reduce(session, command, instant, narrate).session;
    }
    ({ kept } = endSession(session, instant + 300_000, true, narrate));
    const item = toItem({ ...recordOf(kept), listed: 20_780 + day }, 40_000 + day, instant);
    largest = Math.max(largest, itemBytes({ id: { S: id }, ...item }));
  }
  expect(runOf(kept.history)).toMatchObject({ days: years * 365, streak: years * 365, best: years * 365 });
  expect(kept.history.seconds).toBeGreaterThan(100_000);
  expect(largest).toBeLessThan(WRITE_UNIT_BYTES);
  expect(largest).toBeGreaterThan(600);
});
