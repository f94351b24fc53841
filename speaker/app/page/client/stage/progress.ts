import type { Place } from '../../../../record';
import type { LedStep, RoutinePlan } from '../../protocol';
import { byId, make, write } from '../dom';
import { secondsLeft, shareOf, textIn } from '../look-up';
import { counted, words } from '../words';

const progress = byId('progress');
const bar = byId('poses');
const left = byId('left');
let drawn = '';

/** The whole routine as one line, as far as it was led, and the time that is left of it. */
export function showProgress(
  plan: RoutinePlan | null,
  led: LedStep | null,
  place: Place | null,
  now: number,
): void {
  progress.hidden = !plan || !place || textIn(place, 'routine') !== plan.routine;
  if (progress.hidden || !plan) return;
  if (drawn !== JSON.stringify(plan)) draw(plan);
  const current = plan.poses.findIndex(({ id }) => id === textIn(place, 'pose'));
  plan.poses.forEach((pose, index) => {
    const filled = bar.children[index]?.firstElementChild;
    const share = index < current ? 1 : index > current ? 0 : shareOfPose(pose, place, led, now);
    if (filled instanceof HTMLElement) filled.style.width = `${(share * 100).toFixed(1)}%`;
    bar.children[index]?.toggleAttribute('data-current', index === current);
  });
  bar.setAttribute('aria-label', `${words().progress}: ${String(current + 1)}/${String(plan.poses.length)}`);
  write(left, led ? counted(words().left, Math.round(secondsLeft(led, now) / 60)) : '');
}

function draw(plan: RoutinePlan): void {
  drawn = JSON.stringify(plan);
  bar.replaceChildren(
    ...plan.poses.map((pose) => {
      const piece = make('span', { class: 'piece' }, make('span', {}));
      piece.style.flexGrow = String(Math.max(1, secondsOf(pose)));
      return piece;
    }),
  );
}

type Pose = RoutinePlan['poses'][number];

const secondsOf = ({ sides }: Pose): number =>
  sides.flatMap(({ steps }) => steps).reduce((sum, { seconds }) => sum + seconds, 0);

/** The share of a pose that was led: the steps before this one, and the part of it that has passed. */
function shareOfPose(pose: Pose, place: Place | null, led: LedStep | null, now: number): number {
  let before = 0;
  for (const side of pose.sides) {
    for (const step of side.steps) {
      const here = side.id === textIn(place, 'side') && step.id === textIn(place, 'step');
      if (here) return (before + step.seconds * (led ? shareOf(led, now) : 0)) / Math.max(1, secondsOf(pose));
      before += step.seconds;
    }
  }
  return 0;
}
