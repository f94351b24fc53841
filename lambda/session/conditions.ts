import { findCondition, type Condition } from '../catalogue/conditions';
import type { Line } from '../routine/line';
import type { Answer } from './command';
import { poseSeconds } from './lengths';
import type { Moment } from './moment';
import { answer, type Outcome } from './reply';

/** More poses than these in one answer are not kept in mind; the best come first in the catalogue. */
const mostNamed = 2;

/** What the catalogue knows of a complaint or of a part of the body: the poses, what the first does, how long it takes. */
export function answerAbout(moment: Moment, id: string): Outcome {
  const condition = findCondition(id);
  const [first] = condition?.poses ?? [];
  if (condition === null || first === undefined)
    return answer(moment, [{ key: 'helps.unknown' }], { openly: true });
  const { session, narrate } = moment;
  const named = condition.poses.slice(0, mostNamed);
  const length = { seconds: poseSeconds(first, session.kept.settings, narrate) };
  const many = named.length > 1;
  const lines: Line[] = [
    {
      key: `helps.${condition.kind}`,
      values: {
        condition: { key: `conditions.${condition.id}` },
        poses: { list: named.map((pose) => `poses.${pose}.${many ? 'short' : 'spoken'}`) },
      },
    },
    { key: `poses.${first}.does.${many ? 'first' : 'it'}`, values: { length } },
  ];
  return answer(moment, lines, { offer: { kind: 'pose', pose: first } });
}

/** Asks whether that was meant; yes gets its answer. */
export function perhaps({ id, kind }: Condition): Answer {
  const key = kind === 'area' ? 'helps.perhapsArea' : 'helps.perhaps';
  const line: Line = { key, values: { condition: { key: `conditions.${id}` } } };
  return { kind: 'answer', lines: [line], offer: { kind: 'condition', condition: id } };
}
