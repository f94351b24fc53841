import type { Line, Narrate } from '../routine/line';
import type { Place } from '../routine/place';
import { buildTurn } from '../routine/turn';
import type { Lead, Turn, TurnRecord } from '../routine/types';
import type { StateName, Kept, Offer, Session } from '../session/state';
import type { Moment } from './moment';
import { settled, shelvedFor } from '../session/shelf';
import { isPoseAlone } from '../routine/routines';
import { runOf, streakOn, withDay } from '../session/history';
import { localDay } from '../session/calendar';

/** What the person hears, and whether the microphone opens after it. */
export interface Reply {
  readonly turn: Turn;
  readonly mic: 'open' | 'closed';
}

export interface Outcome {
  readonly session: Session;
  readonly reply: Reply;
  /** What is to be done outside of the session before the reply is true. */
  readonly effect?: Effect;
  /** The state in which the person was heard. */
  readonly heard?: StateName;
}

/**
 * Deletes all that is kept of the person, or speaks to Alexa's reminders. Their minute is one of the day: 420 is 7:00.
 * `consented`: the person has just allowed it.
 */
export type Effect =
  | { readonly kind: 'forget' }
  | { readonly kind: 'remind'; readonly minute: number; readonly consented?: true }
  | { readonly kind: 'stop-reminders' }
  | { readonly kind: 'list-reminders' };

/** Leads from a place on, in this turn; `change` is what else is kept, `fromCue` how many cues of the place were led already. */
export function guideFrom(
  moment: Moment,
  place: Place,
  lead: readonly Lead[] = [],
  { change = {}, fromCue = 0 }: { readonly change?: Partial<Kept>; readonly fromCue?: number } = {},
): Outcome {
  const { session, instant } = moment;
  const shelved = shelvedFor(session.kept, place.routine);
  const rested = { ...session.kept, endedInSilence: false, resting: false };
  const kept: Kept = settled({ ...rested, shelved, ...change, place, movedAt: instant });
  const record: TurnRecord = {
    at: instant,
    lead,
    guide: 'now',
    from: place,
    fromCue,
    ask: null,
    ...praiseIn(moment, place),
  };
  return open(moment, { ...session, kept, turn: record, offer: null, underway: true });
}

/**
 * Talks, and keeps the place. With something under way silence carries on; an offer that is open stays open
 * and is made again; with neither, the person is offered to begin or to resume.
 */
export function answer(
  moment: Moment,
  lines: readonly Line[],
  { offer, openly }: { readonly offer?: Offer; readonly openly?: true } = {},
): Outcome {
  const { session, instant } = moment;
  const { place } = session.kept;
  const lead = leadsOf(lines);
  const made = moment.state === 'offered' && !openly ? session.offer : null;
  const pending = offer ?? made ?? (session.kept.resting ? { kind: 'return' } : null);
  if (pending !== null) return makeOffer(moment, lead, pending);
  if (session.underway && place !== null) {
    const record: TurnRecord = {
      at: instant,
      lead,
      guide: 'on-silence',
      from: place,
      fromCue: moment.cuesLed,
      ask: { key: 'ask.carryOn' },
      ...praiseIn(moment, place),
    };
    return open(moment, { ...session, turn: record, offer: null });
  }
  if (openly) return askOpenly(moment, lines);
  return makeOffer(moment, lead, place === null ? { kind: 'begin' } : { kind: 'resume' });
}

/** Talks, then asks what is offered; silence repeats the question. */
export function makeOffer(moment: Moment, lead: readonly Lead[], offer: Offer): Outcome {
  return ask(moment, lead, { key: `ask.${offer.kind}` }, offer);
}

/** Talks, then asks what the person would like, offering nothing in particular. */
export function askOpenly(moment: Moment, lines: readonly Line[]): Outcome {
  return ask(moment, leadsOf(lines), { key: 'ask.anything' }, null);
}

function ask(moment: Moment, lead: readonly Lead[], question: Line | null, offer: Offer | null): Outcome {
  const { session, instant } = moment;
  const record: TurnRecord = {
    at: instant,
    lead,
    guide: 'never',
    from: session.kept.place,
    // Whoever declines goes on at the breath that was interrupted.
    fromCue: moment.cuesLed,
    ask: question,
  };
  return open(moment, { ...session, turn: record, offer });
}

/** Talks and asks what is offered; a first silence takes it: after the entry, guidance begins there. */
export function offerOnSilence(
  moment: Moment,
  said: Required<Pick<TurnRecord, 'lead' | 'ask' | 'entry' | 'from'>>,
  offer: Offer,
): Outcome {
  const { session, instant } = moment;
  const turn: TurnRecord = {
    at: instant,
    guide: 'on-silence',
    keptCue: moment.cuesLed,
    ...said,
    ...praiseIn(moment, said.from),
  };
  return open(moment, { ...session, turn, offer });
}

/** Talks and closes the microphone. */
export function farewell(moment: Moment, lines: readonly Line[], change: Partial<Kept> = {}): Outcome {
  const { session, instant } = moment;
  const kept: Kept = { ...session.kept, ...change };
  const lead = leadsOf(lines);
  const record: TurnRecord = { at: instant, lead, guide: 'never', from: kept.place, ask: null };
  return open(moment, { ...session, kept, turn: record, offer: null, underway: false });
}

/** Says nothing yet: what is said depends on what comes of the effect. */
export function after(effect: Effect, moment: Moment): Outcome {
  return { ...ask(moment, [], null, null), effect };
}

/** Lines that are said one after the other, with no time to move between them. */
export function leadsOf(lines: readonly Line[]): Lead[] {
  return lines.map((line) => ({ line }));
}

function praiseIn(moment: Moment, from: Place | null): Pick<TurnRecord, 'praise'> {
  const praise = from === null ? null : praiseLine(moment, from.routine);
  return praise === null ? {} : { praise };
}

/** Says a turn again, from now. */
export function again(moment: Moment, record: TurnRecord): Outcome {
  return open(moment, { ...moment.session, turn: { ...record, at: moment.instant } });
}

function open(moment: Moment, session: Session & { turn: TurnRecord }): Outcome {
  const turn = buildTurn(session.turn, session.kept.settings, moment.narrate);
  return { session, reply: { turn, mic: turn.reprompt === null ? 'closed' : 'open' } };
}

/**
 * The same outcome with something said first, which leaves no room for the welcome of a newcomer: whoever has to be told
 * of their notes is hardly one. The turn is made anew, so that its timeline stays true.
 */
export function withNotice({ session, reply }: Outcome, notice: Line, narrate: Narrate): Outcome {
  const { turn, kept } = session;
  if (turn === null) return { session, reply };
  const record: TurnRecord = {
    ...turn,
    lead: [{ line: notice }, ...turn.lead.filter(({ line }) => line.key !== 'launch.welcome')],
  };
  return {
    session: { ...session, turn: record },
    reply: { ...reply, turn: buildTurn(record, kept.settings, narrate) },
  };
}

/**
 * The days in a row, as they stand once that routine is over, for a word at its end. Null where there is nothing to
 * tell: a single day, a pose alone, or somebody listening whose days they are not.
 */
export function praiseLine({ session, instant, guest }: Moment, routine: string): Line | null {
  if (guest || isPoseAlone(routine)) return null;
  const today = localDay(instant, session.zone);
  const days = streakOn(withDay(runOf(session.kept.history), today), today);
  return days < 2 ? null : { key: 'progress.praise', values: { count: days } };
}
