import { findCondition, type Condition } from '../catalogue/conditions';
import type { Line } from '../routine/line';
import { backStretch, type Routine } from '../routine/routines';
import { firstPlace } from '../routine/place';
import { tailor, type Tailored } from '../routine/tailor';
import { opening } from './launch';
import { asSpokenClosely, posesLed } from './lengths';
import { tell, type Move } from './move';
import { carryOn } from './navigate';
import { provisoLines } from './questions';
import type { Situation } from './situation';

/** Up to this many poses are named, more are counted. */
const mostNamed = 2;

/** Makes a routine for a condition, a length, or both, and offers it. */
export function offerTailored(
  situation: Situation,
  wish: { condition: string | null; seconds: number | null },
): Move {
  const { kept } = situation.session;
  const condition = wish.condition === null ? null : findCondition(wish.condition);
  const led = posesLed(kept.settings);
  const wanted = led.filter((pose) => condition?.poses.includes(pose) ?? true);
  if (wanted.length === 0) return tell({ key: 'leftOut.forThis' });
  const inRank = condition?.poses.filter((pose) => wanted.includes(pose)) ?? wanted;
  const { left: without } = kept.settings;
  const tailored = tailor(
    { poses: inRank, seconds: wish.seconds, without },
    kept.settings,
    situation.narrate,
  );
  const { routine } = tailored;
  const isWhole = routine.id === backStretch.id;
  // Asking again for the routine under way loses no place in it.
  if (kept.place?.routine === routine.id && !isWhole) return carryOn(situation);
  if (isWhole && tailored.fits) {
    const length = { seconds: asSpokenClosely(tailored.seconds) };
    const line: Line = { key: 'tailored.whole', values: { length } };
    const elsewhere = kept.place !== null && kept.place.routine !== routine.id;
    return elsewhere ? { kind: 'offer', lines: [line], offer: { kind: 'begin' } } : tell(line);
  }
  const lines = [
    lengthLine(tailored, condition, wish.seconds),
    posesLine(routine, condition, tailored.filled),
    ...provisoLines(condition),
  ];
  return { kind: 'offer', lines, offer: { kind: 'tailored', routine: routine.id } };
}

/** Leads a routine that was offered. */
export function leadTailored({ session }: Situation, routine: string): Move {
  const to = firstPlace(routine);
  return to === null ? tell({ key: 'moves.nothing' }) : { kind: 'lead', to, opening: opening(session.kept) };
}

/** How long it takes: the length that was asked for, or the nearest that is possible. */
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

/** The poses in it, by name or by number. Poses that only fill the time are not named for the condition. */
function posesLine({ entries }: Routine, condition: Condition | null, filled: boolean): Line {
  const ids = entries.map(({ pose }) => pose);
  const meant = condition === null ? ids : ids.filter((id) => condition.poses.includes(id));
  const which = filled ? 'filled' : 'only';
  if (meant.length > mostNamed) return { key: `tailored.count.${which}`, values: { count: meant.length } };
  const list = { list: meant.map((id) => `poses.${id}.short`) };
  return { key: `tailored.poses.${which}`, values: { poses: list } };
}
