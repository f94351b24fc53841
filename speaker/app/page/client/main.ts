import type { Chunk, View } from '../protocol';
import { routinePlans } from './api';
import { connectChoices, showChoices } from './lid/choices';
import { drawTurn, forgetKept, moveHead, showKept, showSizes } from './lid/inside-view';
import { connectLid, showTime } from './lid/lid';
import { type Interruption, logHappening } from './lid/log-view';
import { showRoutine } from './lid/routine-view';
import { holdAt, instantAt, ledAt, placeAt, shareOf } from './look-up';
import { names } from './names';
import { PageSession } from './session';
import { connectSettings, keyed, showSettings } from './settings';
import { VoiceChoice } from './sound/choice';
import { PlanClock, Player, type Sounder } from './sound/playback';
import { BrowserVoice } from './sound/browser-voice';
import { ServerVoice } from './sound/server-voice';
import { Awake, connectFullScreen } from './stage/awake';
import { readAloud, showCaption } from './stage/captions';
import { connectControls, showControls, showOpening, speak, tell } from './stage/controls';
import { faceOf, type Lost } from './stage/faces';
import { connectScreen, screenHears } from './stage/screen';
import { showStage } from './stage/stage-view';
import { connectTalk, isHearing } from './talk';
import { fill, onWords, speakIn, words } from './words';

/** Milliseconds between two looks at the plan (also in a hidden page), between two requests for news, and at a lost server. */
const TICK = 50;
const LOOK = 2_000;
const PATIENCE = 1_500;

const clock = new PlanClock(() => performance.now(), Date.now());
const serverVoice = new ServerVoice();
const browserVoice = new BrowserVoice();
const voices = new VoiceChoice(browserVoice, serverVoice);
const player = new Player(clock, sounderOf);
const awake = new Awake();
const session = new PageSession({
  clock,
  silence: () => {
    player.silence();
  },
  changed,
  lost: (why) => {
    lost = why;
    if (why === 'gone') void waitForServer();
  },
});
connectScreen(
  (given) => {
    void session.touch(given);
  },
  () => {
    tell(words().noEngine);
  },
);
let lost: Lost | null = null;
let speed = 1;

function sounderOf(chunk: Chunk): Sounder | null {
  return voices.sounderOf(chunk);
}

function changed(view: View, interruption: Interruption | null): void {
  const { settings, turn } = view;
  names.speak(settings.locale);
  void speakIn(settings.locale);
  showOpening(view);
  showSettings(view);
  voices.show(view);
  showChoices(view);
  showKept(view.kept);
  for (const happening of view.happenings) {
    const spoken = happening.record.said !== null;
    logHappening(happening, spoken ? interruption : null, view.zone);
    screenHears(happening, settings.device, view.inSession, turn);
    if (happening.sizes.length > 0 && happening.record.ssml !== '') showSizes(happening.sizes);
  }
  if (view.happenings.length > 0 || !turn) drawTurn(turn, session.places);
  awake.keep(view.inSession);
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
}

/** Draws the instant, as often as the screen is drawn. */
function frame(): void {
  requestAnimationFrame(frame);
  draw();
}

function draw(): void {
  const { view, turn } = session;
  const { now } = clock;
  const instant = instantAt(turn, now);
  const step = turn && ledAt(turn, now);
  const face = faceOf({ view, lost, instant, led: step !== null });
  showStage({ face, view, turn, instant, step, now, hearing: isHearing() });
  showControls(face, view, step && holdAt(step, now));
  if (!view) return;
  showCaption(instant, now);
  const chunk = instant.chunk;
  const sounds = chunk !== null && !player.muted && sounderOf(chunk) !== null;
  readAloud(!sounds && speed <= 2, view.settings.locale);
  moveHead(turn, now);
  const place = turn ? (placeAt(session.places, now)?.place ?? null) : view.place;
  const plan = turn?.routine ?? names.plan;
  if (plan) showRoutine(plan, place, step ? shareOf(step, now) : 0);
  showTime(now, view.zone);
}

/** Asks a server that is gone until it answers. */
async function waitForServer(): Promise<void> {
  for (;;) {
    await new Promise((resolve) => setTimeout(resolve, PATIENCE));
    const there = await fetch('/routine.json', { cache: 'no-store' }).then(
      (response) => response.ok,
      () => false,
    );
    if (there) break;
  }
  lost = 'back';
}

/** Opens the skill again, which leads on from the kept place. */
async function carryOn(): Promise<void> {
  const { view } = session;
  if (!view) {
    location.reload();
    return;
  }
  lost = null;
  forgetKept();
  await session.open(view.settings, clock.now);
  const [opening] = session.view?.openings ?? [];
  if (opening !== undefined && !session.lost) await speak(opening);
}

/** Browsers allow sound only after the person has pressed something. */
function unlockSound(): void {
  for (const event of ['pointerdown', 'keydown'])
    addEventListener(
      event,
      () => {
        serverVoice.unlock();
      },
      { capture: true },
    );
}

function connect(): void {
  unlockSound();
  connectLid();
  connectChoices(session, (times) => {
    speed = times;
  });
  connectControls({
    say: async (text) => {
      const problem = await session.say(text);
      return problem && fill(words().refused, { reason: problem });
    },
    carryOn: () => void carryOn(),
  });
  connectSettings({
    change: (settings) => session.change(settings),
    muted: (muted) => {
      player.muted = muted;
    },
    tryVoice: () => {
      voices.try();
    },
    keepsAwake: awake.possible,
  });
  connectFullScreen(keyed);
  connectTalk({
    locale: () => session.view?.settings.locale ?? 'en-US',
    begin: () => {
      tell('');
      player.silence();
      clock.stop();
    },
    heard: (text) => void speak(text),
    failed: (why) => {
      if (!session.lost) clock.start();
      tell(why);
    },
  });
  onWords(() => {
    drawTurn(session.turn, session.places);
  });
}

async function begin(): Promise<void> {
  connect();
  requestAnimationFrame(frame);
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
  // If they cannot be loaded, the server is gone and the stage says so.
  names.know(await routinePlans().catch(() => ({})));
}

void begin();
