import { alexa, intentRequest } from './ask-sdk';

const asked = () => intentRequest('WhatHelpsIntent');

describe('what helps', () => {
  alexa().test(
    [
      {
        request: asked().withSlotResolution('condition', 'sciatica', 'Condition', 'sciatica').build(),
        saysLike: 'Often used for sciatica: the straight leg seated twist',
        shouldEndSession: false,
      },
      {
        request: intentRequest('AMAZON.YesIntent').build(),
        saysLike: 'Straight leg seated twist',
        shouldEndSession: false,
        ignoreQuestionCheck: true,
      },
    ],
    'a complaint is answered with a pose, and yes leads it',
  );
  alexa().test(
    [
      {
        request: asked().withSlotResolutionNoMatch('condition', 'kidney stones', 'Condition').build(),
        saysLike: 'no pose for that',
        shouldEndSession: false,
      },
    ],
    'a complaint nobody knows claims nothing, and asks',
  );
  alexa().test(
    [
      {
        request: asked().withEmptySlot('condition').build(),
        saysLike: 'what helps sciatica',
        shouldEndSession: false,
      },
    ],
    'no complaint at all is asked for',
  );
  alexa().test(
    [{ request: asked().build(), saysLike: 'what helps sciatica', shouldEndSession: false }],
    'not even a slot is no matter',
  );
});
