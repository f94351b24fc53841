import { instantText } from '../../time';
import type { Filled } from '../ear/literal';
import { accessTokenOf, type Identity } from './identity';
import type { Consent } from './permission';

export type Device = 'dot' | 'show';

export interface Caller {
  readonly identity: Identity;
  readonly device: Device;
  readonly locale: string;
  readonly apiEndpoint: string;
  /** The permissions that the account has given to the skill. */
  readonly permissions: readonly string[];
}

export interface SessionState {
  readonly id: string;
  readonly isNew: boolean;
  readonly attributes: Readonly<Record<string, unknown>>;
}

export type EndReason = 'USER_INITIATED' | 'EXCEEDED_MAX_REPROMPTS' | 'ERROR';

export interface EndError {
  readonly type: 'INVALID_RESPONSE' | 'ENDPOINT_TIMEOUT';
  readonly message: string;
}

/** A request to the skill, before it is put into Alexa's envelope. */
export type SkillRequest =
  | { readonly type: 'LaunchRequest' }
  | {
      readonly type: 'IntentRequest';
      readonly intent: string;
      readonly slots: Readonly<Record<string, Filled>>;
      /** Every slot of the intent: Alexa lists empty slots as well. */
      readonly slotNames: readonly string[];
    }
  | { readonly type: 'Connections.Response'; readonly consent: Consent }
  /** What a document on the screen tells: from its commands, or because somebody touched it. */
  | {
      readonly type: 'Alexa.Presentation.APL.UserEvent';
      readonly token: string;
      readonly arguments: readonly unknown[];
      readonly touched?: string;
    }
  | { readonly type: 'SessionEndedRequest'; readonly reason: EndReason; readonly error?: EndError };

export interface Envelope {
  readonly version: string;
  readonly session: Readonly<Record<string, unknown>>;
  readonly context: Readonly<Record<string, unknown>>;
  readonly request: Readonly<Record<string, unknown>> & { readonly type: string; readonly timestamp: string };
}

export function envelopeOf(
  asked: SkillRequest,
  caller: Caller,
  session: SessionState,
  instant: number,
  requestId: string,
): Envelope {
  const { identity } = caller;
  const application = { applicationId: identity.applicationId };
  const user = userOf(caller);
  return {
    version: '1.0',
    session: {
      new: session.isNew,
      sessionId: session.id,
      application,
      attributes: session.attributes,
      user,
    },
    context: contextOf(caller),
    request: {
      type: asked.type,
      requestId: `amzn1.echo-api.request.${requestId}`,
      locale: caller.locale,
      timestamp: instantText(instant),
      ...detailsOf(asked, identity),
    },
  };
}

function detailsOf(asked: SkillRequest, identity: Identity): Record<string, unknown> {
  if (asked.type === 'LaunchRequest') return { shouldLinkResultBeReturned: false };
  if (asked.type === 'Connections.Response') {
    const { permissionScope, token, status } = asked.consent;
    const payload = { permissionScope, status };
    return { name: 'AskFor', status: { code: '200', message: 'OK' }, payload, token };
  }
  if (asked.type === 'Alexa.Presentation.APL.UserEvent') {
    const { token, touched } = asked;
    const source =
      touched === undefined
        ? { type: 'Document', handler: 'Mount' }
        : { type: 'TouchWrapper', handler: 'Press', id: touched };
    return { token, arguments: asked.arguments, source, components: {} };
  }
  if (asked.type === 'SessionEndedRequest') {
    return { reason: asked.reason, ...(asked.error ? { error: asked.error } : {}) };
  }
  const slots = asked.slotNames.map((name) => [name, slotOf(name, asked.slots[name], identity)] as const);
  return {
    intent: {
      name: asked.intent,
      confirmationStatus: 'NONE',
      ...(slots.length > 0 ? { slots: Object.fromEntries(slots) } : {}),
    },
  };
}

function slotOf(name: string, filled: Filled | undefined, identity: Identity): Record<string, unknown> {
  if (!filled) return { name, confirmationStatus: 'NONE' };
  const { value, entities, type } = filled;
  const resolutions = entities && {
    resolutionsPerAuthority: [
      {
        authority: `amzn1.er-authority.echo-sdk.${identity.applicationId}.${type}`,
        status: { code: entities.length > 0 ? 'ER_SUCCESS_MATCH' : 'ER_SUCCESS_NO_MATCH' },
        ...(entities.length > 0
          ? { values: entities.map((entity) => ({ value: { name: entity.name, id: entity.id } })) }
          : {}),
      },
    ],
  };
  const resolved = resolutions ? { resolutions } : {};
  return {
    name,
    value,
    ...resolved,
    confirmationStatus: 'NONE',
    source: 'USER',
    slotValue: { type: 'Simple', value, ...resolved },
  };
}

/** Alexa leaves `permissions` out while the account has given none. */
function userOf({ identity: { userId }, permissions }: Caller): Record<string, unknown> {
  if (permissions.length === 0) return { userId };
  const scopes = permissions.map((scope) => [scope, { status: 'GRANTED' }] as const);
  return { userId, permissions: { scopes: Object.fromEntries(scopes) } };
}

function contextOf(caller: Caller): Record<string, unknown> {
  const { identity, device, apiEndpoint } = caller;
  const show = device === 'show';
  return {
    ...(show ? SCREEN : {}),
    Extensions: { available: show ? { 'aplext:backstack:10': {} } : {} },
    System: {
      application: { applicationId: identity.applicationId },
      user: userOf(caller),
      ...(identity.personId === null ? {} : { person: { personId: identity.personId } }),
      device: {
        deviceId: identity.deviceId,
        supportedInterfaces: show ? { 'Alexa.Presentation.APL': { runtime: { maxVersion: '2024.3' } } } : {},
      },
      apiEndpoint,
      apiAccessToken: accessTokenOf(identity),
    },
  };
}

/** An Echo Show 8, as it describes itself. */
const SCREEN = {
  Viewports: [
    {
      type: 'APL',
      id: 'main',
      shape: 'RECTANGLE',
      dpi: 213,
      presentationType: 'STANDARD',
      canRotate: false,
      configuration: {
        current: {
          mode: 'HUB',
          video: { codecs: ['H_264_42', 'H_264_41'] },
          size: { type: 'DISCRETE', pixelWidth: 1280, pixelHeight: 800 },
        },
      },
    },
  ],
  Viewport: {
    experiences: [{ arcMinuteWidth: 346, arcMinuteHeight: 216, canRotate: false, canResize: false }],
    mode: 'HUB',
    shape: 'RECTANGLE',
    pixelWidth: 1280,
    pixelHeight: 800,
    dpi: 213,
    currentPixelWidth: 1280,
    currentPixelHeight: 800,
    touch: ['SINGLE'],
    video: { codecs: ['H_264_42', 'H_264_41'] },
  },
} as const;
