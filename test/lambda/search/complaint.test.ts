import { complaintIn } from '../../../lambda/search/complaint';
import { answer, tinyLanguage } from './support';

const vocabulary = tinyLanguage({
  pain: ['hurt*'],
  personal: ['my', 'i'],
  ambiguous: ['gas', 'windy', 'blocked'],
  fillers: ['so', 'out'],
  bodyParts: ['arm', 'knee', 'back'],
  ownBodyParts: ['back', 'spine', 'waist'],
  offTopic: ['phone', 'headache'],
  otherPeople: ['husband*'],
  circumstances: ['when'],
  conjunctions: ['and'],
  negations: ['not'],
  complaints: {
    'back-pain': ['back + hurt*'],
    stress: ['stress*', 'not > bendy'],
    gas: ['gas', 'windy > out', 'gut > windy'],
    hips: ['hips'],
    knees: ['kneecap'],
    fatigue: ['stress*|tired'],
    'tight-lower-back': ['my > waist'],
    constipation: ['. > blocked'],
  },
  doubtful: { acidity: ['sour'], bloating: ['sour|full'] },
});

function answerTo(heard: string): string {
  const found = complaintIn([heard.split(' ')], vocabulary);
  return found === null ? 'null' : answer(found);
}

const rules: Readonly<Record<string, readonly (readonly [heard: string, answer: string])[]>> = {
  'the first complaint that is heard wins, then the first that is doubtful': [
    ['my back hurts', 'back-pain'],
    ['so stressed', 'stress'],
    ['i am tired', 'fatigue'],
    ['it is sour', 'acidity?'],
    ['it is full', 'bloating?'],
    ['it is nothing', 'null'],
  ],
  'a circumstance is not what hurts': [
    ['my back when it hurts', 'null'],
    ['my back hurts when i stand', 'back-pain'],
  ],
  'a "not" right before or inside takes it back, and nothing else does': [
    ['i am not stressed', 'null'],
    ['i am not so stressed', 'stress'],
    ['i am stressed not', 'stress'],
    ['my back not hurts', 'null'],
    ['my not back hurts', 'null'],
    ['not stressed', 'null'],
    ['i not bendy', 'stress'],
    ['i not not bendy', 'null'],
  ],
  'what stands right after it, or in between, may be what really hurts': [
    ['i have stress headache', 'null'],
    ['i have stress arm', 'null'],
    ['i have stress so headache', 'stress'],
    ['my back headache hurts', 'null'],
    ['back headache my hurts', 'null'],
    ['i have headache stress', 'null'],
    ['headache so my stress', 'stress'],
  ],
  'of a part of the body with another one beside it nobody knows which hurts': [
    ['i know my arm back hurts', 'null'],
    ['my arm my back hurts', 'null'],
    ['my arm so my back hurts so', 'null'],
    ['my back hurts so my arm', 'null'],
    ['arm so my stress', 'stress'],
    ['arm my waist', 'tight-lower-back'],
  ],
  'what is said of somebody else is asked about, of something else not at all': [
    ['my husband is stressed', 'stress?'],
    ['my husband and i am stressed', 'stress'],
    ['my husband my stress', 'stress'],
    ['i am stressed husband', 'stress'],
    ['phone is so stressed', 'null'],
    ['my phone my stress', 'stress'],
    ['my phone is stressed', 'null'],
    ['my arm is stressed', 'null'],
    ['stressed said phone', 'null'],
  ],
  'words of many meanings need somebody who has them, or nothing else around': [
    ['gas', 'gas'],
    ['so gas', 'gas'],
    ['gas prices', 'null'],
    ['i buy gas', 'gas'],
    ['spine gas prices', 'gas'],
    ['windy out', 'gas'],
    ['windy out there', 'null'],
    ['blocked drain', 'null'],
    ['blocked so', 'constipation'],
    ['gut so windy there', 'gas'],
  ],
  'a part of the body that hurts is none to be stretched': [
    ['my hips', 'hips'],
    ['my hips hurt', 'hip'],
    ['my hips when it hurts', 'hip'],
    ['my kneecap hurts', 'knee'],
  ],
};

describe.each(Object.entries(rules))('%s', (_, cases) => {
  test.each(cases)('"%s": %s', (heard, expected) => {
    expect(answerTo(heard)).toBe(expected);
  });
});

test('each clause is looked at by itself', () => {
  expect(complaintIn([['my', 'back'], ['hurts']], vocabulary)).toBeNull();
  expect(complaintIn([['nothing'], ['my', 'back', 'hurts']], vocabulary)).toEqual({
    kind: 'sure',
    id: 'back-pain',
  });
});
