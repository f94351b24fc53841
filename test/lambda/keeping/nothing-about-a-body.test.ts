import { cautions } from '../../../lambda/catalogue/cautions';
import { conditions } from '../../../lambda/catalogue/conditions';
import { poses, shortIdOf } from '../../../lambda/catalogue/poses';
import { redFlags } from '../../../lambda/catalogue/red-flags';
import type { Attributes } from '../../../lambda/keeping/store';
import { listIn } from '../../../lambda/json';
import { recordOf } from '../../../lambda/session/record';
import { nothingKept } from '../../../lambda/session/state';
import { sampledOfEach } from '../../support/sample';
import { FakeStore, intent, skillOn, Talk } from '../intents/support';

type Request = ReturnType<typeof intent>;

const account = 'amzn1.ask.account.anna';
const begin = intent('StartRoutineIntent');
const yes = intent('AMAZON.YesIntent');
const stop = intent('AMAZON.StopIntent');

/** A slot as Alexa sends it: the words, and the value that she resolved them to. */
const slot = (text: string, id?: string) => ({
  value: text,
  ...(id === undefined
    ? {}
    : {
        resolutions: {
          resolutionsPerAuthority: [
            { status: { code: 'ER_SUCCESS_MATCH' }, values: [{ value: { id, name: text } }] },
          ],
        },
      }),
});
const spoken = (id: string): string => id.replace('red-flag-', '').replaceAll('-', ' ');
const asks = (text: string, id?: string): Request => intent('WhatHelpsIntent', { condition: slot(text, id) });

type Statement = readonly [what: string, said: Request, kind: string];

/** By the list of the catalogue that the words are of, and by the intent and slot that bring them. */
const statementsOf = (list: string, ids: readonly { readonly id: string }[]): readonly Statement[] =>
  ids.flatMap(({ id }) => {
    const text = `I have ${spoken(id)}`;
    const routine = intent('StartRoutineIntent', { condition: slot(text) });
    return [
      ...(list === 'cautions' ? [] : [[id, asks(spoken(id), id), `${list}, by id`] as const]),
      [text, asks(text), `${list}, asked`],
      [`a routine: ${text}`, routine, `${list}, for a routine`],
      [`a pose: ${text}`, intent('StartPoseIntent', { pose: slot(text) }), `${list}, as a pose`],
    ];
  });

/**
 * Everything that a person can say of their body: each by its id, and in words that Alexa resolved to nothing. A sample has
 * some of each kind: what is written depends on the list and on the intent, not on the single word.
 */
const statements: readonly Statement[] = [
  ['that hurts', intent('PainIntent'), 'pain'],
  ['I am dizzy', intent('DizzyIntent'), 'dizzy'],
  ['my back cracked', intent('CrackIntent'), 'crack'],
  ['make it easier', intent('EasierIntent'), 'easier'],
  ['may I bend my knee', intent('BendKneeIntent'), 'bend'],
  ['kidney stones', asks('kidney stones'), 'unknown'],
  ...sampledOfEach(
    [
      ...statementsOf('conditions', conditions),
      ...statementsOf('red flags', redFlags),
      ...statementsOf('cautions', cautions),
    ],
    ([, , kind]) => kind,
    4,
  ),
];

/** Every word that tells of a body or a health: the ids of the catalogue, their parts, and what pain is called. */
const forbidden = [
  ...new Set(
    [
      ...[...conditions, ...redFlags, ...cautions].map(({ id }) => id),
      ...poses.flatMap(({ areas }) => areas),
      ...'red-flag- pain dizzy hurt ache doctor condition complaint caution kidney stone'.split(' '),
    ].flatMap((id) => [id, ...spoken(id).split(' ')]),
  ),
].filter((word) => word.length > 2);

/** The forbidden words in an item. The names of poses and of the routine are left out: they tell where somebody is. */
function wordsOfABody(item: unknown): string[] {
  const names = ['back-stretch', ...poses.map(({ id }) => id)];
  const text = names.reduce((left, name) => left.replaceAll(`"${name}"`, '""'), JSON.stringify(item));
  // As a word of its own: "low" is in "flow".
  return forbidden.filter((word) =>
    ` ${text.toLowerCase().replace(/[^\p{L}-]+/gu, ' ')} `.includes(` ${word}`),
  );
}

