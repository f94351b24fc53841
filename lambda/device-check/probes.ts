import { limits } from '../routine/limits';

/** What a probe tries. `silence`: a known text, after which the person stays silent until the session ends. */
type Kind = 'speech' | 'reprompt' | 'breaks' | 'interruption' | 'silence';

/** What is known of a probe after it was tried. */
export const verdicts = [
  /** It was spoken to its end. */
  'played',
  /** Alexa ended the session with an error. */
  'refused',
  /** The session ended in silence before all of it can have been spoken. */
  'cut',
  /** A word came before all of it can have been spoken: it was cut, or the person spoke too soon. */
  'early',
  /** The person interrupted it, as they were asked to. */
  'interrupted',
  /** They were asked to interrupt it, and their word came after its end or not at all. */
  'late',
  /** The skill was opened again, and Alexa had not told how the session before it ended. */
  'unreported',
] as const;
export type Verdict = (typeof verdicts)[number];

interface Probe {
  readonly kind: Kind;
  /** How long the part that is tried should be. For `breaks`, the seconds of silence in it. */
  readonly seconds: number;
  /** Tried only where that other probe was, or was not, spoken to its end. */
  readonly only?: { readonly after: string; readonly played: boolean };
  /** Tried only where the person agrees to a longer check. */
  readonly longer?: true;
}

const after = (probe: string, played: boolean) => ({ only: { after: probe, played } });

/** Every probe, in the order in which they are tried. The first ones take about eleven minutes. */
export const probes = {
  'speech-240': { kind: 'speech', seconds: 240 },
  'speech-90': { kind: 'speech', seconds: 90, ...after('speech-240', false) },
  'reprompt-60': { kind: 'reprompt', seconds: 60 },
  'reprompt-30': { kind: 'reprompt', seconds: 30, ...after('reprompt-60', false) },
  'reprompt-85': { kind: 'reprompt', seconds: 85, ...after('reprompt-60', true) },
  breaks: { kind: 'breaks', seconds: 70 },
  interruption: { kind: 'interruption', seconds: 60 },
  silence: { kind: 'silence', seconds: 60 },
  'speech-360': { kind: 'speech', seconds: 360, ...after('speech-240', true), longer: true },
  'speech-480': { kind: 'speech', seconds: 480, ...after('speech-360', true), longer: true },
  'reprompt-100': { kind: 'reprompt', seconds: 100, ...after('reprompt-85', true), longer: true },
} as const satisfies Readonly<Record<string, Probe>>;

export type ProbeId = keyof typeof probes;
export const probeIds = Object.keys(probes) as readonly ProbeId[];

export type Results = Readonly<Partial<Record<ProbeId, Verdict>>>;

/** Verdicts that tell a device to be at fault, and not the person. */
const failures: ReadonlySet<Verdict | undefined> = new Set<Verdict>(['refused', 'cut']);

function isDue(id: ProbeId, results: Results): boolean {
  if (results[id] !== undefined) return false;
  const { only }: Probe = probes[id];
  if (only === undefined) return true;
  const other = results[only.after as ProbeId];
  return only.played ? other === 'played' : failures.has(other);
}

function isLonger(id: ProbeId): boolean {
  const { longer }: Probe = probes[id];
  return longer === true;
}

/** The probe to try next; null when all that make sense were tried. */
export function nextProbe(results: Results, longer: boolean): ProbeId | null {
  return probeIds.find((id) => isDue(id, results) && (longer || !isLonger(id))) ?? null;
}

/** Seconds that the rest of the probes takes, if each is spoken to its end. */
export function secondsLeft(results: Results): number {
  const probe = nextProbe(results, true);
  if (probe === null) return 0;
  const seconds = probes[probe].seconds + 2 * limits.windowSeconds;
  return seconds + secondsLeft({ ...results, [probe]: 'played' });
}
