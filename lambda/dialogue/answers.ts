import type { Line } from '../routine/line';
import { getRoutine } from '../routine/routines';
import { comingLine } from '../routine/closing';
import { sideAfter } from '../routine/place';
import { inUnits, secondsFrom, usualSeconds, fitting } from './lengths';
import type { StateName } from '../session/state';
import type { Moment } from './moment';
import { answer, type Outcome } from './reply';
import { placeLine } from './returning';
import { runOf, type History, streakOn } from '../session/history';
import { localDay, dayNamed } from '../session/calendar';

export function timeLeft(moment: Moment): Outcome {
  const { session, narrate } = moment;
  const { place, settings } = session.kept;
  if (place === null) {
    const length = { seconds: usualSeconds(settings, narrate) };
    return answer(moment, [{ key: 'answers.timeWhole', values: { length } }]);
  }
  const seconds = secondsFrom(place, settings, narrate);
  const rounded = inUnits(seconds, seconds < 60 ? 10 : 60);
  return answer(moment, [{ key: 'answers.timeLeft', values: { length: { seconds: rounded } } }]);
}

export function whereAmI(moment: Moment): Outcome {
  const { place } = moment.session.kept;
  if (place === null)
    return answer(moment, [{ key: moment.over ? 'answers.whereOver' : 'answers.whereNowhere' }]);
  const poses = getRoutine(place.routine).entries.map(({ pose }) => pose);
  const lines: Line[] = [placeLine(moment.session.underway ? 'answers.where' : 'answers.kept', place)];
  if (poses.length > 1) {
    lines.push({
      key: 'answers.poseOf',
      values: { number: poses.indexOf(place.pose) + 1, count: poses.length },
    });
  }
  const goesOn = moment.session.underway && moment.state !== 'offered';
  const coming = goesOn ? sideAfter(place) : null;
  const next = coming === null ? null : comingLine(place, coming);
  return answer(moment, next === null ? lines : [...lines, next]);
}

export function help(moment: Moment): Outcome {
  return answer(moment, [helpLine(moment)]);
}

/** What can be said where the person is. */
export function helpLine(moment: Moment): Line {
  return { key: `help.${hintsFor(moment)}` };
}

export function unknown(moment: Moment): Outcome {
  return answer(moment, [{ key: `unknown.${hintsFor(moment)}` }]);
}

/** What is open to a person: the words of their state, or a time where one was asked for. */
function hintsFor({ state, session }: Moment): StateName | 'time' {
  return state === 'offered' && session.offer?.kind === 'time' ? 'time' : state;
}

/** How it is going: what counts most first, and only as much as can be listened to. */
export function progress(moment: Moment): Outcome {
  const { session, instant, narrate, guest } = moment;
  if (guest) return answer(moment, [{ key: 'guest.progress' }]);
  const { history } = session.kept;
  if (runOf(history).days === 0) return answer(moment, [{ key: 'progress.none' }]);
  return answer(moment, fitting(linesOf(history, localDay(instant, session.zone)), narrate));
}

function linesOf(history: History, today: number): Line[] {
  const run = runOf(history);
  const streak = streakOn(run, today);
  const length = { seconds: inUnits(history.seconds, 60) };
  const pain = history.pains.at(-1);
  return [
    { key: 'progress.practised', values: { count: run.days, length } },
    ...(streak > 1 ? [{ key: 'progress.streak', values: { count: streak } }] : []),
    ...(run.best > Math.max(1, streak) ? [{ key: 'progress.best', values: { count: run.best } }] : []),
    ...(history.finished > 0 ? [{ key: 'progress.finished', values: { count: history.finished } }] : []),
    ...(history.poses > 0 ? [{ key: 'progress.poses', values: { count: history.poses } }] : []),
    ...(pain === undefined
      ? []
      : [
          {
            key: 'progress.pain',
            values: { at: { key: `poses.${pain.pose}.at` }, when: dayNamed(pain.day, today) },
          },
        ]),
  ];
}
