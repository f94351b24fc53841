import type { Line } from '../routine/line';
import { fitting } from './fitting';
import { runOf, type History } from './history';
import { inUnits } from './lengths';
import { localDay } from './local-day';
import type { Moment } from './moment';
import { answer, type Outcome } from './reply';
import { streakOn } from './streak';
import { dayNamed } from './when';

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
