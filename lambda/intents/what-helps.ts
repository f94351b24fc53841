import type { RequestHandler } from 'ask-sdk-core';
import { findCondition } from '../catalogue/conditions';
import type { Line } from '../routine/line';
import type { Command } from '../session/command';
import type { Dialogue } from './dialogue';
import { onIntent } from './handler';
import { heardIn, type Heard } from './request';

/** More poses than these in one answer are not kept in mind; the best come first in the catalogue. */
const mostNamed = 2;

export function whatHelps(dialogue: Dialogue): RequestHandler {
  return onIntent(dialogue, 'WhatHelpsIntent', ({ requestEnvelope }) =>
    answerFor(heardIn(requestEnvelope, 'condition')),
  );
}

/** What the catalogue knows of a complaint; where it knows nothing, that is said, and nothing is claimed. */
export function answerFor({ id, text }: Heard): Command {
  const condition = id === null ? null : findCondition(id);
  const first = condition?.poses[0];
  if (condition === null || first === undefined) {
    const key = text === null && id === null ? 'helps.missing' : 'helps.unknown';
    return { kind: 'answer', lines: [{ key }], openly: true };
  }
  const named = condition.poses.slice(0, mostNamed);
  const line: Line = {
    key: condition.kind === 'area' ? 'helps.area' : 'helps.complaint',
    values: {
      condition: { key: `conditions.${condition.id}` },
      poses: { list: named.map((pose) => `poses.${pose}.spoken`) },
    },
  };
  const which: Line[] = named.length === 1 ? [] : [{ key: 'helps.first' }];
  return { kind: 'answer', lines: [line, ...which], offer: { kind: 'pose', pose: first } };
}
