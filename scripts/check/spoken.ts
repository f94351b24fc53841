import lists from './words.json';
import type { Intent, LanguageModel } from '../build/models';

/** Words that the rules for a language name. A language without lists is a finding, not a crash. */
export interface Words {
  /** open ... : what starts a skill, and may not be part of its name */
  readonly launch: readonly string[];
  /** other words that may not be part of a name */
  readonly reserved: readonly string[];
  readonly connecting: readonly string[];
  readonly articles: readonly string[];
  /** ask ... : what leads from Alexa to something asked of the skill */
  readonly ask: readonly string[];
  /** what may stand between the skill's name and what is asked of it */
  readonly bridges: readonly string[];
  /** what tells in a duration how much it is */
  readonly amounts: readonly string[];
  /** what a duration ends in */
  readonly units: readonly string[];
  /** what names an hour, or a part of the day, in a time of day */
  readonly hours: readonly string[];
  /** what stands around it */
  readonly clock: readonly string[];
  readonly promises: readonly string[];
  /** what a description has to say */
  readonly disclaimer: readonly string[];
}

const byLanguage: ReadonlyMap<string, Words> = new Map(Object.entries(lists));

export function wordsFor(locale: string): Words | undefined {
  return byLanguage.get(locale.slice(0, 2));
}

// In any language: which one a phrase is in is plain from the rest of it.
const amounts = inAnyLanguage((words) => words.amounts);
const units = inAnyLanguage((words) => words.units);
const hours = inAnyLanguage((words) => words.hours);
const clock = inAnyLanguage((words) => words.clock);

function inAnyLanguage(list: (words: Words) => readonly string[]): readonly string[] {
  return [...byLanguage.values()].flatMap(list);
}

const hour = `(?:${hours.join('|')})`;
const around = `(?:${clock.join('|')})`;

/** The types of Amazon's that we use, near enough for what we write ourselves. */
const amazon: ReadonlyMap<string, string> = new Map([
  ['AMAZON.DURATION', `(?:(?:${amounts.join('|')}) ){1,4}(?:${units.join('|')})`],
  ['AMAZON.TIME', `(?:${around} ){0,3}${hour}(?: (?:${hour}|${around})){0,4}`],
]);

/** How what is written in a listing sounds: without capitals and punctuation. */
export function sounds(text: string): string {
  return text
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[^\p{L}\p{M}\p{N}{}]+/gu, ' ')
    .trim();
}

/** The skill is called by its name, with or without something to do. */
export function isCall(text: string, model: LanguageModel, words: Words): boolean {
  const said = sounds(text);
  const name = sounds(model.invocationName);
  if (words.launch.some((word) => said === `${word} ${name}`)) return true;
  const lead = words.ask.map((word) => `${word} ${name} `).find((each) => said.startsWith(each));
  if (lead === undefined) return false;
  const asked = said.slice(lead.length);
  const bridge = words.bridges.map((word) => `${word} `).find((each) => asked.startsWith(each)) ?? '';
  return isSample(asked, model) || isSample(asked.slice(bridge.length), model);
}

/** The words are a sample as it stands, with listed values in its slots. */
export function isSample(text: string, model: LanguageModel): boolean {
  return intentsFor(text, model).length > 0;
}

/** The intents that have these very words; only where none has, those that have them with values in their slots. */
export function intentsFor(text: string, model: LanguageModel): string[] {
  const said = sounds(text);
  const fitting = grammarOf(model).filter((rule) => rule.fits(said));
  const plain = fitting.filter(({ slotless }) => slotless);
  return [...new Set((plain.length > 0 ? plain : fitting).map(({ intent }) => intent))];
}

interface Rule {
  readonly intent: string;
  readonly slotless: boolean;
  readonly fits: (said: string) => boolean;
}

/** What may be said for a slot type, to look up and to put into a pattern. */
interface Listed {
  readonly phrases: ReadonlySet<string>;
  readonly pattern: string;
}

const grammars = new WeakMap<LanguageModel, readonly Rule[]>();

// Some two thousand rules: made once for a model, not once for each phrase.
function grammarOf(model: LanguageModel): readonly Rule[] {
  const known = grammars.get(model);
  if (known) return known;
  const values = new Map(
    model.types.map((type) => {
      const phrases = type.values.flatMap(({ name }) => [name.value, ...name.synonyms].map(sounds));
      return [type.name, { phrases: new Set(phrases), pattern: `(?:${phrases.join('|') || '(?!)'})` }];
    }),
  );
  const rules = model.intents.flatMap((intent) =>
    intent.samples.map((sample) => ruleOf(sample, intent, values)),
  );
  grammars.set(model, rules);
  return rules;
}

function ruleOf(sample: string, intent: Intent, values: ReadonlyMap<string, Listed>): Rule {
  // Every second part is what stood in braces.
  const parts = sample.split(/\{([^}]*)\}/);
  const rule = { intent: intent.name, slotless: parts.length === 1 };
  if (rule.slotless) {
    const whole = sounds(sample);
    return { ...rule, fits: (said) => said === whole };
  }
  const [first, last] = [sounds(parts[0] ?? ''), sounds(parts.at(-1) ?? '')];
  const alone = parts.length === 3 ? values.get(typeOf(parts[1], intent)) : undefined;
  if (alone !== undefined) {
    const [before, after] = [spaced(parts[0] ?? ''), spaced(parts[2] ?? '')];
    const fits = (said: string): boolean =>
      said.startsWith(before) &&
      said.endsWith(after) &&
      alone.phrases.has(said.slice(before.length, said.length - after.length));
    return { ...rule, fits };
  }
  let pattern: RegExp | undefined;
  // Most rules fall out by their first or last words: the others alone are worth a pattern of all values.
  const fits = (said: string): boolean =>
    said.startsWith(first) &&
    said.endsWith(last) &&
    (pattern ??= patternOf(parts, intent, values)).test(said);
  return { ...rule, fits };
}

/** The type of a slot; none where the intent has no such slot. */
function typeOf(slot: string | undefined, { slots = [] }: Intent): string {
  return slots.find(({ name }) => name === slot)?.type ?? '';
}

function patternOf(parts: readonly string[], intent: Intent, values: ReadonlyMap<string, Listed>): RegExp {
  const pieces = parts.map((part, index) => {
    if (index % 2 === 0) return spaced(part);
    const type = typeOf(part, intent);
    // A type on neither list matches nothing, so that an example phrase with it is reported.
    return amazon.get(type) ?? values.get(type)?.pattern ?? '(?!)';
  });
  return new RegExp(`^${pieces.join('')}$`, 'u');
}

function spaced(part: string): string {
  const said = sounds(part);
  if (said === '') return part.trim() === part ? '' : ' ';
  return `${part.startsWith(' ') ? ' ' : ''}${said}${part.endsWith(' ') ? ' ' : ''}`;
}
