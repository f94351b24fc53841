import { Voices } from '../../../../speaker/page/server/voices';

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
