import { judge } from '../../../lambda/search/judge';
import { tokensOf } from '../../../lambda/search/tokens';
import { answer, tinyLanguage } from './support';

const vocabulary = tinyLanguage(
  {
    fillers: ['so', 'very'],
    pain: ['hurt*'],
    personal: ['my', 'help'],
    ambiguous: ['gas', 'tight'],
    negations: ['not'],
  },
  {
    gas: ['gas'],
    sciatica: ['sciatica'],
    'tight-lower-back': ['tight waist'],
    'tight-hamstrings': ['not bendy'],
    stress: ['so fretful'],
    hips: ['hips'],
    knees: ['knees'],
  },
);

const rules: Readonly<Record<string, readonly (readonly [heard: string, answer: string])[]>> = {
  'what is like nothing that is known, is none': [
    ['bananas', 'none'],
    ['', 'none'],
  ],
  'a phrase needs all of its words but fillers': [
    ['waist', 'none'],
    ['tight waist', 'tight-lower-back'],
    ['so fretful', 'stress'],
    ['fretful', 'stress?'],
    ['so', 'none'],
  ],
  'what only sounds alike is asked about': [
    ['shiatika', 'sciatica?'],
    ['my shiatika', 'sciatica?'],
    ['my old shiatika', 'sciatica?'],
    ['old shiatika', 'none'],
    ['my sciabixa', 'none'],
  ],
  'words that belong together stand together': [
    ['my tight a b c waist', 'tight-lower-back'],
    ['my tight a b c d waist', 'none'],
  ],
  'a "not" up to two words before, or in between, takes it back': [
    ['my not sciatica', 'none'],
    ['my not very sciatica', 'none'],
    ['my not so very sciatica', 'sciatica'],
    ['my sciatica not', 'sciatica'],
    ['my tight not waist', 'none'],
    ['my not tight a waist', 'none'],
    ['my not bendy', 'tight-hamstrings'],
    ['my not not bendy', 'none'],
  ],
  'a part of the body that hurts is none to be stretched': [
    ['my hips', 'hips'],
    ['my hips hurt', 'hip'],
    ['my knees hurt', 'knee'],
    ['my sciatica hurts', 'sciatica'],
  ],
  "up to four words that we do not know stand around a complaint of one's own": [
    ['my a b c d sciatica', 'sciatica'],
    ['my a b c d e sciatica', 'sciatica?'],
  ],
  "and one around a complaint of nobody's, which is asked about": [
    ['sciatica', 'sciatica'],
    ['so sciatica', 'sciatica'],
    ['a sciatica', 'sciatica?'],
    ['a b sciatica', 'none'],
  ],
  "a word of many meanings stands alone, or is somebody's and nothing else is spoken of": [
    ['gas', 'gas'],
    ['so gas', 'none'],
    ['gas prices', 'none'],
    ['my gas', 'gas'],
    ['my so gas', 'gas'],
    ['my gas stove', 'none'],
    ['help gas', 'gas'],
  ],
};

describe.each(Object.entries(rules))('%s', (_, cases) => {
  test.each(cases)('"%s": %s', (heard, expected) => {
    expect(answer(judge(tokensOf(heard), vocabulary))).toBe(expected);
  });
});

test('what was taken out is no word around a loose one', () => {
  expect(judge(['', 'gas', ''], vocabulary)).toEqual({ kind: 'sure', id: 'gas' });
});

test('a loose word is loose also beside small words and "my"', () => {
  const small = tinyLanguage(
    { fillers: ['so'], personal: ['my'], ambiguous: ['gas'] },
    { gas: ['so gas', 'my gas'] },
  );
  expect(judge(['so', 'gas', 'prices'], small)).toEqual({ kind: 'none' });
  expect(judge(['my', 'gas', 'prices'], small)).toEqual({ kind: 'none' });
});
