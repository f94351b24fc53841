/**
 * A sign that needs a doctor or an ambulance instead of a stretch. The words for it are in the interaction models, under
 * the same id. Red flags are looked for before anything else, in the order of the list, the most urgent first.
 */
export interface RedFlag {
  readonly id: `red-flag-${string}`;
  /** An emergency gets the emergency number; every other sign gets the advice to see a doctor. */
  readonly urgency: 'emergency' | 'doctor';
}

const emergency = (id: RedFlag['id']): RedFlag => ({ id, urgency: 'emergency' });
const doctor = (id: RedFlag['id']): RedFlag => ({ id, urgency: 'doctor' });

/**
 * Each comment names the source that lists the sign. NHS pages and NICE guidelines are public; "Verhagen 2016" is Verhagen et
 * al., "Red flags presented in current low back pain guidelines", European Spine Journal 25(9):2788-2802. A single
 * sign proves little, as that review says, so the answer sends to a doctor and names no illness.
 */
export const redFlags: readonly RedFlag[] = [
  // NHS, "Help for suicidal thoughts": life in danger is an emergency.
  emergency('red-flag-self-harm'),
  // NHS, "Heart attack": pain or tightness of the chest; call at once.
  emergency('red-flag-chest-pain'),
  // NHS, "Shortness of breath": severe difficulty breathing; call at once.
  emergency('red-flag-breathing'),
  // NHS, "Stroke": face, arms, speech, time.
  emergency('red-flag-stroke'),
  // NICE CG150, 1.1.1: sudden headache at its worst within 5 minutes; that it is an emergency: NHS, "Headaches".
  emergency('red-flag-headache'),
  // NHS, "Back pain": numbness or tingling around the genitals or buttocks; call at once.
  emergency('red-flag-saddle'),
  // NHS, "Back pain": difficulty peeing, loss of bladder or bowel control; call at once.
  emergency('red-flag-bladder'),
  // NHS, "When to call 999": loss of consciousness. Not being able to get up is our own caution.
  emergency('red-flag-collapse'),
  // NHS, "Back pain": after an accident. Only a serious one is an emergency there; the answer names the number, too.
  doctor('red-flag-injury'),
  // Verhagen 2016: fracture; major trauma, steroids.
  doctor('red-flag-broken-bone'),
  // NHS, "Sciatica": weakness or loss of feeling that gets worse; in both legs it is an emergency there.
  doctor('red-flag-numbness'),
  // NHS, "Back pain": a high temperature. Finucane et al., JOSPT 2020;50(7):350-372: infection.
  doctor('red-flag-fever'),
  // NHS, "Back pain": weight lost without trying. Verhagen 2016.
  doctor('red-flag-weight-loss'),
  // Verhagen 2016: history of cancer. NICE NG234.
  doctor('red-flag-cancer'),
  // NHS, "DVT (deep vein thrombosis)": a swollen, painful, warm leg. NICE NG158.
  doctor('red-flag-clot'),
  // ACOG Committee Opinion 804, "Physical Activity and Exercise During Pregnancy and the Postpartum Period".
  doctor('red-flag-pregnancy'),
  // Leeds Teaching Hospitals NHS Trust, "Total hip replacement"; NHS Active Against Cancer, "Abdominal rehabilitation".
  doctor('red-flag-surgery'),
  // Giangregorio et al., "Too Fit To Fracture", Osteoporosis International 2015;26(3):891-910, table 5.
  doctor('red-flag-osteoporosis'),
  // NHS, "Back pain": worse at night, no better after rest. Verhagen 2016.
  doctor('red-flag-night-pain'),
];

const byId = new Map<string, RedFlag>(redFlags.map((flag) => [flag.id, flag]));

/** The red flag of an id; null if there is none. */
export function findRedFlag(id: string): RedFlag | null {
  return byId.get(id) ?? null;
}
/**
 * The emergency number of each region, in digits. Other regions get 112, which mobile phones reach almost everywhere (the
 * GSM standard, 3GPP TS 22.101).
 */
const numbers: ReadonlyMap<string, string> = new Map([
  ['US', '911'],
  ['CA', '911'],
  ['GB', '999'],
  ['AU', '000'],
  ['IN', '112'],
  ['DE', '112'],
]);

/** The emergency number for a locale such as `de-DE`. */
export function emergencyNumber(locale: string): string {
  return numbers.get(locale.split('-')[1]?.toUpperCase() ?? '') ?? '112';
}
