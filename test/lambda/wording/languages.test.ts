import { join } from 'node:path';
import { conditions } from '../../../lambda/catalogue/conditions';
import { poses } from '../../../lambda/catalogue/poses';
import { benefitLines } from '../../../lambda/routine/arrive';
import { instructionOf } from '../../../lambda/routine/plan';
import { stepsOf } from '../../../lambda/routine/place';
import type { Line } from '../../../lambda/routine/line';
import { fallbackLanguage, languagesIn, loadLanguage } from '../../../lambda/wording/narrators';
import { createNarrator } from '../../../lambda/wording/narrator';
import {
  lengthsOf,
  placeholdersIn,
  pluralOf,
  sentencesIn,
  sidedKeys,
  sideWordsOf,
  withoutPlural,
  wordingsOf,
  type Wording,
  isSample,
  modelsOf,
  namesIn,
  namesOfIntents,
  normal,
  samplesOf,
} from './support/lines';
import lists from './support/words.json';

const root = join(__dirname, '../../../lambda/wording');
const english = loadLanguage(fallbackLanguage, root);
const englishWordings = wordingsOf(english);
const wordsByLanguage = new Map(Object.entries(lists));

/** What is said where silence leads on. */
const goingOn = ['routine.cue.first', 'ask.carryOn'];
/** What is said where silence ends the session. */
const stopping = ['routine.cue.last', 'routine.step.last', 'ask.goOn'];
/** The lines that tell what to say after the wake word, since the microphone is closed as they are spoken. */
const withWakeWord = [
  ['launch.goOn', 'AMAZON.StartOverIntent'],
  ['routine.caution', 'SkipPoseIntent'],
] as const;

/** What is said where a routine, or a pose alone, is over and the microphone opens once more. */
const ends = ['end.first', 'end.last', 'poseEnd.first', 'poseEnd.last'].map((key) => `routine.${key}`);
/** The last words of a routine, after which nothing is offered. */
const closings = ['closing', 'poseClosing'].map((key) => `routine.${key}`);

test('English and German are there', () => {
  expect(languagesIn(root)).toEqual(expect.arrayContaining(['de', 'en']));
});

