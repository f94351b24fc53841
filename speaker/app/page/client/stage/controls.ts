import type { View } from '../../protocol';
import { byId, make, ofKind, write } from '../dom';
import type { HoldNow } from '../look-up';
import { words } from '../words';
import { buttonsOf, type Face, type Press } from './faces';

const controls = byId('controls');
const phrases = byId('phrases');
const form = ofKind('say', HTMLFormElement);
const said = ofKind('said', HTMLInputElement);
const problem = byId('say-problem');

/** The drawings on the buttons, on a grid of 24. */
const ICONS: Readonly<Record<Press, string>> = {
  start: 'M8 5v14l11-7Z',
  again: 'M5 12a7 7 0 1 0 2.4-5.3M5 4v4h4',
  goOn: 'M8 5v14l11-7Z',
  carryOn: 'M8 5v14l11-7Z',
  yes: 'm5 13 4 4L19 7',
  no: 'm6 6 12 12M18 6 6 18',
  back: 'M18 6v12l-9-6ZM6 6v12',
  pause: 'M8 5v14M16 5v14',
  next: 'M6 6v12l9-6ZM18 6v12',
  repeat: 'M17 3l3 3-3 3M4 11a5 5 0 0 1 5-5h11M7 21l-3-3 3-3M20 13a5 5 0 0 1-5 5H4',
  stop: 'M6 6h12v12H6Z',
};

export interface Controls {
  /** Says something as a person would. Resolves to what is wrong, or null. */
  readonly say: (text: string) => Promise<string | null>;
  readonly carryOn: () => void;
}

let connected: Controls | null = null;
let drawn = '';

export function connectControls(given: Controls): void {
  connected = given;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const text = said.value.trim();
    said.value = '';
    if (text === '') tell(words().hear.empty);
    else void speak(text);
  });
}

/** Tells what is wrong beside the input. */
export function tell(text: string): void {
  write(problem, text);
}

export async function speak(text: string): Promise<void> {
  tell('');
  tell((await connected?.say(text)) ?? '');
}

/** The buttons and chips of the moment. `hold`: a pose is held. */
export function showControls(face: Face, view: View | null, hold: HoldNow | null): void {
  const { all, main } = buttonsOf(face, view);
  const chips = all.length === 0 || all[0] === 'carryOn' ? [] : chipsOf(view, hold);
  const state = JSON.stringify([all, main, chips, words().title]);
  if (state === drawn) return;
  drawn = state;
  const focused = document.activeElement;
  const within = focused !== null && controls.contains(focused);
  const pressed = within && focused instanceof HTMLElement ? focused.dataset['press'] : undefined;
  controls.replaceChildren(...all.map((press) => button(press, press === main)));
  controls.dataset['count'] = String(all.length);
  phrases.replaceChildren(...chips.map((phrase) => make('li', {}, chip(phrase))));
  form.hidden = all.length === 0 || all[0] === 'carryOn';
  // Whoever pressed a button that is gone stays where the buttons are.
  if (within) (controls.querySelector<HTMLElement>(`[data-press="${pressed ?? ''}"]`) ?? controls).focus();
  if (all[0] === 'carryOn') controls.querySelector<HTMLElement>('button')?.focus();
}

function button(press: Press, main: boolean): HTMLButtonElement {
  const made = make('button', { type: 'button', 'data-press': press, ...(main && { class: 'main' }) });
  if (press === 'carryOn') made.id = 'carry-on';
  const icon = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  icon.setAttribute('viewBox', '0 0 24 24');
  icon.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  path.setAttribute('d', ICONS[press]);
  icon.append(path);
  made.append(icon, make('span', {}, words().press[press]));
  made.addEventListener('click', () => {
    const phrase = phraseOf(press);
    if (phrase === null) connected?.carryOn();
    else void speak(phrase);
  });
  return made;
}

/** What a button says for the person; null where it says nothing. */
function phraseOf(press: Press): string | null {
  if (press === 'carryOn') return null;
  if (press === 'goOn' || press === 'again') return opening;
  if (press === 'start') return closed ? opening : words().say.start;
  return words().say[press];
}

let opening = '';
let closed = true;

/** What opens the skill, and whether it must be opened. */
export function showOpening(view: View): void {
  opening = view.openings[0] ?? '';
  closed = view.situation === 'closed';
}

/** What can be said now, beside the buttons. */
function chipsOf(view: View | null, hold: HoldNow | null): readonly string[] {
  if (!view) return [];
  const { situation, openings } = view;
  if (situation === 'closed') return openings;
  const { chip: chips } = words();
  if (situation !== 'led' || !hold) return chips[situation];
  return hold.breath === null ? chips.timed : chips.hold;
}

function chip(phrase: string): HTMLButtonElement {
  const made = make('button', { type: 'button' }, phrase);
  made.addEventListener('click', () => void speak(phrase));
  return made;
}
