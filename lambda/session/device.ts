import { limits } from '../routine/limits';
import { roundRate } from '../routine/voice';

/** What was learned of a person's device (design §10). */
export interface Device {
  /** The rung of `limits.reach` that its turns are built for. */
  readonly rung: number;
  /** A part that needs this rung was heard to its end. The next session may try the rung above. */
  readonly proven?: number;
  /** Alexa refused a part of this rung. It is not tried again before that instant, in ms since 1970. */
  readonly barred?: { readonly rung: number; readonly until: number };
  /** Alexa ended the last session because of a part that was too long. The next launch says so. */
  readonly refused?: true;
  /** How fast the voice speaks; 1 is the mean of Amazon's voices. Absent until it was heard once. */
  readonly rate?: number;
  /** The instant, in ms, at which that rate was last observed. */
  readonly ratedAt?: number;
}

export const newDevice: Device = { rung: limits.firstRung };

/** Rates beyond these are no voice's: the speech was cut off, or time was lost elsewhere (design §10). */
export const slowest = 0.7;
export const fastest = 1.4;

/** Less speech than this, in seconds, tells too little of a voice: timestamps may be whole seconds. */
const leastSpeech = 30;

const barredMs = 90 * 86_400_000;

/** A spoken part whose true length is known, in seconds. */
export interface Heard {
  /** Planned speech at rate 1, without silences. */
  readonly speech: number;
  /** The true length of that speech. */
  readonly took: number;
}

/** The voice rate of what was heard; null where it is no voice's, or too little was spoken. */
export function rateOf({ speech, took }: Heard): number | null {
  if (speech < leastSpeech || took <= 0) return null;
  const rate = speech / took;
  return rate >= slowest && rate <= fastest ? rate : null;
}

/** Learns from an exact observation at an instant: the first one is taken whole, later ones by half. */
export function learnRate(device: Device, heard: Heard, instant: number): Device {
  const rate = rateOf(heard);
  if (rate === null) return device;
  const learned = device.rate === undefined ? rate : (device.rate + rate) / 2;
  return { ...device, rate: roundRate(learned), ratedAt: instant };
}

/** A speech of so many seconds was heard to its end. It proves the rung if the rung below could not carry it. */
export function heardOut(device: Device, seconds: number): Device {
  const below = limits.reach[device.rung - 1]?.say ?? 0;
  return seconds > below ? { ...device, proven: device.rung } : device;
}

/** Alexa ended the session with an error: one rung down, and the rung above is barred for 90 days. */
export function refusedAt(device: Device, instant: number): Device {
  return {
    rung: Math.max(0, device.rung - 1),
    barred: { rung: device.rung, until: instant + barredMs },
    refused: true,
    ...voiceOf(device),
  };
}

/** The device at the begin of a session: on the rung above a proven one, unless that is barred. */
export function nextSession(device: Device, instant: number): Device {
  const { rung, proven, barred, refused } = device;
  const still = barred !== undefined && barred.until > instant ? { barred } : {};
  const above = rung + 1;
  const climbs =
    proven === rung &&
    above < limits.reach.length &&
    (still.barred === undefined || above < still.barred.rung);
  return {
    rung: climbs ? above : rung,
    ...(proven !== undefined && !climbs ? { proven } : {}),
    ...still,
    ...(refused === undefined ? {} : { refused }),
    ...voiceOf(device),
  };
}

/** What is known of the voice. */
function voiceOf({ rate, ratedAt }: Device): Pick<Device, 'rate' | 'ratedAt'> {
  return { ...(rate === undefined ? {} : { rate }), ...(ratedAt === undefined ? {} : { ratedAt }) };
}

/**
 * What two sessions of one person learned. A refusal wins over a proof: the lower one of two, for as long as either holds. A
 * rate wins over none, and the one that was observed later over the other.
 */
export function mergeDevices(later: Device, earlier: Device): Device {
  const [known, other] = barredUntil(earlier) > barredUntil(later) ? [earlier, later] : [later, earlier];
  const { rung, proven, barred } = barredAbove(other) < barredAbove(known) ? other : known;
  const heardLater =
    (earlier.ratedAt ?? -Infinity) > (later.ratedAt ?? -Infinity) || later.rate === undefined;
  const refused = known.refused ?? other.refused;
  return {
    rung,
    ...(proven === undefined ? {} : { proven }),
    ...(barred === undefined ? {} : { barred: { ...barred, until: barredUntil(known) } }),
    ...(refused === undefined ? {} : { refused }),
    ...voiceOf(heardLater ? earlier : later),
  };
}

function barredUntil({ barred }: Device): number {
  return barred?.until ?? -Infinity;
}

function barredAbove({ barred }: Device): number {
  return barred?.rung ?? Infinity;
}
