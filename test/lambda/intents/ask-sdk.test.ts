import type { RequestEnvelope } from 'ask-sdk-model';
import {
  AlexaTest,
  IntentRequestBuilder,
  LaunchRequestBuilder,
  type SequenceItem,
  type SkillSettings,
} from 'ask-sdk-test';
import { poses } from '../../../lambda/catalogue/poses';
import { FakeStore, skillId, skillOn } from './support';

// The skill as ask-sdk-test sees it: whole conversations, each with a store of its own.

const settings: SkillSettings = {
  appId: skillId,
  userId: 'amzn1.ask.account.anna',
  deviceId: 'amzn1.ask.device.1',
  locale: 'en-US',
};

/** What a slot holds: words that Alexa did not resolve, a value by its id, words that match no value, or nothing. */
type Slot = string | { readonly id: string } | { readonly unmatched: string } | null;

interface Turn {
  /** An intent's name, or "launch". */
  readonly said: string;
  readonly slots?: Readonly<Record<string, Slot>>;
  readonly says?: string;
  readonly reprompts?: string;
  /** `asks`: open after a question mark. */
  readonly mic?: 'open' | 'asks' | 'closed';
  readonly place?: Readonly<Record<string, string>> | null;
}

const start = 'StartRoutineIntent';
const yes = 'AMAZON.YesIntent';
const whole = 'PT19M';
const asks = 'Say start when you are on your mat';

const conversations: Readonly<Record<string, readonly Turn[]>> = {
  'the first launch asks, and its reprompt asks again': [
    { said: 'launch', says: asks, reprompts: asks, place: null },
  ],
  'yes, help and stop do what the table says, and the attributes carry the session': [
    { said: 'launch', place: null },
    { said: yes, says: 'Sit up straight', place: { step: 'sit' } },
    { said: 'AMAZON.HelpIntent', says: 'You can say next', reprompts: 'Say go on' },
    { said: 'AMAZON.StopIntent', says: 'keep your place', mic: 'closed' },
  ],
  'cancel closes the microphone': [{ said: 'AMAZON.CancelIntent', mic: 'closed' }],
  'home closes the microphone': [{ said: 'AMAZON.NavigateHomeIntent', mic: 'closed' }],
  'pause closes the microphone': [{ said: 'AMAZON.PauseIntent', mic: 'closed' }],
  'the fallback says what can be said, and asks': [
    { said: 'AMAZON.FallbackIntent', says: 'Say start', reprompts: asks },
  ],

  'start begins the routine': [{ said: start, says: 'Sit up straight', reprompts: 'The same ten breaths' }],
  'start with empty slots begins it': [
    { said: start, slots: { duration: null, condition: null }, says: 'Sit up straight' },
  ],
  'with a length, start offers a routine as long as that, and yes begins it': [
    {
      said: start,
      slots: { duration: 'PT5M' },
      says: 'About five minutes.',
      reprompts: 'Shall I lead you?',
      mic: 'asks',
    },
    { said: yes, says: 'Lie down on your back', place: { routine: 'ktc+', pose: 'knees-to-chest' } },
  ],
  'in the middle of the routine, start carries on at the place': [
    { said: start, says: 'Cross-legged seated twist' },
    { said: 'NextStepIntent', says: 'Balance your weight' },
    { said: start, says: 'Carrying on', reprompts: 'Say next' },
  ],
  'for a complaint, start offers a routine of what is often used for it': [
    {
      said: start,
      slots: { condition: { id: 'stress' } },
      says: 'minutes for stress.',
      reprompts: 'Shall I lead you?',
      mic: 'asks',
    },
  ],
  'for an unknown complaint, start claims nothing': [
    {
      said: start,
      slots: { condition: { unmatched: 'kidney stones' } },
      says: 'no pose for that',
      mic: 'asks',
    },
  ],
  'a length that does not fit is said, and asked about': [
    {
      said: start,
      slots: { duration: 'PT2M', condition: { id: 'sciatica' } },
      says: 'The nearest I have for sciatica takes about three and a half minutes.',
      reprompts: 'Shall I lead you?',
      mic: 'asks',
    },
    { said: yes, says: 'Sit on your mat' },
  ],
  'the length of the whole routine offers the whole routine': [
    { said: start, slots: { duration: whole }, says: 'That is the whole routine', reprompts: asks },
  ],
  'what is no length in minutes is asked for': [
    { said: start, slots: { duration: 'P1Y' }, says: 'how many minutes you have', reprompts: asks },
  ],
  'a red flag wins over any length': [
    {
      said: start,
      slots: { duration: 'PT5M', condition: { id: 'chest-pain' } },
      says: 'call nine one one now',
      mic: 'closed',
    },
  ],

  'a complaint is answered with a pose, and yes leads it': [
    {
      said: 'WhatHelpsIntent',
      slots: { condition: { id: 'sciatica' } },
      says: 'Often used for sciatica: the straight leg seated twist',
      mic: 'asks',
    },
    { said: yes, says: 'Straight leg seated twist' },
  ],
  'an unknown complaint claims nothing, and asks': [
    {
      said: 'WhatHelpsIntent',
      slots: { condition: { unmatched: 'kidney stones' } },
      says: 'no pose for that',
      mic: 'asks',
    },
  ],
  'an empty complaint is asked for': [
    { said: 'WhatHelpsIntent', slots: { condition: null }, says: 'what helps sciatica', mic: 'asks' },
  ],
  'a missing complaint is asked for': [{ said: 'WhatHelpsIntent', says: 'what helps sciatica', mic: 'asks' }],

  'all poses are listed': [{ said: 'ListPosesIntent', says: 'legs up the wall', reprompts: asks }],
  ...Object.fromEntries(
    poses.flatMap(({ id }): [string, Turn[]][] => [
      [`${id} is led alone`, [posed('StartPoseIntent', { id }, { place: { pose: id, routine: id } })]],
      [
        `${id} is described and offered`,
        [
          posed('DescribePoseIntent', { id }, { says: 'Shall I lead you?', mic: 'asks' }),
          { said: yes, place: { pose: id } },
        ],
      ],
    ]),
  ),
  ...Object.fromEntries(
    ['StartPoseIntent', 'DescribePoseIntent'].flatMap((name): [string, Turn[]][] => [
      [`${name} of a pose that does not exist says so`, [notKnown(name, { unmatched: 'downward dog' })]],
      [`${name} of a pose that is gone says so`, [notKnown(name, { id: 'gone' })]],
      [`${name} without a pose lists them`, [{ said: name, says: 'legs up the wall', reprompts: asks }]],
    ]),
  ),
};

