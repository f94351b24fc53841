import { call } from './device/call';
import { envelopeOf, instantText, type Asked, type EndError, type EndReason } from './device/envelope';
import { countedIds, identityOf, ownerOf, type Identity } from './device/identity';
import type { Reply } from './device/reply';
import {
  endsAt,
  nextWord,
  repromptBegins,
  repromptEnds,
  stageAt,
  type Session,
  type Stage,
  type Turn,
} from './device/session';
import type { Voice } from './language';
import type { Model } from './matching/model';
import { measure } from './measure';
import { understand } from './matching/understand';
import type { Moment, Settings, SpeakerParts } from './parts';
import { placeOf, QUIET, requestRecordOf, type Place, type TurnRecord } from './record';

export type { Moment, Settings, SpeakerParts } from './parts';

/**
 * A smart speaker with a virtual clock: it plays Alexa's side of a conversation. Each method gives the records of
 * what happened, in order; nothing happens between two calls.
 */
export class Speaker {
  #settings: Settings;
  #now: number;
  #session: Session | null = null;
  #reply: Reply | null = null;
  #turn: Turn | null = null;
  readonly #newId: () => string;

  constructor(private readonly parts: SpeakerParts) {
    this.#settings = parts.settings;
    this.#now = parts.at;
    this.#newId = parts.newId ?? countedIds();
  }

  get now(): number {
    return this.#now;
  }

  get session(): Session | null {
    return this.#session;
  }

  get settings(): Settings {
    return this.#settings;
  }

  stage(at: number = this.#now): Stage {
    return this.#session ? stageAt(this.#session, at) : 'over';
  }

