import fc from 'fast-check';
import { listedDay, mustBeListed } from '../../../lambda/keeping/keeper';

const day = 86_400_000;
const today = 20_780;
const at = (days: number, ms = 0): number => days * day + ms;

test.each([
  ['nobody was ever listed', null, at(today), today],
  ['listed today', today, at(today, day - 1), null],
  ['listed six days ago', today - 6, at(today, day - 1), null],
  ['listed a week ago', today - 7, at(today), today],
  ['listed a year ago', today - 365, at(today), today],
  ['listed on a day to come: that clock was wrong', today + 1, at(today), today],
])('%s', (_name, listed, instant, expected) => {
  expect(mustBeListed(listed, instant)).toBe(expected);
});

test('whoever was listed once needs it no more for that week', () => {
  fc.assert(
    fc.property(fc.option(fc.nat(40_000)), fc.nat(Date.parse('2099-01-01')), (listed, instant) => {
      const now = mustBeListed(listed, instant) ?? listed;
      expect(mustBeListed(now, instant)).toBeNull();
    }),
    { seed: 20261123 },
  );
});

test.each([
  [{ listed: today }, today],
  [{ listed: 0 }, 0],
  [{}, null],
  [{ listed: null }, null],
  [{ listed: '20780' }, null],
  [{ listed: -1 }, null],
  [{ listed: 1.5 }, null],
  [{ listed: 1e300 }, null],
])('an item of %j tells it', (item, expected) => {
  expect(listedDay(item)).toBe(expected);
});
