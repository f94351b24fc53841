import type { Place } from '../../../../record';
import type { Ended, LedStep, Turn, View } from '../../protocol';
import { byId, ofKind, write } from '../dom';
import { type Breathing, breathingAt, holdAt, type Instant, RESTING, textIn } from '../look-up';
import { names } from '../names';
import { counted, fill, words } from '../words';
import { drawDial } from './dial';
import type { Face, Lost } from './faces';
import { showProgress } from './progress';

const headline = byId('headline');
const side = byId('side');
const count = byId('count');
const state = byId('state');
const next = byId('next');
const announce = byId('announce');
const figure = ofKind('figure', HTMLImageElement);
const stats = byId('stats');
const halo = byId('halo');
const breathWord = byId('breath-word');

export interface Staged {
  readonly face: Face;
  readonly view: View | null;
  readonly turn: Turn | null;
  readonly instant: Instant;
  readonly step: LedStep | null;
  readonly now: number;
  /** The person is being listened to by the browser. */
  readonly hearing: boolean;
}

/** Draws the first view: what is practised now, or the face of the state that the coach is in. */
export function showStage(staged: Staged): void {
  const { face, view, turn, instant, step, now } = staged;
  set(document.body, 'face', face);
  set(document.body, 'moment', instant.moment);
  set(document.body, 'silent', String(instant.silence > 0));
  const led = face === 'led' ? step : null;
  const hold = led && holdAt(led, now);
  const shown = led?.place ?? placeBehind(face, view);
  write(headline, led ? names.pose(textIn(led.place, 'pose')) : titleOf(face, view));
  write(side, led ? names.side(led.place) : '');
  side.hidden = side.textContent === '';
  set(side, 'side', textIn(led?.place ?? null, 'side'));
  write(
    count,
    hold === null
      ? ''
      : hold.breath === null
        ? fill(words().seconds, { seconds: hold.secondsLeft })
        : fill(words().breath, { number: hold.breath, count: hold.breaths }),
  );
  const text = stateOf(staged, hold !== null);
  write(state, text);
  write(next, led ? nextOf(led) : mayDarken(face));
  // Only a change of face is read out: the words that are spoken come with every sentence.
  if (face !== 'led' || instant.moment === 'listening')
    write(announce, led ? text : `${titleOf(face, view)}. ${text}`);
  showFigure(shown);
  showStats(face === 'finished' ? (view?.ended ?? null) : null);
  showBreath(led && instant.moment === 'speaking' && turn ? breathingAt(turn.breaths, now) : RESTING);
  drawDial({ hold, instant, now });
  showProgress(turn?.routine ?? names.plan, led, shown, now);
}

/** A dataset entry, written only if it changed. */
function set(element: HTMLElement, name: string, value: string): void {
  if (element.dataset[name] !== value) element.dataset[name] = value;
}

/** The pose that stands behind a face: the kept one, or the one that a routine begins with. */
function placeBehind(face: Face, view: View | null): Place | null {
  if (face === 'ready' || isBeginning(face, view)) return firstPlace();
  const keeps = face === 'kept' || face === 'paused' || face === 'stopped' || face === 'silence';
  return keeps ? (view?.place ?? null) : null;
}

function firstPlace(): Place | null {
  const first = names.plan?.poses[0];
  return first ? { pose: first.id, side: first.sides[0]?.id ?? 'both' } : null;
}

function titleOf(face: Face, view: View | null): string {
  const { face: faces } = words();
  return face === 'led' ? '' : faces[isBeginning(face, view) ? 'ready' : face].title;
}

/** The skill asks for nothing but a start. */
const isBeginning = (face: Face, view: View | null): boolean =>
  face === 'asking' && view?.situation === 'begin';

function stateOf({ face, view, instant, hearing }: Staged, holding: boolean): string {
  const { state: states } = words();
  if (hearing) return states.hearing;
  if (face === 'alexa') return states.answer;
  if (face === 'talking') return instant.chunk?.alexa ? states.alexa : states.answering;
  if (face === 'asking') return instant.moment === 'listening' ? states.answer : states.waiting;
  if (face !== 'led') return textOf(face, view);
  if (instant.moment === 'listening') return instant.last ? states.lastChance : states.listening;
  if (instant.moment === 'idle') return states.waiting;
  if (holding) return states.holding;
  return instant.silence >= 1_000 ? states.moving : states.speaking;
}

/** Without https a phone may go dark in the middle of a pose, so that is said before it begins. */
function mayDarken(face: Face): string {
  const begins = face === 'ready' || face === 'kept';
  return begins && !('wakeLock' in navigator) ? words().settings.mayDarken : '';
}

type Quiet = 'loading' | 'ready' | 'kept' | 'paused' | 'stopped' | 'silence' | 'finished' | Lost;

function textOf(face: Quiet, view: View | null): string {
  const { face: faces } = words();
  const place = view?.place ? names.place(view.place) : null;
  if (face === 'finished') return finishedText(view?.ended ?? null);
  if (face === 'ready') return fill(faces.ready.text, { opening: view?.openings[0] ?? '' });
  if (place === null && (face === 'paused' || face === 'stopped')) return faces.stoppedEmpty.text;
  if (place === null && face === 'silence') return faces.silenceEmpty.text;
  return fill(faces[face].text, { place: place ?? '' });
}

function finishedText(ended: Ended | null): string {
  const { face, minutes, poses, days } = words();
  return fill(face.finished.text, {
    minutes: counted(minutes, minutesOf(ended)),
    poses: counted(poses, ended?.poses ?? 0),
    days: counted(days, ended?.days ?? 0),
  });
}

const minutesOf = (ended: Ended | null): number => Math.round((ended?.seconds ?? 0) / 60);

function showStats(ended: Ended | null): void {
  stats.hidden = ended === null;
  if (!ended) return;
  const { stats: forms } = words();
  const numbers = { minutes: minutesOf(ended), poses: ended.poses, days: Math.max(1, ended.days) };
  for (const name of ['minutes', 'poses', 'days'] as const) {
    write(byId(`stat-${name}`), String(numbers[name]));
    write(byId(`stat-${name}-word`), counted(forms[name], numbers[name]));
  }
}

function nextOf({ place, next: coming }: LedStep): string {
  const { next: forms } = words();
  if (!coming) return forms.end;
  if (textIn(coming, 'pose') !== textIn(place, 'pose'))
    return fill(forms.pose, { pose: names.pose(textIn(coming, 'pose')) });
  if (textIn(coming, 'side') === textIn(place, 'side')) return forms.again;
  return fill(forms.side, { side: names.sideNamed(coming) });
}

function showBreath({ kind, level }: Breathing): void {
  halo.style.setProperty('--level', level.toFixed(3));
  write(breathWord, kind === null ? '' : words().breathe[kind]);
}

let wanted = '';
figure.addEventListener('load', () => {
  figure.hidden = false;
});
// A pose without a drawing shows none.
figure.addEventListener('error', () => {
  figure.hidden = true;
});

/** The drawing of the pose and side, where the build has one. */
function showFigure(place: Place | null): void {
  const [pose, of] = [textIn(place, 'pose'), textIn(place, 'side')];
  const file = pose === '' ? '' : `/figures/${pose}-${of}.svg`;
  const alt = place ? names.place(place) : '';
  if (figure.alt !== alt) figure.alt = alt;
  if (file === wanted) return;
  wanted = file;
  document.body.toggleAttribute('data-figure', file !== '');
  figure.hidden = true;
  if (file === '') figure.removeAttribute('src');
  else figure.src = file;
}
