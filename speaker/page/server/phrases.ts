import type { Model } from '../../matching/model';

/** Worth saying at any time, by Amazon's own names for it. */
const INTENTS = ['Yes', 'No', 'Next', 'Repeat', 'Previous', 'Pause', 'Help', 'Stop'];

/** What to say, in the words of the language: how the skill is opened first. */
export function phrasesOf({ language, invocationName }: Model): string[] {
  const opening = `${language.launch[0] ?? ''} ${invocationName}`.trim();
  const others = INTENTS.flatMap((name) => language.builtIns[`AMAZON.${name}Intent`]?.slice(0, 1) ?? []);
  return [opening, ...others];
}
