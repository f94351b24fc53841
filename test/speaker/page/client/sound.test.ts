import { PlanClock } from '../../../../speaker/page/client/clock';
import { Player, type Sounder } from '../../../../speaker/page/client/sound';
import type { Chunk } from '../../../../speaker/page/protocol';

const chunk = (begins: number): Chunk => ({
  text: String(begins),
  rate: 1,
  begins,
  ends: begins + 1_000,
  voice: null,
  alexa: false,
});
const chunks = [chunk(0), chunk(2_000), chunk(40_000)];

function bench() {
  let real = 0;
  const clock = new PlanClock(() => real, 0);
  const heard: string[] = [];
  const sounder: Sounder = {
    name: 'test',
    fastest: 2,
    prepare: ({ text }) => heard.push(`prepare ${text}`),
    play: ({ text }) => heard.push(`play ${text}`),
    stop: () => heard.push('stop'),
  };
  const player = new Player(clock, () => sounder);
  const at = (milliseconds: number): string[] => {
    real = milliseconds;
    heard.length = 0;
    player.play(chunks);
    return [...heard];
  };
  return { clock, player, heard, at };
}

test('what is due in a moment is played once, what comes soon is made ready, and the rest waits', () => {
  const { at } = bench();
  expect(at(0)).toEqual(['prepare 0', 'play 0', 'prepare 2000']);
  expect(at(900)).toEqual(['prepare 0', 'prepare 2000', 'play 2000']);
  expect(at(3_000)).toEqual([]);
  expect(at(26_000)).toEqual(['prepare 40000']);
});

test('whoever interrupts silences it, and it takes up again where the clock is', () => {
  const { at, player, heard } = bench();
  at(0);
  player.silence();
  expect(heard).toContain('stop');
  expect(at(500)).toContain('play 0');
});

test('muted, stopped, or faster than anybody understands, nothing is played', () => {
  const { at, player, clock } = bench();
  clock.go(5);
  expect(at(0)).toEqual([]);
  clock.go(1);
  clock.stop();
  expect(at(0)).toEqual([]);
  clock.start();
  player.muted = true;
  expect(at(0)).toEqual([]);
});
