import { buildProbe } from '../../../lambda/device-check/build';
import { probeIds, probes } from '../../../lambda/device-check/probes';
import { limits } from '../../../lambda/routine/limits';
import type { Line } from '../../../lambda/routine/line';
import { toSsml } from '../../../lambda/speech/ssml';
import { narratorFor } from '../intents/support';

const before: Line[] = [
  { key: 'deviceCheck.again' },
  { key: 'deviceCheck.found.played', values: { test: 'it' } },
];

describe.each(['en-US', 'de-DE'])('in %s', (locale) => {
  const narrate = narratorFor(locale);

  test.each(probeIds)('%s lasts as long as it says, and no longer', (id) => {
    const { kind, seconds } = probes[id];
    const { turn, planned } = buildProbe(id, before, narrate);
    const tried = {
      speech: turn.say.seconds,
      reprompt: turn.reprompt?.seconds ?? 0,
      breaks: planned.say.silence,
      interruption: turn.say.seconds,
      silence: turn.say.seconds,
    }[kind];
    // A part is filled with whole sentences, each at most seven seconds long.
    expect(tried).toBeGreaterThan(seconds * 0.97 - 7);
    expect(tried).toBeLessThanOrEqual(kind === 'breaks' ? seconds + 3 : seconds);
  });

  test.each(probeIds)('%s breaks none of the limits that are documented', (id) => {
    const { turn } = buildProbe(id, before, narrate);
    for (const part of [turn.say, turn.reprompt]) {
      const ssml = toSsml(part?.cues ?? []);
      expect(ssml.length).toBeLessThan(limits.speechCharacters);
      const breaks = [...ssml.matchAll(/time="([\d.]+)s"/g)].map(([, time]) => Number(time));
      expect(Math.max(0, ...breaks)).toBeLessThanOrEqual(limits.silentSeconds);
    }
  });
});

test('the word to interrupt at is heard well before the end, and nowhere else', () => {
  const { turn, planned } = buildProbe('interruption', [], narratorFor('en-US'));
  const words = turn.say.cues.flatMap((cue) => (cue.kind === 'say' ? [cue.text] : []));
  expect(words.filter((text) => /orange/i.test(text))).toEqual(['Orange.']);
  const mark = (planned.mark?.speech ?? 0) + (planned.mark?.silence ?? 0);
  expect(mark).toBeGreaterThan(20);
  expect(mark).toBeLessThan(turn.say.seconds - 15);
});
