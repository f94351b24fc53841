import { conditions, findCondition } from '../../../lambda/catalogue/conditions';
import { redFlags } from '../../../lambda/catalogue/red-flags';
import type { Slots, SlotValue } from '../../../lambda/alexa/slots';
import { words, type Command } from '../../../lambda/dialogue/command';
import { reduce } from '../../../lambda/dialogue/engine';
import type { Context } from '../../../lambda/intents/context';
import { commandOf, intents } from '../../../lambda/intents/table';
import { firstPlace } from '../../../lambda/routine/place';
import { backStretch } from '../../../lambda/routine/routines';
import { nothingKept, openSession, type Offer, type Session } from '../../../lambda/session/state';
import { builtLocales } from '../../../speaker/built';
import { builtModel } from '../../support/models';
import {
  FakeStore,
  intent,
  launch,
  narratorFor,
  skillOn,
  start,
  Talk,
  textOf,
  vocabularyFor,
} from './support';

const fresh = openSession(nothingKept);
const led: Session = { ...fresh, underway: true };
const offered = (offer: Offer): Session => ({ ...fresh, offer });

const contextOf = (session = fresh, locale = 'en-US'): Context => ({
  session,
  locale,
  narrate: narratorFor(locale),
  vocabulary: () => vocabularyFor(locale),
});
const said = (text: string): SlotValue => ({ text, id: null });
const meant = (id: string): SlotValue => ({ text: id, id });
const nothing: SlotValue = { text: null, id: null };
const ask = (name: string, slots: Slots, session?: Session, locale?: string): Command =>
  commandOf(name, slots, contextOf(session, locale));
const help = (condition: SlotValue, session?: Session, locale?: string): Command =>
  ask('WhatHelpsIntent', { condition }, session, locale);

describe('the table', () => {
  test.each(builtLocales())('has a row for every intent of the model %s, and no other', (locale) => {
    const model = builtModel(locale);
    expect([...model.slots.keys()].sort()).toEqual(Object.keys(intents).sort());
  });

  test('has a row for every word but the launch', () => {
    const rows = Object.keys(intents).map((name) => ask(name, {}));
    const sayable = new Set(rows.flatMap((command) => (command.kind === 'word' ? [command.word] : [])));
    expect(words.filter((word) => !sayable.has(word))).toEqual(['launch']);
  });

  const unknown = ['AMAZON.LoopOnIntent', 'NobodyKnowsIntent', '', '__proto__', 'constructor', 'toString'];

  test.each([null, ...unknown])('takes the unknown intent %j for what was not understood', (name) => {
    expect(commandOf(name, {}, contextOf())).toEqual({ kind: 'word', word: 'unknown' });
  });

  test.each([...Object.keys(intents), ...unknown])(
    '"%s" as the first request of all is answered as Alexa wants it',
    async (name) => {
      const answer = await new Talk(skillOn(new FakeStore()).handler).ask(intent(name, {}));
      expect(textOf(answer)).not.toBe('');
      expect(answer.response.reprompt === undefined).toBe(answer.response.shouldEndSession);
      expect(textOf(answer)).not.toContain('went wrong');
    },
  );
});

const tailor = (condition: string | null, seconds: number | null) => ({ kind: 'tailor', condition, seconds });
const remind = (minute: number | null, part: string | null = null) => ({ kind: 'remind', minute, part });
const line = (key: string) => ({ kind: 'answer', lines: [{ key }] });
const toHelp = { kind: 'send-to-help' };
const legs = 'legs-up-the-wall';

