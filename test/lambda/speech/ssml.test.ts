import fc from 'fast-check';
import type { Cue } from '../../../lambda/routine/cue';
import { escapeText, toSsml } from '../../../lambda/speech/ssml';
import {
  planOf,
  readings,
  circumstances,
  languages,
  fullestFrom,
  leadFrom,
  localesOf,
  narratorOf,
  partsOf,
  safety,
  wholeRoutine,
} from '../routine/support/plans';
import { check } from 'ssml-check-core';
import { buildTurn } from '../../../lambda/routine/turn';

const said = (text: string): Cue => ({ kind: 'say', text, seconds: 1, place: null });
const silent = (seconds: number): Cue => ({ kind: 'wait', seconds, place: null });

test('text is escaped', () => {
  expect(toSsml([said('Knees & toes <both> "up"')])).toBe(
    '<speak>Knees &amp; toes &lt;both&gt; "up"</speak>',
  );
});

test('what looks escaped already is text like any other, and is escaped once', () => {
  expect(escapeText('&amp; &lt;')).toBe('&amp;amp; &amp;lt;');
  expect(escapeText("I'll carry on")).toBe("I'll carry on");
});

test('whatever is said comes back as it was when the mark-up is read', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const escaped = escapeText(text);
      expect(escaped).not.toMatch(/[<>]/);
      const read = escaped.replace(
        /&(lt|gt|amp);/g,
        (_, name: string) => ({ lt: '<', gt: '>' })[name] ?? '&',
      );
      expect(read).toBe(text);
    }),
  );
});

test('neighbouring silences become one break', () => {
  expect(toSsml([said('In.'), silent(1.5), silent(2), said('Out.'), silent(0.4)])).toBe(
    '<speak>In. <break time="3.5s"/> Out. <break time="0.4s"/></speak>',
  );
});

test.each([
  [0.04, ''],
  [0.05, '<break time="0.1s"/>'],
  [1.2499, '<break time="1.2s"/>'],
  [2, '<break time="2s"/>'],
  [0.1 + 0.2, '<break time="0.3s"/>'],
  [8.96, '<break time="9s"/>'],
  [12, '<break time="9s"/>'],
])('a silence of %d s is written as "%s"', (seconds, written) => {
  expect(toSsml([silent(seconds)])).toBe(`<speak>${written}</speak>`);
});

test('nothing to say is an empty speech', () => {
  expect(toSsml([])).toBe('<speak></speak>');
  expect(toSsml([silent(0)])).toBe('<speak></speak>');
});

const cue = fc.oneof(
  fc.string({ minLength: 1 }).map(said),
  fc.double({ min: 0, max: 20, noNaN: true }).map(silent),
);

test('no break is empty, over nine seconds, finer than a tenth, or next to another', () => {
  fc.assert(
    fc.property(fc.array(cue, { maxLength: 20 }), (cues) => {
      const ssml = toSsml(cues);
      expect(ssml).not.toMatch(/\/>\s*<break/);
      for (const seconds of breaksIn(ssml)) {
        expect(Number(seconds)).toBeGreaterThan(0);
        expect(Number(seconds)).toBeLessThanOrEqual(9);
        expect(seconds).toMatch(/^\d(\.\d)?$/);
      }
    }),
  );
});

test.each(readings)('the breaks are as long as the silences planned (%s, %s)', (code, pace) => {
  for (const { cues } of planOf(code, pace)) {
    const planned = cues.reduce((sum, one) => sum + (one.kind === 'wait' ? one.seconds : 0), 0);
    const breaks = breaksIn(toSsml(cues));
    const written = breaks.reduce((sum, seconds) => sum + Number(seconds), 0);
    expect(Math.abs(written - planned)).toBeLessThanOrEqual(0.05 * breaks.length + 1e-6);
  }
});

function breaksIn(ssml: string): string[] {
  return [...ssml.matchAll(/<break time="([^"]*)s"\/>/g)].map(([, seconds = '']) => seconds);
}

test.each(circumstances)(
  'Amazon takes every part from every place (%s, %s, %s)',
  async (code, pace, mode) => {
    const spoken = wholeRoutine.flatMap((place) =>
      fullestFrom(place).flatMap((record) =>
        partsOf(buildTurn(record, { pace, mode }, narratorOf(code))).map(({ cues }) => toSsml(cues)),
      ),
    );
    const ssml = [...new Set(spoken)];
    const [locale = ''] = localesOf(code);
    const found = await Promise.all(ssml.map((one) => check(one, { platform: 'amazon', locale })));
    expect(found.flatMap((errors) => errors ?? [])).toEqual([]);
  },
);

test.each(languages)('every locale of "%s" takes the beginning of the routine', async (code) => {
  const [start] = wholeRoutine;
  if (start === undefined) throw new Error('The routine is empty.');
  const { say } = buildTurn(leadFrom(start, [safety]), { pace: 'normal', mode: 'flow' }, narratorOf(code));
  const locales = localesOf(code);
  expect(locales).not.toEqual([]);
  for (const locale of locales) {
    expect(await check(toSsml(say.cues), { platform: 'amazon', locale })).toBeUndefined();
  }
});

test('the check sees what Amazon would refuse', async () => {
  const refused = ['<speak>a < b</speak>', '<speak><break time="11s"/></speak>', '<speak>a</speek>'];
  for (const ssml of refused)
    expect(await check(ssml, { platform: 'amazon', locale: 'en-US' })).toBeDefined();
});
