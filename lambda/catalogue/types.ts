/**
 * Where a statement comes from: the source article, or a careful teacher's addition (`added`) where the article says
 * nothing. An addition never contradicts the article and never shortens a hold.
 */
type Source = 'article' | 'added';

/**
 * The id of a pose, in kebab-case English: "knees-to-chest". A plain string, so that adding a pose changes no type; tests
 * check that every id in use belongs to a pose.
 */
export type PoseId = string;

/** The side of a twist is the direction of the turn; the side of a stretch is the stretched leg. `both`: the pose has no sides. */
export type SideId = 'right' | 'left' | 'both';

/** How far the body has to move after an instruction. pacing.ts turns it into seconds. */
export const moves = ['still', 'small', 'medium', 'large', 'long'] as const;
export type Move = (typeof moves)[number];

/** How a body is between two poses. `seated`: the legs are long. A change from one to another takes the time in changes.ts. */
export type Posture = 'standing' | 'crossed' | 'seated' | 'lying' | 'at-the-wall';

type Area = 'hips' | 'knees' | 'ankles' | 'spine' | 'shoulders' | 'chest' | 'hamstrings' | 'lower-back';

/**
 * A hold, counted aloud in breaths or timed in seconds. `length` is the article's; `longest` is the upper limit of a longer
 * hold.
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
  /** The side that has this step. `second` is for the changeover of a two-sided pose. */
  readonly on: 'each' | 'first' | 'second';
  readonly move: Move;
  readonly source: Source;
  /** The body is in the pose when this step begins. A person who resumes here has to get into the pose first. */
  readonly inPose?: true;
  /** Makes sense only right after the step before it, so resuming here begins with that step. The same goes for holds. */
  readonly followsOn?: true;
  readonly hold?: Hold;
}

/**
 * What a pose is for, and when that is told: at its start (`arriving`, one at most), in the hold of its last side (`holding`),
 * after a step of its last side, or only when somebody asks what the pose is for.
 */
interface Benefit {
  readonly id: string;
  readonly told: 'arriving' | 'holding' | 'asked' | { readonly after: string };
  readonly source: Source;
}

/** A question during a pose: what to feel, whether a knee may bend, how to make it easier. */
export type Question = 'feel' | 'bend' | 'easier';

export interface Pose {
  readonly id: PoseId;
  readonly sides: readonly SideId[];
  /** How the body is when the pose begins, and when it is over. */
  readonly begins: Posture;
  readonly ends: Posture;
  /** The level that the article names; null if it names none. Read by tests alone. */
  readonly level: 'all' | null;
  /** The body parts that the article names. Read by tests alone. */
  readonly areas: readonly Area[];
  readonly benefits: readonly Benefit[];
  readonly steps: readonly Step[];
  /** Where the answers to questions come from. Their words are in the wording. */
  readonly answers: Readonly<Record<Question, Source>>;
  /** Condition id -> the pose's rank among the poses for that condition; 1 is the best. Only what the article says. */
  readonly helps: Readonly<Record<string, number>>;
  /** The ids of the pose's cautions, the weightiest first: only the first few are spoken before the pose. */
  readonly cautions: readonly string[];
}
