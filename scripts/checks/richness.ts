import type { LanguageModel } from '../models';
import { finding, type Finding } from './finding';

const FEWEST = 12;

/** People do not learn commands: an intent of ours has to know many ways to say it. */
export function richnessFindings(locale: string, model: LanguageModel): Finding[] {
  return model.intents
    .filter(({ name, samples }) => !name.startsWith('AMAZON.') && samples.length < FEWEST)
    .map(({ name, samples }) => finding(`${locale} ${name}`, `has ${samples.length} samples, not ${FEWEST}`));
}
