import { alexa, intentRequest } from './ask-sdk';
import { FakeStore, intent, skillOn, Talk, textOf } from './support';

const start = () => intentRequest('StartRoutineIntent');
const open = { shouldEndSession: false, ignoreQuestionCheck: true };

describe('starting the routine', () => {
  alexa().test(
    [{ request: start().build(), ...open, saysLike: 'Sit up straight', repromptsLike: 'Change the cross' }],
    'begins it',
  );
  alexa().test(
    [
      {
        request: start().withEmptySlot('duration').withEmptySlot('condition').build(),
        ...open,
        saysLike: 'Sit up straight',
      },
    ],
    'begins it where the slots are empty',
  );
  alexa().test(
    [
      {
        request: start().withSlot('duration', 'PT5M').build(),
        shouldEndSession: false,
        saysLike: 'The whole takes about',
      },
      { request: intentRequest('AMAZON.YesIntent').build(), ...open, saysLike: 'Sit up straight' },
    ],
    'with a length says the truth about it, and yes begins',
  );
  alexa().test(
    [
      { request: start().build(), ...open, saysLike: 'Cross-legged seated twist' },
      { request: intentRequest('NextStepIntent').build(), ...open, saysLike: 'Balance your weight' },
      { request: start().build(), ...open, saysLike: 'Carrying on', repromptsLike: 'Change the cross' },
    ],
    'in the middle of it carries on at the place',
  );
  alexa().test(
    [
      {
        request: start().withSlotResolution('condition', 'stress', 'Condition', 'stress').build(),
        shouldEndSession: false,
        saysLike: 'For stress',
      },
    ],
    'for a complaint says what helps it',
  );
  alexa().test(
    [
      {
        request: start().withSlotResolutionNoMatch('condition', 'kidney stones', 'Condition').build(),
        shouldEndSession: false,
        saysLike: 'no pose for that',
      },
    ],
    'for a complaint nobody knows claims nothing',
  );
});

test('with a length while something is under way nothing is offered, and silence carries on', async () => {
  const talk = new Talk(skillOn(new FakeStore()).handler);
  await talk.ask(intent('StartRoutineIntent', {}));
  const duration = { name: 'duration', value: 'PT5M' };
  const { response } = await talk.ask(intent('StartRoutineIntent', { duration }), 60);
  expect(textOf({ version: '1.0', response })).toBe(
    "I can't fit the routine to a length yet. The whole takes about seventeen minutes, and you can stop any time. Stay quiet, and I'll go on.",
  );
  expect(JSON.stringify(response.reprompt)).toContain('Put your right hand on the floor');
  expect(talk.place).toMatchObject({ pose: 'cross-legged-seated-twist', step: 'hands' });
});
