import { getPose, poses } from '../../../lambda/catalogue/poses';
import { placesOf } from '../../../lambda/routine/place';
import { nothingKept, openSession } from '../../../lambda/session/state';
import { clockOf, effectOf, led, pathOf, say, turnOf } from './support';

const hold = 'cross-legged-seated-twist/right/hold';
const questions = ['what-to-feel', 'bend-knee', 'easier'] as const;
const names = { 'what-to-feel': 'feel', 'bend-knee': 'bend', easier: 'easier' } as const;

test.each(placesOf('back-stretch'))(
  'at $pose, $side, $step every question is answered from that pose, and a word or silence goes on there',
  (place) => {
    const path = pathOf(place) ?? '';
    for (const question of questions) {
      const { session, reply } = say(led(path), question, clockOf(led(path)).during(path));
      const [first] = session.turn?.lead ?? [];
      expect(first?.line).toMatchObject({
        key: `poses.${place.pose}.answers.${names[question]}`,
        side: place.side,
      });
      expect(reply.mic).toBe('open');
      // Silence leads on only where a reprompt reaches the end of a side or a pose.
      expect([place, null]).toContainEqual(reply.turn.reprompt?.first);
      expect(say(session, 'resume', 3).session.turn?.from).toEqual(place);
    }
  },
);

test('what to feel says that it should never hurt', () => {
  expect(effectOf(say(led(hold), 'what-to-feel', 5))).toContain('answers.neverPain');
});

test('the breaths that are left are those the hold goes on with', () => {
  const session = led(hold);
  const counted = [1, 30, 50].map((seconds) => {
    const { session: asked } = say(session, 'breaths-left', seconds);
    const left = asked.turn?.lead[0]?.line.values?.['count'];
    const { say: led } = turnOf(say(asked, 'resume', 2).session);
    const text = led.cues.flatMap((cue) => (cue.kind === 'say' ? [cue.text] : []));
    const spoken = text.slice(0, text.indexOf('Breathe out, and come back to the center.')).join(' ');
    return [left, (spoken.match(/\bInhale \w+/g) ?? []).length];
  });
  for (const [left, led] of counted) expect(left).toBe(led);
  expect(counted.map(([left]) => left)).not.toContain(undefined);
  expect(counted[0]?.[0]).toBe(10);
  expect(counted[2]?.[0]).toBeLessThan(Number(counted[1]?.[0]));
});

test('of a timed hold the seconds are left, never more than it has', () => {
  const session = led('knees-to-chest/both/hold');
  const left = [1, 20, 50].map((seconds) => {
    const value = say(session, 'breaths-left', seconds).session.turn?.lead[0]?.line.values?.['length'];
    return typeof value === 'object' && 'seconds' in value ? value.seconds : null;
  });
  expect(left[0]).toBe(60);
  expect(left[1]).toBeLessThan(60);
  expect(left[2]).toBeLessThan(left[1] ?? 0);
});

test('outside of its hold a pose says how long it will be held', () => {
  const { session } = say(led('cross-legged-seated-twist/right/sit'), 'breaths-left', 2);
  expect(session.turn?.lead[0]?.line).toEqual({ key: 'answers.heldBreaths.sided', values: { hold: 10 } });
});

test.each([...questions, 'breaths-left'] as const)('%s before anything has begun says so', (question) => {
  expect(effectOf(say(openSession(nothingKept), question))).toContain('answers.whereNowhere');
});

test('a crack is taken calmly, and the routine goes on at the place', () => {
  const { session, reply } = say(led(hold), 'crack', 20);
  expect(session.turn?.lead[0]?.line.key).toBe('answers.crack');
  expect(effectOf(say(session, 'resume', 3))).toBe(`moves.carryOn; leads ${hold}`);
  expect(reply.mic).toBe('open');
});

test('after "dizzy" silence leads nowhere, and going on is offered', () => {
  const { session, reply } = say(led(hold), 'dizzy', 20);
  expect(session.offer).toEqual({ kind: 'return' });
  expect(reply.turn.reprompt?.first).toBeNull();
  expect(pathOf(session.kept.place)).toBe(hold);
});

test('longer holds make every hold as long as the catalogue allows, and both sides alike', () => {
  for (const { id, sides } of poses) {
    const side = sides[0] ?? 'both';
    const path = `${id}/${side}/hold`;
    const { session } = say(led(`${id}/${side}/${getPose(id).steps[0]?.id ?? ''}`), 'hold-longer', 1);
    expect(session.kept.settings.holds).toBe('long');
    const [hold] = getPose(id).steps.flatMap((step) => (step.hold ? [step.hold] : []));
    const asked = say(
      { ...led(path), kept: { ...session.kept, place: led(path).kept.place } },
      'breaths-left',
      1,
    );
    const values = asked.session.turn?.lead[0]?.line.values;
    expect([values?.['count'], values?.['length']]).toContainEqual(
      hold?.kind === 'timed' ? { seconds: hold.longest } : hold?.longest,
    );
  }
});

test('usual holds come back, and nothing else changes with them', () => {
  const long = say(led(hold, { pace: 'slower' }), 'hold-longer', 1).session;
  const usual = say(long, 'usual-holds', 1).session;
  expect(usual.kept.settings).toMatchObject({ pace: 'slower', mode: 'flow', holds: 'usual' });
});

test.each([
  ['cross-legged-seated-twist/right/hold', 'fixed'],
  ['lying-single-leg-twist/right/hold', 'set'],
  ['lying-single-leg-twist/left/hold', 'second'],
])('at %s longer holds are said to be %s', (path, which) => {
  expect(effectOf(say(led(path), 'hold-longer', 3))).toContain(`settings.hold-longer.${which}`);
});
