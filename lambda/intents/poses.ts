import { cautionsOf } from '../catalogue/cautions';
import { findPose, holdIn, poses } from '../catalogue/poses';
import type { Pose } from '../catalogue/types';
import type { Line } from '../routine/line';
import { purposeLines } from '../routine/arrive';
import type { Command } from '../dialogue/command';
import { fitting, heldLine, purposeOf } from '../dialogue/lengths';
import { twists } from '../dialogue/jump';
import { poseNamed } from '../search/pose-named';
import { posesTold } from '../search/pose-told';
import { conditionIn } from '../search/condition';
import { tellsOfPain } from '../search/search';
import { isOneOf, tokensOf } from '../search/tokens';
import type { Vocabulary } from '../search/vocabulary';
import { slotIn, type Slots, type SlotValue } from '../alexa/slots';
import { understood } from './asked-for';
import type { Context } from './context';

/** Leads one pose alone. One that was not named but only told is offered: what was heard in part leaves no pose. */
export function startPose(slots: Slots, context: Context): Command {
  const said = saidIn(slots);
  const pose = poseIn(said, context);
  if (pose !== null) return { kind: 'pose', pose: pose.id };
  const [told, ...more] = posesToldIn(said, context);
  if (told === undefined) return unknownPose(said, context);
  if (more.length > 0) return { kind: 'word', word: 'which-twist' };
  const line = { key: 'answers.perhapsPose', values: { pose: { key: `poses.${told.id}.spoken` } } };
  return { kind: 'answer', lines: [line], offer: { kind: 'pose', pose: told.id } };
}

/** Says what a pose is for and how long it is held. Without a name, the pose under way. */
export function describePose(slots: Slots, context: Context): Command {
  const { session, narrate } = context;
  const said = saidIn(slots);
  const here = session.kept.place === null ? null : findPose(session.kept.place.pose);
  const pose = said.text === null && said.id === null ? here : namedOrTold(said, context);
  if (pose === null) return unknownPose(said, context);
  if (pose.id === here?.id) return { kind: 'answer', lines: purposeOf(pose, narrate) };
  const lines = fitting(descriptionOf(pose), narrate);
  return { kind: 'answer', lines, offer: { kind: 'pose', pose: pose.id } };
}

export function listPoses(): Command {
  const list = poses.map((pose) => `poses.${pose.id}.short`);
  return { kind: 'answer', lines: [{ key: 'answers.list', values: { poses: { list } } }] };
}

/** For whom the pose under way is not; before one, in which states to ask a doctor first. */
export function whoShouldNot(_slots: Slots, { session }: Context): Command {
  const { place } = session.kept;
  const pose = session.underway && place !== null ? findPose(place.pose) : null;
  return { kind: 'answer', lines: [pose === null ? { key: 'whoShouldNot.any' } : cautionLine(pose)] };
}

/** For whom a pose is not. A state that is named beside it was answered before ("... with glaucoma"). */
export function whoShouldNotDo(slots: Slots, context: Context): Command {
  const said = slotIn(slots, 'pose');
  const pose = namedOrTold(said, context);
  return pose === null ? unknownPose(said, context) : { kind: 'answer', lines: [cautionLine(pose)] };
}

/** Leaves a pose out from now on. */
export function leaveOutPose(slots: Slots, context: Context): Command {
  const said = slotIn(slots, 'pose');
  const pose = poseIn(said, context);
  return pose === null ? unknownPose(said, context) : { kind: 'leave-out', pose: pose.id };
}

/** An answer names at most this many cautions, the weightiest. */
const mostCautions = 6;

function cautionLine(pose: Pose): Line {
  const list = cautionsOf(pose)
    .slice(0, mostCautions)
    .map(({ id }) => `cautions.${id}`);
  const title = { key: `poses.${pose.id}.name` };
  return { key: 'whoShouldNot.pose', values: { title, cautions: { list, joined: 'or' } } };
}

/** The pose that was said: Alexa's own match, else what the words name. */
function poseIn({ id, text }: SlotValue, { vocabulary }: Context): Pose | null {
  const named = id ?? (text === null ? null : poseNamed(text, vocabulary().poses));
  return named === null ? null : findPose(named);
}

/** What was said for the pose: "let's do the lying one" may have come as small talk. */
function saidIn(slots: Slots): SlotValue {
  const said = slotIn(slots, 'pose');
  if (said.text !== null || said.id !== null) return said;
  return Object.values(slots).find(({ text }) => text !== null) ?? said;
}

/** The poses that the words tell of, where they name none: one, or twists between which they leave the choice. */
function posesToldIn({ text }: SlotValue, { vocabulary }: Context): readonly Pose[] {
  if (text === null || isNoWish(text, vocabulary())) return [];
  const told = posesTold(text, vocabulary()).flatMap((id) => findPose(id) ?? []);
  return told.length === 1 || told.every((pose) => twists.includes(pose)) ? told : [];
}

/** What hurts is not stretched, a sore joint is no sign of a pose, and "not the lying one" asks for another. */
function isNoWish(text: string, vocabulary: Vocabulary): boolean {
  const { negations, words } = vocabulary;
  const denies = (word: string): boolean => negations.has(word) || isOneOf(words.denials, word);
  // "No, the lying one" asks for it.
  const denied = tokensOf(text).slice(1).some(denies);
  return denied || tellsOfPain(text, vocabulary) || conditionIn(text, vocabulary).kind === 'sore';
}

/** The pose that was named, or the only one that was told: enough for an answer. */
function namedOrTold(said: SlotValue, context: Context): Pose | null {
  const named = poseIn(said, context);
  const [told = null, ...more] = named === null ? posesToldIn(said, context) : [];
  return more.length > 0 ? null : (named ?? told);
}

/**
 * The answer where no pose was recognised. A complaint or small talk can arrive in the pose slot ("why is my leg numb"), so
 * these are searched first. A pose is never guessed. Where nothing was said, all poses are listed.
 */
function unknownPose(said: SlotValue, context: Context): Command {
  if (said.text === null) return listPoses();
  return understood(said, context) ?? { kind: 'answer', lines: [{ key: 'answers.unknownPose' }] };
}

function descriptionOf(pose: Pose): Line[] {
  const name: Line = { key: 'answers.pose', values: { title: { key: `poses.${pose.id}.name` } } };
  const hold = holdIn(pose);
  const held: Line[] = hold === undefined ? [] : [heldLine(pose, hold)];
  return [name, ...held, ...purposeLines(pose)];
}
