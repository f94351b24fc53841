import type { Pose, PoseId } from '../../../lambda/catalogue/types';

/**
 * What the source article says, one row for each bullet and each claim. `first` and `second` are the words by
 * which the row is known, as patterns, all of which must be spoken in one and the same step of that side; they
 * leave room for better wording, but none for leaving the fact out. `{side}` and `{other}` stand for the side
 * led and the other one. A row without `second` is told once a pose: how one gets there, and the cautions, which the
 * second side is spared. `spoken`: what the pose is for, told on either side. `asked`: the same, but told only to who asks
 * what the pose is for: with closed eyes nobody wants to hear it.
 */
export interface Fact {
  readonly pose: PoseId;
  readonly fact: string;
  readonly first?: readonly string[];
  readonly second?: readonly string[];
  readonly spoken?: readonly string[];
  readonly asked?: readonly string[];
}

type Row =
  | readonly [fact: string, first: readonly string[] | null, second?: readonly string[]]
  | Pick<Fact, 'fact' | 'spoken' | 'asked'>;

const of = (pose: PoseId, rows: readonly Row[]): Fact[] =>
  rows.map((row) => {
    if ('fact' in row) return { pose, ...row };
    const [fact, first, second] = row;
    return {
      pose,
      fact,
      ...(first === null ? {} : { first }),
      ...(second === undefined ? {} : { second }),
    };
  });

/** The same words on both sides. */
const both = (fact: string, ...patterns: string[]): Row => [fact, patterns, patterns];
const once = (fact: string, ...patterns: string[]): Row => [fact, patterns];
const told = (fact: string, ...patterns: string[]): Row => ({ fact, spoken: patterns });
const asked = (fact: string, ...patterns: string[]): Row => ({ fact, asked: patterns });

const exhale = 'breathe out|exhale';
const usedFor = 'often used for|may ease|help';
const oftenUsedFor = (what: string, said = what): Row => told(`is used for ${what}`, usedFor, said);
const askedUsedFor = (what: string, said = what): Row => asked(`is used for ${what}`, usedFor, said);

