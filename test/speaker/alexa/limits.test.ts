import { readReply } from '../../../speaker/alexa/device/reply';
import { faultsOf } from '../../../speaker/alexa/limits';
import { answer, type Answer, ASK_FOR, OPEN, speech } from '../fixtures/speaker';

const faults = (given: Answer): string[] => faultsOf(readReply(answer({ end: true, ...given })));
const spoken = (inner: string): string[] => faults({ ssml: `<speak>${inner}</speak>` });

test('a good answer has no fault', () => {
  expect(faultsOf(readReply(OPEN))).toEqual([]);
  expect(spoken('<break time="9s"/> word '.repeat(20))).toEqual([]);
});

describe('each limit, broken on purpose', () => {
  test.each([
    ['8,000 characters of speech', 'a'.repeat(7986), '8001 characters'],
    ['an unescaped ampersand', 'salt & pepper', 'not SSML'],
    ['a tag left open', '<p>hello', 'not SSML'],
    ['an unknown tag', '<amazon:breath/> hello', '<amazon:breath>'],
    ['a break over 10 s', '<break time="10.5s"/>', 'break of 10.5s'],
    ['a break without a unit', '<break time="3"/>', 'break of "3"'],
    ['a break of no known strength', '<break strength="long"/>', 'strength "long"'],
    ['two breaks on end', 'a <break time="6s"/> <break time="5000ms"/> b', 'silent for 11 s'],
    ['two breaks with only a mark between', 'a <break time="6s"/>, <break time="5s"/> b', 'silent for 11 s'],
    [
      'breaks on end across sentences',
      '<s>a<break time="6s"/></s><s><break time="6s"/>b</s>',
      'silent for 12 s',
    ],
    ['six audio files', '<audio src="soundbank://x/y"/>'.repeat(6), '6 audio files'],
    ['audio over plain http', '<audio src="http://x/y.mp3"/>', 'https and soundbank only'],
  ])('%s', (_name, inner, message) => {
    expect(spoken(inner).join('; ')).toContain(message);
  });

  test('8,000 characters are enough', () => {
    expect(spoken('a'.repeat(7985))).toEqual([]);
  });

  test('text outside speak', () => {
    expect(faults({ ssml: '<speak>a</speak> b' }).join()).toContain('not SSML');
    expect(faults({ ssml: 'just words' }).join()).toContain('not SSML');
    expect(faults({ ssml: '<p>a</p>' }).join()).toContain('the root is <p>');
  });

  test('the reprompt is held to the same, by its name', () => {
    const [fault] = faults({ ssml: speech(1), reprompt: `<speak>${'a'.repeat(8000)}</speak>`, end: false });
    expect(fault).toMatch(/^reprompt has 8015 characters/);
  });

  test('an open microphone without a reprompt', () => {
    expect(faults({ ssml: speech(1), end: false })).toHaveLength(1);
    expect(faults({ ssml: speech(1), end: false, reprompt: speech(1) })).toEqual([]);
  });

  test('24 KB are our own limit, 120 KB are Alexa’s', () => {
    const of = (bytes: number) => faults({ ssml: speech(1), attributes: { a: 'x'.repeat(bytes) } }).join();
    expect(of(20_000)).toBe('');
    expect(of(25_000)).toContain('over 24 KB');
    expect(of(125_000)).toContain("over Alexa's 120 KB");
  });

  test('a card over 8,000 characters', () => {
    const card = { type: 'Simple', title: 't', content: 'c'.repeat(8000) };
    expect(faultsOf(readReply({ version: '1.0', response: { card } })).join()).toContain('the card has');
  });
});

test('a request for a permission that Alexa does not take is a fault', () => {
  expect(faults({ end: undefined, directives: [ASK_FOR] })).toEqual([]);
  expect(faults({ directives: [{ ...ASK_FOR, name: 'Buy' }] })).toEqual([expect.stringContaining('AskFor')]);
});