describe('what an intent asks for', () => {
  test.each<[string, Slots, object, Session?]>([
    ['StartRoutineIntent', {}, { kind: 'word', word: 'start' }],
    ['StartRoutineIntent', { duration: nothing, condition: nothing }, { kind: 'word', word: 'start' }],
    ['StartRoutineIntent', { duration: said('PT5M') }, tailor(null, 300)],
    ['StartRoutineIntent', { condition: meant('stress') }, tailor('stress', null)],
    ['StartRoutineIntent', { duration: said('PT2M'), condition: meant('sciatica') }, tailor('sciatica', 120)],
    ['StartRoutineIntent', { duration: said('?'), condition: meant('sciatica') }, tailor('sciatica', null)],
    ['StartRoutineIntent', { condition: said('tinnitus') }, line('helps.unknown')],
    ['StartRoutineIntent', { duration: said('PT5M'), condition: meant('chest-pain') }, toHelp],
    ['StartRoutineIntent', { duration: said('chest pain') }, toHelp],
    ...['P1Y', 'P2M', 'PT0M', '?', 'forever'].map((text): [string, Slots, object] => [
      'StartRoutineIntent',
      { duration: said(text) },
      line('tailored.noLength'),
    ]),

    ['RoutineLengthIntent', { duration: said('PT10M') }, { kind: 'length', seconds: 600 }],
    ['RoutineLengthIntent', { duration: said('chest pain') }, toHelp],
    ['RoutineLengthIntent', {}, line('settings.length.missing')],
    ...['?', 'P1Y', 'forever', 'PT0M'].map((text): [string, Slots, object] => [
      'RoutineLengthIntent',
      { duration: said(text) },
      line('settings.length.missing'),
    ]),
    ['WholeRoutineIntent', {}, { kind: 'length', seconds: null }],

    ['RemindMeIntent', { time: said('07:00') }, remind(420)],
    ['RemindMeIntent', { time: said('07:00'), part: meant('evening') }, remind(1_140)],
    ['RemindMeIntent', { part: meant('evening') }, remind(null, 'evening')],
    ['RemindMeIntent', { time: said('EV') }, remind(null, 'evening')],
    ['RemindMeIntent', { time: said('tomorrow'), part: meant('SECRET') }, remind(null)],
    ['RemindMeIntent', {}, remind(null)],
    ['RemindMeIntent', { time: said('07:00') }, remind(1_140), offered({ kind: 'time', part: 'evening' })],
    [
      'RemindMeIntent',
      { time: said('07:00'), part: meant('morning') },
      remind(420),
      offered({ kind: 'time', part: 'evening' }),
    ],
    ['RemindMeIntent', { time: said('EV') }, remind(1_140), offered({ kind: 'remind', minute: 420 })],
    ['RemindMeIntent', { time: said('08:00') }, remind(480), offered({ kind: 'remind', minute: 420 })],

    ['StartPoseIntent', { pose: meant(legs) }, { kind: 'pose', pose: legs }],
    ['StartPoseIntent', { pose: said('downward dog') }, line('answers.unknownPose')],
    ['StartPoseIntent', { pose: { text: 'x', id: 'gone' } }, line('answers.unknownPose')],
    ['StartPoseIntent', { pose: said('is my leg numb and weak') }, toHelp],
    ['StartPoseIntent', { pose: { text: 'is my leg numb and weak', id: legs } }, toHelp],
    ['StartPoseIntent', { pose: said('sciatica') }, { kind: 'condition', condition: 'sciatica' }],
    ['StartPoseIntent', {}, line('answers.list')],
    ['DescribePoseIntent', { pose: meant(legs) }, { kind: 'answer', offer: { kind: 'pose', pose: legs } }],
    ['DescribePoseIntent', { pose: said('downward dog') }, line('answers.unknownPose')],
    ['DescribePoseIntent', { pose: { text: 'is my leg numb and weak', id: legs } }, toHelp],
    ['DescribePoseIntent', {}, line('answers.list')],
    ['ListPosesIntent', {}, line('answers.list')],

    ['WhatHelpsIntent', {}, line('helps.missing')],
    ['WhatHelpsIntent', { condition: nothing }, line('helps.missing')],
    ['WhatHelpsIntent', { condition: said('pizza with mushrooms') }, line('helps.unknown')],
    [
      'WhatHelpsIntent',
      { condition: said('my lower back is killing me') },
      { kind: 'condition', condition: 'lower-back-pain' },
    ],
    // Only what somebody says they have leaves poses out.
    ['WhatHelpsIntent', { condition: said('hip pain') }, { kind: 'answer', lines: [{ key: 'haves.guest' }] }],
    ['IHaveIntent', { condition: said('a dodgy hip') }, { kind: 'state', cautions: ['hip'] }],
    ['SmallTalkIntent', { topic: said('my knees are arthritic') }, { kind: 'state', cautions: ['knee'] }],
    ['SmallTalkIntent', { topic: said('my shoulder is tender') }, { kind: 'word', word: 'pain' }, led],
    ['IHaveIntent', { condition: said('a sore knee in this one') }, { kind: 'word', word: 'pain' }, led],
    ['IHaveIntent', { condition: said('a dodgy knee') }, { kind: 'state', cautions: ['knee'] }, led],
    ['WhatHelpsIntent', { condition: meant('sciatica') }, { kind: 'condition' }, led],
    ['WhatHelpsIntent', { condition: said('my chest hurts and i cannot breathe') }, toHelp, led],
    ['WhatHelpsIntent', { condition: { text: 'sciatica and my foot is numb', id: 'sciatica' } }, toHelp],
  ])('%s with %j: %j', (name, slots, expected, session = fresh) => {
    expect(ask(name, slots, session)).toMatchObject(expected);
  });

  test.each([
    ['en-US', 'my back hurts'],
    ['en-US', 'my lower back is killing me'],
    ['de-DE', 'mein rücken tut weh'],
  ])('in a pose "%s: %s" is a pain and no question; before anything began it is one', (locale, text) => {
    expect(help(said(text), led, locale)).toEqual({ kind: 'word', word: 'pain' });
    expect(help(said(text), fresh, locale)).toMatchObject({ kind: 'condition' });
  });

  test.each(redFlags)(
    '$id is answered by its urgency, and offers no pose',
    ({ id, urgency, answer, caution }) => {
      const keys = { now: 'emergency', soon: 'doctor', 'ask-first': 'askFirst' };
      const ends = urgency !== 'ask-first' && answer === undefined;
      const command = help({ id, text: 'whatever was said' });
      const line = { key: `redFlags.${answer ?? keys[urgency]}` };
      const number = { values: { number: { digits: '911' } } };
      const state =
        caution === undefined ? { kind: 'careful', line } : { kind: 'state', cautions: [caution] };
      const sign = { kind: ends ? 'send-to-help' : 'stay', line: { ...line, ...number } };
      expect(command).toMatchObject(urgency === 'ask-first' ? state : sign);
      const { session, reply } = reduce(led, command, start, narratorFor('en-US'));
      expect(['here', 'begin', undefined]).toContain(session.offer?.kind);
      expect(reply.mic).toBe(ends ? 'closed' : 'open');
    },
  );

  test('a state is taken care of in mid-pose: the way back is offered, and silence does not go on', () => {
    const place = firstPlace(backStretch.id);
    const inPose = { ...led, kept: { ...nothingKept, place } };
    const command = help(said('i have a pacemaker'), inPose);
    const { session, reply } = reduce(inPose, command, start, narratorFor('en-US'));
    expect(session.offer).toEqual({ kind: 'return' });
    expect(session.kept.resting).toBe(true);
    expect(reply.turn.reprompt?.first).toBeNull();
  });

  test.each([
    ['FlowIntent', 'anything'],
    ['RemindMeIntent', 'part'],
    ['RemindMeIntent', 'time'],
    ['StartRoutineIntent', 'duration'],
    ['UnheardOfIntent', 'whatever'],
  ])('an alarm is heard in %s {%s}, resolved or not, in whatever state', (name, slot) => {
    for (const session of [fresh, led, offered({ kind: 'forget' })])
      for (const id of [null, 'sciatica', 'morning'])
        expect(ask(name, { [slot]: { text: 'my chest hurts', id } }, session)).toMatchObject(toHelp);
  });

  test('of two readings the more urgent counts: the words, or the value that Alexa resolved them to', () => {
    const words = {
      text: 'i cannot feel my legs since i lost control of my bladder',
      id: 'red-flag-numbness',
    };
    expect(help(words)).toMatchObject({ line: { key: 'redFlags.emergency' } });
    expect(help({ text: 'osteoporosis', id: 'red-flag-saddle' })).toMatchObject({
      line: { key: 'redFlags.emergency' },
    });
    const both = { time: said('i have osteoporosis'), part: said('my chest hurts') };
    expect(ask('RemindMeIntent', both)).toMatchObject({ line: { key: 'redFlags.emergency' } });
  });

  test.each([
    ['en-US', 'WhatHelpsIntent', 'condition', 'i feel terrible in here'],
    ['en-US', 'StartPoseIntent', 'pose', 'everything is awful'],
    ['en-US', 'RemindMeIntent', 'part', 'my cramping is getting worse'],
    ['en-US', 'AlarmIntent', 'alarm', 'something is off'],
    ['de-DE', 'WhatHelpsIntent', 'condition', 'mir ist so komisch'],
    ['de-DE', 'StartPoseIntent', 'pose', 'es ist alles so furchtbar'],
  ])('%s: %s {%s}: "%s" is not understood, and answered with care', (locale, name, slot, text) => {
    const command = ask(name, { [slot]: said(text) }, led, locale);
    expect(command).toEqual({ kind: 'careful', line: { key: 'pain.unclear' } });
  });

  test.each([
    ['en-US', 'my foot fell asleep'],
    ['en-US', 'my leg went to sleep'],
    ['en-US', 'dead leg'],
    ['en-US', 'my feet are tingling from sitting cross legged'],
    ['en-US', 'my bum is numb from sitting on the floor'],
    ['de-DE', 'mein fuß ist eingeschlafen'],
    ['de-DE', 'jetzt schläft mir das bein ein'],
    ['de-DE', 'meine beine kribbeln vom schneidersitz'],
    ['de-DE', 'mein hintern ist taub vom sitzen auf dem boden'],
  ])('%s: "%s" comes of the pose, and is answered as such', (locale, text) => {
    expect(help(said(text), led, locale)).toEqual({ kind: 'careful', line: { key: 'pain.asleep' } });
  });

  test.each([
    ['en-GB', 'i lost control of my bladder', { digits: '999' }],
    ['en-AU', 'chest pain', { key: 'numbers.tripleZero' }],
    ['de-DE', 'ich bekomme keine luft', { digits: '112' }],
  ])('in %s "%s" names its number', (locale, text, number) => {
    expect(help(said(text), fresh, locale)).toMatchObject({
      kind: 'send-to-help',
      line: { key: 'redFlags.emergency', values: { number } },
    });
  });

  test.each(conditions)('$id is answered with its own poses, and the first is offered', ({ id, poses }) => {
    const command = help({ id, text: 'whatever was said' });
    expect(command).toEqual({ kind: 'condition', condition: id });
    const { session } = reduce(fresh, command, start, narratorFor('en-US'));
    expect(session.offer).toEqual({ kind: 'pose', pose: poses[0] });
    const lines = JSON.stringify(session.turn);
    const named = [...lines.matchAll(/poses\.([a-z-]+)\./g)].map(([, pose]) => pose);
    expect(named.length).toBeGreaterThan(0);
    for (const pose of named) expect(poses).toContain(pose);
  });

  test.each(['disc', 'constructor', '__proto__', ''])('the id "%s" helps nothing', (id) => {
    expect(findCondition(id)).toBeNull();
    expect(help(meant(id))).toMatchObject(line('helps.unknown'));
  });
});

