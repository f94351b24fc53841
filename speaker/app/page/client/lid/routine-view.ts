import type { Place } from '../../../../record';
import type { RoutinePlan } from '../../protocol';
import { byId, clockTime, make, write } from '../dom';
import { textIn } from '../look-up';
import { names } from '../names';
import { fill as filled, words } from '../words';

const list = byId('routine');
const where = byId('where');
type Pose = RoutinePlan['poses'][number];
type Side = Pose['sides'][number];

let drawn = '';
let painted = '';

/** The routine in order, with each side's length and the current place. */
export function showRoutine(plan: RoutinePlan, place: Place | null, share: number): void {
  const { poses } = plan;
  const state = JSON.stringify([place, Math.round(share * 200), plan.routine, poses[0]?.name, words().title]);
  if (state === painted) return;
  painted = state;
  draw(poses);
  write(where, place ? filled(words().lid.now, { place: names.step(place) }) : words().lid.noPlace);
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

function draw(poses: readonly Pose[]): void {
  const wanted = JSON.stringify([poses, words().title]);
  if (wanted === drawn) return;
  drawn = wanted;
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
  const bar = make(
    'span',
    { class: `side side-${side.id}` },
    fill,
    make('span', { class: 'name' }, side.id === 'both' ? '' : names.side({ side: side.id })),
  );
  bar.style.flexGrow = String(Math.max(1, secondsOf(side.steps)));
  return bar;
}

function sidesInWords({ sides }: Pose): string {
  const named = sides.map(({ id }) => names.sideNamed({ side: id })).filter(Boolean);
  return named.map((name) => `, ${name}`).join('');
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

const secondsOf = (steps: readonly { readonly seconds: number }[]): number =>
  steps.reduce((sum, { seconds }) => sum + seconds, 0);
