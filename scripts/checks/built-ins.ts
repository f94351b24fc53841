import type { LanguageModel } from '../models';
import { finding, type Finding } from './finding';

const required = [
  'Help',
  'Stop',
  'Cancel',
  'Fallback',
  'NavigateHome',
  'Next',
  'Previous',
  'Repeat',
  'Pause',
  'Resume',
  'StartOver',
  'Yes',
  'No',
].map((name) => `AMAZON.${name}Intent`);

/** Certification wants the first five, leading somebody through a routine the others. */
export function builtInFindings(locale: string, model: LanguageModel): Finding[] {
  const present = new Set(model.intents.map(({ name }) => name));
  return required.filter((name) => !present.has(name)).map((name) => finding(locale, `${name} is missing`));
}
