import { understand } from '../../../speaker/matching/understand';
import { ENGLISH, GERMAN } from '../fixtures/model';

test('with no session open, any other words are taken as a one-shot', () => {
  expect(understand('go on', ENGLISH, false)).toMatchObject({ kind: 'intent', assumed: true });
});

test('a one-shot by name is not assumed', () => {
  expect(understand('ask garden helper to skip', ENGLISH, false)).toMatchObject({
    kind: 'intent',
    assumed: false,
    heard: { intent: 'SkipIntent', match: 'literal' },
  });
});

test('the wake word may come first inside a session', () => {
  expect(understand('Alexa, go on', ENGLISH, true)).toMatchObject({ heard: { intent: 'AMAZON.NextIntent' } });
});

test('exit ends a session, and is a word like any other without one', () => {
  expect(understand('exit', ENGLISH, true)).toEqual({ kind: 'exit' });
  expect(understand('beenden', GERMAN, true)).toEqual({ kind: 'exit' });
  expect(understand('exit', ENGLISH, false)).toMatchObject({ heard: { intent: 'AMAZON.FallbackIntent' } });
});

test('the name opens the skill anew, even inside a session', () => {
  expect(understand('open garden helper', ENGLISH, true)).toEqual({ kind: 'launch' });
});

test('nobody listens to a thousand words: what is beyond one breath is not heard', () => {
  const started = performance.now();
  const { kind } = understand('word '.repeat(3_000), ENGLISH, false);
  expect(kind).toBe('intent');
  // Without a bound this takes minutes; the limit is wide, since machines differ.
  expect(performance.now() - started).toBeLessThan(5_000);
});
