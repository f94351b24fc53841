import { getPose, poses as allPoses } from './poses';
import type { Pose, PoseId } from './types';

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
  /** The conditions that name the same part of the body. A pose with this caution is not offered for them without a proviso. */
  readonly sameAs: readonly string[];
}

const caution = (id: string, source: string, ...sameAs: readonly string[]): Caution => ({
  id,
  added: true,
  source,
  sameAs,
});

/** The page asks people with knee, hip or eye trouble and with high blood pressure to change or leave out poses. */
const nccih = 'NCCIH (US National Institutes of Health), "Yoga: Effectiveness and Safety"';

export const cautions: readonly Caution[] = [
  caution('knee', nccih, 'knees'),
  caution(
    'hip',
    'Leeds Teaching Hospitals NHS Trust, "Total hip replacement - a guide to your rehabilitation": no bending past 90 degrees, no crossing, no twisting; HSS, "Hip precautions": never bend, cross and turn in at once',
    'hips',
    'tight-hips',
  ),
  caution('shoulder', 'Harrogate Health Hub, "Shoulder pain": reaching behind the back', 'shoulders'),
  caution(
    'osteoporosis',
    'Giangregorio et al., "Too Fit To Fracture", Osteoporosis International 2015;26(3):891-910: no bending or turning of the spine to its end; Sinaki and Mikkelsen, Arch Phys Med Rehabil 1984;65(10):593-596: new fractures in 89 % with bending, 16 % with arching',
  ),
  caution(
    'disc',
    'Mayo Clinic, "Yoga: Fight stress and find serenity": a herniated disk; Wilke et al., Spine 1999;24(8):755-762: pressure in the disc when bending forward; Koes et al., BMJ 2007;334:1313-1317: about 90 % of sciatica comes from a disc',
    'sciatica',
  ),
  caution(
    'leg-pain',
    'Koes et al., "Diagnosis and treatment of sciatica", BMJ 2007;334:1313-1317; spine-health.com, "Sciatica exercises": a stretch of the hamstrings pulls at the nerve',
    'sciatica',
  ),
  caution(
    'pregnancy',
    'NHS, "Exercise in pregnancy": not lying flat on the back for long, particularly after 16 weeks; ACOG Committee Opinion 804, Obstet Gynecol 2020;135:e178-e188',
  ),
  caution(
    'surgery',
    'NHS, "Caesarean section - Recovery": nothing that strains the belly until it has healed',
  ),
  caution('hernia', 'NHS, "Hernia": what raises the pressure in the belly'),
  caution(
    'reflux',
    'NHS, "Heartburn and acid reflux" and "Hiatus hernia": lying flat, and pressure on the belly',
    'acidity',
  ),
  caution('blood-pressure', `${nccih}; Mayo Clinic, "Yoga: Fight stress and find serenity"`),
  caution(
    'glaucoma',
    'Jasien et al., "Intraocular pressure rise in subjects with and without glaucoma during four common yoga positions", PLOS ONE 2015;10(12):e0144505: legs up the wall is one of the four',
  ),
  caution('eye', 'Jasien et al., PLOS ONE 2015;10(12):e0144505: the pressure in the eye rises'),
  caution('heart', 'NHS, "Heart failure": breathless when lying flat; blood flows back from raised legs'),
  caution('clot', 'NICE NG158, "Venous thromboembolic diseases": a clot in a leg is for a doctor first'),
];

/** At most this many cautions are spoken before a pose. The answer to "who should not do this" has them all. */
const mostSpoken = 2;

/** The cautions of a pose, the weightiest first. */
export function cautionsOf(pose: Pose): readonly Caution[] {
  return pose.cautions.flatMap((id) => findCaution(id) ?? []);
}

/** The cautions of a pose that are spoken before it. */
export function spokenCautions(pose: Pose): readonly Caution[] {
  return cautionsOf(pose).slice(0, mostSpoken);
}

const byId = new Map(cautions.map((caution) => [caution.id, caution]));

/** The caution of an id; null if the catalogue has none. */
export function findCaution(id: string): Caution | null {
  return byId.get(id) ?? null;
}

/** The poses with one of these cautions, in the catalogue's order. */
export function posesWith(ids: readonly string[], of: readonly Pose[] = allPoses): PoseId[] {
  return of.filter(({ cautions: own }) => ids.some((id) => own.includes(id))).map(({ id }) => id);
}

/** The caution that names the same part of the body as a condition; null if there is none. */
export function cautionFor(condition: string): Caution | null {
  return cautions.find(({ sameAs }) => sameAs.includes(condition)) ?? null;
}

/** Whether a pose is named for a condition although one of its cautions names the same part of the body. */
export function overlaps(condition: string, pose: PoseId): boolean {
  return cautionsOf(getPose(pose)).some(({ sameAs }) => sameAs.includes(condition));
}
