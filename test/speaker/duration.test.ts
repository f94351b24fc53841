import { secondsOf } from '../../speaker/duration';
import { languageOf } from '../../speaker/language';
import { readSsml } from '../../speaker/ssml';

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
