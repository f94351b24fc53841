import type { Drawing, Side } from '../../figures/body';
import { drawings } from '../../figures/drawings';
import { drawingOf } from '../../figures/figure';
import { shapesOf } from '../../figures/layers';
import { mirrored } from '../../figures/mirror';
import { skeletonOf } from '../../figures/skeleton';
import { add, distance, subtract, type Vector } from '../../figures/vector';
import { seenFrom } from '../../figures/view';
import { poses } from '../../lambda/catalogue/poses';
import wording from '../../lambda/wording/en/poses.json';

// What the side's colour and the arrow say.

const seated = ['cross-legged-seated-twist', 'straight-leg-seated-twist'] as const;
const sided = [...seated, 'lying-single-leg-twist', 'single-leg-hamstring-stretch'] as const;

/** The limb that the voice moves first, of its instructions for the right side. */
function firstMoved(id: (typeof sided)[number]): string | null {
  const steps = Object.values<string | string[]>(wording.poses[id].steps).flat().join(' ');
  const [, side, limb] = /\{\{(side|other)\}\} (hand|leg|knee)/.exec(steps) ?? [];
  if (side === undefined || limb === undefined) return null;
  return `${side === 'side' ? 'right' : 'left'} ${limb === 'hand' ? 'arm' : 'leg'}`;
}

test('these are the poses with sides', () => {
  const ids = poses.filter(({ sides }) => sides.length === 2).map(({ id }) => id);
  expect(ids.toSorted()).toEqual(sided.toSorted());
});

test.each(sided)('%s: the limb in the side’s colour is the one that the voice moves first', (id) => {
  expect(drawingOf(id).works).toBe(firstMoved(id));
  expect(firstMoved(id)).not.toBeNull();
});

test.each(sided)('%s: in the side’s colour are two parts of one limb, the arrow and the letter', (id) => {
  const { arrow, order, works = '' } = drawingOf(id);
  const coloured = shapesOf(drawingOf(id), 'right').filter(({ tone }) => tone === 'right');
  const [side = '', limb] = works.split(' ');
  const parts = limb === 'arm' ? ['upper arm', 'forearm'] : ['thigh', 'shin'];
  const groups = order.filter((group) =>
    parts.some((part) => group.some((name) => name === `${side} ${part}`)),
  );
  expect(coloured).toHaveLength(groups.length + (arrow === undefined ? 1 : 2));
});

/** The arrow's direction at its tip, as it goes through space. */
function tipOf({ arrow = [] }: Drawing): { at: Vector; along: Vector } {
  const [before = [0, 0, 0], at = [0, 0, 0]] = arrow.slice(-2);
  return { at, along: subtract(at, before) };
}

test.each(seated)('%s: the arrow turns as the person does, up to its tip', (id) => {
  const way = { right: -1, left: 1 } satisfies Record<Side, number>;
  for (const [side, drawing] of [
    ['right', drawings[id]],
    ['left', mirrored(drawings[id])],
  ] as const) {
    const { at, along } = tipOf(drawing);
    // Around the upright axis, and from the tip on.
    expect(Math.sign(at[0] * along[1] - at[1] * along[0])).toBe(way[side]);
    const steps = (drawing.arrow ?? []).map(seenFrom(drawing.view));
    const across = steps.slice(1).map(({ x }, index) => x - (steps[index]?.x ?? x));
    // As it is seen: one way all along, and more across than up.
    expect(new Set(across.map(Math.sign)).size).toBe(1);
    const [before, tip] = steps.slice(-2);
    expect(Math.abs((tip?.y ?? 0) - (before?.y ?? 0))).toBeLessThan(Math.abs(across.at(-1) ?? 0) / 2);
  }
});

test('lying twist: the arrow sweeps from where the raised knee was over to where it lies', () => {
  const drawing: Drawing = drawings['lying-single-leg-twist'];
  const { hip, knee } = skeletonOf(drawing);
  const [first = [0, 0, 0]] = drawing.arrow ?? [];
  const raised = add(hip.left, [-5, 8, 38]);
  expect(distance(first, raised)).toBeLessThan(12);
  const { at, along } = tipOf(drawing);
  expect(along[0]).toBeGreaterThan(0);
  expect(along[2]).toBeLessThan(0);
  const see = seenFrom(drawing.view);
  const [tip, lying] = [see(at), see(knee.left)];
  expect(Math.hypot(tip.x - lying.x, tip.y - lying.y)).toBeLessThan(24);
});
