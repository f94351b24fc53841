import type { PoseId } from './types';

/**
 * Somebody for whom a pose is not, or not without asking first. The article is silent on all of them: what a careful
 * teacher would say is added.
 */
export interface Caution {
  /** The key of its wording. */
  readonly id: string;
  readonly added: true;
  readonly poses: readonly PoseId[];
  /** Where a reader can check it. It names the trouble; that the pose belongs to it is a teacher's inference. */
  readonly source: string;
}

const caution = (id: string, source: string, ...poses: PoseId[]): Caution => ({
  id,
  added: true,
  poses,
  source,
});

/** NCCIH's page asks people with knee, hip or eye trouble and with high blood pressure to change or leave out poses. */
const nccih = 'NCCIH (US National Institutes of Health), "Yoga: Effectiveness and Safety"';

export const cautions: readonly Caution[] = [
  caution('knee', nccih, 'cross-legged-seated-twist', 'knees-to-chest'),
  caution(
    'hip',
    'Leeds Teaching Hospitals NHS Trust, "Total hip replacement - a guide to your rehabilitation": no bending past 90 degrees, no crossing, no twisting',
    'cross-legged-seated-twist',
    'lying-single-leg-twist',
    'straight-leg-seated-twist',
  ),
  caution(
    'shoulder',
    'Harrogate Health Hub, "Shoulder pain": reaching behind the back',
    'cross-legged-seated-twist',
    'straight-leg-seated-twist',
  ),
  caution(
    'disc',
    'Mayo Clinic, "Yoga: Fight stress and find serenity": a herniated disk; Wilke et al., Spine 1999;24(8):755-762: pressure in the disc when bending forward',
    'single-leg-hamstring-stretch',
    'straight-leg-seated-twist',
  ),
  caution(
    'blood-pressure',
    `${nccih}; Mayo Clinic, "Yoga: Fight stress and find serenity"`,
    'legs-up-the-wall',
  ),
  caution(
    'glaucoma',
    'Jasien et al., "Intraocular pressure rise in subjects with and without glaucoma during four common yoga positions", PLOS ONE 2015;10(12):e0144505: legs up the wall is one of the four',
    'legs-up-the-wall',
  ),
  caution(
    'pregnancy',
    'NHS, "Exercise in pregnancy": not lying flat on the back for long, particularly after 16 weeks',
    'lying-single-leg-twist',
    'legs-up-the-wall',
  ),
];

export function cautionsOf(pose: PoseId): readonly Caution[] {
  return cautions.filter(({ poses }) => poses.includes(pose));
}
