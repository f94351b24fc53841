import type { Condition } from '../catalogue/conditions';
import type { Line } from '../routine/line';
import type { Answer } from './command';

/** More poses than these in one answer are not kept in mind; the best come first in the catalogue. */
const mostNamed = 2;

/** What the catalogue knows of a complaint or of a part of the body, and the offer to be led. */
export function aboutCondition({ id, kind, poses }: Condition): Answer {
  const [first] = poses;
  if (first === undefined) return { kind: 'answer', lines: [{ key: 'helps.unknown' }], openly: true };
  const named = poses.slice(0, mostNamed);
  const line: Line = {
    key: kind === 'area' ? 'helps.area' : 'helps.complaint',
    values: {
      condition: { key: `conditions.${id}` },
      poses: { list: named.map((pose) => `poses.${pose}.spoken`) },
    },
  };
  const which: Line[] = named.length === 1 ? [] : [{ key: 'helps.first' }];
  return { kind: 'answer', lines: [line, ...which], offer: { kind: 'pose', pose: first } };
}

/** Asks whether that was meant; yes gets its answer. */
export function perhaps({ id, kind }: Condition): Answer {
  const key = kind === 'area' ? 'helps.perhapsArea' : 'helps.perhaps';
  const line: Line = { key, values: { condition: { key: `conditions.${id}` } } };
  return { kind: 'answer', lines: [line], offer: { kind: 'condition', condition: id } };
}