  async say(text: string, moment: Moment = {}): Promise<TurnRecord[]> {
    const instant = this.#instantOf(moment);
    const records = await this.#runOut(instant);
    this.#now = instant;
    const understood = understand(text, this.#model(), this.#session !== null);
    if (understood.kind === 'exit') {
      const heard = { ...QUIET, at: instantText(instant), said: text, match: 'literal' };
      return [...records, { ...heard, place: await this.#place() }, await this.#end('USER_INITIATED')];
    }
    if (understood.kind === 'launch') {
      // Alexa opens a skill in a new session, even from inside it.
      if (this.#session) records.push(await this.#end('USER_INITIATED'));
      return [...records, ...(await this.#ask({ type: 'LaunchRequest' }, { said: text }))];
    }
    const { intent, slots, match } = understood.heard;
    const slotNames = [...(this.#model().slots.get(intent)?.keys() ?? [])];
    const assumed = understood.assumed ? 'one-shot' : null;
    const asked: Asked = { type: 'IntentRequest', intent, slots, slotNames };
    return [...records, ...(await this.#ask(asked, { said: text, match, assumed }))];
  }

  /** Says nothing until the microphone opens once more, or, where it does not, until the session ends. */
  async silence(said = '...'): Promise<TurnRecord[]> {
    const session = this.#session;
    if (session?.open && this.#now < repromptBegins(session.turn)) {
      this.#now = repromptEnds(session.turn);
      return [await this.#repromptRecord(session.turn, said)];
    }
    const quiet = { ...QUIET, at: instantText(this.#now), said, place: await this.#place() };
    return session ? [quiet, ...(await this.#runOut(endsAt(session)))] : [quiet];
  }

  /** Lets the clock go on to an instant; what happens by itself until then is given as records. */
  async waitUntil(instant: number): Promise<TurnRecord[]> {
    const records: TurnRecord[] = [];
    const session = this.#session;
    if (session?.open) {
      const begins = repromptBegins(session.turn);
      if (this.#now < begins && begins <= instant)
        records.push(await this.#repromptRecord(session.turn, null));
    }
    records.push(...(await this.#runOut(instant)));
    this.#now = Math.max(this.#now, instant);
    return records;
  }

  /** Somebody else, another language or another device: what is open is closed first. */
  async change(settings: Partial<Settings>): Promise<TurnRecord[]> {
    const records = this.#session ? [await this.#end('USER_INITIATED')] : [];
    this.#settings = { ...this.#settings, ...settings };
    return records;
  }

  /** The place that is kept for whoever speaks now. */
  async keptPlace(): Promise<Place | null> {
    return placeOf(await this.parts.keptPlace(ownerOf(this.#session?.identity ?? this.#identity())));
  }

  #instantOf({ after, at }: Moment): number {
    if (at !== undefined) return Math.max(at, this.#now);
    // What was heard cannot be unheard: an instant before the end of "..." means as soon as possible.
    if (after !== undefined) return Math.max((this.#turn?.began ?? this.#now) + after * 1000, this.#now);
    return this.#turn ? nextWord(this.#turn, this.#session?.open ?? false, this.#now) : this.#now;
  }

  async #runOut(instant: number): Promise<TurnRecord[]> {
    if (!this.#session || instant < endsAt(this.#session)) return [];
    this.#now = endsAt(this.#session);
    return [await this.#end('EXCEEDED_MAX_REPROMPTS')];
  }

  async #ask(
    asked: Asked,
    heard: { said: string; match?: string; assumed?: 'one-shot' | null },
  ): Promise<TurnRecord[]> {
    const known = this.#session;
    const session = known ?? this.#newSession();
    const { reply, error } = await this.#exchange(asked, session, known === null);
    const measured = measure(reply, this.#voice(), error !== null);
    const began = this.#now;
    const turn = { began, speech: measured.seconds * 1000, reprompt: measured.repromptSeconds * 1000 };
    this.#turn = turn;
    this.#reply = reply;
    const screen = this.#settings.device === 'show' && (session.screen || (reply?.showsScreen ?? false));
    const lives = error === null && reply !== null && (reply.keepsOpen || (reply.undecided && screen));
    const open = lives && reply.keepsOpen;
    this.#session = lives ? { ...session, attributes: reply.attributes, turn, open, screen } : null;
    const record: TurnRecord = {
      ...QUIET,
      ...measured,
      at: instantText(began),
      match: null,
      ...heard,
      request: requestRecordOf(asked),
      mic: open ? 'open' : 'closed',
      directives: reply?.directives ?? [],
      error: error?.message ?? null,
      place: lives ? await this.#place() : await this.#placeKeptFor(session.identity),
    };
    if (error === null) return [record];
    if (error.type === 'ENDPOINT_TIMEOUT') this.#now += this.parts.answerMilliseconds ?? 8000;
    this.#session = { ...session, turn, open: false };
    return [record, await this.#end('ERROR', error)];
  }

  async #end(reason: EndReason, cause?: EndError): Promise<TurnRecord> {
    const session = this.#session ?? this.#newSession();
    this.#session = null;
    const asked: Asked = { type: 'SessionEndedRequest', reason, ...(cause ? { error: cause } : {}) };
    const { error } = await this.#exchange(asked, session, false);
    return {
      ...QUIET,
      at: instantText(this.#now),
      said: null,
      request: requestRecordOf(asked),
      error: error?.message ?? null,
      place: await this.#placeKeptFor(session.identity),
    };
  }

  async #exchange(
    asked: Asked,
    session: Session,
    isNew: boolean,
  ): Promise<{ reply: Reply | null; error: EndError | null }> {
    const caller = {
      identity: session.identity,
      device: this.#settings.device,
      locale: this.#settings.locale,
      apiEndpoint: this.parts.apiEndpoint ?? 'https://api.amazonalexa.com',
    };
    const state = { id: session.id, isNew, attributes: session.attributes };
    const envelope = envelopeOf(asked, caller, state, this.#now, this.#newId());
    const outcome = await call(this.parts.handler, envelope, this.parts.answerMilliseconds);
    this.parts.onExchange?.(envelope, outcome.reply);
    return outcome;
  }

  #newSession(): Session {
    return {
      id: `amzn1.echo-api.session.${this.#newId()}`,
      identity: this.#identity(),
      attributes: {},
      turn: { began: this.#now, speech: 0, reprompt: 0 },
      open: false,
      screen: false,
    };
  }

  async #repromptRecord(turn: Turn, said: string | null): Promise<TurnRecord> {
    const measured = measure(this.#reply, this.#voice(), false);
    return {
      ...QUIET,
      ...measured,
      at: instantText(repromptBegins(turn)),
      said,
      speech: measured.reprompt,
      ssml: measured.repromptSsml,
      seconds: measured.repromptSeconds,
      mic: 'open',
      place: await this.#place(),
    };
  }

  /** The skill offers its place with each answer; where it does not, what is kept is the truth. */
  async #place(): Promise<Place | null> {
    const session = this.#session;
    return session && 'place' in session.attributes ? placeOf(session.attributes['place']) : this.keptPlace();
  }

  async #placeKeptFor(identity: Identity): Promise<Place | null> {
    return placeOf(await this.parts.keptPlace(ownerOf(identity)));
  }

  #identity(): Identity {
    return identityOf(this.#settings.user, this.#settings.person, this.parts.skillId);
  }

  #voice(): Voice {
    return this.#model().language.voice;
  }

  #model(): Model {
    return this.parts.model(this.#settings.locale);
  }
}

export function createSpeaker(parts: SpeakerParts): Speaker {
  return new Speaker(parts);
}
