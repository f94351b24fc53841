import type { View } from '../../protocol';
import { byId, ofKind, option, write } from '../dom';
import type { PageSession } from '../session';
import { fill, nameOf, onWords, words } from '../words';

const form = ofKind('choices', HTMLFormElement);
const device = ofKind('device', HTMLSelectElement);
const locale = ofKind('locale', HTMLSelectElement);
const user = ofKind('user', HTMLInputElement);
const person = ofKind('person', HTMLInputElement);
const voiceRate = ofKind('voice-rate', HTMLInputElement);
const reach = ofKind('reach', HTMLInputElement);
const reportsEnd = ofKind('reports-end', HTMLInputElement);
const speed = ofKind('speed', HTMLSelectElement);
const problem = byId('choices-problem');
/** How many times as fast as on a device the plan can be played. */
const SPEEDS = [1, 1.5, 2, 5, 10, 30, 60];
let shown = '';

/** Voices from slow to fast, and the rungs of length that a device may play: offered, but any other can be typed. */
const VOICE_RATES = ['130', '150', '165', '175', '190'];
const REACHES = ['90/30', '240/85', '360/85', '480/85'];
byId('voice-rates').append(...VOICE_RATES.map((each) => option(each, each)));
byId('reaches').append(...REACHES.map((each) => option(each, each)));

/** Shows the current settings. A field that is being edited stays as it is. */
export function showChoices({ settings, locales }: View): void {
  document.body.dataset['device'] = settings.device;
  const wanted = JSON.stringify([settings, words().title]);
  if (wanted === shown) return;
  shown = wanted;
  const { lid } = words();
  locale.replaceChildren(...locales.map((each) => option(each, nameOf(each))));
  device.replaceChildren(option('dot', lid.dot), option('show', lid.show));
  const chosen = speed.value;
  speed.replaceChildren(
    ...SPEEDS.map((times) =>
      option(String(times), fill(times <= 2 ? lid.times : lid.timesSilent, { times })),
    ),
  );
  speed.value = chosen === '' ? '1' : chosen;
  device.value = settings.device;
  locale.value = settings.locale;
  user.value = settings.user;
  person.value = settings.person ?? '';
  voiceRate.value = settings.traits.voiceRate;
  reach.value = settings.traits.reach;
  reportsEnd.checked = settings.traits.reportsEnd;
}

export function connectChoices(session: PageSession, go: (times: number) => void): void {
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
  speed.addEventListener('change', () => {
    go(Number(speed.value));
  });
  onWords(() => {
    if (session.view) showChoices(session.view);
  });
}

function report(text: string | null): void {
  write(problem, text ?? '');
}
