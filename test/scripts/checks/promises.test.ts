import { promiseFindings, textsIn } from '../../../scripts/checks/promises';
import { english, told } from '../support/package';

function findings(data: unknown): string[] {
  return told(promiseFindings(textsIn('page', data), english()));
}

test.each(['cures', 'Treats', 'heal', 'relieves', 'guaranteed'])('the word "%s" is found', (word) => {
  expect(findings({ summary: `It ${word} backs.` })).toEqual([
    `page summary: "${word}" is a word of promise`,
  ]);
});

test('it is found however deep it stands', () => {
  expect(findings({ locales: [{ text: 'This cures.' }] })).toHaveLength(1);
});

test('"may ease", "secure" and "health" are no promises', () => {
  expect(findings(['It may ease.', 'A secure health treatise.'])).toEqual([]);
});
