import type { Pose } from './types';

/**
 * A reason to leave a pose out, or to ask a doctor first. The article names none: all are what a careful teacher would
 * add. Which pose has which caution is in `pose-data.ts`.
 */
export interface Caution {
  /** The key of its wording. */
  readonly id: string;
  readonly added: true;
  /** Where to check the risk. That it applies to a pose is a teacher's inference. */
  readonly source: string;
}

const caution = (id: string, source: string): Caution => ({ id, added: true, source });

/** The page asks people with knee, hip or eye trouble and with high blood pressure to change or leave out poses. */
const nccih = 'NCCIH (US National Institutes of Health), "Yoga: Effectiveness and Safety"';

export const cautions: readonly Caution[] = [
  caution('knee', nccih),
  caution(
    'hip',
    'Leeds Teaching Hospitals NHS Trust, "Total hip replacement - a guide to your rehabilitation": no bending past 90 degrees, no crossing, no twisting',
  ),
  caution('shoulder', 'Harrogate Health Hub, "Shoulder pain": reaching behind the back'),
  caution(
    'disc',
    'Mayo Clinic, "Yoga: Fight stress and find serenity": a herniated disk; Wilke et al., Spine 1999;24(8):755-762: pressure in the disc when bending forward',
  ),
  caution('blood-pressure', `${nccih}; Mayo Clinic, "Yoga: Fight stress and find serenity"`),
  caution(
    'glaucoma',
    'Jasien et al., "Intraocular pressure rise in subjects with and without glaucoma during four common yoga positions", PLOS ONE 2015;10(12):e0144505: legs up the wall is one of the four',
  ),
  caution(
    'pregnancy',
    'NHS, "Exercise in pregnancy": not lying flat on the back for long, particularly after 16 weeks',
  ),
];

/** The cautions of a pose, in the order of `cautions`. */
export function cautionsOf(pose: Pose): readonly Caution[] {
  return cautions.filter(({ id }) => pose.cautions.includes(id));
}
