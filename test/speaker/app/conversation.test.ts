import { Conversation } from '../../../speaker/app/conversation';
import { USUAL } from '../../../speaker/alexa/device/traits';
import type { Settings } from '../../../speaker/engine';
import { ENGLISH } from '../fixtures/model';
import { answer, ASK_FOR, bench, START } from '../fixtures/speaker';

const TALK = answer({
  ssml: '<speak>Lie down. <break time="4s"/> Breathe.</speak>',
  reprompt: '<speak>Well?</speak>',
  end: false,
  attributes: { place: { pose: 'knees-to-chest', side: 'left', step: 'hold' } },
});

function conversation(
  wallClock: (() => number) | null = null,
  reply: unknown = TALK,
  settings: Partial<Settings> = {},
) {
  const printed: string[] = [];
  const { speaker, requests } = bench(() => reply, settings, { bareWords: 'unheard' });
  const talk = new Conversation({
    speaker,
    print: (text) => printed.push(text),
    zone: 'UTC',
    locales: ['en-US', 'de-DE'],
    model: () => ENGLISH,
    json: false,
    echo: false,
    wallClock,
  });
  return { talk, printed, speaker, requests };
}

test('a newcomer is told what to type first', async () => {
  const { talk, printed } = conversation();
  await talk.greet();
  expect(printed.join('\n')).toContain('open garden helper');
});

test('a turn shows what was heard, the words and the pauses', async () => {
  const { talk, printed } = conversation();
  await talk.take('ask garden helper to water the roses');
  expect(printed[0]).toBe('  (heard as WaterIntent, plant rose (literal))');
  expect(printed).toContain('  Lie down.  … 4 s');
  expect(printed).toContain('  Breathe.');
  expect(talk.prompt()).toBe('[07:00:00 knees to chest, left, hold] (listening) > ');
});

test('an empty line is silence, and a second one ends the session', async () => {
  const { talk, printed, requests } = conversation();
  await talk.take('open garden helper');
  await talk.take('');
  expect(printed).toContain('  Well?');
  await talk.take('...');
  expect(printed).toContain('  (the session ends)');
  expect(requests()).toEqual(['LaunchRequest', 'SessionEndedRequest']);
});

test('words for a skill while none is open are answered with what opens it', async () => {
  const { talk, printed, requests } = conversation();
  await talk.take('water the roses');
  expect(printed.slice(0, 2)).toEqual([
    '  (not heard by the skill: no session is open)',
    '  Alexa: No skill is open. Say: open garden helper.',
  ]);
  expect(requests()).toEqual([]);
});

test('a reply that the device refuses is answered by Alexa, and the reason is told', async () => {
  const traits = { ...USUAL, reach: { speech: 3, reprompt: 3 } };
  const { talk, printed } = conversation(null, TALK, { traits });
  await talk.take('open garden helper');
  expect(printed.slice(1, 3)).toEqual([
    "  Alexa: There was a problem with the requested skill's response.",
    expect.stringMatching(/^ {2}ERROR: outputSpeech lasts [\d.]+ s, over the 3 s of this device$/),
  ]);
});

test('an offset interrupts', async () => {
  const { talk, speaker } = conversation();
  await talk.take('open garden helper');
  await talk.take('+2s go on');
  expect(speaker.now).toBe(START + 2000);
});

test('a mistake is explained, and the conversation goes on', async () => {
  const { talk, printed } = conversation();
  expect(await talk.take(':fly')).toBe(true);
  expect(await talk.take('+soon next')).toBe(true);
  expect(printed.join()).toContain(':help');
  expect(printed.join()).toContain('+45s');
});

test('colon quit ends it, and what is open is closed', async () => {
  const { talk, printed, requests } = conversation();
  await talk.take('open garden helper');
  expect(await talk.take(':quit')).toBe(false);
  await talk.leave();
  expect(requests().at(-1)).toBe('SessionEndedRequest');
  expect(printed.at(-1)).toContain('Goodbye');
});

describe('a permission', () => {
  const asking = answer({ ssml: '<speak>One moment. <break time="4s"/></speak>', directives: [ASK_FOR] });
  const question = expect.stringMatching(/^ {2}Alexa: Do you give garden helper permission/) as string;

  test('is asked for by Alexa, after the skill’s words, and she is told', async () => {
    const { talk, printed } = conversation(null, asking);
    await talk.take('open garden helper');
    expect(printed.slice(1)).toEqual([
      '  One moment.  … 4 s',
      question,
      expect.stringContaining('microphone open, for an answer to Alexa'),
    ]);
    expect(talk.prompt()).toContain('(listening)');
    await talk.take('yes');
    await talk.take('well');
    await talk.take('');
    expect(printed.filter((line) => line.includes('the skill is told'))).toEqual([
      '  (heard as an answer to Alexa, and the skill is told)',
      '  (heard as an answer to Alexa, neither yes nor no, and the skill is told)',
      '  (you stay quiet, and the skill is told)',
    ]);
  });

  test('in real time is asked once the skill has spoken, and waited for', async () => {
    let now = START;
    const { talk, printed } = conversation(() => now, asking);
    await talk.take('open garden helper');
    expect(printed).not.toContainEqual(question);
    now = START + 6_000;
    await talk.tick();
    expect(printed).toContainEqual(question);
    now = START + 13_000;
    expect(talk.prompt()).toMatch(/\(listening, [1-8] s\)/);
  });
});

test('the clock lets a day go by', async () => {
  const { talk, speaker, printed } = conversation();
  await talk.take('open garden helper');
  await talk.take(':clock +1d');
  expect(speaker.now).toBe(START + 86_400_000);
  expect(printed).toContain('  (the session ends)');
});

describe('in real time', () => {
  test('speech is paced, the window counts down, silence takes effect by itself', async () => {
    let now = START;
    const { talk, printed, requests } = conversation(() => now);
    const after = async (seconds: number): Promise<void> => {
      now = START + seconds * 1000;
      await talk.tick();
    };
    await talk.take('open garden helper');
    expect(printed).toContain('  Lie down.  … 4 s');
    expect(printed).not.toContain('  Breathe.');
    expect(talk.prompt()).toContain('(speaking)');
    await after(6);
    expect(printed).toContain('  Breathe.');
    await after(8);
    expect(talk.prompt()).toMatch(/\(listening, [678] s\)/);
    expect(printed).not.toContain('  Well?');
    await after(16);
    expect(printed).toContain('  Well?');
    await after(30);
    expect(requests()).toEqual(['LaunchRequest', 'SessionEndedRequest']);
  });

  test('whoever types interrupts', async () => {
    let now = START;
    const { talk, printed, speaker } = conversation(() => now);
    await talk.take('open garden helper');
    now = START + 2000;
    await talk.take('skip');
    expect(speaker.session?.turn.began).toBe(START + 2000);
    expect(printed.filter((line) => line === '  Breathe.')).toEqual([]);
  });
});
