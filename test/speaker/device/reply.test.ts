import { NotAReply, readReply } from '../../../speaker/device/reply';
import { answer, OPEN, speech } from '../fixtures/speaker';

test('an answer is read once, as JSON carries it', () => {
  expect(readReply(OPEN)).toMatchObject({
    keepsOpen: true,
    undecided: false,
    attributes: { place: { pose: 'a' } },
    directives: [],
  });
});

test.each([
  [false, true, false],
  [null, true, false],
  [true, false, false],
  [undefined, false, true],
])('shouldEndSession %s: open %s, undecided %s', (end, keepsOpen, undecided) => {
  expect(readReply(answer({ ssml: speech(1), end }))).toMatchObject({ keepsOpen, undecided });
});

test('plain text is read as it stands', () => {
  const plain = { version: '1.0', response: { outputSpeech: { type: 'PlainText', text: 'salt & pepper' } } };
  expect(readReply(plain).speech?.speech.segments).toEqual([
    { kind: 'words', text: 'salt & pepper', rate: 1 },
  ]);
});

test.each([
  ['a string', 'hello'],
  ['no version', { response: {} }],
  ['a list', []],
  ['shouldEndSession in words', { version: '1.0', response: { shouldEndSession: 'false' } }],
  ['directives that are no list', { version: '1.0', response: { directives: {} } }],
  ['speech of no type', { version: '1.0', response: { outputSpeech: { ssml: '<speak/>' } } }],
])('%s is no answer', (_name, value) => {
  expect(() => readReply(value)).toThrow(NotAReply);
});

test('bytes are counted, not characters', () => {
  const { bytes } = readReply(answer({ ssml: '<speak>ü</speak>', end: true }));
  expect(bytes).toBe(Buffer.byteLength(JSON.stringify(answer({ ssml: '<speak>ü</speak>', end: true }))));
});
