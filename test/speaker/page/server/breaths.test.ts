import { languageOf } from '../../../../speaker/language';
import type { Chunk } from '../../../../speaker/page/protocol';
import { breathsOf } from '../../../../speaker/page/server/breaths';

const chunks = (...spoken: readonly [number, string][]): Chunk[] =>
  spoken.map(([at, text]) => ({
    text,
    rate: 1,
    begins: at * 1000,
    ends: at * 1000 + 900,
    voice: null,
    alexa: false,
  }));

const breaths = (locale: string, ...spoken: readonly [number, string][]) =>
  breathsOf(chunks(...spoken), languageOf(locale)).map(({ at, kind }) => [at / 1000, kind]);

test('in and out are led by their words', () => {
  expect(
    breaths('en-US', [0, 'One. Breathe in.'], [4, 'And out.'], [8, 'Breathe out, and come back.']),
  ).toEqual([
    [0, 'in'],
    [4, 'out'],
    [8, 'out'],
  ]);
  expect(breaths('de-DE', [0, 'Eins. Einatmen.'], [4, 'Und ausatmen.'], [8, 'Und wieder einatmen.'])).toEqual(
    [
      [0, 'in'],
      [4, 'out'],
      [8, 'in'],
      [14, 'out'],
    ],
  );
});

test('a count is a whole breath, also with words of another kind in it', () => {
  const counted = breaths(
    'en-US',
    [0, 'Six.'],
    [2, 'It suits every level.'],
    [8, 'Seven.'],
    [16, 'Ten, the last one.'],
  );
  expect(counted).toEqual([
    [0, 'in'],
    [4, 'out'],
    [8, 'in'],
    [12, 'out'],
    [16, 'in'],
    [22, 'out'],
  ]);
});

test('one sentence with both is breathed in its halves', () => {
  expect(breaths('en-US', [0, 'Easy breath in, easy breath out.'], [6, 'Breathe out.'])).toEqual([
    [0, 'in'],
    [3, 'out'],
    [6, 'out'],
  ]);
});

test.each([
  ['en-US', 'Put one hand on the floor behind you.'],
  ['en-US', 'Two hands are better.'],
  ['en-US', 'The same ten breaths.'],
  ['de-DE', 'Eine Hand liegt hinter dir.'],
])('%s: "%s" leads no breath', (locale, text) => {
  expect(breaths(locale, [0, text])).toEqual([]);
});
