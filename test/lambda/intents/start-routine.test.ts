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
        ignoreQuestionCheck: true,
        saysLike: 'About five minutes.',
        repromptsLike: 'Lie on your back',
      },
      {
        request: intentRequest('AMAZON.YesIntent').build(),
        ...open,
        saysLike: 'Lie on your back',
        hasAttributes: {
          place: ({ routine }: { routine: string }) => routine.startsWith('ktc+'),
        },
      },
    ],
    'with a length offers a routine as long as that, and yes begins it',
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
        ...open,
        saysLike: 'minutes for stress.',
        repromptsLike: 'Sit up straight',
      },
    ],
    'for a complaint offers a routine of what is often used for it',
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

describe('what cannot be had as it was asked', () => {
  const slot = (name: string, value: string) => start().withSlot(name, value).build();

  alexa().test(
    [
      {
        request: start()
          .withSlot('duration', 'PT2M')
          .withSlotResolution('condition', 'sciatica', 'Condition', 'sciatica')
          .build(),
        shouldEndSession: false,
        saysLike: 'The nearest I have for sciatica takes about three and a half minutes.',
        reprompts: ['Shall I lead you?'],
      },
      { request: intentRequest('AMAZON.YesIntent').build(), ...open, saysLike: 'Sit on your mat' },
    ],
    'a length that does not fit is said, and asked about',
  );
  alexa().test(
    [{ request: slot('duration', 'PT17M'), shouldEndSession: false, saysLike: 'That is the whole routine' }],
    'the length of the whole routine offers the whole routine',
  );
  for (const value of ['P1Y', 'P2M', 'PT0M', '?', 'forever']) {
    alexa().test(
      [{ request: slot('duration', value), shouldEndSession: false, saysLike: 'how many minutes you have' }],
      `"${value}" is no length in minutes, which are asked for`,
    );
  }
  alexa().test(
    [
      {
        request: start()
          .withSlot('duration', 'PT5M')
          .withSlotResolution('condition', 'chest pain', 'Condition', 'chest-pain')
          .build(),
        shouldEndSession: true,
        saysLike: 'call nine one one now',
      },
    ],
    'a red flag wins over any length',
  );
});

test('a length asked for in the middle leaves the place where it was until the new routine is led', async () => {
  const talk = new Talk(skillOn(new FakeStore()).handler);
  await talk.ask(intent('StartRoutineIntent', {}));
  const duration = { name: 'duration', value: 'PT5M' };
  const { response } = await talk.ask(intent('StartRoutineIntent', { duration }), 60);
  expect(textOf({ version: '1.0', response })).toMatch(
    /^About five minutes\. Knees to chest and .* stay quiet, and I'll begin\.$/,
  );
  expect(JSON.stringify(response.reprompt)).toContain('Lie on your back');
  expect(talk.place).toMatchObject({ routine: 'back-stretch', pose: 'cross-legged-seated-twist' });
  await talk.ask(intent('AMAZON.YesIntent'), 10);
  expect(talk.place).toMatchObject({ pose: 'knees-to-chest', step: 'lie' });
});
