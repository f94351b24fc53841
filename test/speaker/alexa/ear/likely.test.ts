import { likelyMatch } from '../../../../speaker/alexa/ear/likely';
import { modelOf } from '../../../../speaker/alexa/ear/model';
import { tokenise } from '../../../../speaker/alexa/ear/tokens';
import { languageOf } from '../../../../speaker/built';

const flowers = ['rose', 'tulip', 'daisy', 'lily', 'poppy', 'fern', 'moss', 'ivy', 'thyme', 'mint'];

/** Enough samples to learn an intent as a whole: what is done, to each flower, in two forms. */
const each = (...forms: readonly string[]): string[] =>
  flowers.flatMap((flower) => forms.map((form) => form.replace('_', flower)));

const model = modelOf(
  {
    interactionModel: {
      languageModel: {
        invocationName: 'flower bed',
        intents: [
          { name: 'AMAZON.FallbackIntent' },
          { name: 'CutIntent', samples: each('cut the _ off', 'i do not like it cut the _') },
          { name: 'KeepIntent', samples: each('do not cut the _', 'leave the _ standing') },
          {
            name: 'SowIntent',
            samples: [
              ...each('sow a _ near the pond', 'put a _ out'),
              'mind the greenfly',
              'aphids come back',
            ],
          },
        ],
      },
    },
  },
  'en-US',
  languageOf('en-US'),
);

const heard = (text: string): string | undefined =>
  likelyMatch(tokenise(text, model.language.alike), model)?.candidate.intent;

test('what a negation stands before is not what it would be without one', () => {
  expect(heard('cut off the tulip and the fern')).toBe('CutIntent');
  expect(heard('the tulip and the fern do not cut them')).toBe('KeepIntent');
});

test('words that other intents alone have outweigh words that all of them share', () => {
  expect(heard('cut rose, tulip, daisy')).toBe('CutIntent');
  expect(heard('cut rose, greenfly, aphids')).not.toBe('CutIntent');
});
