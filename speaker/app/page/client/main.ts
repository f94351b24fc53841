import type { Chunk, RoutinePlan, View } from '../protocol';
import { routinePlans } from './api';
import { connectChoices, connectNotice, showChoices, showLost } from './choices';
import { byId, write } from './dom';
import { drawTurn, forgetKept, moveHead, showKept, showSizes } from './inside-view';
import { type Interruption, logHappening } from './log-view';
import { ledAt, placeAt, shareOfPlace, type Stage } from './look-up';
import { PlanClock, Player, type Sounder } from './playback';
import { showFigure, showRoutine } from './routine-view';
import { PageSession } from './session';
import { connectSpeech, showPhrases } from './speech';
import { readAloud, showCaption, showHint, showStage, showTime } from './stage-view';
import { BrowserVoice, ServerVoice } from './voices';

/** Milliseconds between two looks at the plan (also in a hidden page), and between two requests for news. */
const TICK = 50;
const LOOK = 2_000;

const clock = new PlanClock(() => performance.now(), Date.now());
const serverVoice = new ServerVoice();
const browserVoice = new BrowserVoice(() => session.view?.settings.locale ?? 'en-US');
const player = new Player(clock, sounderOf);
const session = new PageSession({
  clock,
  silence: () => {
    player.silence();
  },
  changed,
  lost: showLost,
});
let plans: Readonly<Record<string, RoutinePlan>> = {};
let stage: Stage = 'idle';
let speed = 1;

function sounderOf(chunk: Chunk): Sounder | null {
  if (chunk.voice !== null) return serverVoice;
  return browserVoice.there ? browserVoice : null;
}

function changed(view: View, interruption: Interruption | null): void {
  showChoices(view);
  showPhrases(view.phrases);
  showKept(view.kept);
  showHint(view.phrases[0] ?? '');
  for (const happening of view.happenings) {
    const spoken = happening.record.said !== null;
    logHappening(happening, spoken ? interruption : null, view.zone);
    if (happening.sizes.length > 0 && happening.record.ssml !== '') showSizes(happening.sizes);
  }
  if (view.happenings.length > 0 || !view.turn) drawTurn(view.turn, session.places);
  const first = view.turn?.say.chunks[0];
  const sounder = first ? sounderOf(first) : null;
  if (first) write(byId('voice'), sounder ? `Spoken by ${sounder.name}` : 'No voice here: read along');
  readAloud((player.muted || !sounder) && speed <= 2, view.settings.locale);
}

/** Does what is due: sound and requests first, since they must not wait for the screen. */
function tick(): void {
  const { turn, view } = session;
  if (session.lost || !view) return;
  // Speeds up only while a turn is playing; otherwise a day would pass within minutes.
  const wanted = turn && clock.now < turn.ends ? speed : 1;
  if (clock.speed !== wanted) {
    player.silence();
    clock.go(wanted);
  }
  if (turn) player.play([...turn.say.chunks, ...(turn.reprompt?.chunks ?? [])]);
  session.wake();
  showPlace(view);
}

/** What moves with the steps, a few times a second. */
function showPlace(view: View): void {
  const { turn } = view;
  const { now } = clock;
  const place = (turn && placeAt(session.places, now)?.place) ?? view.place;
  const plan = plans[view.settings.locale.split('-')[0] ?? 'en'] ?? plans['en'];
  const share = turn ? shareOfPlace(session.places, now, turn.ends) : 0;
  if (plan) showRoutine(plan, place, share, session.seen);
  showFigure((turn && ledAt(turn, now)?.place) ?? place);
  showTime(now, view.zone);
}

/** What moves with the breath, as often as the screen is drawn. */
function frame(): void {
  requestAnimationFrame(frame);
  const { view, turn } = session;
  if (!view) return;
  const { now } = clock;
  const instant = showStage(turn, now, view.inSession, view.breathWords);
  stage = instant.stage;
  showCaption(instant, now);
  moveHead(turn, now);
}

async function begin(): Promise<void> {
  connectSpeech({
    session,
    clock,
    player,
    speed: (times) => {
      speed = times;
    },
    unlock: () => {
      serverVoice.unlock();
    },
    stage: () => stage,
  });
  connectChoices(session);
  connectNotice(session, clock, () => {
    forgetKept();
  });
  setInterval(tick, TICK);
  setInterval(() => void session.look(), LOOK);
  addEventListener('pagehide', () => {
    session.leave();
  });
  addEventListener('pageshow', ({ persisted }) => {
    // The browser restored the page from its cache, but its speaker has left.
    if (persisted) location.reload();
  });
  await session.open({}, 0);
  requestAnimationFrame(frame);
  // If they cannot be loaded, the server is gone and the notice says so.
  plans = await routinePlans().catch(() => ({}));
}

void begin();
