import { call, type Handler, type Outcome } from './alexa/device/call';
import { type SkillRequest, type Device, type Envelope, envelopeOf } from './alexa/device/envelope';
import { countedIds, type Identity, identityOf, ownerOf } from './alexa/device/identity';
import {
  type Consent,
  type PermissionRequest,
  permissionRequestIn,
  questionIn,
} from './alexa/device/permission';
import type { Reply } from './alexa/device/reply';
import type { Question, Session } from './alexa/device/session';
import { type Traits, USUAL, voiceAt } from './alexa/device/traits';
import { type Model, openingOf } from './alexa/ear/model';
import type { Language, Voice } from './alexa/language';
import { faultsOfLength } from './alexa/limits';
import { type Accounts, openAccounts } from './alexa/services/accounts';
import { secondsOf } from './alexa/speech';
import { type Place, placeOf, type TurnRecord } from './record';

/** What goes between device and skill, and what Alexa knows about the person. */
export class Exchange {
  readonly #accounts: Accounts;
  readonly #newId: () => string;

  constructor(private readonly parts: SpeakerParts) {
    this.#accounts = parts.accounts ?? openAccounts();
    this.#newId = parts.newId ?? countedIds();
  }

  identity({ user, person }: Settings): Identity {
    return identityOf(user, person, this.parts.skillId);
  }

  /** The place that the skill keeps for a person. */
  async keptPlace(who: Identity): Promise<Place | null> {
    return placeOf(await this.parts.keptPlace(ownerOf(who)));
  }

  newSession(settings: Settings, now: number): Session {
    return {
      id: `amzn1.echo-api.session.${this.#newId()}`,
      identity: this.identity(settings),
      attributes: {},
      turn: { began: now, speech: 0, reprompt: 0 },
      open: false,
      screen: false,
      script: null,
      question: null,
    };
  }

  async ask(
    asked: SkillRequest,
    session: Session,
    isNew: boolean,
    settings: Settings,
    now: number,
  ): Promise<Outcome> {
    const { device, locale } = settings;
    const { identity, attributes } = session;
    const caller = {
      identity,
      device,
      locale,
      apiEndpoint: this.parts.apiEndpoint ?? 'https://api.amazonalexa.com',
      permissions: this.#accounts.permissions(identity.userId),
    };
    const envelope = envelopeOf(asked, caller, { id: session.id, isNew, attributes }, now, this.#newId());
    const outcome = await call(this.parts.handler, envelope, this.parts.answerMilliseconds);
    this.parts.onExchange?.(envelope, outcome.reply);
    return this.#withinReach(outcome, settings);
  }

  #withinReach(outcome: Outcome, settings: Settings): Outcome {
    const { reach } = traitsOf(settings);
    if (reach === null || outcome.error) return outcome;
    const faults = faultsOfLength(outcome.reply, reach, this.voice(settings));
    if (faults.length === 0) return outcome;
    return { reply: outcome.reply, error: { type: 'INVALID_RESPONSE', message: faults.join('; ') } };
  }

  /** Alexa's voice in the device's language, at its speed. */
  voice(settings: Settings): Voice {
    return voiceAt(this.#language(settings).voice, traitsOf(settings).voiceRate);
  }

  /** What Alexa says herself instead of a response that she refuses. */
  ownError(settings: Settings): OwnWords {
    return this.#ownWords(this.#language(settings).says.badResponse, settings);
  }

  /** What answers words for a skill while none is open. */
  noSkillOpen(settings: Settings): OwnWords {
    const model = this.parts.model(settings.locale);
    return this.#ownWords(model.language.says.noSkillOpen.replace('{opening}', openingOf(model)), settings);
  }

  #ownWords(speech: string, settings: Settings): OwnWords {
    return { speech, seconds: secondsOf([{ kind: 'words', text: speech, rate: 1 }], this.voice(settings)) };
  }

  #language({ locale }: Settings): Language {
    return this.parts.model(locale).language;
  }

  /** Alexa's own question after a reply, if the reply requests a permission. */
  questionAfter(reply: Reply, settings: Settings): Question | null {
    const { locale } = settings;
    const request = permissionRequestIn(reply.directives);
    if (!request) return null;
    const model = this.parts.model(locale);
    const text = questionIn(model.language, this.parts.skillName?.(locale) ?? model.invocation.join(' '));
    return { ...request, text, milliseconds: this.#ownWords(text, settings).seconds * 1000 };
  }

  /** Stores the person's answer to Alexa's question; silence changes nothing. */
  decide(
    { permissionScope, token }: PermissionRequest,
    status: Consent['status'],
    who: Identity,
  ): SkillRequest {
    if (status === 'ACCEPTED') this.#accounts.grant(who.userId, permissionScope);
    if (status === 'DENIED') this.#accounts.revoke(who.userId, permissionScope);
    return { type: 'Connections.Response', consent: { permissionScope, token, status } };
  }
}

export interface Settings {
  readonly locale: string;
  readonly device: Device;
  readonly user: string;
  /** The person whose voice Alexa recognises; null for none. */
  readonly person: string | null;
  /** How the device behaves; as usual if left out. */
  readonly traits?: Traits;
}

export function traitsOf({ traits = USUAL }: Settings): Traits {
  return traits;
}

/** Words that Alexa says herself, and their length. */
type OwnWords = Pick<TurnRecord, 'speech' | 'seconds'>;

export interface SpeakerParts {
  readonly handler: Handler;
  /** The built interaction model of a locale. */
  readonly model: (locale: string) => Model;
  /** The place in a person's item, read from the store. */
  readonly keptPlace: (owner: string) => Promise<unknown>;
  readonly settings: Settings;
  /** Where the clock starts, in milliseconds. */
  readonly at: number;
  readonly newId?: () => string;
  readonly skillId?: string | undefined;
  readonly apiEndpoint?: string;
  /** The permissions of each account; if left out, they start empty and live in memory. */
  readonly accounts?: Accounts;
  /** The skill's name in the store of a locale, as Alexa says it; the invocation name if left out. */
  readonly skillName?: (locale: string) => string;
  readonly answerMilliseconds?: number;
  /**
   * Words without the skill's name while no session is open. "one-shot": they reach the skill as if its name had been
   * said, which `say` documents. "unheard": they do not, as on an Echo. "one-shot" if left out.
   */
  readonly bareWords?: 'one-shot' | 'unheard';
  /** Called with each request and its reply, for tests. */
  readonly onExchange?: (envelope: Envelope, reply: Reply | null) => void;
}

/** When something is said: seconds after the last turn began, or an instant of the clock. */
export interface When {
  readonly after?: number | undefined;
  readonly at?: number | undefined;
}
