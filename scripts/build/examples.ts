import { answeredAlike, findRedFlag } from '../../lambda/catalogue/red-flags';
import type { Asked } from '../bench/ask/phrases';
import type { Example } from './learn';
import { valuesOf, type InteractionModel, type SlotType } from './models';

/** Intents whose samples may tell of a sign or of a state: they are no examples of `none`. */
const leftOut: ReadonlySet<string> = new Set([
  'AlarmIntent',
  'IHaveIntent',
  'OkayWithIntent',
  'NeedHelpIntent',
]);

/** An intent gives at most this many sentences, taken evenly: some have hundreds of samples that differ in a word. */
const most = 100;

/** A sentence that was written because it is easily mistaken tells more than any other. */
const telling = 2;

/** Sentences by the sign that they tell of, or under `none`. */
export type Further = Readonly<Record<string, readonly string[]>>;

/**
 * Examples of every sign and of everything else, from all that people may say in a language. Signs that are answered alike
 * are one kind; everything else is `none`. `asked`: complaints, each with what it is.
 */
export function examplesOf(
  models: readonly InteractionModel[],
  further: Further,
  asked: readonly Asked[] = [],
): Example[] {
  const [model] = models.map(({ interactionModel }) => interactionModel.languageModel);
  const types = model === undefined ? [] : model.types;
  const phrasesOf = (name: string): { readonly id: string; readonly texts: readonly string[] }[] =>
    valuesOf(name, models).types.flatMap(({ values }: SlotType) =>
      values.map(({ id, name: said }) => ({ id, texts: [said.value, ...said.synonyms] })),
    );
  const values = types.flatMap(({ name }) =>
    phrasesOf(name).flatMap(({ id, texts }) => {
      const kind = kindOf(id);
      // A red flag is a value of several types.
      if (kind !== 'none' && name !== 'Alarm') return [];
      const isPlain = kind === 'none' && name !== 'Condition';
      return texts.map((text) => ({ kind, text, weight: 1, ...(isPlain ? { isPlain } : {}) }));
    }),
  );
  const samples = (model?.intents ?? []).flatMap(({ name, samples: said }) =>
    leftOut.has(name)
      ? []
      : evenly(said).map((text) => ({
          kind: 'none',
          text: text.replace(/\{[^}]*\}/g, ' '),
          weight: 1,
          isPlain: true,
        })),
  );
  const complaints = asked.map(({ phrase, expect }) => ({
    kind: kindOf(expect.split('|')[0] ?? ''),
    text: phrase,
    weight: telling,
  }));
  const others = Object.entries(further).flatMap(([id, texts]) => {
    const kind = kindOf(id);
    return texts.map((text) => ({ kind, text, weight: kind === 'none' ? telling : 1 }));
  });
  return [...values, ...samples, ...complaints, ...others];
}

function evenly(texts: readonly string[]): readonly string[] {
  const every = texts.length / most;
  return every <= 1
    ? texts
    : texts.filter((_text, at) => Math.floor(at / every) !== Math.floor((at - 1) / every));
}

/** What an id counts as: a red flag with all that are answered like it, anything else as none. */
function kindOf(id: string): string {
  const flag = findRedFlag(id);
  return flag === null ? 'none' : answeredAlike(flag);
}
