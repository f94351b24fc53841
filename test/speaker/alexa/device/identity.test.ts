import {
  accessTokenOf,
  bearerOf,
  countedIds,
  identityOf,
  ownerOf,
} from '../../../../speaker/alexa/device/identity';

test('a name is the same account always, and another name another', () => {
  expect(identityOf('Anna', null)).toEqual(identityOf('Anna', null));
  expect(identityOf('Anna', null).userId).not.toBe(identityOf('Ben', null).userId);
});

test('ids are as long as Amazon’s', () => {
  const { userId, personId, deviceId } = identityOf('Anna', 'Ben');
  expect(userId).toMatch(/^amzn1\.ask\.account\.[A-Z0-9]{204}$/);
  expect(personId).toMatch(/^amzn1\.ask\.person\.[A-Z0-9]{100}$/);
  expect(deviceId).toMatch(/^amzn1\.ask\.device\.[A-Z0-9]+$/);
});

test('what is kept belongs to the person where one is recognised, else to the account', () => {
  expect(ownerOf(identityOf('Anna', null))).toBe(identityOf('Anna', null).userId);
  expect(ownerOf(identityOf('Anna', 'Ben'))).toBe(identityOf('Anna', 'Ben').personId);
  expect(identityOf('Anna', 'Ben').personId).not.toBe(identityOf('Carl', 'Ben').personId);
});

test('counted ids look like uuids and never repeat', () => {
  const next = countedIds();
  expect(next()).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
  expect(next()).not.toBe(next());
});

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
