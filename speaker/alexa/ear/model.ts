import type { Language } from '../language';
import { type Contraries, contrariesIn } from './contraries';
import { type Plainer, plainerIn } from './plain';
import { quantitiesOf } from './quantities';
import { type PackagedModel, type SlotType, slotTypeOf } from './slot-type';
import { type Stem, stemmerOf, type Vocabulary, vocabularyOf } from './stems';
import { type Alike, words } from './tokens';

export type SamplePart = { readonly word: string } | { readonly slot: string };

export interface Sample {
  readonly intent: string;
  readonly parts: readonly SamplePart[];
  /** One of Amazon's own phrases for a built-in intent. A sample of the model outranks it. */
  readonly amazon: boolean;
  /** Its position in the model: of two samples that fit equally well, the earlier one is meant. */
  readonly order: number;
}

/** Every sample under its first word. */
interface SampleIndex {
  /** The samples that begin with that word. */
  readonly wordFirst: ReadonlyMap<string, readonly Sample[]>;
  /** The samples that begin with a slot; those of slots alone under the empty word. */
  readonly slotFirst: ReadonlyMap<string, readonly Sample[]>;
}

export interface Model {
  readonly locale: string;
  readonly language: Language;
  readonly invocation: readonly string[];
  /** As written, with umlauts. */
  readonly invocationName: string;
  readonly samples: readonly Sample[];
  readonly index: SampleIndex;
  /** intent -> slot -> how values of that slot are read */
  readonly slots: ReadonlyMap<string, ReadonlyMap<string, SlotType>>;
  readonly fillers: ReadonlySet<string>;
  readonly fillerStems: ReadonlySet<string>;
  /** The words of the samples. */
  readonly vocabulary: Vocabulary;
  readonly intents: ReadonlySet<string>;
  readonly stem: Stem;
  readonly plainer: Plainer;
  /** "Um", "please": words that mean nothing by themselves. */
  readonly asides: ReadonlySet<string>;
  readonly contraries: Contraries;
}

/** What a person says to open the skill. */
export function openingOf({ language, invocationName }: Model): string {
  return `${language.launch[0] ?? ''} ${invocationName}`.trim();
}

export const FALLBACK = 'AMAZON.FallbackIntent';

export function isBuiltIn(intent: string): boolean {
  return intent.startsWith('AMAZON.');
}

/** Alexa matches a built-in intent by its phrases word for word, all others and the fallback loosely. */
export function isLoose(intent: string): boolean {
  return !isBuiltIn(intent) || intent === FALLBACK;
}

export function modelOf(packaged: PackagedModel, locale: string, language: Language): Model {
  const { invocationName, intents, types = [] } = packaged.interactionModel.languageModel;
  const quantities = quantitiesOf(language);
  const stem = stemmerOf(language);
  const typesByName = new Map<string, SlotType>();
  const slots = new Map<string, Map<string, SlotType>>();
  const samples: Sample[] = [];
  for (const intent of intents) {
    const ofIntent = new Map<string, SlotType>();
    for (const { name, type } of intent.slots ?? []) {
      const known = typesByName.get(type) ?? slotTypeOf(type, types, language, quantities, stem);
      typesByName.set(type, known);
      ofIntent.set(name, known);
    }
    slots.set(intent.name, ofIntent);
    const add = (text: string, amazon: boolean): void => {
      const parts = partsOf(text, language.alike);
      samples.push({ intent: intent.name, parts, amazon, order: samples.length });
    };
    for (const text of intent.samples ?? []) add(text, false);
    for (const text of language.builtIns[intent.name] ?? []) add(text, true);
  }
  const fillers = new Set(language.fillers.flatMap((word) => words(word, language.alike)));
  return {
    locale,
    language,
    invocation: words(invocationName, language.alike),
    invocationName,
    samples,
    index: indexOf(samples),
    slots,
    fillers,
    fillerStems: new Set([...fillers].map(stem)),
    vocabulary: vocabularyOf(spokenIn(samples), stem),
    intents: new Set(intents.map((intent) => intent.name)),
    stem,
    plainer: plainerIn(language),
    asides: new Set(language.additions.asides.flatMap((word) => words(word, language.alike))),
    contraries: contrariesIn(language, stem),
  };
}

function spokenIn(samples: readonly Sample[]): string[] {
  return samples.flatMap(({ parts }) => parts.flatMap((part) => ('word' in part ? [part.word] : [])));
}

export function partsOf(sample: string, alike: Alike): SamplePart[] {
  return sample.split(/(\{[^}]*\})/).flatMap((piece): SamplePart[] =>
    piece.startsWith('{')
      ? // Older models write "{value|slot}": the slot's name comes last.
        [{ slot: piece.slice(1, -1).split('|').at(-1)?.trim() ?? '' }]
      : words(piece, alike).map((word) => ({ word })),
  );
}

function indexOf(samples: readonly Sample[]): SampleIndex {
  const [wordFirst, slotFirst] = [new Map<string, Sample[]>(), new Map<string, Sample[]>()];
  for (const sample of samples) {
    const [first] = sample.parts;
    const word = sample.parts.find((part) => 'word' in part)?.word ?? '';
    const index = first && 'word' in first ? wordFirst : slotFirst;
    const sharing = index.get(word);
    if (sharing) sharing.push(sample);
    else index.set(word, [sample]);
  }
  return { wordFirst, slotFirst };
}
