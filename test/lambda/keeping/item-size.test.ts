import { join } from 'node:path';
import { poses } from '../../../lambda/catalogue/poses';
import { paces } from '../../../lambda/routine/pacing';
import { type Place, placesOf } from '../../../lambda/routine/place';
import { tailor } from '../../../lambda/routine/tailor';
import { mostRecent, mostShares, runOf } from '../../../lambda/session/history';
import { fieldsOfRecord, recordOf } from '../../../lambda/session/record';
import { type Kept, nothingKept, openSession } from '../../../lambda/session/state';
import { toItem } from '../../../lambda/keeping/dynamo-items';
import { textValue, type WireItem } from '../../../lambda/keeping/dynamo-table';
import { lastVersion } from '../../../lambda/keeping/store';
import { itemBytes, WRITE_UNIT_BYTES } from '../../support/item-bytes';
import { narratorsIn } from '../../../lambda/wording/narrators';
import type { Command } from '../../../lambda/dialogue/command';
import { endSession, reduce } from '../../../lambda/dialogue/engine';
import { parseKept } from '../../../lambda/session/restore';
import { times } from '../../support/sample';

describe('the largest item', () => {
  const narrate = narratorsIn(join(__dirname, '../../../lambda/wording'))('en-US');
  /** Alexa's ids have up to 255 characters. */
  const longestId = 'A'.repeat(255);
  const all = poses.map(({ id }) => id);

  const longest = <T>(values: Iterable<T>, length: (value: T) => number): T =>
    [...values].reduce((most, value) => (length(value) > length(most) ? value : most));
  const longestOf = (places: readonly Place[]): Place =>
    longest(places, (place) => JSON.stringify(place).length);

  /** The routines of all poses that a wish can lead to, in steps of a minute up to an hour; with fewer poses ids are shorter. */
  function* tailored(): Generator<string> {
    for (const pace of paces)
      for (const holds of ['usual', 'long'] as const)
        for (let seconds = 60; seconds <= 3_600; seconds += times(60, 360))
          yield tailor({ poses: all, seconds }, { pace, holds }, narrate).routine.id;
  }

  /** Each number as long as ten years of it, or an instant, can be written, and each list as long as it may become. */
  function largestKept(place: Place, left: Place): Kept {
    const instant = 1_999_999_999_999;
    // An hour a day, three rounds of each pose; and of one session, what is left of it after hours.
    const practice = { seconds: 13_140_001, poses: 65_701, finished: 3_651 };
    const share = { tag: 'AbCdEfGh', seconds: 9_999, poses: 99, finished: 9 };
    return {
      place,
      shelved: { ...left, since: instant },
      movedAt: instant,
      finishedAt: instant,
      settingsAt: instant,
      endedInSilence: true,
      endsAt: instant,
      device: {
        rung: 2,
        proven: 2,
        barred: { rung: 3, until: instant },
        refused: true,
        rate: 0.935,
        ratedAt: instant,
      },
      introduced: true,
      resting: true,
      minded: true,
      settings: {
        pace: 'slowest',
        mode: 'step-by-step',
        holds: 'usual',
        length: 3_570,
        cautioned: all,
        talk: 'usual',
        cautionedOn: 20_000,
        left: all,
      },
      history: {
        ...practice,
        earlier: { days: 3_651, streak: 3_651, best: 3_651, last: 24_431, missed: 24_431 },
        recent: Array.from({ length: mostRecent }, (_, day) => 24_433 + day),
        shares: Array.from({ length: mostShares }, () => share),
      },
      zone: 'America/Argentina/ComodRivadavia',
    };
  }

  const itemOf = (kept: Kept, more: object): WireItem => ({
    id: textValue(longestId),
    ...toItem({ ...recordOf(kept), ...more }, lastVersion, 1_999_999_999_999),
  });

  const routine = longest(new Set(tailored()), (id) => id.length);
  const whole = longestOf(placesOf('back-stretch'));
  const alone = longestOf(all.flatMap((pose) => placesOf(pose)));
  const made = longestOf(placesOf(routine));

  test.each([
    ['in a routine made for a wish, with the whole one on the shelf', made, whole],
    ['in one pose, with a routine made for a wish on the shelf', alone, made],
  ])('nothing a person can do makes their item larger than a write unit: %s', (_case, place, shelved) => {
    const bytes = itemBytes(itemOf(largestKept(place, shelved), { listed: 24_431 }));
    expect(bytes).toBeLessThan(WRITE_UNIT_BYTES);
    // There is next to nothing left: whoever adds a name to the item finds it here.
    expect(bytes).toBeGreaterThan(950);
  });

  test('of an account nor is it, as long as no voice is recognised in it; each that is adds its id', () => {
    const item = itemOf(largestKept(alone, made), {});
    const bytes = itemBytes(item);
    expect(bytes).toBeLessThan(WRITE_UNIT_BYTES);
    const listed = itemBytes({ ...item, people: { SS: [longestId, longestId] } });
    expect(listed).toBe(bytes + 'people'.length + 2 * longestId.length);
  });
});

describe('ten years', () => {
  const narrate = narratorsIn(join(__dirname, '../../../lambda/wording'))('en-US');
  const dayMs = 86_400_000;
  const years = times(10, 1);
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

  test('after years of daily use a person’s item is still one write unit, and knows all of it', () => {
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
      ({ kept } = endSession(session, instant + 300_000, 'silence', narrate));
      const item = toItem({ ...recordOf(kept), listed: 20_780 + day }, 40_000 + day, instant);
      largest = Math.max(largest, itemBytes({ id: { S: id }, ...item }));
    }
    expect(runOf(kept.history)).toMatchObject({ days: years * 365, streak: years * 365, best: years * 365 });
    expect(kept.history.seconds).toBeGreaterThan(years * 10_000);
    expect(largest).toBeLessThan(WRITE_UNIT_BYTES);
    expect(largest).toBeGreaterThan(600);
  });
});
