import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { words } from '../../speaker/alexa/ear/tokens';
import { builtLocales, builtName, languageOf } from '../../speaker/built';
import { NotBuilt, UnknownLanguage } from '../../speaker/errors';

test('the skill has a name in the store of each locale', () => {
  expect(builtName('en-US')).toBe('Back Stretch Routine');
  for (const locale of builtLocales()) expect(builtName(locale)).not.toBe('');
});

test('where there is none, it says what to do', () => {
  expect(() => builtName('en-US', '/nowhere/skill.json')).toThrow(NotBuilt);
  expect(() => builtName('xx-XX')).toThrow('xx-XX');
});

const codes = readdirSync(join(__dirname, '../../speaker/languages')).map((file) => file.slice(0, 2));

describe.each(codes)('%s', (code) => {
  const language = languageOf(`${code}-XX`);

  test('has the same parts as English', () => {
    expect(Object.keys(language).sort()).toEqual(Object.keys(languageOf('en-US')).sort());
  });

  test('knows the words that lead a breath', () => {
    expect([language.breath.in.length, language.breath.out.length]).not.toContain(0);
    // They are compared as matching compares words: without capitals, commas and umlauts.
    for (const phrase of [...language.breath.in, ...language.breath.out]) {
      expect(words(phrase, language.alike).join(' ')).toBe(phrase);
    }
  });

  test('knows Amazon’s own phrases for what the skill must understand', () => {
    for (const intent of [
      'Help',
      'Stop',
      'Cancel',
      'Next',
      'Previous',
      'Repeat',
      'Pause',
      'Resume',
      'Yes',
      'No',
    ]) {
      expect(language.builtIns[`AMAZON.${intent}Intent`]).not.toHaveLength(0);
    }
  });

  test('gives no phrase to two built-in intents', () => {
    const phrases = Object.values(language.builtIns).flat();
    expect(phrases.filter((phrase, index) => phrases.indexOf(phrase) !== index)).toEqual([]);
  });

  test('has Alexa ask for a permission by the name of the skill, and knows no answer that is yes and no', () => {
    const { question, approve, refuse } = language.permission;
    expect(question.split('{skill}')).toHaveLength(2);
    const [yes = [], no = []] = ['Yes', 'No'].map((name) => language.builtIns[`AMAZON.${name}Intent`]);
    const answers = [...approve, ...refuse, ...yes, ...no];
    expect(answers.filter((phrase, index) => answers.indexOf(phrase) !== index)).toEqual([]);
  });

  test('has words for a refused response, and for words that no skill hears', () => {
    expect(language.says.badResponse).toMatch(/\.$/);
    expect(language.says.noSkillOpen.split('{opening}')).toHaveLength(2);
  });

  test('tells times of day with the same parts as English, each with words', () => {
    expect(Object.keys(language.times).sort()).toEqual(Object.keys(languageOf('en-US').times).sort());
    const lists: readonly object[] = Object.values(language.times);
    expect(lists.filter((words) => Object.keys(words).length === 0)).toEqual([]);
    expect(new Set(Object.values(language.times.parts))).toEqual(new Set(['MO', 'AF', 'EV', 'NI']));
    expect(new Set(Object.values(language.times.halves))).toEqual(new Set(['am', 'pm', 'night']));
    expect(Object.values(language.times.named).filter((time) => !/^[0-2]\d:[0-5]\d$/.test(time))).toEqual([]);
  });

  test('reads at a human speed', () => {
    expect(Object.values(language.voice).every((seconds) => seconds >= 0 && seconds < 1)).toBe(true);
  });
});

test('a language without a file is refused with the file to add', () => {
  expect(() => languageOf('xx-XX')).toThrow(UnknownLanguage);
  expect(() => languageOf('xx-XX')).toThrow('speaker/languages/xx.json');
});
