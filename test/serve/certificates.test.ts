import { createPublicKey } from 'node:crypto';
import { signingCertificate, type SigningCertificate } from '../../serve/certificate';
import { Certificates, KEPT_FOR } from '../../serve/certificates';
import { authority, ECHO, issue, leafFor, newKeys, NOW } from './support';

const HOUR = 3_600_000;
const key = createPublicKey(newKeys().publicPem);
const lasting = (validTo: number, validFrom = NOW - HOUR): SigningCertificate => ({
  key,
  validFrom,
  validTo,
});

function store(read: (pem: string) => SigningCertificate = () => lasting(NOW + 100 * KEPT_FOR)) {
  const state = { now: NOW, downloads: 0, held: [] as (() => void)[], hold: false };
  const certificates = new Certificates({
    clock: () => state.now,
    read,
    download: async (url) => {
      state.downloads += 1;
      if (state.hold) await new Promise<void>((resolve) => state.held.push(resolve));
      return url;
    },
  });
  return { state, certificates };
}

test('a certificate is downloaded once', async () => {
  const { state, certificates } = store();
  await certificates.at('a');
  state.now += KEPT_FOR - 1;
  await certificates.at('a');
  expect(state.downloads).toBe(1);
});

test('after a day it is downloaded anew', async () => {
  const { state, certificates } = store();
  await certificates.at('a');
  state.now += KEPT_FOR;
  await certificates.at('a');
  expect(state.downloads).toBe(2);
});

test('a kept certificate that has expired is downloaded anew, and refused when it is the same', async () => {
  const { state, certificates } = store(() => lasting(NOW + HOUR));
  await certificates.at('a');
  state.now += HOUR;
  await certificates.at('a');
  expect(state.downloads).toBe(2);
  state.now += 1;
  await expect(certificates.at('a')).rejects.toThrow('certificate-out-of-date');
  expect(state.downloads).toBe(3);
});

test('one that has been renewed at the same address is taken', async () => {
  let validTo = NOW + HOUR;
  const { state, certificates } = store(() => lasting(validTo));
  await certificates.at('a');
  state.now += 2 * HOUR;
  validTo = NOW + 9 * HOUR;
  await expect(certificates.at('a')).resolves.toMatchObject({ validTo });
});

test('a clock that was set back does not bring a certificate to life before its time', async () => {
  const { state, certificates } = store(() => lasting(NOW + HOUR, NOW - 1));
  await certificates.at('a');
  state.now = NOW - 2;
  await expect(certificates.at('a')).rejects.toThrow('certificate-out-of-date');
});

test('a certificate in earnest expires in the store, whatever was checked when it came', async () => {
  const own = authority();
  const leaf = issue({ name: 'Alexa', issuer: own.between, extensions: leafFor(ECHO), to: NOW + HOUR });
  const { state, certificates } = store(() => signingCertificate(leaf.pem + own.between.pem, own.roots));
  await certificates.at('a');
  state.now += HOUR + 1;
  await expect(certificates.at('a')).rejects.toThrow('certificate-out-of-date');
});

test('those who come while it is on its way share the download', async () => {
  const { state, certificates } = store();
  state.hold = true;
  const all = [certificates.at('a'), certificates.at('a'), certificates.at('a')];
  state.held.forEach((go) => {
    go();
  });
  expect(new Set(await Promise.all(all)).size).toBe(1);
  expect(state.downloads).toBe(1);
});

test('a failure is everybody’s who waited, and nobody’s after', async () => {
  let broken = true;
  const { state, certificates } = store(() => {
    if (broken) throw new Error('broken');
    return lasting(NOW + HOUR);
  });
  const both = await Promise.allSettled([certificates.at('a'), certificates.at('a')]);
  expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  expect(state.downloads).toBe(1);
  broken = false;
  await expect(certificates.at('a')).resolves.toBeDefined();
});

test('made-up addresses can have eight downloads under way and no more', async () => {
  const { state, certificates } = store();
  await certificates.at('known');
  state.hold = true;
  const waiting = Array.from({ length: 8 }, (_, index) => certificates.at(`x${index}`));
  await expect(certificates.at('y')).rejects.toThrow('too-many-downloads');
  await expect(certificates.at('known')).resolves.toBeDefined();
  state.held.forEach((go) => {
    go();
  });
  await Promise.all(waiting);
  state.hold = false;
  await expect(certificates.at('y')).resolves.toBeDefined();
});

test('one that has been good is renewed, however many made-up addresses are under way', async () => {
  const { state, certificates } = store();
  await certificates.at('known');
  state.now += KEPT_FOR;
  state.hold = true;
  const waiting = Array.from({ length: 8 }, (_, index) => certificates.at(`x${index}`));
  const renewed = certificates.at('known');
  state.held.forEach((go) => {
    go();
  });
  await expect(renewed).resolves.toBeDefined();
  await Promise.all(waiting);
});

test('a renewal drives out none of the others', async () => {
  const { state, certificates } = store();
  for (let index = 0; index < 8; index += 1) await certificates.at(`x${index}`);
  state.now += KEPT_FOR;
  await certificates.at('x7');
  state.now -= KEPT_FOR;
  state.downloads = 0;
  for (let index = 0; index < 8; index += 1) await certificates.at(`x${index}`);
  expect(state.downloads).toBe(0);
});

test('old chains do not drive out the one in use', async () => {
  const { state, certificates } = store((url) => lasting(url === 'good' ? NOW + HOUR : NOW - 1));
  await certificates.at('good');
  for (let index = 0; index < 9; index += 1)
    await expect(certificates.at(`old${index}`)).rejects.toThrow('certificate-out-of-date');
  await certificates.at('good');
  expect(state.downloads).toBe(10);
});

test('eight certificates are kept, the newest', async () => {
  const { state, certificates } = store();
  for (let index = 0; index < 9; index += 1) await certificates.at(`x${index}`);
  expect(state.downloads).toBe(9);
  await certificates.at('x1');
  await certificates.at('x8');
  expect(state.downloads).toBe(9);
  await certificates.at('x0');
  expect(state.downloads).toBe(10);
});
