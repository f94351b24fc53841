import type { Place } from '../../../record';
import type { PlaceAt, RoutinePlan } from '../protocol';
import { byId, clockTime, make, ofKind, write } from './dom';
import { readable, stepName, textIn } from './look-up';

const list = byId('routine');
const where = byId('where');
const title = byId('routine-title');
type Pose = RoutinePlan['poses'][number];
type Side = Pose['sides'][number];

let drawn = '';
let painted = '';

/** The routine in order, with each side's length and the current place. */
export function showRoutine(
  plan: RoutinePlan,
  place: Place | null,
  share: number,
  seen: readonly PlaceAt[],
): void {
  const own = place === null || textIn(place, 'routine') === plan.routine;
  const poses = own ? plan.poses : posesSeen(plan, seen, textIn(place, 'routine'));
  const state = JSON.stringify([place, Math.round(share * 200), poses.length, plan.poses[0]?.name]);
  if (state === painted) return;
  painted = state;
  draw(own ? 'The whole routine' : 'A routine made for you, as far as it was led', poses);
  write(where, place ? `Now: ${stepName(place)}` : 'No place is kept.');
  const current = poses.findIndex(({ id }) => id === textIn(place, 'pose'));
  poses.forEach((pose, index) => {
    const row = list.children[index];
    if (!row) return;
    row.toggleAttribute('data-current', index === current);
    if (index === current) row.setAttribute('aria-current', 'step');
    else row.removeAttribute('aria-current');
    const side = pose.sides.findIndex(({ id }) => id === textIn(place, 'side'));
    pose.sides.forEach((each, at) => {
      const done = index < current || (index === current && at < side);
      const here = index === current && at === side;
      fill(row, at, done ? 1 : here ? shareOfSide(each, textIn(place, 'step'), share) : 0, here);
    });
  });
}

function draw(heading: string, poses: readonly Pose[]): void {
  const wanted = JSON.stringify([heading, poses]);
  if (wanted === drawn) return;
  drawn = wanted;
  write(title, heading);
  const longest = Math.max(1, ...poses.map((pose) => secondsOf(pose.sides.flatMap(({ steps }) => steps))));
  list.replaceChildren(
    ...poses.map((pose) => {
      const seconds = secondsOf(pose.sides.flatMap(({ steps }) => steps));
      const bars = make('span', { class: 'sides', 'aria-hidden': 'true' }, ...pose.sides.map(sideBar));
      bars.style.width = `${String(seconds === 0 ? 100 : Math.max(18, (seconds / longest) * 100))}%`;
      const length = seconds === 0 ? '' : clockTime(seconds * 1000);
      const words = sidesInWords(pose);
      return make(
        'li',
        {},
        make('span', { class: 'pose' }, pose.name, make('span', { class: 'hidden' }, words)),
        make('span', { class: 'length' }, length),
        bars,
      );
    }),
  );
}

function sideBar(side: Side): HTMLElement {
  const fill = make('span', { class: 'fill' });
  const bar = make('span', { class: `side side-${side.id}` }, fill, make('span', { class: 'name' }, side.id));
  bar.style.flexGrow = String(Math.max(1, secondsOf(side.steps)));
  return bar;
}

function sidesInWords({ sides }: Pose): string {
  const ids = sides.map(({ id }) => id).filter((id) => id !== 'both');
  return ids.length === 0 ? '' : `, ${ids.join(' side, then ')} side`;
}

function fill(row: Element, side: number, share: number, here: boolean): void {
  const bar = row.querySelectorAll('.side')[side];
  bar?.toggleAttribute('data-here', here);
  const filled = bar?.querySelector<HTMLElement>('.fill');
  if (filled) filled.style.width = `${String(share * 100)}%`;
}

function shareOfSide({ steps }: Side, step: string, share: number): number {
  const index = steps.findIndex(({ id }) => id === step);
  if (index < 0) return share;
  const before = secondsOf(steps.slice(0, index));
  return (before + (steps[index]?.seconds ?? 0) * share) / Math.max(1, secondsOf(steps));
}

/** For a tailored routine the page knows only the poses led so far, without their lengths. */
function posesSeen(plan: RoutinePlan, seen: readonly PlaceAt[], routine: string): Pose[] {
  const poses = new Map<string, Set<string>>();
  for (const { place } of seen) {
    if (textIn(place, 'routine') !== routine) continue;
    const pose = textIn(place, 'pose');
    poses.set(pose, (poses.get(pose) ?? new Set()).add(textIn(place, 'side')));
  }
  return [...poses].map(([id, sides]) => ({
    id,
    name: plan.poses.find((pose) => pose.id === id)?.name ?? readable(id),
    sides: [...sides].map((side) => ({ id: side, steps: [] })),
  }));
}

const secondsOf = (steps: readonly { readonly seconds: number }[]): number =>
  steps.reduce((sum, { seconds }) => sum + seconds, 0);

const figure = ofKind('figure', HTMLImageElement);
let wanted = '';

figure.addEventListener('load', () => {
  figure.hidden = false;
});
// A pose without a drawing shows none.
figure.addEventListener('error', () => {
  figure.hidden = true;
});

/** The drawing of the pose and side, where the build has one. */
export function showFigure(place: Place | null): void {
  const [pose, side] = [textIn(place, 'pose'), textIn(place, 'side')];
  const name = pose === '' ? '' : `/figures/${pose}-${side}.svg`;
  if (name === wanted) return;
  wanted = name;
  figure.hidden = true;
  figure.alt = side === 'both' ? readable(pose) : `${readable(pose)}, ${side} side`;
  if (name === '') figure.removeAttribute('src');
  else figure.src = name;
}
