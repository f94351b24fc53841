import { hear } from '../../../../speaker/alexa/ear/understand';
import { ENGLISH, GERMAN } from '../../fixtures/model';

const brief = (text: string, model = ENGLISH): string => {
  const { intent, slots, match } = hear(text, model);
  const filled = Object.entries(slots).map(
    ([name, { value, entities }]) =>
      `${name}=${value}${entities ? `:${entities.map((entity) => entity.id).join('+')}` : ''}`,
  );
  return [intent, ...filled, match].join(' ');
};

describe('an exact sample', () => {
  test.each([
    ['Skip this plant!', 'SkipIntent literal'],
    ['go on', 'AMAZON.NextIntent literal'],
    ['water the rose', 'WaterIntent plant=rose:rose literal'],
    ['water the ROSES', 'WaterIntent plant=roses:rose literal'],
    ['water the cafe tree', 'WaterIntent plant=cafe tree:cafe-tree literal'],
    ['what is good for roses', 'CareIntent plant=roses:rose literal'],
    ["what's good for roses", 'CareIntent plant=roses:rose literal'],
    ['water my garden for half an hour', 'WaterIntent time=PT30M literal'],
    ['I have twenty five pots', 'CountIntent count=25 literal'],
    ['remember that the tap drips at night', 'NoteIntent note=the tap drips at night literal'],
    ['rose', 'WaterIntent plant=rose:rose literal'],
  ])('%s', (text, expected) => {
    expect(brief(text)).toBe(expected);
  });

  test('a phrase of Amazon counts where the model does not use it otherwise', () => {
    expect(brief('say that again')).toBe('AMAZON.RepeatIntent literal');
    expect(brief('skip')).toBe('SkipIntent literal');
    expect(brief('skip forward')).toBe('AMAZON.NextIntent literal');
  });

  test('a phrase of Amazon for an intent that the model does not have is not heard', () => {
    expect(brief('start over')).toBe('AMAZON.FallbackIntent none');
  });

  test('a phrase that two values share resolves to both', () => {
    expect(brief('water the rose bush')).toBe('WaterIntent plant=rose bush:rose+dog-rose literal');
  });

  test('an article before a value is overlooked, and kept in what was said', () => {
    expect(brief('what is good for my dog rose')).toBe('CareIntent plant=my dog rose:dog-rose literal');
  });
});

describe('a value that is on no list', () => {
  test('goes through with what was said', () => {
    expect(brief('water the giant pumpkin')).toBe('WaterIntent plant=giant pumpkin: literal');
  });

  test('needs a word beside it that means something', () => {
    expect(brief('the weather in Rome')).toBe('AMAZON.FallbackIntent none');
    expect(brief('pumpkin')).toBe('AMAZON.FallbackIntent none');
  });

  test('has eight words at most', () => {
    expect(brief('water the one two three four five six seven eight')).toContain('literal');
    expect(brief('water the one two three four five six seven eight nine ten')).not.toContain('literal');
  });

  test('is no length of time', () => {
    expect(brief('water my garden for ages')).not.toContain('time=');
  });
});

describe('a near match', () => {
  test('shows its score', () => {
    expect(brief('please could you skip this one plant')).toMatch(/^SkipIntent near 0\.[5-9]\d$/);
  });

  test('finds a value inside a sentence', () => {
    expect(brief('how should i look after a rose bush in the winter')).toMatch(
      /^CareIntent plant=(a )?rose bush:rose\+dog-rose near/,
    );
  });

  test('is never a built-in intent', () => {
    expect(brief('now go on then')).not.toContain('AMAZON.NextIntent');
  });

  test('is not made of nothing', () => {
    expect(brief('how tall is the Eiffel tower')).toBe('AMAZON.FallbackIntent none');
    expect(brief('?!')).toBe('AMAZON.FallbackIntent none');
  });
});

describe('a time of day', () => {
  test.each([
    ['ring the bell at half past seven', 'BellIntent hour=07:30 literal'],
    ['ring the bell every evening at seven', 'BellIntent hour=07:00 daytime=evening:evening literal'],
    ['ring the bell at seven in the evening', 'BellIntent hour=19:00 literal'],
    ['seven', 'BellIntent hour=07:00 literal'],
    ['at noon', 'BellIntent hour=12:00 literal'],
    ['in the morning', 'BellIntent daytime=morning:morning literal'],
  ])('in a sample: %s', (text, expected) => {
    expect(brief(text)).toBe(expected);
  });

  test('and a part of the day are both found in a longer sentence', () => {
    expect(brief('would you kindly ring the bell for me every evening at seven thirty')).toMatch(
      /^BellIntent hour=07:30 daytime=evening:evening near/,
    );
    expect(brief('would you kindly ring the bell for me at seven in the evening')).toMatch(
      /^BellIntent hour=19:00 near/,
    );
  });

  test('is not made of a number or of a part of the day in the middle of other words', () => {
    expect(brief('those seven dwarfs')).toBe('AMAZON.FallbackIntent none');
    expect(brief('good morning')).toBe('AMAZON.FallbackIntent none');
  });

  test('is not the number in a length of time', () => {
    expect(brief('please water my garden for about seven minutes')).toMatch(/^WaterIntent time=PT7M near/);
    expect(brief('ring the bell in seven minutes')).not.toContain('hour=');
  });
});

test('what an intent is nearly always about has to be said', () => {
  expect(brief('turn off the radio')).toBe('AMAZON.FallbackIntent none');
  expect(brief('turn off that bell now')).toMatch(/^BellIntent near/);
});

describe('German', () => {
  test.each([
    ['weiter', 'AMAZON.NextIntent literal'],
    ['Giesse Glockenblume', 'WaterIntent plant=glockenblume:heather literal'],
    ['gieße fünf Minuten lang', 'WaterIntent time=PT5M literal'],
    ['gieße den Kaktus', 'WaterIntent plant=den kaktus: literal'],
    ['wie hoch ist der Eiffelturm', 'AMAZON.FallbackIntent none'],
  ])('%s', (text, expected) => {
    expect(brief(text, GERMAN)).toBe(expected);
  });
});
