import type { View } from '../protocol';
import { byId, ofKind, option, write } from './dom';
import type { PageSession } from './session';

const form = ofKind('choices', HTMLFormElement);
const device = ofKind('device', HTMLSelectElement);
const locale = ofKind('locale', HTMLSelectElement);
const user = ofKind('user', HTMLInputElement);
const person = ofKind('person', HTMLInputElement);
const problem = byId('say-problem');
let shown = '';

device.append(option('dot', 'Echo Dot, no screen'), option('show', 'Echo Show, with a screen'));

/** The choices as they hold; what somebody is just typing stays. */
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
}

export function connectChoices(session: PageSession): void {
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const settings = {
      device: device.value === 'show' ? ('show' as const) : ('dot' as const),
      locale: locale.value,
      user: user.value,
      person: person.value.trim() === '' ? null : person.value,
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
