import { createNarrator, MissingWordingError, remembering } from '../../../lambda/wording/narrator';
import { smallLanguage, speakerOf } from './support/lines';
import fc from 'fast-check';
import type { Line } from '../../../lambda/routine/line';

const english = smallLanguage('en', {
  plain: 'water the rose.',
  paused: 'Water the rose.| then rest, a little.||',
  empty: '',
  variants: ['First.', 'Second.', 'Third.'],
  days_one: '{{count}} day',
  days_other: '{{count}} days',
  hand: 'Your {{side}} hand, not your {{other}} one.',
  hand_second: '{{side}} hand.',
  both: 'Both hands.',
  count: 'Number {{number}}.',
  free: 'You said {{text}}.',
  named: 'This is {{plant}}.',
  listed: '{{plants}}.',
  lasting: 'For {{length}}.',
  plants: { rose: 'the rose', lily: 'the lily', fern: 'the fern' },
});
const say = speakerOf(english);

test('a line is one clause, and begins with a capital letter', () => {
  expect(say({ key: 'garden.plain' })).toEqual(['Water the rose.']);
});

test('pauses part a line into clauses, and empty ones are left out', () => {
  expect(say({ key: 'garden.paused' })).toEqual(['Water the rose.', 'Then rest, a little.']);
});

test('a clause lasts as long as the language speaks', () => {
  const [first, second] = createNarrator(english)({ key: 'garden.paused' });
  expect(first?.seconds).toBeCloseTo(0.5 + 3 * 0.1);
  expect(second?.seconds).toBeCloseTo(0.5 + 4 * 0.1 + 0.25);
});

test.each([
  [0, 'First.'],
  [1, 'Second.'],
  [2, 'Third.'],
  [3, 'First.'],
  [32, 'Third.'],
])('variant %i is always the same phrasing', (variant, text) => {
  const line = { key: 'garden.variants', variant };
  expect([say(line), say(line), speakerOf(english)(line)]).toEqual([[text], [text], [text]]);
});

test('the first phrasing is said where no variant is named', () => {
  expect(say({ key: 'garden.variants' })).toEqual(['First.']);
});

test.each([
  [0, '0 days'],
  [1, 'One day'],
  [2, 'Two days'],
  [47, '47 days'],
])('a count of %i chooses its plural and is spelled where the language has the word', (count, text) => {
  expect(say({ key: 'garden.days', values: { count } })).toEqual([text]);
});

test('plurals follow the language, not English', () => {
  const polish = smallLanguage('pl', {
    days_one: 'dzień',
    days_few: 'dni (few)',
    days_many: 'dni (many)',
    days_other: 'dnia',
  });
  const forms = [1, 2, 5].map((count) => speakerOf(polish)({ key: 'garden.days', values: { count } }));
  expect(forms).toEqual([['Dzień'], ['Dni (few)'], ['Dni (many)']]);
});

test.each([
  ['right', 'Your right hand, not your left one.'],
  ['left', 'Your left hand, not your right one.'],
] as const)('a line with the %s side has its side words', (side, text) => {
  expect(say({ key: 'garden.hand', side })).toEqual([text]);
});

test('a second side is said in its own words', () => {
  expect(say({ key: 'garden.hand', side: 'left', context: 'second' })).toEqual(['Left hand.']);
});

test('a second side without words of its own is said like the first', () => {
  expect(say({ key: 'garden.both', side: 'left', context: 'second' })).toEqual(['Both hands.']);
});

test('a number is spoken as a word, and a number without a word from its digits', () => {
  expect(say({ key: 'garden.count', values: { number: 30 } })).toEqual(['Number thirty.']);
  expect(say({ key: 'garden.count', values: { number: 31 } })).toEqual(['Number 31.']);
});

test.each(['{{side}}', '$t(garden.plain)', '<b> & "quotes"', '../..'])(
  'the free text %s is said as it is',
  (text) => {
    expect(say({ key: 'garden.free', values: { text } })).toEqual([`You said ${text}.`]);
  },
);

test('the words of another key can be put in', () => {
  expect(say({ key: 'garden.named', values: { plant: { key: 'garden.plants.rose' } } })).toEqual([
    'This is the rose.',
  ]);
});

test.each([
  ['en', ['rose'], 'The rose.'],
  ['en', ['rose', 'lily'], 'The rose and the lily.'],
  ['en', ['rose', 'lily', 'fern'], 'The rose, the lily, and the fern.'],
  ['de', ['rose', 'lily', 'fern'], 'The rose, the lily und the fern.'],
])('in %s, the list %j is joined as the language joins lists', (code, plants, text) => {
  const list = plants.map((plant) => `garden.plants.${plant}`);
  const speak = speakerOf({ ...english, code });
  expect(speak({ key: 'garden.listed', values: { plants: { list } } })).toEqual([text]);
});

