import type { RequestHandler } from 'ask-sdk-core';
import { findPose, holdIn, poses } from '../catalogue/poses';
import type { Pose } from '../catalogue/types';
import type { Line } from '../routine/line';
import { benefitLines } from '../routine/plan';
import type { Command } from '../dialogue/command';
import { fitting } from '../dialogue/lengths';
import { heldLine } from '../dialogue/questions';
import { alarmIn, complaintIn } from './asked-for';
import type { Circumstances, Dialogue } from './conversation';
import { onIntent } from './intents';
import { heardIn, type Heard } from '../alexa/request';

const everyPose: Line = {
  key: 'answers.list',
  values: { poses: { list: poses.map((pose) => `poses.${pose.id}.short`) } },
};

export function startPose(dialogue: Dialogue): RequestHandler {
  return onIntent(dialogue, 'StartPoseIntent', ({ requestEnvelope }) => (circumstances) => {
    const heard = heardIn(requestEnvelope, 'pose');
    const alarm = alarmIn(heard, circumstances);
    if (alarm !== null) return alarm;
    const pose = poseHeard(heard);
    return pose === null ? unknownPose(heard, circumstances) : { kind: 'pose', pose: pose.id };
  });
}

/** What a pose is for and how long it is held; without a name, the pose that is under way. */
export function describePose(dialogue: Dialogue): RequestHandler {
  return onIntent(dialogue, 'DescribePoseIntent', ({ requestEnvelope }) => (circumstances) => {
    const { session, narrate } = circumstances;
    const heard = heardIn(requestEnvelope, 'pose');
    const alarm = alarmIn(heard, circumstances);
    if (alarm !== null) return alarm;
    const here = session.kept.place === null ? null : findPose(session.kept.place.pose);
    const pose = heard.text === null && heard.id === null ? here : poseHeard(heard);
    if (pose === null) return unknownPose(heard, circumstances);
    if (pose.id === here?.id) return { kind: 'answer', lines: fitting(benefitLines(pose), narrate) };
    const lines = fitting(descriptionOf(pose), narrate);
    return { kind: 'answer', lines, offer: { kind: 'pose', pose: pose.id } };
  });
}

export function listPoses(dialogue: Dialogue): RequestHandler {
  return onIntent(dialogue, 'ListPosesIntent', () => ({ kind: 'answer', lines: [everyPose] }));
}

function poseHeard({ id }: Heard): Pose | null {
  return id === null ? null : findPose(id);
}

/**
 * "Why is my leg numb" may come as a pose that nobody knows, so it is looked for among the complaints first. Else a pose
 * is not guessed at; where none was named, those that are known are.
 */
function unknownPose(heard: Heard, circumstances: Circumstances): Command {
  if (heard.text === null) return { kind: 'answer', lines: [everyPose] };
  return complaintIn(heard, circumstances) ?? { kind: 'answer', lines: [{ key: 'answers.unknownPose' }] };
}

function descriptionOf(pose: Pose): Line[] {
  const name: Line = { key: 'answers.pose', values: { title: { key: `poses.${pose.id}.name` } } };
  const hold = holdIn(pose);
  const held: Line[] = hold === undefined ? [] : [heldLine(pose, hold)];
  return [name, ...held, ...benefitLines(pose)];
}
