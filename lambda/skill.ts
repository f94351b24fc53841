import { SkillBuilders } from 'ask-sdk-core';
import type { RequestEnvelope, ResponseEnvelope } from 'ask-sdk-model';
import { permissionAnswered, apologise, sessionEnded, otherEvents, skillDisabled } from './intents/events';
import { Dialogue } from './intents/conversation';
import { turnLine, type Log } from './intents/log';
import {
  plainWords,
  remindMe,
  routineLength,
  wholeRoutine,
  startRoutine,
  whatHelps,
} from './intents/intents';
import { describePose, listPoses, startPose } from './intents/poses';
import { RecordKeeper } from './keeping/keeper';
import { Scope, type Stopwatch } from './alexa/budget';
import { ApiClient } from './alexa/api-client';
import type { Store } from './keeping/store';
import { acceptEnvelope, isSpoken, localeOf, type Clock } from './alexa/request';
import type { Vocabulary } from './search/vocabulary';
import type { Narrate } from './routine/line';
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
  readonly log: Log;
  /** When set, requests for other skills are refused. */
  readonly skillId?: string | undefined;
}

export type Handler = (event: unknown, context: unknown) => Promise<ResponseEnvelope>;

/**
 * Puts the skill together. The handler rejects only what is no request (NoRequestError) or another skill's
 * (ForeignRequestError); everything else gets an answer, if need be the last resort's.
 */
export function createSkill(parts: Parts): Handler {
  const { store, narratorFor, vocabularyFor, clock, stopwatch, log, skillId } = parts;
  const keeper = new RecordKeeper(store);
  const dialogue = new Dialogue(keeper, narratorFor, vocabularyFor, clock);
  const skill = SkillBuilders.custom()
    .addRequestHandlers(
      startRoutine(dialogue),
      whatHelps(dialogue),
      startPose(dialogue),
      describePose(dialogue),
      listPoses(dialogue),
      remindMe(dialogue),
      permissionAnswered(dialogue),
      routineLength(dialogue),
      wholeRoutine(dialogue),
      plainWords(dialogue),
      sessionEnded(dialogue),
      skillDisabled(keeper),
      otherEvents(),
    )
    .addErrorHandlers(apologise(dialogue))
    .withApiClient(new ApiClient())
    .create();
  return async (event) => {
    const envelope = acceptEnvelope(event, skillId);
    const scope = new Scope(stopwatch);
    try {
      const { response, sessionAttributes } = await skill.invoke(envelope, scope);
      // ask-sdk names itself and the runtime in every answer; Alexa asks for neither.
      return {
        version: '1.0',
        response,
        ...(speaks(response) ? { sessionAttributes: sessionAttributes ?? {} } : {}),
      };
    } catch (error) {
      scope.fail(error);
      return lastResort(envelope, narratorFor);
    } finally {
      log(turnLine(envelope, scope));
    }
  };
}

/** Also where Alexa herself asks the person: the session is to go on where it was. */
function speaks({ outputSpeech, directives }: ResponseEnvelope['response']): boolean {
  return outputSpeech !== undefined || directives !== undefined;
}

/** When even the apology failed. Without wording there is nothing left to say, and silence is a valid answer. */
function lastResort(envelope: RequestEnvelope, narratorFor: Parts['narratorFor']): ResponseEnvelope {
  if (!isSpoken(envelope)) return { version: '1.0', response: {} };
  try {
    const clauses = narratorFor(localeOf(envelope))({ key: 'errors.lastResort' });
    const ssml = toSsml(clauses.map((clause) => ({ kind: 'say', ...clause, place: null })));
    return { version: '1.0', response: { outputSpeech: { type: 'SSML', ssml }, shouldEndSession: true } };
  } catch {
    return { version: '1.0', response: { shouldEndSession: true } };
  }
}
