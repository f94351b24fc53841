import { alarmIn, soundsDistressed, tellsOfPose } from '../../../lambda/search/alarms';
import { findRedFlag } from '../../../lambda/catalogue/red-flags';
import { languages, vocabularyOf } from '../../../scripts/bench/ask/ask';

const vocabularies = Object.fromEntries(languages.map((language) => [language, vocabularyOf(language)]));
const vocabulary = (language: string) => vocabularies[language] ?? vocabularyOf('en');
const urgencyOf = (language: string, heard: string): string => {
  const id = alarmIn(heard, vocabulary(language));
  return id === null ? 'none' : (findRedFlag(id)?.urgency ?? 'unknown');
};

describe('now', () => {
  test.each([
    ['en', 'i want to stop living'],
    ['en', 'i swallowed the whole bottle of pills'],
    ['en', 'there is a terrible squeezing around my heart'],
    ['en', 'a tight band round my ribs and i am sweating'],
    ['en', 'i suddenly cannot move my right arm'],
    ['en', 'the left side of my mouth is hanging'],
    ['en', 'something tore in my back and i am going cold and grey'],
    ['en', 'my tongue is getting thick and swollen'],
    ['en', 'the cut is deep and the blood is spurting'],
    ['en', 'i am pregnant and there is blood'],
    ['en', 'i banged my head and now i keep being sick'],
    ['en', 'i splashed bleach in my eye'],
    ['en', 'my bottom and my thighs are numb'],
    ['en', 'since the back pain started i cannot pee'],
    ['en', 'i have a fever and my neck is so stiff'],
    ['en', 'he has been hitting me again'],
    ['en', 'my husband is having a heart attack'],
    ['en', 'my wife wants to kill herself'],
    ['de', 'ich will einfach nicht mehr leben'],
    ['de', 'ich habe die ganze packung schlaftabletten genommen'],
    ['de', 'am liebsten wäre ich tot'],
    ['de', 'mein brustkorb ist wie zugeschnürt'],
    ['de', 'mein rechter arm gehorcht mir plötzlich nicht'],
    ['de', 'ihr mundwinkel hängt herunter'],
    ['de', 'ein reißender schmerz geht vom bauch in den rücken'],
    ['de', 'meine zunge ist ganz geschwollen'],
    ['de', 'die wunde ist tief und das blut spritzt'],
    ['de', 'ich bin schwanger und verliere fruchtwasser'],
    ['de', 'mein po und die oberschenkel sind taub'],
    ['de', 'ich kann seit gestern nicht mehr pinkeln'],
    ['de', 'ich habe fieber und mein nacken ist ganz steif'],
    ['de', 'mein freund schlägt mich'],
    ['de', 'mein mann hat einen herzinfarkt'],
  ])('%s: "%s"', (language, heard) => {
    expect(urgencyOf(language, heard)).toBe('now');
  });
});

describe('soon', () => {
  test.each([
    ['en', 'i tripped on the rug and landed on my back'],
    ['en', 'i am eighty and my back cracked when i lifted a bag'],
    ['en', 'there was a pop in my spine when i sneezed'],
    ['en', 'my heart flutters now and then'],
    ['en', 'my kidneys are aching'],
    ['en', 'it stings when i wee'],
    ['en', 'one calf is swollen and warm'],
    ['en', 'i had an operation on my back last week'],
    ['en', 'i have been hopeless and crying every day'],
    ['en', 'the pain always wakes me in the night'],
    ['de', 'ich bin über den teppich gestolpert und auf den rücken gefallen'],
    ['de', 'beim heben hat es im rücken gekracht und ich bin achtzig'],
    ['de', 'mein herz stolpert ab und zu'],
    ['de', 'meine nieren tun weh'],
    ['de', 'eine wade ist dick und heiß'],
    ['de', 'ich wurde letzte woche am rücken operiert'],
    ['de', 'ich bin seit wochen hoffnungslos'],
  ])('%s: "%s"', (language, heard) => {
    expect(urgencyOf(language, heard)).toBe('soon');
  });
});

