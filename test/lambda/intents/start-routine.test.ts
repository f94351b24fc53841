import { alexa, intentRequest } from './ask-sdk';

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
