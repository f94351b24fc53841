import { type SkillRequest, type Caller, envelopeOf } from '../../../../speaker/alexa/device/envelope';
import { accessTokenOf, identityOf } from '../../../../speaker/alexa/device/identity';
import { hear } from '../../../../speaker/alexa/ear/understand';
import { instantText } from '../../../../speaker/time';
import { ENGLISH } from '../../fixtures/model';

const caller: Caller = {
  identity: identityOf('test', null),
  device: 'dot',
  locale: 'en-US',
  apiEndpoint: 'http://127.0.0.1:1',
  permissions: [],
};
const session = { id: 'amzn1.echo-api.session.x', isNew: true, attributes: {} };
const sent = (asked: SkillRequest, who: Caller = caller) =>
  envelopeOf(asked, who, session, 1_795_000_000_000, 'id');

function intent(text: string): SkillRequest {
  const { intent: name, slots } = hear(text, ENGLISH);
  return {
    type: 'IntentRequest',
    intent: name,
    slots,
    slotNames: [...(ENGLISH.slots.get(name)?.keys() ?? [])],
  };
}

test('an envelope has all that Alexa sends', () => {
  const { userId, deviceId, applicationId } = caller.identity;
  expect(sent({ type: 'LaunchRequest' })).toMatchObject({
    version: '1.0',
    session: {
      new: true,
      sessionId: session.id,
      application: { applicationId },
      user: { userId },
      attributes: {},
    },
    context: {
      System: {
        application: { applicationId },
        user: { userId },
        device: { deviceId, supportedInterfaces: {} },
        apiEndpoint: 'http://127.0.0.1:1',
      },
    },
    request: {
      type: 'LaunchRequest',
      requestId: 'amzn1.echo-api.request.id',
      locale: 'en-US',
      timestamp: instantText(1_795_000_000_000),
      shouldLinkResultBeReturned: false,
    },
  });
});

test('a resolved slot carries value and id', () => {
  expect(sent(intent('water the roses')).request).toMatchObject({
    intent: {
      name: 'WaterIntent',
      confirmationStatus: 'NONE',
      slots: {
        plant: {
          name: 'plant',
          value: 'roses',
          confirmationStatus: 'NONE',
          source: 'USER',
          resolutions: {
            resolutionsPerAuthority: [
              {
                authority: `amzn1.er-authority.echo-sdk.${caller.identity.applicationId}.Plant`,
                status: { code: 'ER_SUCCESS_MATCH' },
                values: [{ value: { name: 'rose', id: 'rose' } }],
              },
            ],
          },
        },
        time: { name: 'time', confirmationStatus: 'NONE' },
      },
    },
  });
});

test('an unknown value goes through as ER_SUCCESS_NO_MATCH', () => {
  const { request } = sent(intent('water the pumpkin'));
  expect(request).toHaveProperty('intent.slots.plant.value', 'pumpkin');
  expect(request).toHaveProperty('intent.slots.plant.resolutions.resolutionsPerAuthority', [
    {
      authority: `amzn1.er-authority.echo-sdk.${caller.identity.applicationId}.Plant`,
      status: { code: 'ER_SUCCESS_NO_MATCH' },
    },
  ]);
});

test('a length of time is sent as ISO 8601, unresolved', () => {
  const { request } = sent(intent('water my garden for ten minutes'));
  expect(request).toHaveProperty('intent.slots.time.value', 'PT10M');
  expect(request).not.toHaveProperty('intent.slots.time.resolutions');
});

test('an intent without slots has none', () => {
  expect(sent(intent('skip')).request).not.toHaveProperty('intent.slots');
});

test('only a device with a screen describes one', () => {
  const show = sent({ type: 'LaunchRequest' }, { ...caller, device: 'show' });
  expect(show.context).toHaveProperty('Viewport.shape', 'RECTANGLE');
  expect(show.context['System']).toHaveProperty('device.supportedInterfaces', {
    'Alexa.Presentation.APL': { runtime: { maxVersion: '2024.3' } },
  });
  expect(sent({ type: 'LaunchRequest' }).context).not.toHaveProperty('Viewport');
});

test('a person is named only when the voice is recognised', () => {
  expect(sent({ type: 'LaunchRequest' }).context).not.toHaveProperty('System.person');
  const known = { ...caller, identity: identityOf('test', 'Anna') };
  const { context } = sent({ type: 'LaunchRequest' }, known);
  expect(context).toHaveProperty('System.person.personId', known.identity.personId);
});

test('a permission is named for the account that gave it, and none where none was given', () => {
  const allowed = sent({ type: 'LaunchRequest' }, { ...caller, permissions: ['alexa::alerts'] });
  const scopes = { 'alexa::alerts': { status: 'GRANTED' } };
  expect(allowed.context).toHaveProperty('System.user.permissions.scopes', scopes);
  expect(allowed.session).toHaveProperty('user.permissions.scopes', scopes);
  expect(sent({ type: 'LaunchRequest' }).context).not.toHaveProperty('System.user.permissions');
});

test('each account has an access token of its own', () => {
  const other = { ...caller, identity: identityOf('other', null) };
  const tokens = [caller, other].map((who) => {
    const { context } = sent({ type: 'LaunchRequest' }, who);
    return (context['System'] as Record<string, unknown>)['apiAccessToken'];
  });
  expect(tokens).toEqual([caller, other].map(({ identity }) => accessTokenOf(identity)));
});

test('an answer to Alexa is told as she tells it', () => {
  const consent = { permissionScope: 'alexa::alerts', token: 'mine', status: 'DENIED' } as const;
  expect(sent({ type: 'Connections.Response', consent }).request).toEqual({
    type: 'Connections.Response',
    requestId: 'amzn1.echo-api.request.id',
    timestamp: instantText(1_795_000_000_000),
    locale: 'en-US',
    name: 'AskFor',
    status: { code: '200', message: 'OK' },
    payload: { permissionScope: 'alexa::alerts', status: 'DENIED' },
    token: 'mine',
  });
});

test.each([
  [1_795_000_000_000, '2026-11-18T11:06:40Z'],
  [1_795_000_000_250, '2026-11-18T11:06:40.250Z'],
])('%d is written %s', (instant, text) => {
  expect(instantText(instant)).toBe(text);
});
