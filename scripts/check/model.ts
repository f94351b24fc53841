import type { LanguageModel } from '../build/models';
import { finding, type Finding } from './finding';
import type { Words } from './spoken';

/** One skill answers all locales: what is missing in one of them would work there in words only. */
export function parityFindings(models: ReadonlyMap<string, LanguageModel>): Finding[] {
  const shapes = [...models].map(([locale, model]) => ({ locale, shape: shapeOf(model) }));
  const all = new Set(shapes.flatMap(({ shape }) => [...shape]));
  return shapes.flatMap(({ locale, shape }) =>
    [...all].filter((item) => !shape.has(item)).map((item) => finding(locale, `lacks ${item}`)),
  );
}

function shapeOf({ intents, types }: LanguageModel): Set<string> {
  return new Set([
    ...intents.flatMap((intent) => [
      `intent ${intent.name}`,
      ...(intent.slots ?? []).map(({ name, type }) => `slot ${intent.name} {${name}: ${type}}`),
    ]),
    ...types.flatMap((type) => type.values.map(({ id }) => `value ${type.name} ${id}`)),
  ]);
}

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

/** Certification requires the first five. The others are needed to guide a routine. */
export function builtInFindings(locale: string, model: LanguageModel): Finding[] {
  const present = new Set(model.intents.map(({ name }) => name));
  return required.filter((name) => !present.has(name)).map((name) => finding(locale, `${name} is missing`));
}

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

/** Amazon's rules for the name by which a skill is called. */
export function invocationNameFindings(locale: string, name: string, words: Words): Finding[] {
  const parts = name.split(' ');
  const found: Finding[] = [];
  const refuse = (what: string): void => {
    found.push(finding(locale, `invocation name "${name}" ${what}`));
  };
  if (!/^[\p{Ll}.' ]+$/u.test(name))
    refuse('may hold lower-case letters, spaces, apostrophes and full stops only');
  if (parts.length < 2) refuse('needs two words or more');
  if (parts.some((part) => part === '')) refuse('has a space too many');
  for (const part of parts) {
    const taken = [...words.launch, ...words.reserved, ...words.connecting].includes(part);
    if (taken) refuse(`may not contain "${part}"`);
    if (parts.length === 2 && words.articles.includes(part)) refuse(`has two words, so not "${part}"`);
  }
  return found;
}

const FEWEST = 12;

/** People do not learn commands: an intent of ours has to know many ways to say it. */
export function richnessFindings(locale: string, model: LanguageModel): Finding[] {
  return model.intents
    .filter(({ name, samples }) => !name.startsWith('AMAZON.') && samples.length < FEWEST)
    .map(({ name, samples }) => finding(`${locale} ${name}`, `has ${samples.length} samples, not ${FEWEST}`));
}

/** Amazon takes a model of at most this many bytes as JSON (Alexa Skills Kit, "Interaction model schema"; the build writes it without blanks). */
const MOST_BYTES = 1_500_000;

/** A model that is too large is refused at deployment. */
export function sizeFindings(locale: string, model: unknown): Finding[] {
  const bytes = Buffer.byteLength(JSON.stringify(model));
  return bytes > MOST_BYTES
    ? [finding(locale, `the model has ${String(bytes)} bytes, more than ${String(MOST_BYTES)}`)]
    : [];
}
