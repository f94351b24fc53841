import { join } from 'node:path';
import type { RequestEnvelope, ResponseEnvelope } from 'ask-sdk-model';
import type { Attributes, People, Store } from '../../../lambda/keeping/store';
import { fieldsOf, type Fields } from '../../../lambda/json';
import type { LogLine } from '../../../lambda/intents/log';
import { vocabulariesIn } from '../../../lambda/wording/vocabularies';
import { createSkill, type Handler, type Parts } from '../../../lambda/skill';
import { fieldsOfRecord } from '../../../lambda/session/record';
import { parseKept } from '../../../lambda/session/restore';
import type { Kept } from '../../../lambda/session/state';
import { ConflictError, StoreUnavailableError } from '../../../lambda/keeping/errors';
import { narratorsIn } from '../../../lambda/wording/narrators';

export const narratorFor = narratorsIn(join(__dirname, '../../../lambda/wording'));
export const vocabularyFor = vocabulariesIn(join(__dirname, '../../../build/lambda/interaction-models'));
export const skillId = 'amzn1.ask.skill.ours';
export const start = Date.parse('2026-11-23T07:00:00Z');
export const day = 86_400_000;

/** A store in memory with a lock, that counts what is asked of it and fails when told to. */
export class FakeStore implements Store {
  readonly items = new Map<string, Attributes>();
  reads = 0;
  writes = 0;
  deletes = 0;
  /** What an operation throws instead of doing its work. */
  onRead: Error | null = null;
  onWrite: Error | null = null;
  onDelete: Error | null = null;

  /** What is kept under an id, as the skill reads it. */
  kept(id: string): Kept {
    return parseKept(fieldsOfRecord(this.items.get(id) ?? {}));
  }

  read(id: string): Promise<Attributes> {
    this.reads += 1;
    if (this.onRead) return Promise.reject(this.onRead);
    return Promise.resolve(structuredClone(this.items.get(id) ?? {}));
  }

  write(id: string, attributes: Attributes): Promise<number> {
    this.writes += 1;
    if (this.onWrite) return Promise.reject(this.onWrite);
    const known = this.items.get(id)?.['version'];
    if (known !== attributes['version']) return Promise.reject(new ConflictError());
    const version = Number(known ?? 0) + 1;
    this.items.set(id, { ...structuredClone(attributes), version });
    return Promise.resolve(version);
  }

  /** account -> its people. */
  readonly listed = new Map<string, Set<string>>();

  readonly people: People = {
    add: (account, person) => {
      if (this.onWrite) return Promise.reject(this.onWrite);
      this.listed.set(account, new Set([...(this.listed.get(account) ?? []), person]));
      return Promise.resolve();
    },
    forgetPerson: (person, account) => {
      this.listed.get(account ?? '')?.delete(person);
      return this.people.forgetAccount(person);
    },
    forgetAccount: (id) => {
      this.deletes += 1;
      if (this.onDelete) return Promise.reject(this.onDelete);
      this.items.delete(id);
      return Promise.resolve();
    },
    forgetEverybody: async (account) => {
      for (const id of [...(this.listed.get(account) ?? []), account]) await this.people.forgetAccount(id);
    },
  };

  /** Reads and writes since the last time this was asked. */
  counted(): string {
    const counts = `${this.reads} read, ${this.writes} written`;
    this.reads = 0;
    this.writes = 0;
    return counts;
  }
}

export const down = (): Error => new StoreUnavailableError(new Error('down'));

export interface Bench {
  readonly handler: Handler;
  readonly log: LogLine[];
}

export function skillOn(store: Store, parts: Partial<Parts> = {}): Bench {
  const log: Bench['log'] = [];
  const handler = createSkill({
    store,
    narratorFor,
    vocabularyFor,
    clock: () => start,
    stopwatch: () => 0,
    log: (line) => log.push(line),
    ...parts,
  });
  return { handler, log };
}

export interface Caller {
  readonly userId?: string;
  readonly personId?: string;
  readonly locale?: string;
  readonly sessionId?: string;
}

type Request = Record<string, unknown>;

export function envelopeOf(
  request: Request,
  caller: Caller = {},
  attributes?: unknown,
  isNew = true,
): RequestEnvelope {
  const { userId = 'amzn1.ask.account.anna', personId, locale = 'en-US', sessionId = 'session-1' } = caller;
  const application = { applicationId: skillId };
  const user = { userId };
  const envelope = {
    version: '1.0',
    session: { new: isNew, sessionId, application, user, attributes },
    context: {
      System: {
        application,
        user,
        ...(personId === undefined ? {} : { person: { personId } }),
        device: { deviceId: 'device-1', supportedInterfaces: {} },
        apiEndpoint: 'http://127.0.0.1:9',
        apiAccessToken: 'token-1',
      },
    },
    request: { requestId: 'request-1', locale, ...request },
  };
  // Alexa's own types promise more than a test has to build.
  return envelope as unknown as RequestEnvelope;
}

export const launch: Request = { type: 'LaunchRequest' };
export const intent = (name: string, slots?: unknown): Request => ({
  type: 'IntentRequest',
  dialogState: 'COMPLETED',
  intent: { name, confirmationStatus: 'NONE', ...(slots === undefined ? {} : { slots }) },
});
export const ended = (reason: string, error?: unknown): Request => ({
  type: 'SessionEndedRequest',
  reason,
  ...(error === undefined ? {} : { error }),
});

/** Somebody who talks to the skill: Alexa's session, with its attributes and a clock. */
export class Talk {
  now: number;
  private attributes: Record<string, unknown> | undefined;

  constructor(
    private readonly handler: Handler,
    private readonly caller: Caller = {},
    at: number = start,
  ) {
    this.now = at;
  }

  /** Asks so many seconds after the last time. */
  async ask(request: Request, seconds = 0): Promise<ResponseEnvelope> {
    this.now += seconds * 1000;
    const timestamp = new Date(this.now).toISOString();
    const isNew = this.attributes === undefined;
    const envelope = envelopeOf({ timestamp, ...request }, this.caller, this.attributes ?? {}, isNew);
    const answer = await this.handler(JSON.parse(JSON.stringify(envelope)), {});
    this.attributes = answer.response.shouldEndSession === false ? answer.sessionAttributes : undefined;
    return answer;
  }

  get place(): unknown {
    return this.attributes?.['place'];
  }

  /** What the session carries on with; nothing once it is over. */
  get session(): Fields {
    return fieldsOf(this.attributes?.['session']);
  }
}

/** What is spoken, without mark-up. */
export function textOf({ response }: ResponseEnvelope): string {
  const speech = response.outputSpeech;
  return speech?.type === 'SSML'
    ? speech.ssml
        .replace(/<[^>]*>/g, ' ')
        .replace(/\s+/g, ' ')
        .trim()
    : '';
}
