import { Bounded, hasEspeak, secondsOfWav, speak, Voices } from '../../../../speaker/app/page/server/voices';

const said: string[] = [];
const voices = new Voices(({ text, seconds }) => {
  said.push(`${text} ${seconds}`);
  return Promise.resolve(text === 'mute' ? null : Buffer.from(text));
});
const idOf = (text: string): string => voices.addressOf(text, 'en-US', 3)?.slice('/voice/'.length) ?? '';

test('a sound is made once for each speed, however often and however soon it is asked for', async () => {
  const id = idOf('next');
  const both = await Promise.all([voices.sound(id, 1), voices.sound(id, 1)]);
  await voices.sound(id, 1);
  await voices.sound(id, 2);
  expect(both.map(String)).toEqual(['next', 'next']);
  expect(said).toEqual(['next 3', 'next 1.5']);
});

test('only what was planned can be heard, and what failed is null', async () => {
  expect(await voices.sound('0'.repeat(32), 1)).toBeNull();
  expect(await voices.sound(idOf('mute'), 1)).toBeNull();
});

test('a machine without a voice names no sounds', () => {
  expect(new Voices(null).addressOf('next', 'en-US', 1)).toBeNull();
});

test('what was longest not used is forgotten first, by weight', () => {
  const bounded = new Bounded<string>(10, (value) => value.length);
  bounded.set('a', 'aaaa');
  bounded.set('b', 'bbbb');
  expect(bounded.get('a')).toBe('aaaa');
  bounded.set('c', 'cccc');
  expect([bounded.get('a'), bounded.get('b'), bounded.get('c')]).toEqual(['aaaa', undefined, 'cccc']);
  expect(bounded.weight).toBe(8);
});

test('what is set again weighs once, and what is too heavy by itself is not kept', () => {
  const bounded = new Bounded<string>(3, (value) => value.length);
  bounded.set('a', 'aa');
  bounded.set('a', 'a');
  expect(bounded.weight).toBe(1);
  bounded.set('b', 'bbbb');
  expect([bounded.get('b'), bounded.weight]).toEqual([undefined, 0]);
});

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
