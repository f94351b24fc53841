import type { Candidate } from './literal';
import { isBuiltIn, type Model } from './model';
import type { SlotType } from './slot-type';
import { said, type Token } from './tokens';

export interface AboutMatch {
  readonly candidate: Candidate;
  readonly score: number;
}

/**
 * The custom intent that may be said by a slot's value alone, where what was said is about such values without being
 * one: Alexa learns from a slot's values what kind of words belong there, and hands over all that was heard. The score
 * is the share of the words that are words of values, politeness and grammar aside.
 */
export function aboutMatch(tokens: readonly Token[], model: Model): AboutMatch | undefined {
  const telling = tokens.filter(({ norm }) => !model.fillers.has(norm));
  if (telling.length === 0) return undefined;
  let best: AboutMatch | undefined;
  for (const { intent, slot, type } of bareSlots(model)) {
    const known = telling.filter(({ norm }) => type.words?.has(norm)).length;
    const score = known / telling.length;
    if (known === 0 || score <= (best?.score ?? 0)) continue;
    const filled = { value: said(tokens), entities: [], resolved: false, type: type.name };
    best = { score, candidate: { intent, slots: { [slot]: filled }, grade: 1 } };
  }
  return best;
}

/** The types whose values may be a whole answer, each with all that was heard around it. */
export function typesSaidAlone(model: Model): ReadonlySet<string> {
  return new Set(bareSlots(model).map(({ type }) => type.name));
}

interface BareSlot {
  readonly intent: string;
  readonly slot: string;
  readonly type: SlotType;
}

function bareSlots(model: Model): BareSlot[] {
  return model.samples.flatMap(({ intent, parts }): BareSlot[] => {
    const [part, ...more] = parts;
    if (part === undefined || 'word' in part || more.length > 0 || isBuiltIn(intent)) return [];
    const type = model.slots.get(intent)?.get(part.slot);
    return type?.words === undefined ? [] : [{ intent, slot: part.slot, type }];
  });
}
