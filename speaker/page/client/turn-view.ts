import type { Part, PlaceAt, Turn } from '../protocol';
import { byId, clockTime, make, readable, write } from './dom';
import { textIn } from './look-up';

const track = byId('turn');
const legend = byId('turn-legend');
const head = make('span', { class: 'head' });

/** The turn from its first word to the end of the last window: words, silences, windows, and the steps above them. */
export function drawTurn(turn: Turn | null, places: readonly PlaceAt[]): void {
  if (!turn) {
    track.replaceChildren();
    track.setAttribute('aria-label', 'Nothing is being said.');
    write(legend, '');
    return;
  }
  const length = lengthOf(turn);
  const bar = (kind: string, begins: number, ends: number, title = ''): HTMLElement => {
    const element = make('span', { class: kind, ...(title && { title }) });
    element.style.left = `${String(((begins - turn.began) / length) * 100)}%`;
    element.style.width = `${String(((ends - begins) / length) * 100)}%`;
    return element;
  };
  const parts: Part[] = [turn.say, ...(turn.reprompt ? [turn.reprompt] : [])];
  const steps = places.flatMap(({ at, place }, index) => {
    if (!place) return [];
    const ends = places[index + 1]?.at ?? turn.began + length;
    const step = bar(`step side-${textIn(place, 'side')}`, at, ends, stepName(place));
    step.dataset['odd'] = String(index % 2 === 1);
    return [step];
  });
  track.replaceChildren(
    ...steps,
    ...parts.map(({ begins, ends }) => bar('part', begins, ends)),
    ...parts.flatMap(({ chunks }) =>
      chunks.map(({ begins, ends, text }) => bar('words', begins, ends, text)),
    ),
    ...turn.windows.map(({ begins, ends }) => bar('window', begins, ends, 'the microphone is open')),
    head,
  );
  const reprompt = turn.reprompt ? `, reprompt ${clockTime(turn.reprompt.ends - turn.reprompt.begins)}` : '';
  track.setAttribute(
    'aria-label',
    `Speech ${clockTime(turn.say.ends - turn.say.begins)}, ${String(turn.windows.length)} windows to answer${reprompt}, ${String(steps.length)} steps.`,
  );
}

export function moveHead(turn: Turn | null, now: number): void {
  if (!turn) return;
  const length = lengthOf(turn);
  const gone = Math.min(length, Math.max(0, now - turn.began));
  head.style.left = `${String((gone / length) * 100)}%`;
  write(legend, `${clockTime(gone)} of ${clockTime(length)} since the turn began`);
}

function lengthOf({ began, ends, say }: Turn): number {
  return Math.max(1, ends - began, say.ends - began);
}

export function stepName(place: PlaceAt['place']): string {
  if (!place) return 'no place';
  const side = textIn(place, 'side');
  const words = [textIn(place, 'pose'), side === 'both' ? '' : `${side} side`, textIn(place, 'step')];
  return words
    .filter((word) => word !== '')
    .map(readable)
    .join(', ');
}
