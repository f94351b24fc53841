import { hasEspeak, secondsOfWav, speak } from '../../../../speaker/page/server/espeak';

const whereItIs = hasEspeak() ? describe : describe.skip;

test('a machine without it is known', () => {
  expect(hasEspeak('no-such-voice')).toBe(false);
});

test('a WAV lasts as long as its bytes', () => {
  const wav = Buffer.alloc(44 + 44_100);
  wav.writeUInt32LE(44_100, 28);
  expect([secondsOfWav(wav), secondsOfWav(Buffer.alloc(10))]).toEqual([1, 0]);
});

whereItIs('espeak-ng', () => {
  test.each([3, 4.5])('reads words so that they fit %d seconds of the plan', async (seconds) => {
    const text = 'Line up your head, your neck and your spine.';
    const wav = await speak({ text, locale: 'en-US', seconds });
    expect(Math.abs(secondsOfWav(wav ?? Buffer.alloc(0)) - seconds)).toBeLessThan(0.3);
  });

  test('reads as words what looks like an option', async () => {
    expect(await speak({ text: '--help; $(ls)', locale: 'de-DE', seconds: 2 })).toBeInstanceOf(Buffer);
  });
});
