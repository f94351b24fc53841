/**
 * How a sign is answered. `now`: the emergency number. `soon`: a doctor. `ask-first`: a state, not a sign, in which some
 * poses are better left out; the person asks their doctor first, and the microphone stays open.
 */
export type Urgency = 'now' | 'soon' | 'ask-first';

/** The answer of a sign, where it is another than that of its urgency. The words are under `redFlags` in the wording. */
type SpecialAnswer = 'crisis' | 'overdose' | 'violence' | 'low' | 'newPain';

/**
 * A sign that needs an answer instead of a stretch. The words for it are in the interaction models, under the same id. Red
 * flags are looked for before anything else, in the order of the list, the most urgent first.
 */
export interface RedFlag {
  readonly id: `red-flag-${string}`;
  readonly urgency: Urgency;
  readonly answer?: SpecialAnswer;
  /** The caution that the state stands for: poses that have it are left out from then on. */
  readonly caution?: string;
}

const now = (id: RedFlag['id'], answer?: SpecialAnswer): RedFlag => flag(id, 'now', answer);
const soon = (id: RedFlag['id'], answer?: SpecialAnswer): RedFlag => flag(id, 'soon', answer);
const askFirst = (id: RedFlag['id'], caution?: string): RedFlag => ({
  ...flag(id, 'ask-first'),
  ...(caution === undefined ? {} : { caution }),
});

function flag(id: RedFlag['id'], urgency: Urgency, answer?: SpecialAnswer): RedFlag {
  return answer === undefined ? { id, urgency } : { id, urgency, answer };
}

/**
 * Each comment names the source that lists the sign. NHS pages and NICE guidelines are public; "Verhagen 2016" is Verhagen et
 * al., "Red flags presented in current low back pain guidelines", European Spine Journal 25(9):2788-2802. A single
 * sign proves little, as that review says, so the answer sends to a doctor and names no illness.
 */
