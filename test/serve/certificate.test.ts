import { X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { rootCertificates } from 'node:tls';
import type { Extension } from 'node-forge';
import { isCurrent, signingCertificate } from '../../serve/certificate';
import {
  authority,
  AUTHORITY,
  ECHO,
  issue,
  keysOf,
  leafFor,
  newKeys,
  NOW,
  rootOf,
  type Authority,
} from './support';

const DAY = 86_400_000;
let own: Authority;
const short = keysOf(1024);
const keys = newKeys();
beforeAll(() => {
  own = authority();
});

const read = (pem: string) => signingCertificate(pem, own.roots);
const below = (extensions = leafFor(ECHO), more = {}) =>
  issue({ name: 'Alexa', issuer: own.between, keys, extensions, ...more }).pem + own.between.pem;
const through = (extensions = AUTHORITY, more = {}) => {
  const between = issue({ name: 'Other', issuer: own.root, extensions, ...more });
  return issue({ name: 'Alexa', issuer: between, keys, extensions: leafFor(ECHO) }).pem + between.pem;
};

test.each([
  ['as Alexa sends it', () => own.chain],
  ['with its root at the end', () => own.chain + own.root.pem],
  ['straight from the root', () => issue({ issuer: own.root, keys, extensions: leafFor(ECHO) }).pem],
  ['with other names beside', () => below(leafFor('other.amazon.com', ECHO))],
  ['with words between the certificates', () => own.leaf.pem + '\nsubject=Amazon\n' + own.between.pem],
  ['of a leaf without a word on its use', () => below(leafFor(ECHO).slice(3))],
  [
    'of a leaf for servers and more',
    () => below([...leafFor(ECHO).filter(isNoUse), forUse('serverAuth', 'clientAuth')]),
  ],
  ['whose intermediate is for servers', () => through([...AUTHORITY, forUse('serverAuth')])],
  ['whose intermediate may vouch for leaves alone', () => through(pathLength(0))],
])('takes a chain %s', (_, pem) => {
  expect(read(pem()).key.asymmetricKeyType).toBe('rsa');
});

test('a root that is vouched for by another root, unknown here, is still that root', () => {
  const forgotten = issue({ name: 'Forgotten', extensions: AUTHORITY });
  const crossed = issue({ name: 'Root', issuer: forgotten, keys: own.root, extensions: AUTHORITY });
  expect(() => read(own.chain + crossed.pem)).not.toThrow();
});

test.each([
  ['that signs itself', 'untrusted', () => issue({ keys, extensions: leafFor(ECHO) }).pem],
  ['of another authority', 'untrusted', () => authority().chain],
  ['of another authority that calls itself the same', 'untrusted', () => authority().chain + own.root.pem],
  ['without its intermediate', 'untrusted', () => own.leaf.pem],
  ['in the wrong order', 'forbidden', () => own.between.pem + own.leaf.pem],
  ['with a stranger between', 'untrusted', () => own.leaf.pem + issue({ keys }).pem + own.between.pem],
  ['for another name', 'another-name', () => below(leafFor('evil.example'))],
  ['for a wildcard', 'another-name', () => below(leafFor('*.amazon.com'))],
  ['for the name in its subject alone', 'another-name', () => below(leafFor('evil.example'), { name: ECHO })],
  ['for a name that ends alike', 'another-name', () => below(leafFor(`not-${ECHO}`))],
  ['for a name that begins alike', 'another-name', () => below(leafFor(`${ECHO}.evil.example`))],
  ['without any name', 'another-name', () => below(leafFor(ECHO).slice(0, 3))],
  ['of an intermediate that is none', 'untrusted', () => through(leafFor('evil.example'))],
  ['of an intermediate that does not say', 'untrusted', () => through([])],
  ['of an intermediate that may not sign', 'untrusted', () => through(mayNotSign())],
  ['of an intermediate with a rule of its own', 'untrusted', () => through(unknownRule())],
  ['of an intermediate on SHA-1', 'forbidden', () => through(AUTHORITY, { digest: 'sha1' })],
  ['of a leaf on SHA-1', 'forbidden', () => below(leafFor(ECHO), { digest: 'sha1' })],
  ['of a leaf with a short key', 'forbidden', () => below(leafFor(ECHO), { keys: short })],
  ['of an intermediate with a short key', 'forbidden', () => through(AUTHORITY, { keys: short })],
  ['of an intermediate for e-mail', 'forbidden', () => through([...AUTHORITY, forUse('emailProtection')])],
  ['of a leaf for code', 'forbidden', () => below([...leafFor(ECHO).filter(isNoUse), forUse('codeSigning')])],
  ['of a leaf that is an authority', 'forbidden', () => below([...AUTHORITY, ...leafFor(ECHO).slice(3)])],
  ['of a leaf that may not sign', 'forbidden', () => below([...mayOnlyEncrypt(), ...leafFor(ECHO).slice(3)])],
  ['longer than its intermediate may vouch for', 'untrusted', () => tooLong()],
  ['of nothing', 'malformed', () => ''],
  ['of no certificates', 'malformed', () => '<Error>AccessDenied</Error>'],
  ['of broken certificates', 'malformed', () => own.chain.replaceAll('MII', 'MIX')],
  ['of very many certificates', 'malformed', () => own.leaf.pem + own.between.pem.repeat(12)],
])('refuses a chain %s: %s', (_, reason, pem) => {
  expect(() => read(pem())).toThrow(reason);
});

test('Amazon’s own chain is taken, on the roots that Node has, for as long as it was valid', () => {
  // As it lay at https://s3.amazonaws.com/echo.api/echo-api-cert-12.pem in 2023: it ends in a root crossed with one that
  // Node no longer has, so that the verifier of ask-sdk-express-adapter refuses it.
  const pem = readFileSync(join(__dirname, 'echo-api-cert-12.pem'), 'utf8');
  const roots = rootCertificates.map((root) => new X509Certificate(root));
  const certificate = signingCertificate(pem, roots);
  const dates = ['2023-03-15', '2023-06-01', '2023-12-24'].map((day) =>
    isCurrent(certificate, Date.parse(day)),
  );
  expect(dates).toEqual([false, true, false]);
});

test('every certificate of the chain counts for how long it is valid', () => {
  const chain = through(AUTHORITY, { from: NOW - DAY, to: NOW + DAY });
  const { validFrom, validTo } = read(chain);
  expect([validFrom, validTo]).toEqual([NOW - DAY, NOW + DAY]);
});

test('it is valid from its first second to its last', () => {
  const certificate = read(below(leafFor(ECHO), { from: NOW - DAY, to: NOW + DAY }));
  expect(
    [NOW - DAY - 1, NOW - DAY, NOW + DAY, NOW + DAY + 1].map((at) => isCurrent(certificate, at)),
  ).toEqual([false, true, true, false]);
});

test('of roots of the same name, the one that signed is found', () => {
  const namesake = rootOf(issue({ name: 'Root', extensions: AUTHORITY }));
  expect(() => signingCertificate(own.chain, [namesake, ...own.roots])).not.toThrow();
});

test('no root, no trust', () => {
  expect(() => signingCertificate(own.chain, [])).toThrow('untrusted');
  expect(() => signingCertificate(own.chain, [rootOf(own.leaf)])).toThrow('untrusted');
});

function forUse(...uses: readonly string[]): Extension {
  return { name: 'extKeyUsage', ...Object.fromEntries(uses.map((use) => [use, true])) };
}

function isNoUse({ name }: Extension): boolean {
  return name !== 'extKeyUsage';
}

function pathLength(pathLenConstraint: number) {
  return [{ name: 'basicConstraints', cA: true, critical: true, pathLenConstraint }, ...AUTHORITY.slice(1)];
}

function mayNotSign() {
  return [...AUTHORITY.slice(0, 1), { name: 'keyUsage', digitalSignature: true, critical: true }];
}

function mayOnlyEncrypt() {
  return [{ name: 'keyUsage', keyEncipherment: true, critical: true }];
}

function unknownRule() {
  return [...AUTHORITY, { name: 'rule', id: '1.2.3.4.5', critical: true, value: '\x05\x00' }];
}

function tooLong(): string {
  const first = issue({ name: 'First', issuer: own.root, extensions: pathLength(0) });
  const second = issue({ name: 'Second', issuer: first, extensions: AUTHORITY });
  const leaf = issue({ name: 'Alexa', issuer: second, keys, extensions: leafFor(ECHO) });
  return leaf.pem + second.pem + first.pem;
}
