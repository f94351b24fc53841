import { mean } from '../../../scripts/bench/compare/report';
import { ratiosOf, spokenIn } from '../../../scripts/bench/voices';
import { languageNamed, languages } from '../routine/support/plans';

const ratios = new Map(
  languages.map((code) => [code, ratiosOf(spokenIn(code), languageNamed(code).voice.speaking)] as const),
);
const voices = [...ratios].flatMap(([code, all]) => all.map((ratio) => [code, ratio.voice, ratio] as const));

test('Amazon is heard with 28 voices in English and 2 in German', () => {
  expect([...ratios].map(([code, all]) => [code, all.length])).toEqual([
    ['de', 2],
    ['en', 28],
  ]);
});

test.each([...ratios])('in %s, rate 1 is the mean of the voices, within 2 %', (_, all) => {
  const whole = mean(all.map((ratio) => ratio.whole));
  expect(whole).toBeGreaterThan(0.98);
  expect(whole).toBeLessThan(1.02);
});

test.each(voices)('in %s, %s speaks at a rate that can be learned', (_, __, { whole }) => {
  expect(whole).toBeGreaterThan(0.86);
  expect(whole).toBeLessThan(1.16);
});

test.each(voices)('in %s, the sentences of %s lie near its own rate', (_, __, { spread }) => {
  expect(spread).toBeLessThan(0.085);
});

test.each(languages)('the voices of %s were counted by the sounds that the language lists', (code) => {
  const { sounds } = languageNamed(code).voice.speaking;
  const counted = new Set(spokenIn(code).flatMap(({ counts }) => Object.keys(counts.sounds)));
  expect([...counted].filter((spelling) => !(spelling in sounds))).toEqual([]);
});

test('short sentences are estimated as well as long ones, within 7.5 %', () => {
  const { speaking } = languageNamed('en').voice;
  const rows = spokenIn('en').filter(({ voice }) => /^(A neural|Joanna neural|Matthew)/.test(voice));
  const short = ratiosOf(
    rows.filter(({ counts }) => counts.perWord <= 6),
    speaking,
  );
  const long = ratiosOf(
    rows.filter(({ counts }) => counts.perWord >= 13),
    speaking,
  );
  const difference = mean(short.map(({ whole }) => whole)) / mean(long.map(({ whole }) => whole));
  expect(difference).toBeGreaterThan(0.925);
  expect(difference).toBeLessThan(1.075);
});
