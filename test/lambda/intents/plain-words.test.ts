import { alexa, intentRequest, launchRequest } from './ask-sdk';

const open = { shouldEndSession: false, ignoreQuestionCheck: true };

describe('a launch and plain words', () => {
  alexa().test(
    [
      {
        request: launchRequest(),
        ...open,
        saysLike: 'Say start when you are on your mat',
        repromptsLike: 'Sit up straight',
      },
    ],
    'a launch offers to begin, and silence begins',
  );
  alexa().test(
    [
      { request: launchRequest(), ...open, hasAttributes: { place: (place: unknown) => place === null } },
      {
        request: intentRequest('AMAZON.YesIntent').build(),
        ...open,
        saysLike: 'Sit up straight',
        hasAttributes: { place: (place: { step: string }) => place.step === 'sit' },
      },
      {
        request: intentRequest('AMAZON.HelpIntent').build(),
        ...open,
        saysLike: 'You can say next',
        repromptsLike: 'Sit up straight',
      },
      {
        request: intentRequest('AMAZON.StopIntent').build(),
        saysLike: 'keep your place',
        repromptsNothing: true,
        shouldEndSession: true,
      },
    ],
    'yes, help and stop do what the table says, and the attributes carry the session',
  );
  for (const name of ['AMAZON.CancelIntent', 'AMAZON.NavigateHomeIntent', 'AMAZON.PauseIntent']) {
    alexa().test(
      [{ request: intentRequest(name).build(), repromptsNothing: true, shouldEndSession: true }],
      `${name} closes the microphone`,
    );
  }
  alexa().test(
    [
      {
        request: intentRequest('AMAZON.FallbackIntent').build(),
        saysLike: 'Say start',
        shouldEndSession: false,
      },
    ],
    'the fallback says what can be said, and asks',
  );
});
