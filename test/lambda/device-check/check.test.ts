import { check, type CheckEvent, type CheckWord } from '../../../lambda/device-check/check';
import type { Finding } from '../../../lambda/device-check/judge';
import { probeIds, type ProbeId, type Verdict } from '../../../lambda/device-check/probes';
import { newCheck, parseCheck, type CheckState } from '../../../lambda/device-check/state';
import { narratorFor, start } from '../intents/support';

const narrate = narratorFor('en-US');
const word = (said: CheckWord): CheckEvent => ({ kind: 'word', word: said });
const opened: CheckEvent = { kind: 'opened' };
const ended = (how: 'silence' | 'refused' | 'other'): CheckEvent => ({ kind: 'ended', how });

/** Somebody who goes through a check. Each event comes so many seconds after the one before. */
class Walk {
  state: CheckState | null = null;
  said = '';
  open = false;
  readonly findings: Finding[] = [];
  private now = start;

  does(event: CheckEvent, seconds = 5): this {
    this.now += seconds * 1000;
    // As it comes back from the store.
    const known = this.state === null ? null : parseCheck(JSON.parse(JSON.stringify(this.state)));
    const { state, turn, finding } = check(known, event, this.now, narrate);
    this.state = state;
    this.open = turn?.reprompt != null;
    this.said = (turn?.say.cues ?? []).flatMap((cue) => (cue.kind === 'say' ? [cue.text] : [])).join(' ');
    if (finding !== null) this.findings.push(finding);
    return this;
  }

  /** Goes on as a device does that plays everything, and a person who does as told. */
  asTold(): this {
    const sent = this.state?.sent;
    if (sent == null) return this.does(word('next'));
    const { say, reprompt, mark } = sent.planned;
    const whole = say.speech + say.silence;
    if (sent.probe === 'silence')
      return this.does(ended('silence'), whole + reprompt.speech + reprompt.silence + 16).does(opened);
    if (mark !== undefined) return this.does(word('next'), mark.speech + mark.silence + 2);
    if (sent.probe.startsWith('reprompt'))
      return this.does(word('next'), whole + reprompt.speech + reprompt.silence + 10);
    return this.does(word('next'), whole + 2);
  }

  get trying(): ProbeId | null {
    return this.state?.sent?.probe ?? null;
  }

  get results(): [ProbeId, Verdict][] {
    return this.findings.map(({ probe, verdict }) => [probe, verdict]);
  }
}

const begun = (): Walk => new Walk().does(opened).does(word('next'));

function walkedThrough(walk: Walk): ProbeId[] {
  const tried: ProbeId[] = [];
  while (walk.trying !== null && tried.length < 2 * probeIds.length) {
    tried.push(walk.trying);
    walk.asTold();
  }
  return tried;
}

const basic = ['speech-240', 'reprompt-60', 'reprompt-85', 'breaks', 'interruption', 'silence'];

test('opening it explains the check and tries nothing yet', () => {
  const walk = new Walk().does(opened);
  expect(walk.said).toMatch(/device check.*say next/i);
  expect(walk).toMatchObject({ trying: null, open: true });
});

test('a good device is led through all probes in order, and asked before the longer ones', () => {
  const walk = begun();
  expect(walkedThrough(walk)).toEqual(basic);
  expect(walk.said).toMatch(/as fast as I expect\..*longer tests.*\?/);
  walk.does(word('yes'));
  expect(walkedThrough(walk)).toEqual(['speech-360', 'speech-480', 'reprompt-100']);
  expect(walk.said).toMatch(/is over/);
  expect(walk).toMatchObject({ state: null, open: false });
  expect(walk.results.filter(([, verdict]) => verdict !== 'played')).toEqual([
    ['interruption', 'interrupted'],
  ]);
});

test.each(['no', 'stop'] as const)('"%s" to the longer ones ends the check', (answer) => {
  const walk = begun();
  walkedThrough(walk);
  expect(walk.does(word(answer))).toMatchObject({ state: null, open: false });
  expect(walk.said).toMatch(/is over/);
});

test('each result is told at the begin of the next turn', () => {
  const walk = begun().asTold();
  expect(walk.said).toMatch(/^The long speech was heard to its end\. A long reprompt now\./);
});

test('after a refusal, opening again tells it and goes on with a shorter one', () => {
  const walk = begun().does(ended('refused'), 1);
  expect(walk.said).toBe('');
  walk.does(opened);
  expect(walk.said).toMatch(/^The device check goes on\. The long speech was refused\./);
  expect(walk.trying).toBe('speech-90');
});

test('after a refused reprompt of a minute, half a minute is tried, and longer ones are not', () => {
  const walk = begun().asTold().does(ended('refused'), 1).does(opened);
  expect(walkedThrough(walk)).toEqual(['reprompt-30', 'breaks', 'interruption', 'silence']);
  walk.does(word('yes'));
  expect(walkedThrough(walk)).toEqual(['speech-360', 'speech-480']);
});

test('where nothing longer can work, nothing longer is offered', () => {
  const walk = begun().does(ended('refused'), 1).does(opened).does(ended('refused'), 1).does(opened);
  walk.does(ended('refused'), 1).does(opened);
  walkedThrough(walk);
  expect(walk.said).toMatch(/is over/);
  expect(walk.state).toBeNull();
});

test('a device that does not report a silent end is known by the next opening', () => {
  const walk = begun();
  while (walk.trying !== 'silence') walk.asTold();
  walk.does(opened, 600);
  expect(walk.results.at(-1)).toEqual(['silence', 'unreported']);
  expect(walk.said).toMatch(/I was told nothing about the silent end\./);
});

test('a session that the person left says nothing of the device: its probe is tried again', () => {
  const left = begun().does(ended('other'), 20).does(opened);
  expect(left).toMatchObject({ trying: 'speech-240', findings: [] });
  const stopped = begun().does(word('stop'), 20);
  expect(stopped).toMatchObject({ open: false, findings: [] });
  expect(stopped.does(opened).trying).toBe('speech-240');
});

test('"repeat" tries the same probe again', () => {
  const walk = begun().asTold().does(word('repeat'), 20);
  expect(walk.trying).toBe('reprompt-60');
  expect(walk.results).toEqual([['speech-240', 'played']]);
});

test('"start over" begins a new check', () => {
  const walk = begun().asTold().asTold().does(word('start-over'));
  expect(walk.trying).toBe('speech-240');
  expect(walk.state?.results).toEqual({});
});

test.each([
  [0.9, /ten percent slower/],
  [1, /as fast as I expect/],
  [1.12, /twelve percent faster/],
])('a voice at rate %d is told', (rate, told) => {
  const walk = begun();
  while (walk.trying !== 'silence') walk.asTold();
  const { say, reprompt } = walk.state?.sent?.planned ?? {
    say: { speech: 0, silence: 0 },
    reprompt: { speech: 0, silence: 0 },
  };
  const spoken = (say.speech + reprompt.speech) / rate + say.silence + reprompt.silence;
  expect(walk.does(ended('silence'), spoken + 16).does(opened).said).toMatch(told);
});

test('what is no check is read as none', () => {
  expect(parseCheck(undefined)).toBeNull();
  expect(parseCheck({ ...newCheck, sent: { probe: 'speech-999' } })).toBeNull();
  expect(parseCheck({ ...newCheck, results: { 'speech-999': 'played', breaks: 'played' } })?.results).toEqual(
    {
      breaks: 'played',
    },
  );
});
