import type { Outcome } from './alexa/device/call';
import type { SkillRequest, EndError, EndReason } from './alexa/device/envelope';
import type { Identity } from './alexa/device/identity';
import { answerIn, type ConsentStatus } from './alexa/device/permission';
import type { Reply } from './alexa/device/reply';
import { scriptOf } from './alexa/device/screen';
import {
  endsAt,
  nextEvent,
  nextWord,
  type Question,
  repromptBegins,
  repromptEnds,
  type Session,
  sessionAfter,
  type Stage,
  stageAt,
  type Turn,
  wordAfter,
} from './alexa/device/session';
import type { Model } from './alexa/ear/model';
import { understand } from './alexa/ear/understand';
import type { Voice } from './alexa/language';
import { Exchange, type When, type Settings, type SpeakerParts, traitsOf } from './exchange';
import {
  type Utterance,
  heardFrom,
  measure,
  type Place,
  placeOf,
  QUIET,
  repromptRecordOf,
  type TurnRecord,
  turnRecordOf,
} from './record';
import { instantText } from './time';

export type { When, Settings, SpeakerParts } from './exchange';

/** A routine has about a dozen: a skill that never ends must not stop the clock. */
const MOST_DOCUMENTS = 100;

/**
 * A smart speaker with a virtual clock: it plays Alexa's side of a conversation. Each method returns the records of
 * what happened, in order. Nothing happens between two calls.
 */
export class Speaker {
  #settings: Settings;
  #now: number;
  #session: Session | null = null;
  #reply: Reply | null = null;
  #turn: Turn | null = null;
  readonly #exchange: Exchange;

  constructor(private readonly parts: SpeakerParts) {
    this.#settings = parts.settings;
    this.#now = parts.at;
    this.#exchange = new Exchange(parts);
  }

  get now(): number {
    return this.#now;
  }

