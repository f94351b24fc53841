import { limits } from '../routine/limits';
import { fastest, rateOf, slowest } from '../session/device';
import { tenths, type Length, type Planned } from './build';
import { probes, type ProbeId, type Verdict } from './probes';

/** What came after a probe, and how many seconds after it was sent. */
export interface Arrived {
  readonly what: 'word' | 'silence' | 'refused' | 'opened';
  readonly seconds: number;
}

/** What a probe showed. Lengths are in seconds: of what was tried, as planned and as it was by the clock. */
export interface Finding {
  readonly probe: ProbeId;
  readonly verdict: Verdict;
  readonly planned: number;
  /** null where nothing tells it. Of `unreported`, the time until the skill was opened again. */
  readonly observed: number | null;
  /** How fast the voice speaks; 1 is the mean of Amazon's voices. null where it was not to be learned. */
  readonly rate: number | null;
  /** The rate is exact to one in a hundred; else it holds the time in which a person reacts. */
  readonly exact: boolean;
}

const window = limits.windowSeconds;

/** Seconds from a word to the request that a person's interruption makes: to react, and to say two words. */
const reaction = 2;

/** Of silences that are played as planned at least this share is found by the clock. */
const share = 0.85;

const shortest = ({ speech, silence }: Length): number => speech / fastest + silence;
const longest = ({ speech, silence }: Length): number => speech / slowest + silence;
const whole = ({ speech, silence }: Length): number => speech + silence;

export function judge(probe: ProbeId, planned: Planned, arrived: Arrived): Finding {
  const measured = measure(probe, planned, arrived);
  return { probe, rate: null, exact: false, ...measured, planned: tenths(measured.planned) };
}

type Measured = Pick<Finding, 'verdict' | 'planned' | 'observed'> & Partial<Finding>;

function measure(probe: ProbeId, planned: Planned, arrived: Arrived): Measured {
  const { kind } = probes[probe];
  const { say, reprompt, mark } = planned;
  const tried = {
    speech: whole(say),
    reprompt: whole(reprompt),
    breaks: say.silence,
    interruption: whole(mark ?? say),
    silence: say.speech + reprompt.speech,
  }[kind];
  if (arrived.what === 'refused') return { verdict: 'refused', planned: tried, observed: null };
  if (arrived.what === 'opened')
    return { verdict: 'unreported', planned: tried, observed: tenths(arrived.seconds) };
  if (arrived.what === 'silence')
    return inSilence(kind === 'interruption', tried, planned, arrived.seconds, kind);
  const { seconds } = arrived;
  switch (kind) {
    case 'speech':
      return {
        verdict: seconds >= shortest(say) ? 'played' : 'early',
        planned: tried,
        observed: tenths(seconds),
      };
    case 'reprompt': {
      const least = shortest(say) + window + shortest(reprompt);
      const observed = tenths(Math.max(0, seconds - whole(say) - window));
      return { verdict: seconds >= least ? 'played' : 'early', planned: tried, observed };
    }
    case 'breaks': {
      const heard = Math.max(0, seconds - say.speech / fastest);
      const verdict = heard >= share * say.silence ? 'played' : 'early';
      return { verdict, planned: tried, observed: tenths(Math.max(0, seconds - say.speech)) };
    }
    case 'interruption':
      return interrupted(tried, planned, seconds);
    case 'silence':
      return { verdict: 'early', planned: tried, observed: null };
  }
}

/** A word that should come at the mark, while the rest is still being spoken. */
function interrupted(tried: number, { say, mark = say }: Planned, seconds: number): Measured {
  const observed = tenths(seconds);
  if (seconds < shortest(mark)) return { verdict: 'early', planned: tried, observed };
  if (seconds >= shortest(say)) return { verdict: 'late', planned: tried, observed };
  const took = seconds - reaction - mark.silence;
  const rate = mark.speech / took;
  const known = seconds <= longest(mark) + reaction && rate >= slowest && rate <= fastest;
  return { verdict: 'interrupted', planned: tried, observed, rate: known ? rounded(rate) : null };
}

/** The session ended in silence: both parts and both windows were over, if the parts were played. */
function inSilence(
  toInterrupt: boolean,
  tried: number,
  { say, reprompt }: Planned,
  seconds: number,
  kind: (typeof probes)[ProbeId]['kind'],
): Measured {
  const spoken = Math.max(0, seconds - 2 * window);
  const all = { speech: say.speech + reprompt.speech, silence: say.silence + reprompt.silence };
  const took = spoken - all.silence;
  const rate = rateOf({ speech: all.speech, took });
  const observed = {
    speech: spoken - whole(reprompt),
    reprompt: spoken - whole(say),
    breaks: spoken - all.speech,
    interruption: spoken - whole(reprompt),
    silence: took,
  }[kind];
  // A session that skipped the reprompt has one window less, or none of its seconds.
  const least = shortest(say) + (kind === 'reprompt' ? 2 * window + share * shortest(reprompt) : 2 * window);
  const verdict = seconds < least ? 'cut' : toInterrupt ? 'late' : 'played';
  const learned = verdict === 'cut' || rate === null ? {} : { rate: rounded(rate), exact: true };
  return { verdict, planned: tried, observed: tenths(Math.max(0, observed)), ...learned };
}

function rounded(rate: number): number {
  return Math.round(rate * 1000) / 1000;
}
