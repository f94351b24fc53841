import { hullOf, pieceOf, type Piece, type See, type Shape } from './shape';
import type { Skeleton } from './skeleton';
import { add, scale, unit, type Vector } from './vector';
import type { Seen } from './view';

const skull = 9.5;
/** The hair stands out over the skull, and ends where its surface leans this much away from its middle (a cosine). */
const hair = { radius: 10.4, edge: 0.12 } as const;

/** Head, hair, ears, and a face of eyes, nose and mouth as far as it is turned to the viewer. */
export function headOf({ head, face, crown, ear }: Skeleton, see: See): readonly Shape[] {
  /** So many centimetres forward, up and to the person's right from the middle of the head. */
  const at = (forward: number, up: number, right: number): Vector =>
    add(head, add(scale(face, forward), add(scale(crown, up), scale(ear, right))));
  /** Whether a spot of the head's surface is turned to the viewer. */
  const isSeen = (forward: number, up: number, right: number, least = 0.12): boolean =>
    -(see(at(forward, up, right)).depth - see(head).depth) / Math.hypot(forward, up, right) > least;
  const piece = (from: Vector, to: Vector, a: number, b: number): Piece => pieceOf(from, to, [a, b], see);

  const jaw = piece(at(0, 0, 0), at(3.6, -7.5, 0), skull, 4.6);
  const nose = piece(at(8.6, 0.2, 0), at(10.3, -2.4, 0), 1, 1.4);
  const ears = [8.8, -8.8].filter((right) => isSeen(0, 0, right, 0.2));
  const eyes = [3.6, -3.6].filter((right) => isSeen(8.2, 1, right));
  const mouth = [-2.6, 0, 2.6]
    .filter((right) => isSeen(7.2, -5.5, right))
    .map((right) => see(at(7.4, right === 0 ? -6.6 : -6, right)));
  return [
    { kind: 'solid', tone: 'skin', edged: true, pieces: [jaw, nose] },
    {
      kind: 'solid',
      tone: 'hair',
      edged: true,
      areas: capOf(head, add(scale(crown, 0.8), scale(face, -0.6)), see),
    },
    {
      kind: 'solid',
      tone: 'shade',
      pieces: [
        ...ears.map((right) => piece(at(-0.5, 0.6, right), at(-0.5, -2.4, right * 0.97), 2.1, 1.4)),
        ...(isSeen(1, -0.2, 0, 0.6) ? [nose] : []),
      ],
    },
    ...eyes.map((right): Shape => ({
      kind: 'line',
      tone: 'ink',
      wide: 2,
      points: [see(at(8.4, 1.3, right)), see(at(8.5, 0.4, right))],
    })),
    ...(mouth.length < 2 ? [] : [{ kind: 'line', tone: 'ink', wide: 0.9, points: mouth } as const]),
  ];
}

/**
 * The outline of the hair that is seen. It is a cap of a sphere: bounded by the sphere's own outline where that is hairy,
 * and else by the cap's edge where that is turned to the viewer.
 */
function capOf(head: Vector, middle: Vector, see: See): Seen[][] {
  const centre = see(head);
  const { x, y, depth } = see(unit(middle));
  const flat = Math.hypot(x, y);
  const { radius, edge } = hair;
  const spot = (dx: number, dy: number): Seen => ({
    x: centre.x + radius * dx,
    y: centre.y + radius * dy,
    depth: centre.depth,
  });
  const round = Array.from({ length: 16 }, (_, index) => (index * Math.PI) / 8);
  const reach = Math.sqrt(1 - edge * edge);
  // The cap's edge: around the middle, at that reach from it. `across` and `upright` span its plane.
  const angle = Math.atan2(y, x);
  const across = [-Math.sin(angle), Math.cos(angle)] as const;
  const upright = [depth * Math.cos(angle), depth * Math.sin(angle)] as const;
  const rim = (turn: number): Seen =>
    spot(
      edge * x + reach * (across[0] * Math.cos(turn) + upright[0] * Math.sin(turn)),
      edge * y + reach * (across[1] * Math.cos(turn) + upright[1] * Math.sin(turn)),
    );
  // The sphere's outline lies wholly inside or wholly outside the cap: nothing is seen of it, or all.
  if (flat <= edge) return depth > 0 ? [] : [hullOf(round.map(rim))];
  const half = Math.acos(edge / flat);
  const outline = steps(angle - half, angle + half, 12).map((turn) => spot(Math.cos(turn), Math.sin(turn)));
  const start = Math.asin((edge * depth) / (reach * flat));
  const inner = steps(start, Math.PI - start, 10).map(rim);
  return [[...outline, ...inner]];
}

function steps(from: number, to: number, count: number): number[] {
  return Array.from({ length: count + 1 }, (_, index) => from + ((to - from) * index) / count);
}
