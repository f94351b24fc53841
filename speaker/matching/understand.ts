import { invocationIn, withoutWakeWord } from './invocation';
import { hear, hearsExactly, type Heard } from './match';
import type { Model } from './model';
import { words } from './tokens';

/** What Alexa does with words: starts the skill, asks it something, or ends its session. */
export type Understood =
  | { readonly kind: 'launch' }
  | { readonly kind: 'exit' }
  | { readonly kind: 'intent'; readonly heard: Heard; readonly assumed: boolean };

/** Nobody says more in one breath; Alexa stops listening, and matching would take longer than any reply. */
const longestWords = 40;

export function understand(text: string, model: Model, inSession: boolean): Understood {
  const spoken = withoutWakeWord(text.split(/\s+/).slice(0, longestWords).join(' '), model);
  if (inSession) {
    // A sample of the skill's own comes first: "start back stretch routine" may mean something inside it.
    if (hearsExactly(spoken, model)) return asIntent(spoken, model, false);
    if (isExit(spoken, model)) return { kind: 'exit' };
  }
  const invocation = invocationIn(spoken, model);
  if (invocation?.kind === 'launch') return invocation;
  if (invocation) {
    const exact = [...invocation.readings, spoken].find((reading) => hearsExactly(reading, model));
    return asIntent(exact ?? invocation.readings[0] ?? spoken, model, false);
  }
  return asIntent(spoken, model, !inSession);
}

function asIntent(text: string, model: Model, assumed: boolean): Understood {
  return { kind: 'intent', heard: hear(text, model), assumed };
}

function isExit(text: string, { language }: Model): boolean {
  const said = words(text, language.alike).join(' ');
  return language.exit.some((phrase) => words(phrase, language.alike).join(' ') === said);
}
