import { poses } from '../../../lambda/catalogue/poses';
import { alexa, intentRequest } from './ask-sdk';
import { FakeStore, intent, skillOn, Talk, textOf } from './support';

describe('poses by name', () => {
  const named = (name: string, id: string) =>
    intentRequest(name).withSlotResolution('pose', id, 'Pose', id).build();

  for (const { id } of poses) {
    alexa().test(
      [
        {
          request: named('StartPoseIntent', id),
          shouldEndSession: false,
          ignoreQuestionCheck: true,
          hasAttributes: {
            place: (place: { pose: string; routine: string }) => place.pose === id && place.routine === id,
          },
        },
      ],
      `${id} is led alone`,
    );
    alexa().test(
      [
        {
          request: named('DescribePoseIntent', id),
          saysLike: 'Shall I lead you?',
          shouldEndSession: false,
        },
        {
          request: intentRequest('AMAZON.YesIntent').build(),
          shouldEndSession: false,
          ignoreQuestionCheck: true,
          hasAttributes: { place: (place: { pose: string }) => place.pose === id },
        },
      ],
      `${id} is described and offered`,
    );
  }

  for (const name of ['StartPoseIntent', 'DescribePoseIntent']) {
    alexa().test(
      [
        {
          request: intentRequest(name).withSlotResolutionNoMatch('pose', 'downward dog', 'Pose').build(),
          saysLike: "don't know that pose",
          shouldEndSession: false,
        },
      ],
      `${name} of a pose that does not exist says so, and asks`,
    );
    alexa().test(
      [
        {
          request: intentRequest(name).withSlotResolution('pose', 'x', 'Pose', 'gone').build(),
          saysLike: "don't know that pose",
          shouldEndSession: false,
        },
      ],
      `${name} of a pose that is gone says so, and asks`,
    );
    alexa().test(
      [{ request: intentRequest(name).build(), saysLike: 'legs up the wall', shouldEndSession: false }],
      `${name} without a pose lists them`,
    );
  }

  alexa().test(
    [
      {
        request: intentRequest('ListPosesIntent').build(),
        saysLike: 'legs up the wall',
        shouldEndSession: false,
      },
    ],
    'all poses are listed',
  );
});

test('without a name, the pose that is under way is described, and silence goes on with it', async () => {
  const talk = new Talk(skillOn(new FakeStore()).handler);
  await talk.ask(intent('StartRoutineIntent', {}));
  const answer = await talk.ask(intent('DescribePoseIntent', { pose: { name: 'pose' } }), 60);
  expect(textOf(answer)).toContain('stretches your hips');
  expect(textOf(answer)).not.toContain('Shall I lead you');
  expect(talk.place).toMatchObject({ pose: 'cross-legged-seated-twist', step: 'hands' });
});

test('a pose in the middle of the routine does not lose the place in it', async () => {
  const store = new FakeStore();
  const talk = new Talk(skillOn(store).handler);
  await talk.ask(intent('StartRoutineIntent', {}));
  const status = { code: 'ER_SUCCESS_MATCH' };
  const values = [{ value: { name: 'legs', id: 'legs-up-the-wall' } }];
  const pose = {
    name: 'pose',
    value: 'legs',
    resolutions: { resolutionsPerAuthority: [{ status, values }] },
  };
  await talk.ask(intent('StartPoseIntent', { pose }), 60);
  const item = store.kept('amzn1.ask.account.anna');
  expect(item).toMatchObject({
    place: { routine: 'legs-up-the-wall' },
    shelved: { routine: 'back-stretch', step: 'hands' },
  });
});

test.each(['StartPoseIntent', 'DescribePoseIntent'])(
  'a red flag where %s expected a pose sends to help, whatever Alexa matched in it',
  async (name) => {
    const talk = new Talk(skillOn(new FakeStore()).handler);
    const values = [{ value: { name: 'legs up the wall', id: 'legs-up-the-wall' } }];
    const resolutions = {
      resolutionsPerAuthority: [{ status: { code: 'ER_SUCCESS_MATCH' }, values }],
    };
    const answer = await talk.ask(
      intent(name, { pose: { name: 'pose', value: 'is my leg numb and weak', resolutions } }),
    );
    expect(textOf(answer)).toContain('doctor');
    expect(textOf(answer)).not.toContain('wall');
  },
);
