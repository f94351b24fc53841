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
    ['en', 'the sentences come out of him all scrambled'],
    ['en', 'my speech has gone all garbled'],
    ['en', 'i soiled my trousers and i never felt it coming'],
    ['en', 'we had a car crash this morning and i cannot turn my neck it hurts so much'],
    ['en', 'i was rear ended earlier and both hands are tingling'],
    ['en', 'i landed on my head and my arms are numb'],
    ['en', 'gave myself the wrong dose of insulin by mistake'],
    ['en', 'i took my digoxin twice today'],
    ['en', 'the toddler has chewed some of my tablets'],
    ['en', 'my granddaughter got into the blood pressure pills'],
    ['en', 'my ex is shouting that he wants to stab me'],
    ['en', 'they texted that they will stab me'],
    ['en', 'my lips have blown up since i ate the prawns'],
    ['en', 'his face is swelling up after a wasp sting'],
    ['en', 'she has a temperature and is very confused'],
    ['en', 'i have a temperature and cannot stop shivering my teeth are chattering'],
    ['en', 'the cancer has spread to my spine and my legs are going weak'],
    ['en', 'she fell on the stairs and her leg is pointing out at a funny angle'],
    ['en', 'a swarm of black dots came down like a shower in my eye'],
    ['en', 'my husband passed away and i want to kill myself'],
    ['de', 'die wörter kommen ganz durcheinander aus meinem mund'],
    ['de', 'ich hab in die hose gemacht und nichts gemerkt'],
    ['de', 'zwischen den beinen fühlt es sich an wie betäubt'],
    ['de', 'nach dem auffahrunfall heute ist mein genick ganz steif und tut weh'],
    ['de', 'ich wurde angefahren und meine hände sind taub'],
    ['de', 'ich habe das insulin zweimal gespritzt aus versehen'],
    ['de', 'ich habe versehentlich das doppelte morphium'],
    ['de', 'die kleine hat meine tabletten gegessen'],
    ['de', 'unser sohn hat pillen verschluckt'],
    ['de', 'mein ex droht dass er mich umbringt'],
    ['de', 'er schreit er will mich abstechen'],
    ['de', 'meine lippen werden dick nach den garnelen'],
    ['de', 'sein gesicht ist nach dem wespenstich ganz geschwollen'],
    ['de', 'sie hat fieber und ist ganz verwirrt'],
    ['de', 'ich hab hohes fieber und schüttelfrost'],
    ['de', 'der krebs hat metastasen gemacht und meine beine knicken ein'],
    ['de', 'er ist gestürzt und sein fuß ist ganz verdreht'],
    ['de', 'ich keuche schon beim reden'],
    ['de', 'mein mann ist gestorben ich will mich umbringen'],
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
    ['en', 'there are some black specks floating in my vision'],
    ['en', 'i noticed more floaters this week'],
    ['en', 'my night sweats soak the bed and my back aches for months'],
    ['en', 'my urine is reddish today'],
    ['en', 'i cannot lift my toes on the left'],
    ['en', 'i trip over my own foot all the time foot drop'],
    ['en', 'i am thirsty and run to the loo all day'],
    ['en', 'my stitches are oozing'],
    ['en', 'i bruise so easily these days'],
    ['en', 'i have had a cough for two months'],
    ['en', 'i have been staggering like a drunk for weeks'],
    ['en', 'i am twenty four and stiff every morning for two hours'],
    ['en', 'my knee keeps buckling on the stairs'],
    ['de', 'vor meinen augen schweben seit neuestem lauter punkte'],
    ['de', 'mein urin ist rötlich'],
    ['de', 'ich kriege den großen zeh nicht mehr hoch'],
    ['de', 'ich habe ständig durst und renne dauernd aufs klo'],
    ['de', 'die naht eitert'],
    ['de', 'ich bekomme überall blaue flecken ohne grund'],
    ['de', 'seit drei monaten huste ich'],
    ['de', 'ich torkle seit wochen beim gehen bin ich ganz wacklig'],
    ['de', 'morgens bin ich zwei stunden lang ganz steif'],
    ['de', 'mein bein knickt ständig weg'],
    ['de', 'nachts schwitze ich alles durch seit wochen'],
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
    ['en', 'i have rods in my spine'],
    ['de', 'ich hab stangen in der wirbelsäule'],
    ['de', 'meine leukämie hab ich längst überstanden'],
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
    ['en', 'i had pneumonia when i was fourteen'],
    ['en', 'i broke my collarbone as a lad'],
    ['en', 'the infection last spring is all over and done with'],
    ['en', 'i fell off a pony in primary school none the worse'],
    ['en', 'my sister is studying nursing and revising strokes'],
    ['en', 'he drives ambulances all night'],
    ['en', 'the laptop died and the screen went black'],
    ['en', 'the vacuum is choking again'],
    ['en', 'my bladder and bowels are fine'],
    ['en', 'i can feel everything in my legs'],
    ['en', 'i can hardly breathe in because my thighs press into my tummy'],
    ['en', 'my calf is tight but pleasantly so nice stretch'],
    ['en', "my stepdaughter is pregnant isn't it lovely"],
    ['de', 'mit vierzehn hatte ich lungenentzündung das ist lange vorbei'],
    ['de', 'als mädchen bin ich vom pferd gefallen'],
    ['de', 'mein neffe studiert medizin und büffelt grade herzinfarkte'],
    ['de', 'meine kollegin schlägt einen anderen termin vor'],
    ['de', 'bei der aussicht bleibt mir die luft weg'],
    ['de', 'der bildschirm ist kaputt das tablet ist runtergefallen'],
    ['de', 'der staubsauger kriegt keine luft mehr'],
    ['de', 'ich spüre alles und auf dem klo ist alles normal'],
    ['de', 'mit den knien am bauch krieg ich schlecht luft so gequetscht bin ich'],
    ['de', 'es zieht angenehm in der wade'],
    ['de', 'meine schwiegertochter ist schwanger'],
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