describe('in a session', () => {
  const anna = 'amzn1.ask.account.anna';
  const slot = (name: string, value: string) => ({ [name]: { name, value } });
  const begun = async (store = new FakeStore()): Promise<Talk> => {
    const talk = new Talk(skillOn(store).handler);
    await talk.ask(intent('StartRoutineIntent', {}));
    return talk;
  };

  test('a length asked for in the middle leaves the place where it was until the new routine is led', async () => {
    const talk = await begun();
    const answer = await talk.ask(intent('StartRoutineIntent', slot('duration', 'PT5M')), 60);
    expect(textOf(answer)).toMatch(/^About five minutes\. Knees to chest and .* Shall I lead you\?$/);
    expect(JSON.stringify(answer.response.reprompt)).toContain('Shall I lead you?');
    expect(talk.place).toMatchObject({ routine: 'back-stretch', pose: 'cross-legged-seated-twist' });
    await talk.ask(intent('AMAZON.YesIntent'), 10);
    expect(talk.place).toMatchObject({ pose: 'knees-to-chest', step: 'lie' });
  });

  test('without a name, the pose that is under way is described, and it goes on from there', async () => {
    const talk = await begun();
    const answer = await talk.ask(intent('DescribePoseIntent', { pose: { name: 'pose' } }), 60);
    expect(textOf(answer)).toContain('This stretches your hips');
    expect(textOf(answer)).not.toContain('Shall I lead you');
    await talk.ask(intent('AMAZON.ResumeIntent'), 12);
    expect(talk.place).toMatchObject({ pose: 'cross-legged-seated-twist', step: 'align' });
  });

  test('a pose in the middle of the routine does not lose the place in it', async () => {
    const store = new FakeStore();
    const talk = await begun(store);
    const values = [{ value: { name: 'legs', id: legs } }];
    const resolutions = { resolutionsPerAuthority: [{ status: { code: 'ER_SUCCESS_MATCH' }, values }] };
    await talk.ask(intent('StartPoseIntent', { pose: { name: 'pose', value: 'legs', resolutions } }), 60);
    expect(store.kept(anna)).toMatchObject({
      place: { routine: legs },
      shelved: { routine: 'back-stretch', step: 'align' },
    });
  });

  test('a length is remembered, and the next start takes so long; the whole routine comes back', async () => {
    const store = new FakeStore();
    const talk = new Talk(skillOn(store).handler);
    const answer = await talk.ask(intent('RoutineLengthIntent', slot('duration', 'PT10M')));
    expect(textOf(answer)).toMatch(/^From now on, about ten minutes\./);
    expect(store.kept(anna).settings).toMatchObject({ length: 600 });
    const later = new Talk(skillOn(store).handler, {}, talk.now + 86_400_000);
    await later.ask(launch);
    await later.ask(intent('StartRoutineIntent'), 5);
    expect(later.place).toMatchObject({ routine: expect.stringMatching(/\+/) as string });
    expect(textOf(await later.ask(intent('WholeRoutineIntent'), 5))).toMatch(
      /^The whole routine from now on/,
    );
    expect(store.kept(anna).settings).not.toHaveProperty('length');
  });

  test('a length that cannot be had is said, and the nearest remembered', async () => {
    const store = new FakeStore();
    const talk = new Talk(skillOn(store).handler);
    const answer = await talk.ask(intent('RoutineLengthIntent', slot('duration', 'PT1M')));
    expect(textOf(answer)).toMatch(/^The nearest I have takes about/);
    expect(store.kept(anna).settings).toHaveProperty('length');
  });

  test.each([
    ['forever', /^Tell me how many minutes\./, false],
    ['chest pain', /nine one one/, true],
  ])('"%s" is no length: none is remembered', async (value, says, ends) => {
    const store = new FakeStore();
    const answer = await new Talk(skillOn(store).handler).ask(
      intent('RoutineLengthIntent', slot('duration', value)),
    );
    expect(textOf(answer)).toMatch(says);
    expect(answer.response.shouldEndSession).toBe(ends);
    expect(store.kept(anna).settings).not.toHaveProperty('length');
  });
});