export const facts: readonly Fact[] = [
  ...of('cross-legged-seated-twist', [
    once('its name', 'cross-legged seated twist'),
    told('is okay for all levels', '(every|all) levels?', 'first class|beginner', 'years|season'),
    told('stretches hips, knees and ankles', 'stretches', 'hips', 'knees', 'ankles'),
    told('gives flexibility to spine, shoulders and chest', 'flexib', 'spine', 'shoulders', 'chest'),
    oftenUsedFor('stress and anxiety'),
    asked(
      'the twist stimulates and tones the abdominal organs',
      'stimulates',
      'tones',
      'organs',
      'belly|abdom',
    ),
    asked('kidneys and digestive organs included', 'kidneys', 'gut|digesti'),
    ['sit up straight on a mat', ['sit up straight', 'mat'], ['sit (tall|up straight)']],
    once('legs folded toward the torso', 'fold your legs in toward (you|your torso)'),
    once('weight evenly across the sit bones', 'weight evenly', 'sit bones'),
    once('align head, neck and spine', '(align|line up) your head, (your )?neck and (your )?spine'),
    once('lengthen the spine, soften the neck', 'lengthen your spine', 'soften your neck'),
    once('relax feet and thighs', 'relax your feet and (your )?thighs'),
    both('right hand on the floor behind you', '{side} hand on the floor behind you'),
    both('left hand outside the right knee', '{other} hand (to the )?outside (of )?your {side} knee'),
    both('twist gently to the right while you exhale', exhale, 'twist gently to the {side}'),
    once('do not push hard against the knee', "(don't|do not) push hard against your knee"),
    [
      'only as far as the head stays over the tailbone',
      ['only as far as', 'head', '(above|over) your tailbone'],
      ['head', '(above|over) your tailbone'],
    ],
    ['hold for up to 10 breaths', ['up to ten breaths'], ['ten breaths']],
    both('exhale as you come back to the center', exhale, 'back to the center'),
    ['change the cross of the legs', null, ['change the cross of your legs']],
    ['the opposite side for the same length of time', null, ['the same ten breaths']],
  ]),
  ...of('knees-to-chest', [
    once('its name', 'knees to chest'),
    askedUsedFor('excess digestive air', 'trapped air|digestive air|gas'),
    askedUsedFor('indigestion'),
    askedUsedFor('bloating'),
    askedUsedFor('flatulence'),
    askedUsedFor('acidity'),
    askedUsedFor('constipation'),
    oftenUsedFor('lower back pain'),
    once('lie on your back on a soft mat', 'lie on your back', 'soft mat'),
    once('legs and arms extended', 'legs and arms (long|extended|stretched)'),
    once('exhale while you pull both knees to the chest', exhale, 'both (of your )?knees to your chest'),
    once('hands around the shins', 'hands around your shins'),
    once('clasp each elbow with the opposite hand', 'clasp each elbow with the (other|opposite) hand'),
    once('back flat on the mat', 'back flat on (the|your) mat'),
    once('shoulder blades down toward the waist', 'shoulder blades', 'down toward your waist'),
    once('tailbone and sacrum down toward the mat', 'tailbone and (your )?sacrum', 'mat'),
    once('lengthening the spine even more', 'lengthen your spine'),
    once('rock back and forth or side to side', 'rock softly', 'back and forth|backward', 'side to side'),
    once('for a gentle spinal massage', 'gentle massage', 'spine'),
    once('tuck the chin slightly', 'tuck your chin (a little|slightly)'),
    once('gaze down the center line', '(look|gaze) down (your|the) center line'),
    once('hold for up to one minute', 'up to one minute'),
    once('breath smooth and even', 'breath smooth and even'),
  ]),
  ...of('lying-single-leg-twist', [
    once('its name', 'lying single leg twist'),
    told(
      'tight hips and lower back harm flexibility',
      'tight hips',
      'tight lower back',
      'spine less flexible',
    ),
    told('a major cause of back pain', 'often called', 'major cause', 'back pain'),
    told('lengthens and loosens hips and low back', 'lengthens and loosens', 'muscles', 'hips', 'lower back'),
    told('reduces tightness', 'less tight|tightness'),
    told('helps improve posture', 'help|improve', 'posture'),
    once('lie on your back on a soft mat', '(lie|stay) on your back', 'soft mat'),
    once('both hands by the sides', 'hands by your sides'),
    both('raise the left leg', 'raise your {other} leg'),
    both('bottom leg straight', '{side} leg straight'),
    once('the right leg planted on the ground', '{side} leg.*planted on the (floor|ground)'),
    [
      'slowly drop the left knee to the right',
      ['slowly drop your {other} knee', 'to the {side}'],
      ['slowly drop', 'knee', 'to the {side}'],
    ],
    [
      'without turning or moving the head',
      ["(don't|do not|without) turn(ing)? or mov(e|ing) your head"],
      ['head still'],
    ],
    ['shoulder on the floor', ['{other} shoulder on the floor'], ['shoulder (down|on the floor)']],
    both('gently push the knee down with the right hand', 'gently', 'push', 'down', '{side} hand'),
    [
      'until a stretch is felt in the low back',
      ['feel a stretch in your lower back'],
      ['feel (a|the) stretch'],
    ],
    both('hold for 30 seconds', 'thirty seconds'),
    ['return to the starting position', ['back to where you started'], ['come back']],
    ['repeat with the other leg', null, ['the other leg']],
  ]),
  ...of('single-leg-hamstring-stretch', [
    once('its name', 'single leg hamstring stretch'),
    told(
      'a good stretch for the hamstrings',
      'stretches your hamstrings well|good stretch for your hamstrings',
    ),
    told('stretches the lower back', 'stretches', 'lower back'),
    once('sit on the floor', 'sit (up )?on the floor'),
    ['right leg straight in front', ['{side} leg straight', 'in front of you'], ['{side} leg straight']],
    both('left leg bent', 'bend your {other} leg|{other} leg bent'),
    both('its sole against the inside of the right thigh', 'sole', 'inner {side} thigh'),
    both('lean over and hold onto the foot', 'lean over', 'hold on ?to your ({side} )?foot'),
    [
      'until a stretch is felt in the hamstring',
      ['feel a stretch in your hamstring'],
      ['feel (a|the) stretch'],
    ],
    both('hold for 20 seconds', 'twenty seconds'),
    ['repeat with the opposite leg', null, ['change legs|other leg']],
    both('good pelvic alignment', '(hips|pelvis) level'),
    both('chest up', 'chest up'),
    both('back straight', 'back straight'),
    once('which prevents lower back injuries', 'lower back', 'injur'),
    once('and maximizes the stretch', 'hamstring', 'the most'),
  ]),
  ...of('straight-leg-seated-twist', [
    once('its name', 'straight leg seated twist'),
    told('flexibility in each vertebra', '(every|each) vertebra', 'flexib'),
    told(
      'from the base of the spine through the neck',
      'base of (your|the) spine',
      'through (your|the) neck',
    ),
    oftenUsedFor('backache'),
    oftenUsedFor('fatigue'),
    askedUsedFor('menstrual discomfort'),
    oftenUsedFor('sciatica'),
    once('sit on a mat', 'sit(ting)? on your mat'),
    both('bend the right knee', 'bend your {side} knee'),
    both('right foot outside the left thigh', 'foot', 'outside your {other} thigh'),
    both('left leg long, or bent', '{other} leg long', 'or (bend|bent)'),
    once('the left heel under the right glute', 'heel under your {side} (buttock|glute)'),
    ['turn the torso to the right', ['turn your torso to the {side}'], ['turn (your torso )?to the {side}']],
    [
      'right hand behind the sacrum',
      ['{side} hand', 'floor behind your sacrum'],
      ['{side} hand', 'floor behind you'],
    ],
    both('left arm around the right leg', '{other} arm around your {side} leg'),
    once('left hand to right knee', '{other} hand to your {side} knee'),
    [
      'inhale deeply to lengthen the spine',
      ['breathe in deeply', 'lengthen your spine'],
      ['breathe in deeply', 'long|lengthen'],
    ],
    both('left arm outside the right thigh', '{other} arm (to the )?outside (of )?your {side} thigh'),
    [
      'arm and thigh press each other',
      ['arm into your thigh', 'thigh into your arm'],
      ['press', 'arm', 'thigh', 'each other'],
    ],
    both('twist on the exhale', exhale, 'twist'),
    ['at least 3 deep breaths', ['at least three deep breaths'], ['three deep breaths']],
    once('keep this breathing pattern', 'in to lengthen', 'out to twist'),
    once('at least 3 of them', 'keep this up', 'at least three'),
    ['repeat on the other side', null, ['other side']],
  ]),
  ...of('legs-up-the-wall', [
    once('its name', 'legs up the wall'),
    once('feet straight up', 'feet straight up'),
    once('relaxes the spine', '(let )?your spine relax|relax(es)? your spine'),
    told('gently boosts circulation', 'circulation', 'gentle boost'),
    told('toward upper body and head', 'toward your upper body and (to )?your head'),
    oftenUsedFor('lower back pain'),
  ]),
];

/** Whether the article says anything of a pose. */
export function isOfArticle({ steps, benefits }: Pose): boolean {
  return [...steps, ...benefits].some(({ source }) => source === 'article');
}
