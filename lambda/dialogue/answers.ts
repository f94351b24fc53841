import type { Line } from '../routine/line';
import { backStretch, getRoutine } from '../routine/routines';
import { comingLine } from '../routine/closing';
import { sideAfter } from '../routine/place';
import { inUnits, secondsFrom, usualRoutine, usualSeconds, fitting } from './lengths';
import type { StateName } from '../session/state';
import { tell, type Move } from './move';
import { end } from './navigate';
import { isOver, stateOf, type Situation } from './situation';
import { placeLine } from './returning';
import { runOf, type History, streakOn } from '../session/history';
import { localDay } from '../session/calendar';

/** How long the rest of the routine takes; before it, the whole of it. */
export function timeLeft(situation: Situation): Move {
  const { session, narrate } = situation;
  const { place, settings } = session.kept;
  if (place === null) {
    const length = { seconds: usualSeconds(settings, narrate) };
    return tell({ key: 'answers.timeWhole', values: { length } });
  }
  const seconds = secondsFrom(place, settings, narrate);
  const rounded = inUnits(seconds, seconds < 60 ? 10 : 60);
  return tell({ key: 'answers.timeLeft', values: { length: { seconds: rounded } } });
}

/** How many poses come after this one; before the routine, how many there are. */
export function posesLeft({ session, narrate }: Situation): Move {
  const { place, settings } = session.kept;
  const { entries } = getRoutine(place?.routine ?? usualRoutine(settings, narrate) ?? backStretch.id);
  if (place === null) return tell({ key: 'commands.posesLeft.all', values: { count: entries.length } });
  const count = entries.length - 1 - entries.findIndex(({ pose }) => pose === place.pose);
  return tell(
    count === 0 ? { key: 'commands.posesLeft.last' } : { key: 'commands.posesLeft.more', values: { count } },
  );
}

/** The pose and side, its number in the routine, and what comes next. */
export function whereAmI(situation: Situation): Move {
  const { place } = situation.session.kept;
  if (place === null) return tell({ key: isOver(situation) ? 'answers.whereOver' : 'answers.whereNowhere' });
  const poses = getRoutine(place.routine).entries.map(({ pose }) => pose);
  const lines: Line[] = [placeLine(situation.session.underway ? 'answers.where' : 'answers.kept', place)];
  if (poses.length > 1) {
    lines.push({
      key: 'answers.poseOf',
      values: { number: poses.indexOf(place.pose) + 1, count: poses.length },
    });
  }
  const goesOn = situation.session.underway && stateOf(situation) !== 'offered';
  const coming = goesOn ? sideAfter(place) : null;
  const next = coming === null ? null : comingLine(place, coming);
  return { kind: 'tell', lines: next === null ? lines : [...lines, next] };
}

/** Says the last answer or offer again. */
export function sayAgain(situation: Situation): Move {
  const { turn } = situation.session;
  return turn === null ? help(situation) : { kind: 'again', turn };
}

export function help(situation: Situation): Move {
  return tell(helpLine(situation));
}

/** What can be said where the person is. */
export function helpLine(situation: Situation): Line {
  return { key: `help.${hintsFor(situation)}` };
}

/** Few words to what was not understood, and on it goes. After the end of a routine ("thanks") it closes. */
export function unknown(situation: Situation): Move {
  if (isOver(situation)) return end(situation);
  return tell({ key: 'unknown.sorry' });
}

/** Which words to name: those of the state, or a time where one was asked for. */
function hintsFor(situation: Situation): StateName | 'time' {
  const state = stateOf(situation);
  return state === 'offered' && situation.session.offer?.kind === 'time' ? 'time' : state;
}

/** What was practised, the most important first, cut to what can be listened to. */
export function progress(situation: Situation): Move {
  const { session, instant, narrate, guest } = situation;
  if (guest) return tell({ key: 'guest.progress' });
  const { history } = session.kept;
  if (runOf(history).days === 0) return tell({ key: 'progress.none' });
  return { kind: 'tell', lines: fitting(linesOf(history, localDay(instant, session.zone)), narrate) };
}

function linesOf(history: History, today: number): Line[] {
  const run = runOf(history);
  const streak = streakOn(run, today);
  const length = { seconds: inUnits(history.seconds, 60) };
  return [
    { key: 'progress.practised', values: { count: run.days, length } },
    ...(streak > 1 ? [{ key: 'progress.streak', values: { count: streak } }] : []),
    ...(run.best > Math.max(1, streak) ? [{ key: 'progress.best', values: { count: run.best } }] : []),
    ...(history.finished > 0 ? [{ key: 'progress.finished', values: { count: history.finished } }] : []),
    ...(history.poses > 0 ? [{ key: 'progress.poses', values: { count: history.poses } }] : []),
  ];
}
