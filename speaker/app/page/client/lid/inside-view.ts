import type { KeptItem, Part, PlaceAt, Size, Turn } from '../../protocol';
import { byId, clockTime, make, write } from '../dom';
import { textIn } from '../look-up';
import { names } from '../names';
import { fill, words } from '../words';

const list = byId('kept');
const size = byId('kept-size');
const sizes = byId('sizes');
const noSizes = byId('sizes-none');
let shown: Readonly<Record<string, string>> | null = null;

/** The stored item, field by field, with changes marked. */
export function showKept({ item, bytes, limit }: KeptItem): void {
  const fields = Object.fromEntries(
    Object.entries(typeof item === 'object' && item !== null ? item : {}).map(([name, value]) => [
      name,
      JSON.stringify(value),
    ]),
  );
  if (JSON.stringify(fields) === JSON.stringify(shown)) return;
  const earlier = shown;
  shown = fields;
  const empty = Object.keys(fields).length === 0;
  write(
    size,
    empty
      ? words().lid.keptNothing
      : fill(words().lid.keptSize, { bytes: number(bytes), limit: number(limit) }),
  );
  list.replaceChildren(
    ...Object.entries(fields).map(([name, value]) => {
      const changed = earlier !== null && 'id' in earlier && earlier[name] !== value;
      const row = make(
        'div',
        changed ? { 'data-changed': '' } : {},
        make('dt', {}, name),
        make('dd', name === 'id' ? { class: 'id' } : {}, value),
      );
      if (changed) row.append(make('dd', { class: 'tag' }, words().lid.changed));
      return row;
    }),
  );
}

export function forgetKept(): void {
  shown = null;
}

/** The last answer's sizes beside their limits. */
export function showSizes(found: readonly Size[]): void {
  noSizes.hidden = true;
  sizes.replaceChildren(
    ...found.map(({ name, value, limit, unit }) => {
      const gauge = make('span', { class: 'gauge', 'aria-hidden': 'true' }, make('span'));
      const filled = gauge.firstElementChild;
      if (filled instanceof HTMLElement)
        filled.style.width = `${String(Math.min(100, (value / limit) * 100))}%`;
      const over = value > limit ? { 'data-over': '' } : {};
      return make(
        'li',
        over,
        make('span', { class: 'name' }, known(words().lid.sizeName, name)),
        make(
          'span',
          { class: 'value' },
          fill(words().lid.size, {
            value: number(value),
            limit: number(limit),
            unit: known(words().lid.unit, unit),
          }),
        ),
        gauge,
      );
    }),
  );
}

const number = (value: number): string => value.toLocaleString(document.documentElement.lang);

/** The page's word for a name of the server's; the name itself where there is none. */
const known = (names: Readonly<Record<string, string>>, name: string): string => names[name] ?? name;

const track = byId('turn');
const legend = byId('turn-legend');
const head = make('span', { class: 'head' });

/** The turn from its first word to the end of the last window: words, silences, windows, and the steps above them. */
export function drawTurn(turn: Turn | null, places: readonly PlaceAt[]): void {
  if (!turn) {
    track.replaceChildren();
    track.setAttribute('aria-label', words().lid.nothingSaid);
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
    const step = bar(`step side-${textIn(place, 'side')}`, at, ends, names.step(place));
    step.dataset['odd'] = String(index % 2 === 1);
    return [step];
  });
  track.replaceChildren(
    ...steps,
    ...parts.map(({ begins, ends }) => bar('part', begins, ends)),
    ...parts.flatMap(({ chunks }) =>
      chunks.map(({ begins, ends, text }) => bar('words', begins, ends, text)),
    ),
    ...turn.windows.map(({ begins, ends }) => bar('window', begins, ends, words().lid.microphoneOpen)),
    head,
  );
  const { lid } = words();
  const { say, reprompt } = turn;
  const label = fill(lid.turnLabel, {
    speech: clockTime(say.ends - say.begins),
    windows: turn.windows.length,
    reprompt: reprompt
      ? fill(lid.repromptLabel, { reprompt: clockTime(reprompt.ends - reprompt.begins) })
      : '',
    steps: steps.length,
  });
  track.setAttribute('aria-label', label);
}

export function moveHead(turn: Turn | null, now: number): void {
  if (!turn) return;
  const length = lengthOf(turn);
  const gone = Math.min(length, Math.max(0, now - turn.began));
  head.style.left = `${String((gone / length) * 100)}%`;
  write(legend, fill(words().lid.turnLegend, { gone: clockTime(gone), length: clockTime(length) }));
}

function lengthOf({ began, ends, say }: Turn): number {
  return Math.max(1, ends - began, say.ends - began);
}
