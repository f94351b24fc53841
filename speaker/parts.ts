import type { Handler } from './device/call';
import type { Device, Envelope } from './device/envelope';
import type { Reply } from './device/reply';
import type { Model } from './matching/model';
import type { Accounts } from './services/accounts';

export interface Settings {
  readonly locale: string;
  readonly device: Device;
  readonly user: string;
  /** Whose voice Alexa recognises; null when nobody's. */
  readonly person: string | null;
}

export interface SpeakerParts {
  readonly handler: Handler;
  /** The built interaction model of a locale. */
  readonly model: (locale: string) => Model;
  /** What is kept for somebody, read from the store as nobody but the store knows it. */
  readonly keptPlace: (owner: string) => Promise<unknown>;
  readonly settings: Settings;
  /** Where the clock starts, in milliseconds. */
  readonly at: number;
  readonly newId?: () => string;
  readonly skillId?: string | undefined;
  readonly apiEndpoint?: string;
  /** The permissions of each account; without them, none was ever given, and what is given now is soon forgotten. */
  readonly accounts?: Accounts;
  /** The skill's name in the store of a locale, for Alexa to speak of it; without one, the invocation name. */
  readonly skillName?: (locale: string) => string;
  readonly answerMilliseconds?: number;
  /** Sees each request and what came back, for tests and for whoever wants to look under the lid. */
  readonly onExchange?: (envelope: Envelope, reply: Reply | null) => void;
}

/** When something is said: that many seconds after the last turn began, or at an instant of the clock. */
export interface Moment {
  readonly after?: number | undefined;
  readonly at?: number | undefined;
}