export const redFlags: readonly RedFlag[] = [
  // NHS, "Poisoning": call at once, also where the person feels well; a child who ate tablets.
  now('red-flag-tablets', 'overdose'),
  // NHS, "Help for suicidal thoughts": a line to talk to; life in danger is an emergency.
  now('red-flag-self-harm', 'crisis'),
  // NHS, "Heart attack": pain or tightness of the chest; call at once.
  now('red-flag-chest-pain'),
  // NHS, "Shortness of breath": severe difficulty breathing; call at once.
  now('red-flag-breathing'),
  // NHS, "Stroke": face, arms, speech, time.
  now('red-flag-stroke'),
  // NHS, "What to do if someone has a seizure (fit)".
  now('red-flag-seizure'),
  // NICE CG150, 1.1.1: sudden headache at its worst within 5 minutes; that it is an emergency: NHS, "Headaches".
  now('red-flag-headache'),
  // NHS, "Abdominal aortic aneurysm": sudden severe pain in belly or back, a pulsing feeling, pale and sweaty.
  now('red-flag-aorta'),
  // NHS, "Anaphylaxis": swelling of throat or tongue, trouble breathing.
  now('red-flag-allergy'),
  // NHS, "First aid: heavy bleeding"; vomited blood: NHS, "Vomiting blood".
  now('red-flag-bleeding'),
  // NHS, "Vaginal bleeding in pregnancy", "Pre-eclampsia", "Premature labour", "Your baby's movements".
  now('red-flag-pregnancy-now'),
  // NHS, "Head injury and concussion": vomiting, confusion, fluid from the ear; call at once.
  now('red-flag-head'),
  // NHS, "Eye injuries"; NHS, "Floaters and flashes in the eyes": flashes, or a curtain; go at once.
  now('red-flag-eye'),
  // NHS, "Back pain": numbness or tingling around the genitals or buttocks; call at once. NICE NG234: cancer in the bones and
  // legs that fail.
  now('red-flag-saddle'),
  // NHS, "Back pain": difficulty peeing, loss of bladder or bowel control; call at once.
  now('red-flag-bladder'),
  // NHS, "Sepsis" and "Meningitis": confusion, violent shivering, stiff neck, a rash that stays.
  now('red-flag-sepsis'),
  // NHS, "Stomach ache": sudden and severe, or the belly hard to the touch.
  now('red-flag-belly'),
  // NHS, "How do I know if I've broken a bone?": bone through the skin, or unable to move after a fall. nidirect, "Whiplash":
  // hurt in a road accident just now.
  now('red-flag-bad-break'),
  // NHS, "When to call 999": loss of consciousness. Not being able to get up is our own caution.
  now('red-flag-collapse'),
  // NHS, "Getting help for domestic violence and abuse": in danger, call at once.
  now('red-flag-violence', 'violence'),
  // NHS, "Head injury and concussion": a knock with none of the signs above.
  soon('red-flag-head-soon'),
  // NHS, "Back pain": after an accident. Only a serious one is an emergency there; the answer names the number, too.
  soon('red-flag-injury'),
  // Verhagen 2016: fracture; major trauma, steroids.
  soon('red-flag-broken-bone'),
  // NHS, "Heart palpitations" and "Angina": pain that comes with effort and goes.
  soon('red-flag-heart-soon'),
  // NHS, "Shortness of breath": breathless more than usual for weeks. NHS, "Cough": for more than 3 weeks.
  soon('red-flag-breath-soon'),
  // NHS, "Seizures": a first one that is over.
  soon('red-flag-seizure-soon'),
  // NHS, "Sciatica": weakness or loss of feeling that gets worse; in both legs it is an emergency there.
  soon('red-flag-numbness'),
  // NHS, "Back pain": a high temperature. Finucane et al., JOSPT 2020;50(7):350-372: infection.
  soon('red-flag-fever'),
  // NHS, "Kidney stones" and "Kidney infection": pain in the side, burning urine.
  soon('red-flag-kidney'),
  // NHS, "Back pain": weight lost without trying. Verhagen 2016. NHS, "Type 2 diabetes": thirsty, and peeing a lot.
  soon('red-flag-weight-loss'),
  // Verhagen 2016: history of cancer. NICE NG234.
  soon('red-flag-cancer'),
  // NHS, "DVT (deep vein thrombosis)": a swollen, painful, warm leg. NICE NG158.
  soon('red-flag-clot'),
  // NHS, "Bruises", "Rectal bleeding", "Blood in urine", "Vaginal bleeding between periods or after sex".
  soon('red-flag-bleeding-soon'),
  // NHS, "Stomach ache": pain that lasts or comes back; jaundice.
  soon('red-flag-belly-soon'),
  // NHS, "Eye injuries" and "Red eye": pain in an eye. NHS 111 Wales, "Floaters or flashing lights": floaters that are new.
  soon('red-flag-eye-soon'),
  // NHS, "Poisoning": a dose too many by mistake; new complaints from a medicine.
  soon('red-flag-tablets-soon'),
  // NHS, "Pelvic pain in pregnancy", "Swollen ankles, feet and fingers in pregnancy".
  soon('red-flag-pregnancy-soon'),
  // NHS, "Depression in adults": low for weeks; a doctor, and a line to talk to.
  soon('red-flag-low', 'low'),
  // NHS, "Recovering from an operation": a recent one, or a wound that weeps.
  soon('red-flag-fresh-surgery'),
  // NHS, "Back pain": worse at night, no better after rest. Verhagen 2016. NHS, "Ankylosing spondylitis": stiff for long in
  // the morning.
  soon('red-flag-night-pain'),
  // ACOG Committee Opinion 804, "Physical Activity and Exercise During Pregnancy and the Postpartum Period".
  askFirst('red-flag-pregnancy', 'pregnancy'),
  // Giangregorio et al., "Too Fit To Fracture", Osteoporosis International 2015;26(3):891-910, table 5.
  askFirst('red-flag-osteoporosis', 'osteoporosis'),
  // Leeds Teaching Hospitals NHS Trust, "Total hip replacement": no bending past 90 degrees.
  askFirst('red-flag-new-joint', 'hip'),
  // The same trust, "Total knee replacement": no kneeling and no forced bending.
  askFirst('red-flag-new-knee', 'knee'),
  // Wilke et al., Spine 1999;24(8):755-762: pressure in the disc when bending and turning.
  askFirst('red-flag-disc', 'disc'),
  // NHS, "Abdominal aortic aneurysm": known and watched.
  askFirst('red-flag-aneurysm'),
  // NHS, "Pacemaker implantation", "Heart failure": exercise as agreed with the team.
  askFirst('red-flag-heart-known', 'heart'),
  // NHS, "Anticoagulant medicines": avoid activity that could cause a fall or a bruise.
  askFirst('red-flag-blood-thinners'),
  // NHS, "High blood pressure (hypertension)"; the catalogue's own caution on legs up the wall.
  askFirst('red-flag-blood-pressure', 'blood-pressure'),
  // Jasien et al., PLoS ONE 2015;10(12):e0144505: eye pressure rises head-down.
  askFirst('red-flag-glaucoma', 'glaucoma'),
  // The same study; NHS, "Detached retina (retinal detachment)".
  askFirst('red-flag-eye-known', 'eye'),
  // NHS, "Hernia": strain and pressure on the belly.
  askFirst('red-flag-hernia', 'hernia'),
  // NHS, "Heartburn and acid reflux" and "Hiatus hernia": lying flat brings it up.
  askFirst('red-flag-reflux', 'reflux'),
  // NHS Active Against Cancer, "Abdominal rehabilitation"; an old operation on back or belly.
  askFirst('red-flag-surgery', 'surgery'),
  // NICE NG234: cancer that is over stays worth a word with the doctor.
  askFirst('red-flag-cancer-past'),
  // NHS, "Back pain": new, strong or getting worse is looked at before it is stretched.
  { id: 'red-flag-new-pain', urgency: 'ask-first', answer: 'newPain' },
  // Illnesses of spine, nerves or connective tissue in which bending or turning is settled with a doctor first.
  askFirst('red-flag-known-illness'),
];

const byId = new Map<string, RedFlag>(redFlags.map((flag) => [flag.id, flag]));
const ranks = new Map<string, number>(redFlags.map(({ id }, rank) => [id, rank]));

/** The first red flag that gets the same answer: what only examples tell apart is told by answer, and not by sign. */
export function answeredAlike({ urgency, answer, caution }: RedFlag): RedFlag['id'] {
  const alike = redFlags.find(
    (flag) => flag.urgency === urgency && flag.answer === answer && flag.caution === caution,
  );
  return (alike ?? redFlags[0])?.id ?? 'red-flag-collapse';
}

/** The red flag of an id; null if there is none. */
export function findRedFlag(id: string): RedFlag | null {
  return byId.get(id) ?? null;
}

/** The most urgent of several ids; null where none of them is a red flag. */
export function mostUrgent(ids: readonly string[]): RedFlag | null {
  const first = Math.min(...ids.map((id) => ranks.get(id) ?? Infinity));
  return redFlags[first] ?? null;
}
