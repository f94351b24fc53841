import type { HandlerInput } from 'ask-sdk-core';
import type { Directive, RequestEnvelope, Response } from 'ask-sdk-model';
import { TurnBudget, type Stopwatch, type StorePatience } from './alexa/budget';
import { createHandler, type Answer, type Handler } from './alexa/handler';
import {
  accountOf,
  isSpoken,
  localeOf,
  readRequest,
  requestInstant,
  sessionAttributes,
  NoAccountError,
  type Clock,
  type SessionEnded,
  type SpokenRequest,
} from './alexa/request';
import { askedByAlexa, bytesOf, toResponse } from './alexa/response';
import { timeZone } from './alexa/time-zone';
import type { Command } from './dialogue/command';
import { endSession, reduce } from './dialogue/engine';
import { reported } from './dialogue/report';
import { withNotice, type Outcome } from './dialogue/apply';
import type { Context } from './intents/context';
import { checkDevice, forgetCheck } from './intents/device-check';
import { perform } from './intents/effects';
import { turnLine, type Log } from './intents/log';
import { commandOf } from './intents/table';
import { sayableSession, toAttributes } from './keeping/attributes';
import { RecordKeeper } from './keeping/keeper';
import type { Store } from './keeping/store';
import type { Session } from './session/state';
import { limits } from './routine/limits';
import type { Narrate } from './routine/line';
import { isShown, screened } from './screen/device';
import { documentOf } from './screen/document';
import type { ScreenEvent, Touch } from './screen/event';
import type { ScreenFiles } from './screen/files';
import type { Vocabulary } from './search/vocabulary';
import { toSsml } from './speech/ssml';

/** What a skill is made of. index.ts hands in the real ones, tests what they like. */
export interface Parts {
  readonly store: Store;
  /** The narrator for a locale such as `en-GB`. */
  readonly narratorFor: (locale: string) => Narrate;
  /** What people may say in a locale, for matching what Alexa did not. */
  readonly vocabularyFor: (locale: string) => Vocabulary;
  /** Asked only where a request does not say when it was made. */
  readonly clock: Clock;
  /** By which a turn knows how long it has taken; it only goes forward. */
  readonly stopwatch: Stopwatch;
  /** How long a turn may wait for the store; left out, what Alexa's patience allows. */
  readonly storePatience?: StorePatience | undefined;
  readonly log: Log;
  /** When set, requests for other skills are refused. */
  readonly skillId?: string | undefined;
  /** The documents and figures of screens; absent: every device is led by speech. */
  readonly screens?: ScreenFiles;
  /** Opening the skill leads through the device check instead of a routine. */
  readonly deviceCheck?: boolean;
}

export type { Handler } from './alexa/handler';

/** Puts the skill together: every request but a refused one gets an answer, if need be the last resort's. */
export function createSkill(parts: Parts): Handler {
  const keeper = new RecordKeeper(parts.store);
  return createHandler({
    skillId: parts.skillId,
    answer: (input) => {
      const budget = new TurnBudget(parts.stopwatch, parts.storePatience);
      return answerAndLog({ parts, keeper, input, budget });
    },
    lastResort: (envelope) => lastResort(envelope, parts.narratorFor),
  });
}

/** One request while it is answered. */
interface Turn {
  readonly parts: Parts;
  readonly keeper: RecordKeeper;
  readonly input: HandlerInput;
  readonly budget: TurnBudget;
}

/** The answer to a request to which nothing may be said. */
const nothing: Answer = { response: {} };

/** Answers a request and logs its line. */
async function answerAndLog(turn: Turn): Promise<Answer> {
  const { parts, input, budget } = turn;
  const { requestEnvelope: envelope } = input;
  try {
    return await answer(turn);
  } catch (error) {
    budget.log.fail(error);
    return isSpoken(envelope) ? await apologise(turn) : nothing;
  } finally {
    parts.log(turnLine(envelope, budget));
  }
}

