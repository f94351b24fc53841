import { hullOf, pieceOf, type Piece, type See, type Shape, type Tone } from './shape';
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

  /** The side of the face that is nearer to the viewer. */
  const near = see(ear).depth < 0 ? 1 : -1;

  const jaw = piece(at(0, 0, 0), at(3.6, -7.5, 0), skull, 4.6);
  const nose = piece(at(8.8, 0, 0), at(10.3, -2.2, 0), 0.9, 1.3);
  const line = (tone: Tone, wide: number, runs: readonly (readonly Vector[])[]): Shape[] =>
    runs.length === 0 ? [] : [{ kind: 'line', tone, wide, runs: runs.map((points) => points.map(see)) }];
  const eyes = [3.1, -3.1].filter((right) => isSeen(8.2, 1, right, 0.35));
  const ears = [1, -1].filter((way) => isSeen(0, 0, way, 0.3));
  const mouth = [-3, -1.5, 0, 1.5, 3].filter((right) => isSeen(7.2, -5.5, right, 0.03));
  return [
    { kind: 'solid', tone: 'skin', edged: true, pieces: [jaw, nose] },
    {
      kind: 'solid',
      tone: 'hair',
      edged: true,
      areas: capOf(head, add(scale(crown, 0.8), scale(face, -0.6)), see),
    },
    ...ears.map((way): Shape => {
      const ear = piece(at(-0.4, 0.8, way * 9), at(0, -1.4, way * 9), 1.9, 1.4);
      return { kind: 'solid', tone: 'skin', edged: true, pieces: [ear] };
    }),
    ...line(
      'shade',
      0.9,
      isSeen(1, 0, 0, 0.4) ? [[at(9.2, 0.4, 0), at(10.6, -2.4, near * 0.7), at(9.8, -3.2, -near * 0.5)]] : [],
    ),
    {
      kind: 'solid',
      tone: 'ink',
      pieces: eyes.map((right) => piece(at(8.4, 1.4, right), at(8.5, 0.4, right), 0.9, 0.9)),
    },
    ...line(
      'ink',
      0.8,
      mouth.length < 2
        ? []
        : [mouth.map((right) => at(7.8 - Math.abs(right) * 0.2, -6.2 + Math.abs(right) * 0.15, right))],
    ),
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
  const outline = steps(angle - half, angle + half, 11).map((turn) => spot(Math.cos(turn), Math.sin(turn)));
  const start = Math.asin((edge * depth) / (reach * flat));
  const inner = steps(start, Math.PI - start, 6).map(rim);
  return [[...outline, ...inner]];
}

function steps(from: number, to: number, count: number): number[] {
  return Array.from({ length: count + 1 }, (_, index) => from + ((to - from) * index) / count);
}
