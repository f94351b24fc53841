import type { Language } from '../language';
import { quantitiesOf } from './quantities';
import { type PackagedModel, type SlotType, slotTypeOf } from './slot-type';
import { type Alike, words } from './tokens';

export type Part = { readonly word: string } | { readonly slot: string };

export interface Sample {
  readonly intent: string;
  readonly parts: readonly Part[];
  /** One of Amazon's own phrases for a built-in intent, which a sample of the model outranks. */
  readonly amazon: boolean;
}

export interface Model {
  readonly locale: string;
  readonly language: Language;
  readonly invocation: readonly string[];
  /** As it is written, with its umlauts. */
  readonly invocationName: string;
  readonly samples: readonly Sample[];
  /** intent -> slot -> how values of that slot are read */
  readonly slots: ReadonlyMap<string, ReadonlyMap<string, SlotType>>;
  readonly fillers: ReadonlySet<string>;
  readonly intents: ReadonlySet<string>;
}

export function isBuiltIn(intent: string): boolean {
  return intent.startsWith('AMAZON.');
}

export function modelOf(packaged: PackagedModel, locale: string, language: Language): Model {
  const { invocationName, intents, types = [] } = packaged.interactionModel.languageModel;
  const quantities = quantitiesOf(language);
  const typesByName = new Map<string, SlotType>();
  const slots = new Map<string, Map<string, SlotType>>();
  const samples: Sample[] = [];
  for (const intent of intents) {
    const ofIntent = new Map<string, SlotType>();
    for (const { name, type } of intent.slots ?? []) {
      const known = typesByName.get(type) ?? slotTypeOf(type, types, language, quantities);
      typesByName.set(type, known);
      ofIntent.set(name, known);
    }
    slots.set(intent.name, ofIntent);
    for (const text of intent.samples ?? []) {
      samples.push({ intent: intent.name, parts: partsOf(text, language.alike), amazon: false });
    }
    for (const text of language.builtIns[intent.name] ?? []) {
      samples.push({ intent: intent.name, parts: partsOf(text, language.alike), amazon: true });
    }
  }
  return {
    locale,
    language,
    invocation: words(invocationName, language.alike),
    invocationName,
    samples,
    slots,
    fillers: new Set(language.fillers.flatMap((word) => words(word, language.alike))),
    intents: new Set(intents.map((intent) => intent.name)),
  };
}

export function partsOf(sample: string, alike: Alike): Part[] {
  return sample.split(/(\{[^}]*\})/).flatMap((piece): Part[] =>
    piece.startsWith('{')
      ? // Older models write "{value|slot}"; the slot's name is what stands last.
        [{ slot: piece.slice(1, -1).split('|').at(-1)?.trim() ?? '' }]
      : words(piece, alike).map((word) => ({ word })),
  );
}
