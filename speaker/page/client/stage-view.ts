import type { Turn } from '../protocol';
import { byId, ofKind, write } from './dom';
import { breathingAt, instantAt, type Breathing, type Instant } from './look-up';

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

/** The speaker as it stands on a table: its light, what it does, and the breath that it leads. */
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
