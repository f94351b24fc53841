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

/** No intent counts for more sentences than this: some have hundreds of samples that differ in a word. */
const most = 80;

/** A sentence that was written because it is easily mistaken tells more than any other. */
const telling = 2;

/**
 * Examples of every sign and of everything else, from all that people may say in a language. Signs that are answered alike
 * are one kind; everything else is `none`. `asked`: complaints, each with what it is.
 */
export function examplesOf(
  models: readonly InteractionModel[],
  harmless: readonly string[],
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
      const flag = findRedFlag(id);
      const kind = flag === null ? 'none' : answeredAlike(flag);
      return flag !== null && name !== 'Alarm' ? [] : texts.map((text) => ({ kind, text, weight: 1 }));
    }),
  );
  const samples = (model?.intents ?? []).flatMap(({ name, samples: said }) =>
    leftOut.has(name)
      ? []
      : said.map((text) => ({
          kind: 'none',
          text: text.replace(/\{[^}]*\}/g, ' '),
          weight: Math.min(1, most / said.length),
        })),
  );
  const complaints = asked.map(({ phrase, expect }) => {
    const flag = findRedFlag(expect.split('|')[0] ?? '');
    return { kind: flag === null ? 'none' : answeredAlike(flag), text: phrase, weight: telling };
  });
  return [
    ...values,
    ...samples,
    ...complaints,
    ...harmless.map((text) => ({ kind: 'none', text, weight: telling })),
  ];
}
