import { call, type Outcome } from './device/call';
import { envelopeOf, type Asked } from './device/envelope';
import { countedIds, identityOf, ownerOf, type Identity } from './device/identity';
import { permissionRequestIn, questionIn, type Consent, type PermissionRequest } from './device/permission';
import type { Reply } from './device/reply';
import type { Question, Session } from './device/session';
import { secondsOf } from './duration';
import type { Settings, SpeakerParts } from './parts';
import { placeOf, type Place } from './record';
import { openAccounts, type Accounts } from './services/accounts';

/** What goes between the device and the skill, and what Alexa knows of the one who speaks. */
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

  /** The place that the skill keeps for somebody. */
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
      question: null,
    };
  }

  async ask(
    asked: Asked,
    session: Session,
    isNew: boolean,
    { device, locale }: Settings,
    now: number,
  ): Promise<Outcome> {
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
    return outcome;
  }

  /** The question that Alexa asks after a reply, if the skill has her ask one. */
  questionAfter(reply: Reply, { locale }: Settings): Question | null {
    const request = permissionRequestIn(reply.directives);
    if (!request) return null;
    const model = this.parts.model(locale);
    const text = questionIn(model.language, this.parts.skillName?.(locale) ?? model.invocation.join(' '));
    const seconds = secondsOf([{ kind: 'words', text, rate: 1 }], model.language.voice);
    return { ...request, text, milliseconds: seconds * 1000 };
  }

  /** Keeps what the person answered to Alexa; no answer changes nothing. */
  decide({ permissionScope, token }: PermissionRequest, status: Consent['status'], who: Identity): Asked {
    if (status === 'ACCEPTED') this.#accounts.grant(who.userId, permissionScope);
    if (status === 'DENIED') this.#accounts.revoke(who.userId, permissionScope);
    return { type: 'Connections.Response', consent: { permissionScope, token, status } };
  }
}
