import { findCondition, type Condition } from '../catalogue/conditions';
import { poses } from '../catalogue/poses';
import type { Line } from '../routine/line';
import { backStretch, type Routine } from '../routine/routines';
import { firstPlace } from '../routine/place';
import { tailor, type Tailored } from '../routine/tailor';
import { opening } from './beginning';
import { asSpokenClosely } from './lengths';
import { carryOn } from './moves';
import type { Moment } from './moment';
import { answer, guideFrom, leadsOf, makeOffer, offerOnSilence, type Outcome } from './reply';

/** More poses than these are counted, not named. */
const mostNamed = 2;

/** Makes a routine for a wish and offers it: what fits begins in silence, what does not is asked about. */
export function offerTailored(
  moment: Moment,
  wish: { condition: string | null; seconds: number | null },
): Outcome {
  const { session, narrate } = moment;
  const condition = wish.condition === null ? null : findCondition(wish.condition);
  const wanted = condition?.poses ?? poses.map(({ id }) => id);
  const tailored = tailor({ poses: wanted, seconds: wish.seconds }, session.kept.settings, narrate);
  const { routine } = tailored;
  // It may be under way already: nobody loses a place in it by asking for it again.
  if (session.kept.place?.routine === routine.id && routine.id !== backStretch.id) return carryOn(moment);
  if (routine.id === backStretch.id && tailored.fits) {
    const length = { seconds: asSpokenClosely(tailored.seconds) };
    const line: Line = { key: 'tailored.whole', values: { length } };
    const elsewhere = session.kept.place !== null && session.kept.place.routine !== routine.id;
    return elsewhere ? makeOffer(moment, [{ line }], { kind: 'begin' }) : answer(moment, [line]);
  }
  const lines = [
    lengthLine(tailored, condition, wish.seconds),
    posesLine(routine, condition, tailored.filled),
  ];
  const lead = leadsOf(lines);
  const offer = { kind: 'tailored', routine: routine.id } as const;
  // After a pain nothing begins in silence.
  if (!tailored.fits || session.kept.resting) return makeOffer(moment, lead, offer);
  const ask = { key: 'tailored.ask' };
  return offerOnSilence(
    moment,
    { lead, ask, entry: opening(session.kept), from: firstPlace(routine.id) },
    offer,
  );
}

/** Leads a routine that was offered. */
export function leadTailored(moment: Moment, routine: string): Outcome {
  const first = firstPlace(routine);
  return first === null
    ? answer(moment, [{ key: 'moves.nothing' }])
    : guideFrom(moment, first, opening(moment.session.kept));
}

/** How long it takes: what was asked, or a clear word on what is possible. */
function lengthLine(tailored: Tailored, condition: Condition | null, asked: number | null): Line {
  const which = tailored.fits ? 'fits' : 'nearest';
  const seconds = asSpokenClosely(tailored.fits ? (asked ?? tailored.seconds) : tailored.seconds);
  const length = { seconds };
  if (condition === null) return { key: `tailored.${which}.any`, values: { length } };
  return {
    key: `tailored.${which}.${condition.kind}`,
    values: { length, condition: { key: `conditions.${condition.id}` } },
  };
}

/** What is in it: a few poses by name, more by number; those that only fill the time are not named for a condition. */
function posesLine({ entries }: Routine, condition: Condition | null, filled: boolean): Line {
  const ids = entries.map(({ pose }) => pose);
  const meant = condition === null ? ids : ids.filter((id) => condition.poses.includes(id));
  const which = filled ? 'filled' : 'only';
  if (meant.length > mostNamed) return { key: `tailored.count.${which}`, values: { count: meant.length } };
  const list = { list: meant.map((id) => `poses.${id}.short`) };
  return { key: `tailored.poses.${which}`, values: { poses: list } };
}