function posed(said: string, pose: Slot, expected: Partial<Turn>): Turn {
  return { said, slots: { pose }, ...expected };
}

function notKnown(said: string, pose: Slot): Turn {
  return posed(said, pose, { says: "don't know that pose", mic: 'asks' });
}

describe('conversations', () => {
  for (const [name, turns] of Object.entries(conversations)) {
    const { handler } = skillOn(new FakeStore());
    const alexa = new AlexaTest(
      async (event: RequestEnvelope, context: unknown) => handler(event, context),
      settings,
    );
    alexa.test(turns.map(itemOf), name);
  }
});

function itemOf({ said, slots = {}, says, reprompts, mic = 'open', place }: Turn): SequenceItem {
  return {
    request: requestOf(said, slots),
    shouldEndSession: mic === 'closed',
    ...(mic === 'open' ? { ignoreQuestionCheck: true } : {}),
    ...(mic === 'closed' ? { repromptsNothing: true } : {}),
    ...(says === undefined ? {} : { saysLike: says }),
    ...(reprompts === undefined ? {} : { repromptsLike: reprompts }),
    ...(place === undefined ? {} : { hasAttributes: { place: (found: unknown) => isAt(found, place) } }),
  };
}

/** Each field of the place begins as expected: the id of a routine made for a wish goes on with its other poses. */
function isAt(found: unknown, expected: Readonly<Record<string, string>> | null): boolean {
  if (expected === null) return found === null;
  const fields = Object(found) as Record<string, unknown>;
  return Object.entries(expected).every(([name, value]) => String(fields[name]).startsWith(value));
}

function requestOf(said: string, slots: Readonly<Record<string, Slot>>): RequestEnvelope {
  if (said === 'launch') return new LaunchRequestBuilder(settings).build();
  const request = new IntentRequestBuilder(settings, said);
  for (const [name, slot] of Object.entries(slots)) {
    // The models call the type of the slot `condition` "Condition", and so on.
    const type = name.replace(/^./, (letter) => letter.toUpperCase());
    if (slot === null) request.withEmptySlot(name);
    else if (typeof slot === 'string') request.withSlot(name, slot);
    else if ('id' in slot) request.withSlotResolution(name, slot.id, type, slot.id);
    else request.withSlotResolutionNoMatch(name, slot.unmatched, type);
  }
  return request.build();
}
