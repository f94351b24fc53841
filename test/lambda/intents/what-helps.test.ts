import { findCondition } from '../../../lambda/catalogue/conditions';
import { conditions } from '../../../lambda/catalogue/conditions';
import { answerFor } from '../../../lambda/intents/what-helps';
import { alexa, intentRequest } from './ask-sdk';

const asked = () => intentRequest('WhatHelpsIntent');

describe('what helps', () => {
  alexa().test(
    [
      {
        request: asked().withSlotResolution('condition', 'sciatica', 'Condition', 'sciatica').build(),
        saysLike: 'For sciatica, people often use the straight leg seated twist',
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

test.each(conditions)(
  '$id names only poses that the catalogue has for it, and offers the first',
  ({ id, poses }) => {
    const answer = answerFor({ id, text: 'whatever was said' });
    expect(answer).toMatchObject({ kind: 'answer', offer: { kind: 'pose', pose: poses[0] } });
    const named = JSON.stringify(answer).match(/poses\.([a-z-]+)\.spoken/g) ?? [];
    expect(named.length).toBeGreaterThan(0);
    for (const key of named) expect(poses).toContain(key.split('.')[1]);
  },
);

test.each(['disc', 'constructor', '__proto__', ''])('the id "%s" helps nothing', (id) => {
  expect(findCondition(id)).toBeNull();
  expect(answerFor({ id, text: id })).toMatchObject({ lines: [{ key: 'helps.unknown' }] });
});
