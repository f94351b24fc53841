import type { LanguageModel } from '../../../../scripts/build/models';
import { readModels } from '../../../../scripts/project';

/** What people may say in each locale of a language. */
export function modelsOf(code: string): [string, LanguageModel][] {
  return [...readModels()]
    .filter(([locale]) => locale.startsWith(`${code}-`))
    .map(([locale, model]) => [locale, model.interactionModel.languageModel]);
}

/** Everything that may be said for a value of a slot type, by the value's id. */
export function namesIn(model: LanguageModel, type: string): Map<string, string[]> {
  const values = model.types.find(({ name }) => name === type)?.values ?? [];
  return new Map(values.map(({ id, name }) => [id, [name.value, ...name.synonyms].map(normal)]));
}

export function samplesOf(model: LanguageModel, intent: string): string[] {
  return (model.intents.find(({ name }) => name === intent)?.samples ?? []).map(normal);
}

export const namesOfIntents = (model: LanguageModel): string[] => model.intents.map(({ name }) => name);

/** Whether a sentence is literally a sample of that intent, or one with a complaint of the model put in. */
export function isSample(model: LanguageModel, intent: string, said: string): boolean {
  const samples = samplesOf(model, intent);
  const complaints = [...namesIn(model, 'Condition').values()].flat();
  return (
    samples.includes(normal(said)) ||
    complaints.some((complaint) =>
      samples.some((sample) => sample.replace('{condition}', complaint) === normal(said)),
    )
  );
}

/** Nobody hears a capital letter or a hyphen. */
export const normal = (text: string): string => text.toLowerCase().replace(/-/g, ' ');
