import { planRoutine } from '../../lambda/routine/plan';
import { backStretch } from '../../lambda/routine/routines';
import { paces } from '../../lambda/routine/pacing';
import type { Language } from '../../lambda/wording/language';
import { createNarrator } from '../../lambda/wording/narrator';

/** A clause as it is spoken, and how much it counts: the timeline is made of the routine's clauses. */
export interface Sample {
  readonly text: string;
  readonly weight: number;
}

/** Every clause of a language that is spoken as it is written, those of the routine with their sides filled in. */
export function clausesOf(language: Language): Sample[] {
  const narrate = createNarrator(language);
  const routine = paces
    .flatMap((pace) => planRoutine(backStretch, { pace }, narrate))
    .flatMap(({ cues }) => cues)
    .flatMap((cue) => (cue.kind === 'say' ? [cue.text] : []));
  const spoken = Object.entries(language.lines).filter(([file]) => file !== 'voice' && file !== 'conditions');
  const others = textsIn(spoken.map(([, lines]) => lines)).flatMap((text) =>
    text.split('|').map((clause) => clause.trim()),
  );
  const weights = new Map(others.filter((text) => !text.includes('{{')).map((text) => [text, 1]));
  for (const text of routine) weights.set(text, 3);
  return [...weights].map(([text, weight]) => ({ text, weight }));
}

function textsIn(tree: unknown): string[] {
  if (typeof tree === 'string') return [tree];
  return typeof tree === 'object' && tree !== null ? Object.values(tree).flatMap(textsIn) : [];
}
