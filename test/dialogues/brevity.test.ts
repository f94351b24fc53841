import { conditions } from '../../lambda/catalogue/conditions';
import { poses } from '../../lambda/catalogue/poses';
import { sampled } from '../support/sample';
import { openHouse, type House } from '../support/speaker';
import { languages, sampleOf, slotValuesOf, stateOf } from './policy/package';
import { sayIn } from './policy/stage';

// Any answer takes under 12 s before the person can speak again.
const mostSeconds = 12;

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(async () => {
  await house.close();
});

const questions = [
  'WhatCanISayIntent',
  'ListPosesIntent',
  'DescribeThisIntent',
  'HowToIntent',
  'WhichSideIntent',
  'BreathingIntent',
  'PosesLeftIntent',
  'TimeLeftIntent',
  'WhereAmIIntent',
  'BreathsLeftIntent',
  'WhatToFeelIntent',
  'BendKneeIntent',
  'EasierIntent',
  'CrackIntent',
  'DizzyIntent',
  'ProgressIntent',
  'ForgetMeIntent',
];
const where = [
  'fresh',
  'in the first hold',
  'in a tailored routine',
  'a pose is offered',
  'asked whether to resume',
];
const asked = languages.flatMap((locale) => where.map((name) => ({ locale, name })));

async function tooLong(said: readonly string[], name: string, locale: string): Promise<string[]> {
  const long: string[] = [];
  for (const one of said) {
    const { record } = await sayIn(house, stateOf(name), one, locale);
    if (record.seconds > mostSeconds) long.push(`${one}: ${record.seconds} s: ${record.speech}`);
    if (record.match !== 'literal') long.push(`${one}: ${record.match ?? 'no'} match`);
  }
  return long;
}

test.each(sampled(asked, 4))(
  '$locale: $name, every question is answered briefly',
  async ({ locale, name }) => {
    const said = questions.map((intent) => sampleOf(intent, locale));
    expect(await tooLong(said, name, locale)).toEqual([]);
  },
);

test.each(languages)(
  '%s: what helps each complaint, and a routine for it, is told briefly',
  async (locale) => {
    const names = slotValuesOf(
      'Condition',
      conditions.map(({ id }) => id),
      locale,
    );
    const german = locale.startsWith('de');
    const said = names.flatMap((name) =>
      german
        ? [
            `was hilft bei ${name}`,
            `eine routine für ${name}`,
            `zehn minuten für ${name}`,
            `zwei minuten für ${name}`,
          ]
        : [
            `what helps ${name}`,
            `a routine for ${name}`,
            `ten minutes for ${name}`,
            `two minutes for ${name}`,
          ],
    );
    expect(await tooLong(sampled(said, 20), 'fresh', locale)).toEqual([]);
  },
);

test.each(languages)('%s: each pose is described briefly', async (locale) => {
  const names = slotValuesOf(
    'Pose',
    poses.map(({ id }) => id),
    locale,
  );
  const said = names.map((name) => `${locale.startsWith('de') ? 'beschreibe' : 'describe'} ${name}`);
  expect(await tooLong(said, 'fresh', locale)).toEqual([]);
});
