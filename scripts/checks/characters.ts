import type { LanguageModel } from '../models';
import { finding, type Finding } from './finding';

const LONGEST_VALUE = 140;
// Letters, spaces, apostrophes, hyphens, and the full stops of abbreviations. Numbers are spelled out.
const SPOKEN = /^[\p{L}\p{M}' .-]*$/u;

/** What Alexa takes as words that can be said. */
export function characterFindings(locale: string, model: LanguageModel): Finding[] {
  const samples = model.intents.flatMap(({ name, samples: said }) =>
    said
      .filter(
        (sample) => !sayable(sample.replace(/\{[a-zA-Z_]+\}/g, 'slot')) || sample !== sample.toLowerCase(),
      )
      .map((sample) => finding(`${locale} ${name}`, `"${sample}" has characters that a sample may not have`)),
  );
  const values = model.types.flatMap((type) =>
    type.values.flatMap(({ id, name }) =>
      [name.value, ...name.synonyms].flatMap((text) => valueFindings(`${locale} ${type.name} ${id}`, text)),
    ),
  );
  return [...samples, ...values];
}

function valueFindings(where: string, text: string): Finding[] {
  if (text.length > LONGEST_VALUE) return [finding(where, `a value has ${text.length} characters`)];
  return sayable(text) ? [] : [finding(where, `"${text}" has characters that a value may not have`)];
}

function sayable(text: string): boolean {
  return text !== '' && SPOKEN.test(text) && text === text.trim() && !text.includes('  ');
}
