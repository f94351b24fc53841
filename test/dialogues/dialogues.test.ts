import { builtLocales } from '../../speaker/built';
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

  test.each(cases)('$name', async ({ name, dialogue, locale }) => {
    const setting = { user: `${theme}: ${name}`, locale, device: dialogue.device ?? 'dot' };
    expect(await play(house, turnsOf(dialogue), setting)).toEqual([]);
  });
});
