import { builtLocales } from '../../speaker/built';
import { sampled } from '../support/sample';
import { openHouse, type House } from '../support/speaker';
import { readDialogues, type Dialogue, type Turn } from './dialogue';
import { play } from './stage';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(async () => {
  await house.close();
});

const themes = readDialogues();
const english = builtLocales().filter((locale) => locale.startsWith('en-'));
/** The locales whose models the others are derived from: a sample has all dialogues in these, and of each theme some abroad. */
const first = ['en-US', 'de-DE'];

function localesOf({ locale = 'en-US' }: Dialogue): readonly string[] {
  if (locale === 'english') return english;
  return typeof locale === 'string' ? [locale] : locale;
}

/** What was said before: a dialogue may go on where another one ended. */
function turnsOf({ given, turns }: Dialogue): readonly Turn[] {
  if (given === undefined) return turns;
  const found = Object.values(themes)
    .flat()
    .find(({ title }) => title === given);
  if (found === undefined) throw new Error(`No dialogue is called "${given}".`);
  return [...turnsOf(found), ...turns];
}

describe.each(Object.entries(themes))('%s', (theme, dialogues) => {
  const cases = dialogues.flatMap((dialogue) =>
    localesOf(dialogue).map((locale) => ({ name: `${dialogue.title} (${locale})`, dialogue, locale })),
  );
  const abroad = cases.filter(({ locale }) => !first.includes(locale));
  const home = cases.filter(({ locale }) => first.includes(locale));

  test.each([...home, ...sampled(abroad, 4)])('$name', async ({ name, dialogue, locale }) => {
    const setting = { user: `${theme}: ${name}`, locale, device: dialogue.device ?? 'dot' };
    expect(await play(house, turnsOf(dialogue), setting)).toEqual([]);
  });
});
