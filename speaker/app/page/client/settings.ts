import type { PageSettings, View } from '../protocol';
import { byId, ofKind, option, write } from './dom';
import { fill, nameOf, onWords, words } from './words';

const dialog = ofKind('settings', HTMLDialogElement);
const language = ofKind('language', HTMLSelectElement);
const pace = ofKind('pace', HTMLSelectElement);
const sound = ofKind('sound', HTMLInputElement);
const keyF = ofKind('key-f', HTMLInputElement);
const awake = byId('awake');

/** How fast the voice speaks, in words a minute. */
const PACES = { calm: '140', normal: '165', brisk: '185' } as const;

export interface SettingsParts {
  readonly change: (settings: Partial<PageSettings>) => Promise<string | null>;
  readonly muted: (muted: boolean) => void;
  /** Reads a sample with the chosen voice. */
  readonly tryVoice: () => void;
  readonly keepsAwake: boolean;
}

let shown: View | null = null;
let drawn = '';

export const keyed = (): boolean => keyF.checked;

export function connectSettings({ change, muted, tryVoice, keepsAwake }: SettingsParts): void {
  byId('settings-open').addEventListener('click', () => {
    dialog.showModal();
  });
  language.addEventListener('change', () => void change({ locale: language.value }));
  pace.addEventListener('change', () => {
    if (shown) void change({ traits: { ...shown.settings.traits, voiceRate: pace.value } });
  });
  sound.checked = localStorage.getItem('sound') !== 'off';
  muted(!sound.checked);
  sound.addEventListener('change', () => {
    localStorage.setItem('sound', sound.checked ? 'on' : 'off');
    muted(!sound.checked);
  });
  keyF.checked = localStorage.getItem('key f') !== 'off';
  keyF.addEventListener('change', () => {
    localStorage.setItem('key f', keyF.checked ? 'on' : 'off');
  });
  byId('try-voice').addEventListener('click', tryVoice);
  const tellAwake = (): void => {
    write(awake, keepsAwake ? words().settings.awake : words().settings.mayDarken);
  };
  tellAwake();
  onWords(() => {
    tellAwake();
    if (shown) showSettings(shown);
  });
}

export function showSettings(view: View): void {
  shown = view;
  const { settings, locales } = view;
  const { voiceRate } = settings.traits;
  const state = JSON.stringify([settings.locale, voiceRate, locales, words().title]);
  if (state === drawn) return;
  drawn = state;
  language.replaceChildren(...locales.map((each) => option(each, nameOf(each))));
  language.value = settings.locale;
  const { settings: texts } = words();
  const known = Object.entries(PACES).map(([name, rate]) => option(rate, texts[name as keyof typeof PACES]));
  const other = known.some(({ value }) => value === voiceRate)
    ? []
    : [option(voiceRate, fill(texts.other, { rate: voiceRate }))];
  pace.replaceChildren(...known, ...other);
  pace.value = voiceRate;
}