describe.each(languagesIn(root))('the language "%s"', (code) => {
  const language = loadLanguage(code, root);
  const { voice } = language;
  const wordings = wordingsOf(language);
  const sideWords = sideWordsOf(language);
  const narrate = createNarrator(language);
  const textOf = (line: Line): string =>
    narrate(line)
      .map(({ text }) => text)
      .join(' ');

  test('has the English groups and keys in the same files, none less and none more', () => {
    expect(language.files).toEqual(english.files);
    expect(Object.keys(language.lines)).toEqual(Object.keys(english.lines));
    expect(keysOf(wordings)).toEqual(keysOf(englishWordings));
  });

  test('has a voice with every part the English one has', () => {
    expect(Object.keys(voice.speaking).sort()).toEqual(Object.keys(english.voice.speaking).sort());
    expect(Object.keys(voice.numbers)).toEqual(expect.arrayContaining(Object.keys(english.voice.numbers)));
    expect(Object.keys(voice.sides).sort()).toEqual(['left', 'right']);
    expect(Object.keys(voice.sides.left).sort()).toEqual([...sideWords].sort());
    expect(keysOf(lengthsOf(language))).toEqual(keysOf(lengthsOf(english)));
  });

  test('has every plural form that its numbers need', () => {
    const needed = new Intl.PluralRules(code).resolvedOptions().pluralCategories;
    const paths = [...wordings, ...lengthsOf(language)].map(({ path }) => path);
    const counted = distinct(paths.filter((path) => pluralOf(path) !== undefined).map(withoutPlural));
    const missing = counted.flatMap((path) => needed.map((form) => `${path}_${form}`));
    expect(missing.filter((path) => !paths.includes(path))).toEqual([]);
  });

  test('puts in what is handed to a line, and nothing else', () => {
    const strangers = wordings.filter(({ key, text }) => {
      const handed = [...valuesOf(key), ...(sidedKeys.has(key) ? sideWords : [])];
      return placeholdersIn(text).some((name) => !handed.includes(name));
    });
    expect(strangers).toEqual([]);
  });

  test('leaves out no value that the English line tells', () => {
    const untold = keysOf(wordings).flatMap((key) => {
      // A second side may be said in fewer words.
      const full = wordings.filter((one) => one.key === key && withoutPlural(one.path) === key);
      const told = full.flatMap(({ text }) => placeholdersIn(text));
      return valuesOf(key)
        .filter((name) => !told.includes(name))
        .map((name) => `${key} ${name}`);
    });
    expect(untold).toEqual([]);
  });

  test('names the number of poses through the catalogue alone', () => {
    const nouns = wordsByLanguage.get(code)?.poses.join('|') ?? '';
    const number = new RegExp(
      `(?<!\\p{L})${voice.numbers[poses.length] ?? ''}( \\p{L}+)? (?:${nouns})`,
      'iu',
    );
    expect(wordings.filter(({ text }) => number.test(text))).toEqual([]);
    const counted = wordings.filter(({ text }) => text.includes('{{poseCount}}'));
    expect(counted.map(({ key }) => key)).toEqual(['help.idle', 'launch.welcome']);
  });

  test('promises nothing', () => {
    const promises = wordsByLanguage.get(code)?.promises ?? [];
    expect(promises).not.toEqual([]);
    const promise = new RegExp(`(?<!\\p{L})(?:${promises.join('|')})`, 'iu');
    expect(wordings.filter(({ text }) => promise.test(text))).toEqual([]);
  });

  test('has no digits, no mark-up and no wake word in what is spoken', () => {
    const wakeWord = /(?<!\p{L})(?:alexa|echo|computer|ziggy)(?!\p{L})/iu;
    expect(wordings.filter(({ text }) => /[<>&\d]/.test(text))).toEqual([]);
    const woken = wordings.filter(({ text }) => wakeWord.test(text));
    expect(woken.map(({ path }) => path)).toEqual(withWakeWord.map(([key]) => key));
  });

  test.each(modelsOf(code))(
    'tells what is understood after the wake word, and nothing else, in %s',
    (_, model) => {
      for (const [key, intent] of withWakeWord) {
        const [, said = ''] = /: Alexa, ([^.]+)\.$/.exec(textOf({ key, values: { cautions: '-' } })) ?? [];
        expect(isSample(model, intent, said)).toBe(true);
      }
    },
  );

  test('says that it stops before each silence that ends the session, and nowhere that it goes on', () => {
    const { stops = [], silence = [] } = wordsByLanguage.get(code) ?? {};
    const says = (text: string, list: readonly string[]) => list.some((one) => normal(text).includes(one));
    expect([stops, silence]).not.toContainEqual([]);
    const phrasings = (keys: readonly string[]) => wordings.filter(({ key }) => keys.includes(key));
    expect(new Set(phrasings(stopping).map(({ key }) => key)).size).toBe(stopping.length);
    const untrue = phrasings(stopping).filter(({ text }) => !says(text, stops) || says(text, silence));
    expect(untrue).toEqual([]);
    expect(phrasings([...goingOn, ...ends]).filter(({ text }) => says(text, stops))).toEqual([]);
  });

  test('has something to say in every line and in every clause of it', () => {
    expect(wordings.filter(({ text }) => text.split(/\|+/).some((clause) => clause.trim() === ''))).toEqual(
      [],
    );
  });

  test('says no sentence of more than 20 words', () => {
    const long = wordings.filter(({ text }) => sentencesIn(text).some((words) => words.length > 20));
    expect(long).toEqual([]);
  });

  test('answers small talk in at most 20 words', () => {
    const answers = wordings.filter(({ path }) => path.startsWith('talk.'));
    expect(answers).not.toEqual([]);
    expect(answers.filter(({ text }) => sentencesIn(text).flat().length > 20)).toEqual([]);
  });

  test.each(poses.map((pose) => [pose.id, pose] as const))('leads and describes %s', (id, pose) => {
    const steps = pose.sides.flatMap((side) =>
      stepsOf(pose, side).map((step) => instructionOf(pose, { side }, step)),
    );
    const names = ['name', 'spoken', 'short'].map((name): Line => ({ key: `poses.${id}.${name}` }));
    const returns = pose.sides.flatMap((side) =>
      ['ready', 'there'].map((how): Line => ({ key: `poses.${id}.return.${how}`, side })),
    );
    const ends = ['soft', 'notice'].map((name): Line => ({ key: `poses.${id}.${name}` }));
    const lines = [...names, ...steps, ...returns, ...benefitLines(pose), ...ends];
    expect(lines.map(textOf).filter((text) => text === '' || /[{}]/.test(text))).toEqual([]);
  });

  test('has words for every condition of the catalogue, and for no other', () => {
    const known = wordings.filter(({ path }) => path.startsWith('conditions.')).map(({ key }) => key);
    expect(known.sort()).toEqual(conditions.map(({ id }) => `conditions.${id}`).sort());
  });

  test('calls the two sides of a pose by different words', () => {
    const same = [...sidedKeys].filter((key) => {
      const values = { hold: 1, pose: '-', title: '-' };
      const [right, left] = (['right', 'left'] as const).map((side) => textOf({ key, side, values }));
      return placeholdersUsed(key).some((name) => sideWords.includes(name)) && right === left;
    });
    expect(same).toEqual([]);
    for (const name of sideWords) expect(voice.sides.right[name]).not.toBe(voice.sides.left[name]);
  });

  test.each(modelsOf(code))('calls poses by names that are understood in %s', (_locale, model) => {
    const names = namesIn(model, 'Pose');
    const misnamed = poses.flatMap(({ id }) => {
      const known = names.get(id) ?? [];
      const [name, short, spoken] = ['name', 'short', 'spoken'].map((form) =>
        normal(textOf({ key: `poses.${id}.${form}` })),
      );
      const article = known.some((one) => spoken === one || spoken?.endsWith(` ${one}`));
      return [name, short].filter((one) => !known.includes(one ?? '')).concat(article ? [] : [spoken]);
    });
    expect(misnamed).toEqual([]);
  });

  test.each(modelsOf(code))('tells people to say what is understood in %s', (_locale, model) => {
    const prompts = Object.entries(wordsByLanguage.get(code)?.prompts ?? {});
    expect(prompts.filter(([said, intent]) => !isSample(model, intent, said))).toEqual([]);
    const spoken = normal(wordings.map(({ text }) => text).join(' '));
    expect(prompts.filter(([said]) => !spoken.includes(normal(said)))).toEqual([]);
  });

  test('ends a routine with a rest, and with no list of what can be said', () => {
    const prompts = Object.keys(wordsByLanguage.get(code)?.prompts ?? {}).map(normal);
    const ending = wordings.filter(({ key }) => [...ends, ...closings].includes(key));
    expect(new Set(ending.map(({ key }) => key)).size).toBe(ends.length + closings.length);
    const words = ending.map(({ text }) =>
      normal(text)
        .split(/[^\p{L}']+/u)
        .join(' '),
    );
    const offering = words.filter((text) => prompts.some((prompt) => ` ${text} `.includes(` ${prompt} `)));
    expect(offering).toEqual([]);
  });

  test.each(modelsOf(code))(
    'calls silence by no word that would do something else in %s',
    (_locale, model) => {
      const silences = wordsByLanguage.get(code)?.silence ?? [];
      expect(silences).not.toEqual([]);
      for (const silence of silences)
        expect(namesOfIntents(model).filter((intent) => isSample(model, intent, silence))).toEqual([]);
      const asked = [...goingOn, ...ends];
      const pauses = samplesOf(model, 'AMAZON.PauseIntent').filter((sample) => !sample.includes(' '));
      expect(pauses).not.toEqual([]);
      for (const key of asked) {
        const text = normal(textOf({ key }));
        expect(silences.filter((silence) => text.includes(silence))).toHaveLength(1);
        expect(pauses.filter((pause) => text.split(/[^\p{L}']+/u).includes(pause))).toEqual([]);
      }
    },
  );

  function placeholdersUsed(key: string): string[] {
    return wordings.filter((one) => one.key === key).flatMap(({ text }) => placeholdersIn(text));
  }
});

/** What the code hands to a line beside its side: what the English line puts in. */
function valuesOf(key: string): string[] {
  const own = sideWordsOf(english);
  const used = englishWordings.filter((one) => one.key === key).flatMap(({ text }) => placeholdersIn(text));
  return distinct(used).filter((name) => !own.includes(name));
}

const keysOf = (wordings: readonly Wording[]): string[] => distinct(wordings.map(({ key }) => key));

function distinct(values: readonly string[]): string[] {
  return [...new Set(values)].sort();
}
