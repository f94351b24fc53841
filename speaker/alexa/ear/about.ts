import type { Candidate } from './literal';
import { isBuiltIn, type Model, type Sample } from './model';
import type { SlotType } from './slot-type';
import { said, type Token } from './tokens';

export interface AboutMatch {
  readonly candidate: Candidate;
  readonly score: number;
}

/** A word that occurs among the words of values at least as often as among those of samples belongs to the slot. */
const BELONGS = 0.5;
/** From this many words on, somebody tells something; in fewer, somebody rather wants something done. */
const LONG = 7;
/** The number of belonging words that is enough, a word that also occurs in samples counted in part. */
const ENOUGH = { short: 1.2, long: 0.8 };

/**
 * A custom intent with a bare slot, for a sentence that is about the slot's values without being one of them. Alexa
 * learns from the values what kind of words belong in the slot, and sends the whole sentence. Score: the share of
 * words that belong to the values, without polite and grammatical ones. A word of many samples ("long" in "how long
 * do I hold this") counts the less for being in a value ("sore from sitting too long"), too.
 */
export function aboutMatch(tokens: readonly Token[], model: Model): AboutMatch | undefined {
  const telling = tokens.filter(({ norm }) => !model.fillers.has(norm));
  const enough = tokens.length < LONG ? ENOUGH.short : ENOUGH.long;
  let [best, most]: [AboutMatch | undefined, number] = [undefined, 0];
  for (const { intent, slot, type } of bareSlots(model)) {
    const belonging = telling.map(({ norm }) => belongs(norm, type, model));
    const all = belonging.reduce((sum, share) => sum + share, 0);
    if (all < enough || all <= most || !belonging.some((share) => share >= BELONGS)) continue;
    const filled = { value: said(tokens), entities: [], resolved: false, type: type.name };
    best = { score: all / telling.length, candidate: { intent, slots: { [slot]: filled }, grade: 1 } };
    most = all;
  }
  return best;
}

/** How far a word is one of the values' own: 1 where no sample has it, 0 where no value has it. */
function belongs(norm: string, { words }: SlotType, { stem, vocabulary }: Model): number {
  const [inValues, inSamples] = [words?.share(stem(norm)) ?? 0, vocabulary.share(stem(norm))];
  return inValues === 0 ? 0 : inValues / (inValues + inSamples);
}

/** The slot types that stand alone in a sample. */
export function typesSaidAlone(model: Model): ReadonlySet<string> {
  return new Set(bareSlots(model).map(({ type }) => type.name));
}

interface BareSlot {
  readonly intent: string;
  readonly slot: string;
  readonly type: SlotType;
}

function bareSlots(model: Model): BareSlot[] {
  return (model.index.slotFirst.get('') ?? []).flatMap((sample) => bareSlot(sample, model));
}

function bareSlot({ intent, parts }: Sample, model: Model): BareSlot[] {
  const [part, ...more] = parts;
  if (part === undefined || 'word' in part || more.length > 0 || isBuiltIn(intent)) return [];
  const type = model.slots.get(intent)?.get(part.slot);
  return type?.words === undefined ? [] : [{ intent, slot: part.slot, type }];
}