/**
 * The item without the neutral marks, the count of its writes, and what leaving out a pose changes: the list of ids in the
 * settings, when a setting was changed, and a place in a routine without that pose.
 */
function withoutMark(
  { flags, settings, instants, place, shelved, ...item }: Attributes,
  moved: boolean,
): unknown {
  const [endedInSilence, introduced] = listIn(flags);
  const [movedAt, finishedAt, , endsAt] = listIn(instants);
  const places = moved ? {} : { place, shelved };
  const kept = { settings: listIn(settings).slice(0, 7), movedAt, finishedAt, endsAt };
  return { ...item, ...kept, ...places, endedInSilence, introduced, version: undefined };
}

/** The poses that are left out, by their short ids. */
function leftOut({ settings }: Attributes): readonly unknown[] {
  const ids = listIn(settings)[7];
  const left = typeof ids === 'string' ? ids.split('+') : [];
  expect(poses.map(({ id }) => shortIdOf(id))).toEqual(expect.arrayContaining([...left]));
  return left;
}

const isMarked = ({ flags }: Attributes): boolean => listIn(flags)[2] === 1;

/** What is written of requests, each so many seconds after the one before. No item is one that keeps nothing. */
async function written(...said: readonly (readonly [Request, number])[]) {
  const store = new FakeStore();
  const talk = new Talk(skillOn(store).handler);
  let over = false;
  for (const [request, seconds] of said)
    over = (await talk.ask(request, seconds)).response.shouldEndSession === true;
  return { item: store.items.get(account) ?? recordOf(nothingKept), over };
}
const inAPose = (request: Request) => written([begin, 0], [request, 70]);

test('the words of a body are found where there are some', () => {
  const place = { routine: 'back-stretch', pose: 'knees-to-chest', side: 'both', step: 'rock' };
  expect(wordsOfABody({ place })).toEqual([]);
  expect(wordsOfABody({ place, pains: [[1, 'ktc']] })).toContain('pain');
  expect(wordsOfABody({ place, for: 'sciatica' })).toEqual(['sciatica']);
  expect(wordsOfABody({ place, left: ['glaucoma'] })).toEqual(['glaucoma']);
  expect(wordsOfABody({ place, ended: 'red-flag-fever' })).toContain('red-flag-fever');
});

test('in a pose, what is said of a body leaves the item that "help" leaves, or "stop" where it ends the session', async () => {
  const helped = await inAPose(intent('AMAZON.HelpIntent'));
  const stopped = await inAPose(stop);
  expect(listIn(helped.item['history'])[0]).toBeGreaterThan(0);
  for (const [what, request] of statements) {
    const { item, over } = await inAPose(request);
    const neutral = over ? stopped.item : helped.item;
    const moved = leftOut(item).length > 0;
    expect([what, withoutMark(item, moved)]).toEqual([what, withoutMark(neutral, moved)]);
    expect([what, wordsOfABody(item)]).toEqual([what, []]);
  }
});

test('before a pose, what is said of a body leaves an item that keeps nothing', async () => {
  for (const [what, request] of statements) {
    const { item } = await written([request, 0]);
    expect([what, withoutMark(item, false)]).toEqual([what, withoutMark(recordOf(nothingKept), false)]);
  }
});

test('a complaint that is answered, taken up with yes and led has no word in the item', async () => {
  for (const [what, request] of statements) {
    const { item } = await written([request, 0], [yes, 10], [yes, 10], [stop, 40]);
    expect([what, wordsOfABody(item)]).toEqual([what, []]);
  }
});

test('the mark is the same one after a pain, dizziness and every red flag, and help leaves none', async () => {
  const rests = [
    intent('PainIntent'),
    intent('DizzyIntent'),
    ...redFlags.map(({ id }) => asks(spoken(id), id)),
  ];
  for (const request of rests) expect(isMarked((await inAPose(request)).item)).toBe(true);
  expect(isMarked((await inAPose(intent('AMAZON.HelpIntent'))).item)).toBe(false);
});