test.each([
  [1, 'For one second.'],
  [30, 'For thirty seconds.'],
  [60, 'For a minute.'],
  [75, 'For 75 seconds.'],
  [90, 'For a minute and a half.'],
  [120, 'For two minutes.'],
  [150, 'For two and a half minutes.'],
  [1_000, 'For 17 minutes.'],
])('%i seconds are said as people say them', (seconds, text) => {
  expect(say({ key: 'garden.lasting', values: { length: { seconds } } })).toEqual([text]);
});

test.each(['garden.weeds', 'weeds', 'garden.plants', ''])('the key "%s" has no words: an error', (key) => {
  expect(() => say({ key })).toThrow(MissingWordingError);
});

test('the error for a missing key says where the words belong', () => {
  expect(() => say({ key: 'garden.weeds' })).toThrow(
    'The language "en" has no wording for "garden.weeds". Add it to lambda/wording/en/garden.json.',
  );
});

test('a key that is missing in a value is found too', () => {
  expect(() => say({ key: 'garden.named', values: { plant: { key: 'garden.plants.weed' } } })).toThrow(
    MissingWordingError,
  );
});

test('a line with nothing to say has no clauses', () => {
  expect(say({ key: 'garden.empty' })).toEqual([]);
});

test('the same line is worked out once', () => {
  const narrate = createNarrator(english);
  const line = { key: 'garden.count', values: { number: 2 } };
  expect(narrate(line)).toBe(narrate({ ...line }));
});

test('what is kept of lines is bounded, and later ones are still said', () => {
  const narrate = createNarrator(english);
  const lineOf = (number: number) => ({ key: 'garden.count', values: { number } });
  const last = Array.from({ length: 2_100 }, (_, index) => narrate(lineOf(index))).at(-1);
  expect(last?.map(({ text }) => text)).toEqual(['Number 2099.']);
  expect(narrate(lineOf(2_099))).not.toBe(last);
  expect(narrate(lineOf(2_099))).toEqual(last);
});

test('two narrators do not mix their languages', () => {
  const german = smallLanguage('de', { plain: 'gieß die Rose.' });
  expect(speakerOf(german)({ key: 'garden.plain' })).toEqual(['Gieß die Rose.']);
  expect(say({ key: 'garden.plain' })).toEqual(['Water the rose.']);
});

const value = fc.oneof(
  fc.constantFrom('a', 'b ', ' "'),
  fc.integer({ min: 0, max: 3 }),
  fc.record({ key: fc.constantFrom('a', 'b') }),
  fc.record({ seconds: fc.integer({ min: 0, max: 3 }) }),
);
const lines: fc.Arbitrary<Line> = fc.record(
  {
    key: fc.constantFrom('a', 'a.b', 'b'),
    side: fc.constantFrom('right' as const, 'left' as const, 'both' as const),
    context: fc.constant('second' as const),
    variant: fc.integer({ min: 0, max: 2 }),
    values: fc.dictionary(fc.constantFrom('x', 'y'), value),
  },
  { requiredKeys: ['key'] },
);

test('lines that say the same have the same words, and no others do', () => {
  fc.assert(
    fc.property(fc.array(lines, { maxLength: 12 }), (some) => {
      const narrate = remembering(() => (line) => [{ text: JSON.stringify(line), seconds: 1 }]);
      for (const line of [...some, ...some]) {
        const { key, side, context, variant = 0, values } = JSON.parse(narrate(line)[0]?.text ?? '') as Line;
        expect([key, side, context, variant, values]).toEqual([
          line.key,
          line.side,
          line.context,
          line.variant ?? 0,
          line.values,
        ]);
      }
    }),
  );
});

test('a narrator is made when the first line is not there, and once', () => {
  let made = 0;
  const ready = [[{ key: 'a' }, [{ text: 'Ready.', seconds: 1 }]]] as const;
  const narrate = remembering(() => {
    made += 1;
    return ({ key }) => [{ text: key, seconds: 2 }];
  }, ready);
  expect([narrate({ key: 'a' })[0]?.text, made]).toEqual(['Ready.', 0]);
  expect([narrate({ key: 'b' })[0]?.text, narrate({ key: 'c' })[0]?.text, made]).toEqual(['b', 'c', 1]);
});