/** Something failed on our side: says so, keeps the place, and leaves the microphone open where one was. */
async function apologise(turn: Turn): Promise<Answer> {
  try {
    return await converse(turn, () => ({ kind: 'answer', lines: [{ key: 'errors.general' }] }));
  } catch (error) {
    turn.budget.log.fail(error);
    throw error;
  }
}

async function answer(turn: Turn): Promise<Answer> {
  const { parts, input, budget } = turn;
  const request = readRequest(input.requestEnvelope);
  const checked = parts.deviceCheck === true ? await checkDevice(request, input, parts, budget) : null;
  if (checked !== null) return checked;
  switch (request.kind) {
    case 'launch':
    case 'intent':
    case 'permission':
      return converse(turn, (context) => commandFor(request, context));
    case 'screen':
      return onScreen(turn, request.event);
    case 'session-ended':
      return keepLastPlace(turn, request);
    case 'skill-disabled':
      return forgetAccount(turn);
    case 'other':
      return nothing;
  }
}

/** The spine: open the record, find the command, reduce, perform the effect, keep, respond. */
async function converse(
  turn: Turn,
  command: (context: Context) => Command,
  seen: See = (session) => session,
): Promise<Answer> {
  const { parts, keeper, input, budget } = turn;
  const { locale, narrate, instant, opened, session: found } = await open(turn);
  const { guest } = opened;
  const envelope = input.requestEnvelope;
  const session = seen(screened(found, { envelope, log: budget.log, instant }), instant, narrate);
  const screen = isShown(session, envelope, parts.screens);
  const vocabulary = (): Vocabulary => parts.vocabularyFor(locale);
  const asked = command({ session, narrate, locale, vocabulary });
  const decided = reduce(session, asked, instant, narrate, { guest, screen });
  budget.log.state = decided.heard ?? null;
  const forget = (): Promise<void> => keeper.forget(opened, budget);
  const performed = await perform(decided, {
    input,
    budget,
    session,
    instant,
    narrate,
    guest,
    screen,
    forget,
  });
  const { outcome, question, card } = performed;
  if (performed.forgotten) return { response: toResponse(outcome.reply), attributes: {} };
  const { kept, ledger, notice } = await keeper.keep(opened, outcome.session.kept, instant, budget);
  const said: Outcome = { ...outcome, session: { ...outcome.session, kept } };
  if (question !== undefined)
    return { response: askedByAlexa(question), attributes: toAttributes(said.session, ledger) };
  const told = opened.notice ?? notice;
  const answered = told === null ? said : withNotice(said, told, narrate);
  const answerOf = ({ session: next, reply }: Outcome, document: Directive | null): Answer => ({
    response: { ...toResponse(reply, document), ...(card === undefined ? {} : { card }) },
    attributes: reply.mic === 'closed' ? {} : toAttributes(next, ledger),
  });
  if (!screen || parts.screens === undefined) return answerOf(answered, null);
  const document = documentOf({ ...answered, narrate, locale, instant }, parts.screens);
  const shown = answerOf(answered, document);
  if (bytesOf(shown) <= limits.responseBytes) {
    budget.log.screen = 'document';
    return shown;
  }
  budget.log.screenFailed('too large');
  if (answered.reply.mic !== 'screen') return answerOf(answered, null);
  // The place is kept already, and is the same: only the words take the place of the document.
  const spoken = reduce({ ...session, speechOnly: true }, asked, instant, narrate, { guest });
  return answerOf({ ...spoken, session: { ...spoken.session, kept } }, null);
}

/** What a request tells of the session before it is answered. */
type See = (session: Session, instant: number, narrate: Narrate) => Session;

/** What a person has touched, as the word that it means. */
function commandTouched(touch: Touch): Command {
  return touch === 'pause' ? { kind: 'rest' } : { kind: 'word', word: touch };
}

