/**
 * Where a statement comes from: the source article, or a careful teacher's addition where the article is
 * silent. What is `added` never contradicts the article and never shortens a hold.
 */
type Source = 'article' | 'added';

export type PoseId =
  | 'cross-legged-seated-twist'
  | 'knees-to-chest'
  | 'lying-single-leg-twist'
  | 'single-leg-hamstring-stretch'
  | 'straight-leg-seated-twist'
  | 'legs-up-the-wall';

/** A twist's side is the way one turns; a stretch's side is the leg that is stretched. `both`: no sides. */
export type SideId = 'right' | 'left' | 'both';

/** How far a body has to move after an instruction; pacing turns it into seconds to settle. */
export const moves = ['still', 'small', 'medium', 'large'] as const;
export type Move = (typeof moves)[number];

type Area = 'hips' | 'knees' | 'ankles' | 'spine' | 'shoulders' | 'chest' | 'hamstrings' | 'lower-back';

/**
 * Breaths are counted aloud in real time; seconds are kept with few words. `length` is the article's, in breaths or
 * seconds; `longest` is what a longer hold may grow to, where the article sets no end.
 */
export type Hold =
  | {
      readonly kind: 'breaths';
      readonly length: number;
      readonly longest: number;
      readonly depth: 'normal' | 'deep';
    }
  | { readonly kind: 'timed'; readonly length: number; readonly longest: number };

export interface Step {
  /** The step's id in a place, and the key of its wording. */
  readonly id: string;
  /** Which side of a two-sided pose has this step: `second` is for the changeover. */
  readonly on: 'each' | 'first' | 'second';
  readonly move: Move;
  readonly source: Source;
  /** The body is in the pose when this step begins: whoever comes back to it has to get there first. */
  readonly inPose?: true;
  /** Makes sense only right after the step before it: whoever comes back begins with that one. So do holds. */
  readonly followsOn?: true;
  readonly hold?: Hold;
}

/** What the pose is for. `arriving` ones are told at its start, `holding` ones during the first side's hold. */
interface Benefit {
  readonly id: string;
  readonly told: 'arriving' | 'holding';
  readonly source: Source;
}

/** What somebody in a pose may ask: what to feel, whether a knee may bend, how to make it easier. */
export type Question = 'feel' | 'bend' | 'easier';

export interface Pose {
  readonly id: PoseId;
  readonly sides: readonly SideId[];
  /** Null where the article names no level. */
  readonly level: 'all' | null;
  readonly areas: readonly Area[];
  readonly benefits: readonly Benefit[];
  readonly steps: readonly Step[];
  /** Where the answers to questions come from; their words are the wording's. */
  readonly answers: Readonly<Record<Question, Source>>;
}
