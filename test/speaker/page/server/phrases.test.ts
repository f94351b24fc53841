import { builtModels } from '../../../../speaker/built';
import { understand } from '../../../../speaker/matching/understand';
import { phrasesOf } from '../../../../speaker/page/server/phrases';

const model = builtModels();

test.each(['en-US', 'de-DE'])('what %s offers to say is understood, and opens the skill first', (locale) => {
  const [opening = '', ...others] = phrasesOf(model(locale));
  expect(understand(opening, model(locale), false).kind).toBe('launch');
  expect(others.length).toBeGreaterThan(5);
  for (const phrase of others) {
    const understood = understand(phrase, model(locale), true);
    expect(understood.kind === 'intent' ? understood.heard.match : understood.kind).toBe('literal');
  }
});

test('it is written as the language writes it', () => {
  expect(phrasesOf(model('de-DE'))[0]).toBe('öffne rücken routine');
});
