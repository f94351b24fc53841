import { breakSeconds, plainText, readSsml, secondsOf } from '../../../speaker/alexa/speech';
import { languageOf } from '../../../speaker/built';

const read = (inner: string) => readSsml(`<speak>${inner}</speak>`);

test('words and silences come in order, adjacent breaks as one', () => {
  expect(read('In. <break time="4s"/> <break time="500ms"/>Out.').segments).toEqual([
    { kind: 'words', text: 'In.', rate: 1 },
    { kind: 'silence', seconds: 4.5 },
    { kind: 'words', text: 'Out.', rate: 1 },
  ]);
});

test('plain text has no tags, no entities and single spaces', () => {
  expect(plainText(read('<p>Salt &amp;\n  pepper,</p><p>&quot;next&quot;</p>'))).toBe(
    'Salt & pepper, "next"',
  );
});

test('a rate counts for what it encloses', () => {
  expect(read('a <prosody rate="80%">b <prosody rate="50%">c</prosody></prosody> d').segments).toEqual([
    { kind: 'words', text: 'a', rate: 1 },
    { kind: 'words', text: 'b', rate: 0.8 },
    { kind: 'words', text: 'c', rate: 0.4 },
    { kind: 'words', text: 'd', rate: 1 },
  ]);
});

test('a break by strength lasts a moment', () => {
  expect(read('<break strength="strong"/>').segments).toEqual([{ kind: 'silence', seconds: 0.7 }]);
});

test.each([
  ['3s', 3],
  ['1.5s', 1.5],
  ['750ms', 0.75],
  ['3', undefined],
  ['3 minutes', undefined],
])('a break of %s lasts %s s', (time, seconds) => {
  expect(breakSeconds(time)).toBe(seconds);
});

test.each(['<speak>a', '<speak>&</speak>', 'a', '', '<speak>a</speak>b'])('"%s" has a fault', (text) => {
  expect(readSsml(text).fault).not.toBeNull();
});

const seconds = (inner: string, locale = 'en-US'): number =>
  secondsOf(readSsml(`<speak>${inner}</speak>`).segments, languageOf(locale).voice);

// Measured with espeak-ng -s 150: the voice that the numbers were fitted to.
test.each([
  ['en-US', 'Bring your right knee to your chest, and hold it with both hands.', 4.2],
  ['en-US', 'Breathe out.', 1.0],
  ['de-DE', 'Zieh dein rechtes Knie zur Brust, und halte es mit beiden Händen.', 4.7],
])('%s: "%s" takes about %d s', (locale, text, measured) => {
  expect(Math.abs(seconds(text, locale) - measured)).toBeLessThan(0.7);
});

test('breaks are exact', () => {
  expect(seconds('<break time="4s"/><break time="2500ms"/>')).toBe(6.5);
});

test('slower speech takes longer in proportion', () => {
  const text = 'Let your shoulders sink into the floor.';
  expect(seconds(`<prosody rate="50%">${text}</prosody>`)).toBeCloseTo(seconds(text) * 2, 0);
});

test('silence takes no time where there is none', () => {
  expect(seconds('')).toBe(0);
});
