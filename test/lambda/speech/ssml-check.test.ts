import { check } from 'ssml-check-core';
import { buildTurn } from '../../../lambda/routine/turn';
import { toSsml } from '../../../lambda/speech/ssml';
import {
  circumstances,
  languages,
  localesOf,
  narratorOf,
  offerFrom,
  partsOf,
  wholeRoutine,
} from '../routine/support/plans';

test.each(circumstances)(
  'Amazon takes every part from every place (%s, %s, %s)',
  async (code, pace, mode) => {
    const spoken = wholeRoutine.flatMap((place) =>
      [offerFrom(place), { ...offerFrom(place), guide: 'now' as const }].flatMap((record) =>
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
  const { say } = buildTurn(offerFrom(start), { pace: 'normal', mode: 'flow' }, narratorOf(code));
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
