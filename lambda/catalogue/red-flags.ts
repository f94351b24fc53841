/**
 * Signs that are not for a stretching routine. What they sound like is in the interaction models, under the
 * same ids; they are looked for before anything else, in this order, so the most urgent come first.
 */
export interface RedFlag {
  readonly id: `red-flag-${string}`;
  /** An emergency is sent to the emergency number, everything else to a doctor. */
  readonly urgency: 'emergency' | 'doctor';
}

const emergency = (id: RedFlag['id']): RedFlag => ({ id, urgency: 'emergency' });
const doctor = (id: RedFlag['id']): RedFlag => ({ id, urgency: 'doctor' });

/** Sources: each line names a guideline or a public health page in which the sign is listed. */
export const redFlags: readonly RedFlag[] = [
  // NHS, "Suicidal thoughts: help": life in danger is an emergency.
  emergency('red-flag-self-harm'),
  // NHS, "Heart attack": pain or tightness of the chest; call at once.
  emergency('red-flag-chest-pain'),
  // NHS, "Shortness of breath": severe or sudden trouble breathing; call at once.
  emergency('red-flag-breathing'),
  // NHS, "Stroke" (face, arms, speech, time); NICE NG128.
  emergency('red-flag-stroke'),
  // NICE CKS "Headache: assessment" and NICE CG150: sudden onset, worst within minutes.
  emergency('red-flag-headache'),
  // NICE CKS "Sciatica (lumbar radiculopathy)": cauda equina, numbness between the legs; NHS "Back pain".
  emergency('red-flag-saddle'),
  // NICE CKS "Sciatica (lumbar radiculopathy)": cauda equina, bladder or bowel; NHS "Back pain".
  emergency('red-flag-bladder'),
  // NHS, "When to call 999": collapse, loss of consciousness, not able to get up.
  emergency('red-flag-collapse'),
  // NHS, "Back pain": after a serious accident; NICE CKS "Back pain - low (without radiculopathy)": trauma.
  doctor('red-flag-injury'),
  // NICE CKS "Back pain - low (without radiculopathy)": spinal fracture; sudden pain, trauma.
  doctor('red-flag-broken-bone'),
  // NICE CKS "Sciatica (lumbar radiculopathy)": progressive weakness or loss of feeling; NHS "Sciatica".
  doctor('red-flag-numbness'),
  // NICE CKS "Back pain - low (without radiculopathy)": infection; NHS "Back pain": high temperature.
  doctor('red-flag-fever'),
  // NICE CKS "Back pain - low (without radiculopathy)": cancer; NHS "Back pain": weight loss without a reason.
  doctor('red-flag-weight-loss'),
  // NICE CKS "Back pain - low (without radiculopathy)": history of cancer.
  doctor('red-flag-cancer'),
  // NHS, "DVT (deep vein thrombosis)": swelling, warmth and pain in one leg; NICE NG158.
  doctor('red-flag-clot'),
  // ACOG Committee Opinion 804, "Physical Activity and Exercise During Pregnancy": assessed by one's own clinician first.
  doctor('red-flag-pregnancy'),
  // ACSM's Guidelines for Exercise Testing and Prescription, preparticipation screening: cleared after surgery.
  doctor('red-flag-surgery'),
  // Royal Osteoporosis Society, "Strong, Steady and Straight": twists and bends with care; NICE CG146.
  doctor('red-flag-osteoporosis'),
  // NHS, "Back pain": worse at night, no relief at rest; NICE CKS "Back pain - low (without radiculopathy)".
  doctor('red-flag-night-pain'),
];

const byId = new Map<string, RedFlag>(redFlags.map((flag) => [flag.id, flag]));

/** The red flag of that id, or null where it is none. */
export function findRedFlag(id: string): RedFlag | null {
  return byId.get(id) ?? null;
}
