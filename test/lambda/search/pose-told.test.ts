import { posesTold } from '../../../lambda/search/pose-told';
import { languages, vocabularyOf } from '../../../scripts/bench/ask/ask';
import { poses } from '../../../lambda/catalogue/poses';
import { tinyLanguage } from './support';

const birds = tinyLanguage({
  poseSigns: {
    heron: { alone: ['lake|pond ! boat'], together: ['grey', 'long legs'] },
    stork: { alone: ['chimney'], together: ['white', 'long legs'] },
  },
});

test.each([
  ['that one by the lake', ['heron']],
  ['the grey one with the long legs', ['heron']],
  ['the white one on its long legs', ['stork']],
  ['something grey', []],
  ['the boat on the lake', []],
  ['from the chimney down to the pond', ['heron', 'stork']],
  ['', []],
])('"%s" tells of %j', (text, ids) => {
  expect(posesTold(text, birds)).toEqual(ids);
});

test.each(languages)('%s has signs of every pose', (language) => {
  const { poseSigns } = vocabularyOf(language);
  expect(poseSigns.map(({ id }) => id).sort()).toEqual(poses.map(({ id }) => id).sort());
});

test.each([
  ['the lying thing with a knee dropping across', ['lying-single-leg-twist']],
  ['a turn, seated, one leg outstretched', ['straight-leg-seated-twist']],
  ['sat with crossed legs and turning', ['cross-legged-seated-twist']],
  ['my shins held in and a little rocking from side to side', ['knees-to-chest']],
  ['folding towards the foot', ['single-leg-hamstring-stretch']],
  ['heels resting on a wall', ['legs-up-the-wall']],
  ['a seated turn', ['cross-legged-seated-twist', 'straight-leg-seated-twist']],
  ['turn the volume down', []],
  ['lying about all day', []],
])('en: "%s" tells of %j', (text, ids) => {
  expect(posesTold(text, vocabularyOf('en'))).toEqual(ids);
});

test.each([
  ['das Knie sinkt zur Seite und ich liege', ['lying-single-leg-twist']],
  ['sitzen und drehen, ein Bein ausgestreckt', ['straight-leg-seated-twist']],
  ['die Beine überkreuzt und sich drehen', ['cross-legged-seated-twist']],
  ['die Schienbeine umfassen', ['knees-to-chest']],
  ['für die hinteren Schenkel', ['single-leg-hamstring-stretch']],
  ['die Fersen an der Wand', ['legs-up-the-wall']],
  ['sich im Sitzen drehen', ['cross-legged-seated-twist', 'straight-leg-seated-twist']],
  ['ich dreh gleich durch', []],
  ['den ganzen Tag im Liegen', []],
])('de: "%s" tells of %j', (text, ids) => {
  expect(posesTold(text, vocabularyOf('de'))).toEqual(ids);
});
