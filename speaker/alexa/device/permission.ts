import { at, isText } from '../../json';
import type { Model } from '../ear/model';
import { words } from '../ear/tokens';
import { withoutWakeWord } from '../ear/understand';
import type { Language } from '../language';
import { REMINDERS_SCOPE } from '../services/reminders';

/**
 * A permission by voice. A skill sends Connections.SendRequest "AskFor" with its reply. Alexa then asks the person in
 * her own words and listens. She takes the next words as the answer and tells the skill the result in a
 * Connections.Response. Source: Amazon's "Set Up Voice Permissions for Reminders".
 */
export interface PermissionRequest {
  readonly permissionScope: string;
  /** The skill's own token, returned to it unchanged. */
  readonly token: string;
}

export type ConsentStatus = 'ACCEPTED' | 'DENIED' | 'NOT_ANSWERED';

export interface Consent extends PermissionRequest {
  readonly status: ConsentStatus;
}

const isSendRequest = (directive: unknown): boolean => at(directive, 'type') === 'Connections.SendRequest';

/** The permission that a reply asks Alexa to request; null for none, and for a request that Alexa refuses. */
export function permissionRequestIn(directives: readonly unknown[]): PermissionRequest | null {
  const directive = directives.find(isSendRequest);
  const [permissionScope, token] = [at(directive, 'payload', 'permissionScope'), at(directive, 'token')];
  const complete =
    at(directive, 'name') === 'AskFor' &&
    at(directive, 'payload', '@type') === 'AskForPermissionsConsentRequest' &&
    at(directive, 'payload', '@version') === '1' &&
    // Alexa requests only reminders and timers by voice. This speaker knows reminders.
    permissionScope === REMINDERS_SCOPE;
  return complete && isText(token) ? { permissionScope, token } : null;
}

/** Why Alexa would refuse the permission requests of a reply. */
export function faultsOfPermission(directives: readonly unknown[]): string[] {
  const requests = directives.filter(isSendRequest);
  if (requests.length > 1) return ['the response has two Connections.SendRequest, and Alexa asks one thing'];
  return requests.length === 0 || permissionRequestIn(requests)
    ? []
    : [`Connections.SendRequest is not "AskFor" version "1" for ${REMINDERS_SCOPE} with a token`];
}

/** Alexa's own words, with the name that the skill has in the store. */
export function questionIn({ permission }: Language, skill: string): string {
  return permission.question.replace('{skill}', skill);
}

/** The answer to Alexa's question: while it is open she understands only yes and no. */
export function answerIn(text: string, model: Model): ConsentStatus {
  const said = spoken(withoutWakeWord(text, model), model);
  const { approve, refuse } = model.language.permission;
  if (phrases('AMAZON.YesIntent', approve, model).has(said)) return 'ACCEPTED';
  return phrases('AMAZON.NoIntent', refuse, model).has(said) ? 'DENIED' : 'NOT_ANSWERED';
}

/** The model's samples of an intent, Amazon's phrases for it, and phrases that only Alexa herself accepts. */
function phrases(intent: string, more: readonly string[], model: Model): ReadonlySet<string> {
  const samples = model.samples
    .filter((sample) => sample.intent === intent)
    .map(({ parts }) => parts.map((part) => ('word' in part ? part.word : '')).join(' '));
  const amazon = [...(model.language.builtIns[intent] ?? []), ...more];
  return new Set([...samples, ...amazon.map((phrase) => spoken(phrase, model))]);
}

function spoken(text: string, { language }: Model): string {
  return words(text, language.alike).join(' ');
}
