import { createHash } from 'node:crypto';
import type { HandlerInput } from 'ask-sdk-core';
import type { TurnBudget } from '../alexa/budget';
import type { Answer } from '../alexa/handler';
import {
  accountOf,
  localeOf,
  requestInstant,
  sessionAttributes,
  type Clock,
  type SkillRequest,
} from '../alexa/request';
import { toResponse } from '../alexa/response';
import { check, type CheckEvent, type CheckWord } from '../device-check/check';
import type { Finding } from '../device-check/judge';
import { parseCheck, type CheckState } from '../device-check/state';
import type { Word } from '../dialogue/command';
import { fieldsOf } from '../json';
import type { Attributes, Store } from '../keeping/store';
import type { Narrate } from '../routine/line';
import type { Vocabulary } from '../search/vocabulary';
import { nothingKept, openSession } from '../session/state';
import type { Log, LogLine } from './log';
import { intentNamed } from './table';

interface Parts {
  readonly store: Store;
  readonly narratorFor: (locale: string) => Narrate;
  readonly vocabularyFor: (locale: string) => Vocabulary;
  readonly clock: Clock;
  readonly log: Log;
}

/** The words of a routine that mean something in a check. In its windows, words that were not understood are still words. */
const words: Readonly<Partial<Record<Word, CheckWord>>> = {
  next: 'next',
  'next-step': 'next',
  'skip-pose': 'next',
  start: 'next',
  resume: 'next',
  unknown: 'next',
  yes: 'yes',
  no: 'no',
  repeat: 'repeat',
  previous: 'repeat',
  'start-over': 'start-over',
  stop: 'stop',
  pause: 'stop',
};

/** Leads on with the check of the device; null for requests that are no part of it, which are answered as always. */
export async function checkDevice(
  request: SkillRequest,
  input: HandlerInput,
  parts: Parts,
  budget: TurnBudget,
): Promise<Answer | null> {
  const { requestEnvelope: envelope } = input;
  const locale = localeOf(envelope);
  const event = eventIn(request, locale, parts);
  const account = accountOf(envelope);
  if (event === null || account === null) return null;
  const instant = requestInstant(envelope, parts.clock);
  const id = itemOf(account);
  const item = await read(id, instant, parts.store, budget);
  // A store that is down does not stop the check: the session's own attributes carry it.
  const carried = fieldsOf(sessionAttributes(envelope))['deviceCheck'];
  const known = parseCheck(item?.['check']) ?? parseCheck(carried);
  if (event.kind === 'ended' && (known === null || known.sent === null)) return null;
  const { state, turn, finding } = check(known, event, instant, parts.narratorFor(locale));
  if (finding !== null) parts.log(lineOf(finding, locale, hasScreen(envelope)));
  await keep(id, item, state, instant, parts.store, budget);
  if (turn === null) return { response: {} };
  const mic = turn.reprompt === null ? 'closed' : 'open';
  return {
    response: toResponse({ turn, mic }),
    attributes: mic === 'open' ? { place: null, deviceCheck: state } : {},
  };
}

/** Deletes what is kept of an account's check. */
export async function forgetCheck(account: string, store: Store): Promise<void> {
  await store.people.forgetAccount(itemOf(account));
}

function eventIn(request: SkillRequest, locale: string, parts: Parts): CheckEvent | null {
  switch (request.kind) {
    case 'launch':
      return { kind: 'opened' };
    case 'intent': {
      const command = intentNamed(request.name)(request.slots, {
        session: openSession(nothingKept),
        narrate: parts.narratorFor(locale),
        locale,
        vocabulary: () => parts.vocabularyFor(locale),
      });
      const word = command.kind === 'word' ? words[command.word] : undefined;
      return word === undefined ? null : { kind: 'word', word };
    }
    case 'session-ended':
      return { kind: 'ended', how: request.refused ? 'refused' : request.inSilence ? 'silence' : 'other' };
    default:
      return null;
  }
}

/** An item of its own beside the account's, whose id it does not tell. */
function itemOf(account: string): string {
  return `device-check:${createHash('sha256').update(account).digest('base64url')}`;
}

/** What is kept; null where it could not be read. */
async function read(
  id: string,
  instant: number,
  store: Store,
  budget: TurnBudget,
): Promise<Attributes | null> {
  try {
    budget.log.reads += 1;
    return await store.read(id, instant, budget.storeMs());
  } catch (error) {
    budget.log.fail(error);
    return null;
  }
}

async function keep(
  id: string,
  item: Attributes | null,
  state: CheckState | null,
  instant: number,
  store: Store,
  budget: TurnBudget,
): Promise<void> {
  try {
    budget.log.writes += 1;
    if (state === null) await store.people.forgetAccount(id, budget.storeMs());
    else if (item !== null) await store.write(id, { ...item, check: state }, instant, budget.storeMs());
  } catch (error) {
    budget.log.fail(error);
  }
}

function lineOf(finding: Finding, locale: string, screen: boolean): LogLine {
  const { probe, planned, observed, verdict, rate, exact } = finding;
  return {
    level: 'INFO',
    event: 'device-check',
    probe,
    planned,
    observed,
    verdict,
    rate,
    measured: rate === null ? null : exact ? 'exactly' : 'roughly',
    locale,
    device: screen ? 'screen' : 'no screen',
  };
}

function hasScreen({ context }: HandlerInput['requestEnvelope']): boolean {
  const interfaces = fieldsOf(fieldsOf(fieldsOf(context)['System'])['device'])['supportedInterfaces'];
  return 'Alexa.Presentation.APL' in fieldsOf(interfaces);
}
