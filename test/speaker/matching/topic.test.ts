import { isAbout, topicOf } from '../../../speaker/matching/topic';
import { ENGLISH } from '../fixtures/model';

test('a word that four of five samples have is what an intent is about', () => {
  const samples = ENGLISH.samples.filter(({ intent }) => intent === 'BellIntent').slice(0, 5);
  expect(topicOf('BellIntent', samples, { ...ENGLISH })).toBe('bell');
});

test('an intent whose samples share no word is about nothing in particular', () => {
  expect(topicOf('CareIntent', ENGLISH.samples, { ...ENGLISH })).toBeUndefined();
});

test('a word is known by its beginning, whatever its ending', () => {
  expect(isAbout('remin', ['please', 'reminding'])).toBe(true);
  expect(isAbout('remin', ['please', 'mind'])).toBe(false);
});
