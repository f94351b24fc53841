import { planRoutine } from '../../lambda/routine/plan';
import { paces } from '../../lambda/routine/pacing';
import { backStretch } from '../../lambda/routine/routines';
import type { Language } from '../../lambda/wording/language';
import { createNarrator } from '../../lambda/wording/narrator';

/** Clauses whose lengths are learned together, and how much they count. */
export interface Sample {
  readonly texts: readonly string[];
  readonly weight: number;
}

/** The timeline is made of the routine's clauses, so they count more than what is said beside it. */
const ofRoutine = 3;

/**
 * Every clause of a language that is spoken as it is written, those of the routine with their sides filled in. Each pose
 * counts as a whole too: what is wrong by little in each clause must not add up along a part.
 */
export function samplesOf(language: Language): Sample[] {
  const narrate = createNarrator(language);
  const planned = paces.flatMap((pace) => planRoutine(backStretch, { pace }, narrate));
  const spoken = planned.map(({ place, cues }) => ({
    pose: place.pose,
    texts: cues.flatMap((cue) => (cue.kind === 'say' ? [cue.text] : [])),
  }));
  const weights = new Map(othersOf(language).map((text) => [text, 1]));
  for (const text of spoken.flatMap(({ texts }) => texts)) weights.set(text, ofRoutine);
  const poses = [...groupedBy(spoken, ({ pose }) => pose).values()];
  return [
    ...[...weights].map(([text, weight]) => ({ texts: [text], weight })),
    ...poses.map((steps) => ({ texts: steps.flatMap(({ texts }) => texts), weight: 1 })),
  ];
}

function othersOf(language: Language): string[] {
  return Object.entries(language.lines)
    .filter(([group]) => group !== 'voice' && group !== 'conditions')
    .flatMap(([, lines]) => textsIn(lines))
    .flatMap((text) => text.split(/\|+/).map((clause) => clause.trim()))
    .filter((text) => !text.includes('{{'));
}

function textsIn(tree: unknown): string[] {
  if (typeof tree === 'string') return [tree];
  return typeof tree === 'object' && tree !== null ? Object.values(tree).flatMap(textsIn) : [];
}

/** Things by their key, each group in the order of the things. */
export function groupedBy<Thing>(
  things: readonly Thing[],
  keyOf: (thing: Thing) => string,
): Map<string, Thing[]> {
  const groups = new Map<string, Thing[]>();
  for (const thing of things) {
    const group = groups.get(keyOf(thing));
    if (group === undefined) groups.set(keyOf(thing), [thing]);
    else group.push(thing);
  }
  return groups;
}