describe('ask first', () => {
  test.each([
    ['en', 'i am five months pregnant'],
    ['en', 'i have osteoporosis'],
    ['en', 'i got a new hip three years ago'],
    ['en', 'i have a pacemaker can i do this'],
    ['en', 'i am on blood thinners'],
    ['en', 'they found an aneurysm'],
    ['en', 'i have glaucoma'],
    ['en', 'i have high blood pressure'],
    ['en', 'i have a slipped disc'],
    ['en', 'i have screws in my spine'],
    ['de', 'ich bin schwanger'],
    ['de', 'ich habe eine künstliche hüfte'],
    ['de', 'ich habe einen herzschrittmacher'],
    ['de', 'ich nehme blutverdünner'],
    ['de', 'bei mir ist ein aneurysma bekannt'],
    ['de', 'ich habe einen bandscheibenvorfall'],
    ['de', 'ich habe bluthochdruck'],
  ])('%s: "%s"', (language, heard) => {
    expect(urgencyOf(language, heard)).toBe('ask-first');
  });
});

describe('no alarm', () => {
  test.each([
    // What is denied, or long over.
    ['en', 'i do not have any chest pain'],
    ['en', 'i never had a stroke'],
    ['en', 'i broke my arm as a child'],
    ['de', 'ich habe keine brustschmerzen'],
    ['de', 'ich habe mir als kind den arm gebrochen'],
    // What is said of others, of animals and of things.
    ['en', 'my wife is pregnant'],
    ['en', 'my neighbour died'],
    ['en', 'my dog died'],
    ['en', 'my phone fell off the table'],
    ['en', 'the battery died'],
    ['de', 'meine frau ist schwanger'],
    ['de', 'mein nachbar ist gestorben'],
    ['de', 'mein handy ist runtergefallen'],
    // Stories and work.
    ['en', 'the film was about a heart attack'],
    ['en', 'i read a book about cancer'],
    ['en', 'i work with stroke patients'],
    ['de', 'im film hatte er einen herzinfarkt'],
    ['de', 'ich arbeite mit schlaganfallpatienten'],
    // Figures of speech.
    ['en', 'this song is to die for'],
    ['en', 'i am dying for a coffee'],
    ['en', 'you nearly gave me a heart attack'],
    ['en', 'that was an accident'],
    ['de', 'ich sterbe vor hunger'],
    ['de', 'das war ein versehen'],
    // What belongs to the class.
    ['en', 'can i breathe normally'],
    ['en', 'i cannot breathe that slowly'],
    ['en', 'my knee cracked'],
    ['en', 'my thigh is burning a little'],
    ['de', 'darf ich normal atmen'],
    ['de', 'mein knie hat geknackt'],
  ])('%s: "%s"', (language, heard) => {
    expect(urgencyOf(language, heard)).toBe('none');
  });
});

test('what happens to the speaker is theirs, though another begins the sentence', () => {
  expect(urgencyOf('en', 'the dog knocked me over and i fell on my hip')).toBe('soon');
  expect(urgencyOf('en', 'i was watching a film and now my chest hurts')).toBe('now');
});

test('a foot asleep in the seat is of the pose, and no alarm', () => {
  for (const heard of ['my foot is asleep', 'my legs are tingling from sitting cross legged']) {
    expect(urgencyOf('en', heard)).toBe('none');
    expect(tellsOfPose(heard, vocabulary('en'))).toBe(true);
  }
  expect(tellsOfPose('what comes next', vocabulary('en'))).toBe(false);
});

test('a word of body or distress is heard as one', () => {
  expect(soundsDistressed('it is all so awful', vocabulary('en'))).toBe(true);
  expect(soundsDistressed('i am bored', vocabulary('en'))).toBe(false);
  expect(soundsDistressed('mir ist so komisch', vocabulary('de'))).toBe(true);
});

test.each(languages)('%s: no name of a pose is an alarm', (language) => {
  const names = { en: ['knees to chest', 'legs up the wall'], de: ['knie zur brust', 'beine an der wand'] };
  for (const name of names[language]) expect(urgencyOf(language, name)).toBe('none');
});
