import { normalise, said, tokenise, words } from '../../../speaker/matching/tokens';

describe('words as they are compared', () => {
  test.each([
    ['Straße', 'strasse'],
    ['Über', 'uber'],
    ["That's", 'thats'],
    ['CAFÉ', 'cafe'],
  ])('%s is %s', (word, norm) => {
    expect(normalise(word)).toBe(norm);
  });

  test('punctuation, hyphens and capitals are not heard', () => {
    expect(words('Straight-leg, seated; TWIST?!')).toEqual(['straight', 'leg', 'seated', 'twist']);
  });

  test('a contraction is compared as what it stands for', () => {
    expect(words("What's next", { whats: 'what is' })).toEqual(words('what is next'));
  });

  test('a value keeps the words that were said', () => {
    const tokens = tokenise("What's a CAFÉ tree", { whats: 'what is' });
    expect(said(tokens)).toBe("what's a café tree");
    expect(said(tokens.slice(3))).toBe('café tree');
  });
});
