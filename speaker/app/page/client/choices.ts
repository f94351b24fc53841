import type { View } from '../protocol';
import { byId, ofKind, option, write } from './dom';
import type { PlanClock } from './playback';
import type { PageSession } from './session';

const form = ofKind('choices', HTMLFormElement);
const device = ofKind('device', HTMLSelectElement);
const locale = ofKind('locale', HTMLSelectElement);
const user = ofKind('user', HTMLInputElement);
const person = ofKind('person', HTMLInputElement);
const voiceRate = ofKind('voice-rate', HTMLInputElement);
const reach = ofKind('reach', HTMLInputElement);
const reportsEnd = ofKind('reports-end', HTMLInputElement);
const problem = byId('say-problem');
let shown = '';

/** Voices from slow to fast, and the rungs of length that a device may play: offered, but any other can be typed. */
const VOICE_RATES = ['130', '150', '165', '175', '190'];
const REACHES = ['90/30', '240/85', '360/85', '480/85'];
byId('voice-rates').append(...VOICE_RATES.map((each) => option(each, each)));
byId('reaches').append(...REACHES.map((each) => option(each, each)));
device.append(option('dot', 'Echo Dot, no screen'), option('show', 'Echo Show, with a screen'));

/** Shows the current settings. A field that is being edited stays as it is. */
export function showChoices({ settings, locales }: View): void {
  byId('speaker').dataset['device'] = settings.device;
  const wanted = JSON.stringify(settings);
  if (wanted === shown) return;
  shown = wanted;
  if (locale.options.length === 0) locale.append(...locales.map((each) => option(each, nameOf(each))));
  device.value = settings.device;
  locale.value = settings.locale;
  user.value = settings.user;
  person.value = settings.person ?? '';
  voiceRate.value = settings.traits.voiceRate;
  reach.value = settings.traits.reach;
  reportsEnd.checked = settings.traits.reportsEnd;
}

export function connectChoices(session: PageSession): void {
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const settings = {
      device: device.value === 'show' ? ('show' as const) : ('dot' as const),
      locale: locale.value,
      user: user.value,
      person: person.value.trim() === '' ? null : person.value,
      traits: { voiceRate: voiceRate.value, reach: reach.value, reportsEnd: reportsEnd.checked },
    };
    void session.change(settings).then(report);
  });
  byId('tomorrow').addEventListener('click', () => void session.jump('tomorrow').then(report));
  byId('hour').addEventListener('click', () => void session.jump('hour').then(report));
}

function report(text: string | null): void {
  write(problem, text ?? '');
}

function nameOf(tag: string): string {
  return new Intl.DisplayNames(['en'], { type: 'language' }).of(tag) ?? tag;
}

const notice = byId('notice');
const text = byId('notice-text');
const carryOn = ofKind('carry-on', HTMLButtonElement);
/** Milliseconds between two attempts to reach a server that is gone. */
const PATIENCE = 1_500;

/** Says why the session was cut off, and what to do. */
export function showLost(why: 'gone' | 'unreachable'): void {
  notice.hidden = false;
  if (why === 'gone') {
    offer(
      'The speaker was restarted in the middle of your session. Your place is kept, from where it last began to speak.',
    );
    return;
  }
  carryOn.hidden = true;
  write(
    text,
    'The speaker does not answer. Start it again with npm start: this page waits for it, and your place is kept.',
  );
  void waitForServer();
}

async function waitForServer(): Promise<void> {
  for (;;) {
    await new Promise((resolve) => setTimeout(resolve, PATIENCE));
    const there = await fetch('/routine.json', { cache: 'no-store' }).then(
      (response) => response.ok,
      () => false,
    );
    if (there) break;
  }
  offer('The speaker is back. Your place is kept, from where it last began to speak.');
}

function offer(message: string): void {
  write(text, message);
  carryOn.hidden = false;
  carryOn.focus();
}

/** "Carry on" opens the skill again, which offers the kept place. */
export function connectNotice(session: PageSession, clock: PlanClock, forget: () => void): void {
  carryOn.addEventListener('click', () => {
    const { view } = session;
    if (!view) {
      location.reload();
      return;
    }
    notice.hidden = true;
    forget();
    void session.open(view.settings, clock.now).then(async () => {
      const [opening] = session.view?.phrases ?? [];
      if (opening !== undefined && !session.lost) await session.say(opening);
      byId('said').focus();
    });
  });
}