/** A screen tells where it is, has come to the end of its document, was touched, or has failed. */
async function onScreen(turn: Turn, event: ScreenEvent): Promise<Answer> {
  if (event.kind === 'touch') return converse(turn, () => commandTouched(event.touch));
  const { budget, keeper } = turn;
  if (event.kind === 'failed') budget.log.screenFailed(event.reasons.join(' '));
  if (event.kind === 'failed' && sessionAttributes(turn.input.requestEnvelope) === null) return nothing;
  const { opened, session, instant, narrate } = await open(turn);
  if (event.kind === 'failed') {
    return { response: {}, attributes: toAttributes({ ...session, speechOnly: true }, opened.ledger) };
  }
  const { report, place, ends } = event;
  // A report of a document that is gone changes nothing; one whose session was lost names its place.
  const isLost = session.turn === null;
  if (!isLost && session.turn.screen?.token !== report.token)
    return { response: {}, attributes: toAttributes(session, opened.ledger) };
  const see: See = (found, now, words) => reported(found, report, now, words);
  if (ends && (isLost || session.kept.settings.mode === 'flow'))
    return converse(turn, () => ({ kind: 'led', to: place }), see);
  const after = see(session, instant, narrate);
  const { kept, ledger } = await keeper.keep(opened, after.kept, instant, budget);
  return { response: {}, attributes: toAttributes({ ...after, kept }, ledger) };
}

/** What a request asks for. */
function commandFor(request: SpokenRequest, context: Context): Command {
  switch (request.kind) {
    case 'launch':
      return { kind: 'word', word: 'launch' };
    case 'intent':
      return commandOf(request.name, request.slots, context);
    case 'permission': {
      const { reminder, answer } = request;
      if (answer === 'accepted' && reminder !== null) return { kind: 'consented', ...reminder };
      const key = answer === 'denied' ? 'reminders.denied' : 'reminders.failed.down';
      return { kind: 'answer', lines: [{ key }] };
    }
  }
}

async function open({ parts, keeper, input, budget }: Turn) {
  const { requestEnvelope: envelope } = input;
  const locale = localeOf(envelope);
  const narrate = parts.narratorFor(locale);
  const instant = requestInstant(envelope, parts.clock);
  const findZone = (): Promise<string | null> => budget.asking((withinMs) => timeZone(input, withinMs));
  const opened = await keeper.open(envelope, instant, budget, findZone);
  return { locale, narrate, instant, opened, session: sayableSession(opened.session, narrate) };
}

/** Alexa ended the session. Its error is the only sign that Alexa refused a reply, so it is logged. */
async function keepLastPlace(turn: Turn, { inSilence, error, refused }: SessionEnded): Promise<Answer> {
  const { keeper, input, budget } = turn;
  if (error !== null) budget.log.refused(error);
  if (!refused && sessionAttributes(input.requestEnvelope) === null) return nothing;
  const end = refused ? 'refused' : inSilence ? 'silence' : 'other';
  const { opened, session, instant, narrate } = await open(turn);
  await keeper.keep(opened, endSession(session, instant, end, narrate).kept, instant, budget);
  return nothing;
}

/** Deletes what is kept for the account and for every person whose voice was recognised in it. */
async function forgetAccount({ parts, keeper, input }: Turn): Promise<Answer> {
  const account = accountOf(input.requestEnvelope);
  if (account === null) throw new NoAccountError();
  await Promise.all([keeper.forgetAccount(account), forgetCheck(account, parts.store)]);
  return nothing;
}

/** Said when even the apology failed. Where no wording can be read, the session ends in silence. */
function lastResort(envelope: RequestEnvelope, narratorFor: Parts['narratorFor']): Response {
  if (!isSpoken(envelope)) return {};
  try {
    const clauses = narratorFor(localeOf(envelope))({ key: 'errors.lastResort' });
    const ssml = toSsml(clauses.map((clause) => ({ kind: 'say', ...clause, place: null })));
    return { outputSpeech: { type: 'SSML', ssml }, shouldEndSession: true };
  } catch {
    return { shouldEndSession: true };
  }
}
