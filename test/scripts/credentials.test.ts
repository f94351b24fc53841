import { defaultProvider } from '../../scripts/assembly/credentials';

const before = process.env;

afterEach(() => {
  process.env = before;
});

test("the bundle's credentials are those that Lambda hands over", async () => {
  process.env = { AWS_ACCESS_KEY_ID: 'id', AWS_SECRET_ACCESS_KEY: 'secret', AWS_SESSION_TOKEN: 'token' };
  await expect(defaultProvider()()).resolves.toEqual({
    accessKeyId: 'id',
    secretAccessKey: 'secret',
    sessionToken: 'token',
  });
});

test('a local store needs no session token', async () => {
  process.env = { AWS_ACCESS_KEY_ID: 'id', AWS_SECRET_ACCESS_KEY: 'secret' };
  await expect(defaultProvider()()).resolves.toEqual({ accessKeyId: 'id', secretAccessKey: 'secret' });
});

test('without credentials the error says which variables are missing', async () => {
  process.env = {};
  await expect(defaultProvider()()).rejects.toThrow('AWS_ACCESS_KEY_ID');
});
