import type { LanguageModel } from '../models';
import { finding, type Finding } from './finding';

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
