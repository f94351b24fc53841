import type { Chunk, Turn } from '../protocol';
import { byId, make, ofKind, write } from './dom';
import { type Breathing, breathingAt, type Instant, instantAt } from './look-up';

const speaker = byId('speaker');
const light = ofKind('light', SVGCircleElement);
const barLight = byId('bar-light');
const breath = byId('breath');
const breathWord = byId('breath-word');
const state = byId('state');
const countdown = byId('countdown');

export interface BreathWords {
  readonly in: string;
  readonly out: string;
}

/** Draws the speaker: its light, its state, and the breath that it leads. */
export function showStage(turn: Turn | null, now: number, inSession: boolean, words: BreathWords): Instant {
  const instant = instantAt(turn, now);
  const { stage, window, silence } = instant;
  if (speaker.dataset['stage'] !== stage) speaker.dataset['stage'] = stage;
  write(state, stateText(instant, inSession));
  const left = window ? (window.ends - now) / (window.ends - window.begins) : 1;
  light.style.strokeDashoffset = String(100 - left * 100);
  barLight.style.width = `${String(left * 100)}%`;
  write(countdown, countdownText(instant, now));
  showBreath(
    stage === 'speaking' && turn ? breathingAt(turn.breaths, now) : { kind: null, level: 0.4 },
    words,
  );
  speaker.dataset['silent'] = String(silence > 0);
  return instant;
}

function stateText({ stage, chunk }: Instant, inSession: boolean): string {
  if (stage === 'listening') return 'Listening';
  if (stage === 'speaking') return chunk?.alexa ? 'Alexa asks' : 'Speaking';
  return inSession ? 'Waiting' : 'Idle';
}

function countdownText({ window, silence }: Instant, now: number): string {
  if (window) return `${String(Math.ceil((window.ends - now) / 1000))} s to answer`;
  return silence >= 1_000 ? `${String(Math.ceil(silence / 1000))} s for you to move or breathe` : '';
}

function showBreath({ kind, level }: Breathing, words: BreathWords): void {
  breath.style.setProperty('--level', level.toFixed(3));
  write(breathWord, kind === null ? '' : words[kind]);
}

const captions = byId('captions');
const before = byId('caption-before');
const caption = byId('caption');
let shown: Chunk | null = null;
let hinted = false;

/** Captions: spoken words are dark, the rest of the sentence is pale. */
export function showCaption({ chunk, before: earlier }: Instant, now: number): void {
  if (chunk !== shown) {
    shown = chunk;
    write(before, earlier?.text ?? '');
    caption.replaceChildren(...(chunk ? wordsOf(chunk) : []));
    captions.dataset['voice'] = chunk?.alexa ? 'alexa' : 'skill';
  }
  if (!chunk) return;
  const share = (now - chunk.begins) / Math.max(1, chunk.ends - chunk.begins);
  let letters = 0;
  for (const word of caption.children) {
    word.classList.toggle('said', letters <= share * chunk.text.length);
    letters += word.textContent.length;
  }
}

/** Shows how to begin, before anything was said. */
export function showHint(opening: string): void {
  if (hinted || shown) return;
  hinted = true;
  caption.replaceChildren(make('span', { class: 'said' }, `Begin with “${opening}”.`));
  write(before, 'Type it, say it, or press it below.');
}

/** Lets a screen reader read the captions only while there is no sound: otherwise it would talk over the speaker. */
export function readAloud(aloud: boolean, locale: string): void {
  captions.setAttribute('aria-live', aloud ? 'polite' : 'off');
  captions.lang = locale;
}

function wordsOf({ text }: Chunk): Node[] {
  return (text.match(/\S+\s*/g) ?? []).map((word) => make('span', {}, word));
}

const time = byId('time');
const formats = new Map<string, Intl.DateTimeFormat>();

/** The local time at the device. */
export function showTime(instant: number, zone: string): void {
  write(time, formatOf(zone).format(instant));
}

/** Formats are kept: making one takes longer than a frame. */
function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    weekday: 'short',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  });
  formats.set(timeZone, made);
  return made;
}