  /** Another speaker at the same point of the same conversation. Both share what the skill keeps. */
  fork(): Speaker {
    const other = new Speaker({ ...this.parts, settings: this.#settings, at: this.#now });
    other.#session = this.#session;
    other.#reply = this.#reply;
    other.#turn = this.#turn;
    return other;
  }

  get session(): Session | null {
    return this.#session;
  }

  get settings(): Settings {
    return this.#settings;
  }

  /** Alexa's voice in the current language, at the speed of this device. */
  get voice(): Voice {
    return this.#exchange.voice(this.#settings);
  }

  /** Alexa's own open question; she takes the next words as its answer. */
  get question(): Question | null {
    return this.#session?.question ?? null;
  }

  stage(at: number = this.#now): Stage {
    return this.#session ? stageAt(this.#session, at) : 'over';
  }

  async say(text: string, when: When = {}): Promise<TurnRecord[]> {
    const instant = this.#instantOf(when);
    const records = await this.#runOut(instant);
    this.#now = instant;
    if (this.#session?.question) {
      const status = answerIn(text, this.#model());
      const match = status === 'NOT_ANSWERED' ? 'none' : 'literal';
      return [...records, ...(await this.#answer(this.#session.question, status, { said: text, match }))];
    }
    const understood = understand(text, this.#model(), this.#session !== null);
    if (understood.kind === 'exit') {
      const heard = { ...QUIET, at: instantText(instant), said: text, match: 'literal' };
      return [...records, { ...heard, place: await this.#place() }, await this.#end('USER_INITIATED')];
    }
    if (understood.kind === 'launch') {
      // A launch always begins a new session, even from inside one.
      if (this.#session) records.push(await this.#end('USER_INITIATED'));
      return [...records, ...(await this.#ask({ type: 'LaunchRequest' }, { said: text }))];
    }
    if (understood.assumed && this.parts.bareWords === 'unheard')
      return [...records, await this.#unheard(text)];
    const { intent, slots, match } = understood.heard;
    const slotNames = [...(this.#model().slots.get(intent)?.keys() ?? [])];
    const assumed = understood.assumed ? 'one-shot' : null;
    const asked: SkillRequest = { type: 'IntentRequest', intent, slots, slotNames };
    return [...records, ...(await this.#ask(asked, { said: text, match, assumed }))];
  }

  /** Stays silent until the microphone opens once more, or else until the session ends. */
  async silence(said = '...'): Promise<TurnRecord[]> {
    const session = this.#session;
    if (session?.open && this.#now < repromptBegins(session.turn)) {
      this.#now = repromptEnds(session.turn);
      return [await this.#repromptRecord(session.turn, said)];
    }
    if (session?.question) {
      this.#now = endsAt(session);
      return this.#answer(session.question, 'NOT_ANSWERED', { said });
    }
    const quiet = { ...QUIET, at: instantText(this.#now), said, place: await this.#place() };
    if (!session) return [quiet];
    const records = [quiet, ...(await this.#runOut(endsAt(session)))];
    // A screen goes on by itself: silence lasts until somebody is asked something, or the session is over.
    for (let documents = 0; this.#session?.script && documents < MOST_DOCUMENTS; documents += 1)
      records.push(...(await this.#runOut(endsAt(this.#session))));
    return records;
  }

  /** Moves the clock to an instant, and returns what happens by itself until then. */
  async waitUntil(instant: number): Promise<TurnRecord[]> {
    const records = await this.#runOut(instant, true);
    this.#now = Math.max(this.#now, instant);
    return records;
  }

  /** Whether only the speed of Alexa's voice changes, which a person may ask of her at any time. */
  changesVoiceAlone({ traits: wanted, ...others }: Partial<Settings>): boolean {
    const traits = traitsOf(this.#settings);
    const same = (a: object, b: object): boolean => JSON.stringify(a) === JSON.stringify(b);
    return (
      wanted !== undefined &&
      wanted.voiceRate !== traits.voiceRate &&
      same({ ...wanted, voiceRate: 0 }, { ...traits, voiceRate: 0 }) &&
      same({ ...this.#settings, ...others }, this.#settings)
    );
  }

  /** Changes person, language or device. An open session ends first, unless only the voice's speed changes. */
  async change(settings: Partial<Settings>): Promise<TurnRecord[]> {
    const goesOn = this.changesVoiceAlone(settings);
    const records = this.#session && !goesOn ? [await this.#end('USER_INITIATED')] : [];
    this.#settings = { ...this.#settings, ...settings };
    return records;
  }

  /** The place that the skill keeps for the current person. */
  async keptPlace(): Promise<Place | null> {
    return this.#exchange.keptPlace(this.#who());
  }

  /** Somebody touches what sends these arguments. */
  async touch(given: readonly unknown[], when: When = {}): Promise<TurnRecord[]> {
    const instant = this.#instantOf({ after: 0, ...when });
    const records = await this.#runOut(instant);
    this.#now = instant;
    return this.#session === null
      ? records
      : [...records, ...(await this.#sendEvent(this.#session, given, String(given[1])))];
  }

  #instantOf({ after, at }: When): number {
    if (at !== undefined) return Math.max(at, this.#now);
    // The clock never goes back: an offset into what "..." has already run through means as soon as possible.
    if (after !== undefined) return Math.max((this.#turn?.began ?? this.#now) + after * 1000, this.#now);
    const playing = this.#session?.script;
    if (playing) return Math.max(this.#now, wordAfter(playing));
    return this.#turn ? nextWord(this.#turn, this.#session?.open ?? false, this.#now) : this.#now;
  }

  /** What happens by itself until an instant, with a record for each reprompt if `reprompts` is set. */
  async #runOut(instant: number, reprompts = false): Promise<TurnRecord[]> {
    const records: TurnRecord[] = [];
    let unanswered = false;
    while (this.#session) {
      const session = this.#session;
      const event = nextEvent(session);
      if (event !== undefined && event.instant <= instant) {
        this.#now = Math.max(this.#now, event.instant);
        records.push(...(await this.#sendEvent(session, event.arguments)));
        continue;
      }
      const begins = repromptBegins(session.turn);
      if (reprompts && session.open && this.#now < begins && begins <= instant) {
        records.push(await this.#repromptRecord(session.turn, null));
      }
      if (instant < endsAt(session)) break;
      this.#now = endsAt(session);
      // Alexa's question to an empty room is asked once only: a skill that always asks again must not stop the clock.
      if (session.question && !unanswered) {
        unanswered = true;
        records.push(...(await this.#answer(session.question, 'NOT_ANSWERED', { said: null })));
      } else if (traitsOf(this.#settings).reportsEnd) {
        records.push(await this.#end('EXCEEDED_MAX_REPROMPTS'));
      } else {
        this.#session = null;
      }
    }
    return records;
  }

  /** A document's event. Only what is new is a record: most events are answered with nothing. */
  async #sendEvent(session: Session, given: readonly unknown[], touched?: string): Promise<TurnRecord[]> {
    const { script } = session;
    const asked: SkillRequest = {
      type: 'Alexa.Presentation.APL.UserEvent',
      token: script?.token ?? '',
      arguments: given,
      ...(touched === undefined ? {} : { touched }),
    };
    // A touch ends what plays; its answer says what is played next.
    const rest =
      script === null || touched !== undefined ? null : { ...script, events: script.events.slice(1) };
    const outcome = await this.#send(asked, { ...session, script: rest }, false);
    const { reply, error } = outcome;
    const isQuiet =
      error === null && reply.undecided && reply.directives.length === 0 && reply.speech === null;
    if (!isQuiet) return this.#take(asked, { ...session, script: rest }, outcome, { said: null });
    this.#session = { ...session, script: rest, attributes: reply.attributes };
    return [];
  }

  /** Words that do not reach the skill, since none is open: the speaker says how to open it. */
  async #unheard(said: string): Promise<TurnRecord> {
    const answer = this.#exchange.noSkillOpen(this.#settings);
    this.#turn = { began: this.#now, speech: Math.round(answer.seconds * 1000), reprompt: 0 };
    return { ...QUIET, at: instantText(this.#now), said, ...answer, place: await this.keptPlace() };
  }

  /** Tells the skill what the person answered to Alexa. */
  async #answer(question: Question, status: ConsentStatus, heard: Utterance): Promise<TurnRecord[]> {
    return this.#ask(this.#exchange.decide(question, status, this.#who()), heard);
  }

  async #ask(asked: SkillRequest, heard: Utterance): Promise<TurnRecord[]> {
    const known = this.#session;
    const session = known ?? this.#exchange.newSession(this.#settings, this.#now);
    return this.#take(asked, session, await this.#send(asked, session, known === null), heard);
  }

  /** What follows from a reply. */
  async #take(
    asked: SkillRequest,
    session: Session,
    { reply, error }: Outcome,
    heard: Utterance,
  ): Promise<TurnRecord[]> {
    const show = this.#settings.device === 'show';
    const script = show && error === null ? scriptOf(reply.directives, this.voice) : null;
    const heardOf = { ...measure(reply, this.voice, error !== null), ...heardFrom(script) };
    const measured = error === null ? heardOf : { ...heardOf, ...this.#exchange.ownError(this.#settings) };
    const question = error === null ? this.#exchange.questionAfter(reply, this.#settings) : null;
    const began = this.#now;
    // Whole milliseconds: the skill learns the voice's speed from the instants at which sessions end.
    const speech = Math.round(measured.seconds * 1000 + (question?.milliseconds ?? 0));
    const turn = { began, speech, reprompt: Math.round(measured.repromptSeconds * 1000) };
    this.#turn = turn;
    this.#reply = reply;
    this.#session = error === null ? sessionAfter(session, reply, turn, question, show, script) : null;
    const record: TurnRecord = {
      ...turnRecordOf(asked, began, measured, heard),
      mic: this.#session?.open ? 'open' : 'closed',
      directives: reply?.directives ?? [],
      error: error?.message ?? null,
      place: this.#session ? await this.#place() : await this.#exchange.keptPlace(session.identity),
    };
    if (error === null) return [record];
    if (error.type === 'ENDPOINT_TIMEOUT') this.#now += this.parts.answerMilliseconds ?? 8000;
    this.#session = { ...session, turn, open: false, question: null };
    return [record, await this.#end('ERROR', error)];
  }

  async #end(reason: EndReason, cause?: EndError): Promise<TurnRecord> {
    const session = this.#session ?? this.#exchange.newSession(this.#settings, this.#now);
    this.#session = null;
    const asked: SkillRequest = { type: 'SessionEndedRequest', reason, ...(cause ? { error: cause } : {}) };
    const { error } = await this.#send(asked, session, false);
    return {
      ...turnRecordOf(asked, this.#now, {}, { said: null }),
      error: error?.message ?? null,
      place: await this.#exchange.keptPlace(session.identity),
    };
  }

  #send(asked: SkillRequest, session: Session, isNew: boolean): Promise<Outcome> {
    return this.#exchange.ask(asked, session, isNew, this.#settings, this.#now);
  }

  async #repromptRecord(turn: Turn, said: string | null): Promise<TurnRecord> {
    const measured = measure(this.#reply, this.voice, false);
    return repromptRecordOf(measured, repromptBegins(turn), said, await this.#place());
  }

  /** The place in the session attributes; if the reply has none, the kept one. */
  async #place(): Promise<Place | null> {
    const session = this.#session;
    return session && 'place' in session.attributes ? placeOf(session.attributes['place']) : this.keptPlace();
  }

  #who(): Identity {
    return this.#session?.identity ?? this.#exchange.identity(this.#settings);
  }

  #model(): Model {
    return this.parts.model(this.#settings.locale);
  }
}

export function createSpeaker(parts: SpeakerParts): Speaker {
  return new Speaker(parts);
}
