import { accessTokenOf, bearerOf } from '../../../speaker/device/access-token';
import { identityOf } from '../../../speaker/device/identity';

const anna = identityOf('Anna', 'Ben');

test('a token leads to its account and device, whoever of the account speaks', () => {
  const { userId, deviceId } = anna;
  expect(bearerOf(`Bearer ${accessTokenOf(anna)}`)).toEqual({ userId, deviceId });
  expect(accessTokenOf(identityOf('Anna', null))).toBe(accessTokenOf(anna));
  expect(accessTokenOf(identityOf('Ben', null))).not.toBe(accessTokenOf(anna));
});

test('it is as long as Alexa’s', () => {
  expect(accessTokenOf(anna)).toMatch(/^eyJ[\w-]+\.[\w-]+\.[\w-]+$/);
  expect(accessTokenOf(anna)).toHaveLength(933);
});

test.each([
  ['none', undefined],
  ['no bearer', accessTokenOf(anna)],
  ['nonsense', 'Bearer undefined'],
  ['another issuer’s', 'Bearer abc.eyJ1c2VySWQiOiJhIn0.x'],
  ['without a device', `Bearer eyJ0eXAiOiJKV1QiLCJhbGciOiJSUzI1NiJ9.eyJ1c2VySWQiOiJhIn0.x`],
  ['no JSON inside', `Bearer eyJ0eXAiOiJKV1QiLCJhbGciOiJSUzI1NiJ9.abc.x`],
])('%s leads to nobody', (_name, authorization) => {
  expect(bearerOf(authorization)).toBeUndefined();
});
