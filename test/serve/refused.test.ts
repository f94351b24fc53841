import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { downloadWithin } from '../../serve/certificates';
import {
  authority,
  AUTHORITY,
  ECHO,
  issue,
  leafFor,
  newKeys,
  NOW,
  signed,
  by,
  launch,
  openEndpoint,
  URL_,
  type Endpoint,
  type Sent,
} from './support';

const own = authority();
const strange = authority();
const { leaf, between, root } = own;
const DAY = 86_400_000;
const at = (name: string): string => `https://s3.amazonaws.com/echo.api/${name}`;
const like = (more: object, extensions = leafFor(ECHO)): string =>
  issue({ name: 'Alexa', issuer: between, keys: leaf, extensions, ...more }).pem + between.pem;
const no = (name: string, sent: Sent = by(leaf)): Sent => {
  const headers = Object.entries(sent.headers).filter(([key]) => key !== name);
  return { ...sent, headers: Object.fromEntries(headers) };
};
const having = (headers: Record<string, string>): Sent => {
  const good = by(leaf);
  return { ...good, headers: { ...good.headers, ...headers } };
};
const made = (timestamp: unknown, type = 'LaunchRequest'): Sent =>
  by(leaf, launch({ request: { timestamp, type } }));

/** What the certificate server has, by the last part of the address. */
const files: Record<string, string> = {
  'echo-api-cert.pem': own.chain,
  'self-signed.pem': issue({ keys: leaf, extensions: leafFor(ECHO) }).pem,
  'strange.pem': strange.chain,
  'expired.pem': like({ to: NOW - 1 }),
  'not-yet.pem': like({ from: NOW + DAY }),
  'other-name.pem': like({}, leafFor('evil.example')),
  'wildcard.pem': like({}, leafFor('*.amazon.com')),
  'common-name.pem': like({ name: ECHO }, leafFor('evil.example')),
  'no-intermediate.pem': leaf.pem,
  'signed-by-leaf.pem': byLeaf(),
  'authority.pem': like({}, [...AUTHORITY, ...leafFor(ECHO).slice(3)]),
  'expired-intermediate.pem': expiredBetween(),
  'nothing.pem': '',
  'page.pem': '<html>AccessDenied</html>',
};

let endpoint: Endpoint;
const certificates = createServer((request, response) => {
  misbehave(request.url ?? '', response);
});
beforeAll(async () => {
  await new Promise<void>((resolve) => certificates.listen(0, '127.0.0.1', resolve));
  const { port } = certificates.address() as AddressInfo;
  const fetched = downloadWithin({ milliseconds: 300, bytes: 65_536 });
  endpoint = await openEndpoint({
    roots: own.roots,
    download: (url) => fetched(url.replace('https://s3.amazonaws.com', `http://127.0.0.1:${port}`)),
  });
});
afterAll(async () => {
  await endpoint.close();
  certificates.closeAllConnections();
  await new Promise((resolve) => certificates.close(resolve));
});

test('a good request is answered', async () => {
  expect(await endpoint.send(by(leaf))).toMatchObject({ status: 200 });
  expect(endpoint.seen.pop()).toEqual(JSON.parse(launch()));
});

test.each<[string, string, () => Sent]>([
  ['no address of a certificate', 'no-certificate-url', () => no('SignatureCertChainUrl')],
  ['an empty address', 'no-certificate-url', () => having({ SignatureCertChainUrl: '' })],
  ['no signature at all', 'no-signature', () => no('Signature', no('Signature-256'))],
  ['a SHA-1 signature alone', 'no-signature', () => no('Signature-256')],
  ['an empty signature', 'no-signature', () => having({ 'Signature-256': '' })],
  ['the SHA-1 signature as SHA-256', 'wrong-signature', () => sha1AsSha256()],
  ['a signature that is no base64', 'malformed-signature', () => having({ 'Signature-256': '*not base64*' })],
  ['two signatures in one header', 'malformed-signature', () => twice()],
  ['a signature of nothing', 'wrong-signature', () => having({ 'Signature-256': 'AAAA' })],
  ['a signature of another key', 'wrong-signature', () => by(newKeys())],
  ['a signature of another body', 'wrong-signature', () => having({ 'Signature-256': signed('{}', leaf) })],
  ['a body changed by one byte', 'wrong-signature', () => changed(by(leaf))],
  ['a body with a space at its end', 'wrong-signature', () => ({ ...by(leaf), body: `${launch()} ` })],
  ['no body', 'wrong-signature', () => ({ ...by(leaf), body: '' })],
  ['a body that is not UTF-8', 'not-utf-8', () => by(leaf, Buffer.from([0x7b, 0xff, 0x7d]))],
  ['a mark of its byte order before the JSON', 'no-json', () => by(leaf, `\ufeff${launch()}`)],
  ['signed text that is no JSON', 'no-json', () => by(leaf, 'hello')],
  ['signed JSON cut short', 'no-json', () => by(leaf, launch().slice(0, -1))],
  ['signed JSON that is no request', 'no-request', () => by(leaf, '[]')],
  ['signed null', 'no-request', () => by(leaf, 'null')],
  ['no timestamp', 'no-timestamp', () => made(undefined)],
  ['a timestamp that is none', 'no-timestamp', () => made('yesterday')],
  ['a timestamp that is no instant', 'no-timestamp', () => made(42)],
  ['a request of 151 s ago', 'too-old', () => made('2026-11-23T06:57:29Z')],
  ['a request of 151 s ahead', 'too-new', () => made('2026-11-23T07:02:31Z')],
  ['an event of an hour ago', 'too-old', () => made('2026-11-23T05:59:59Z', 'AlexaSkillEvent.SkillDisabled')],
  ['another skill’s id', 'another-skill', () => by(leaf, launch(namedAs('amzn1.ask.skill.other')))],
  ['another skill’s id in the session', 'another-skill', () => by(leaf, launch(sessionOf('other')))],
  ['no skill’s id', 'another-skill', () => by(leaf, launch({ session: none(), context: { System: {} } }))],
  ['a certificate that signs itself', 'untrusted-certificate', () => with_('self-signed.pem')],
  ['a strange authority', 'untrusted-certificate', () => with_('strange.pem', strange.leaf)],
  ['no intermediate certificate', 'untrusted-certificate', () => with_('no-intermediate.pem')],
  ['a leaf that vouches for another', 'untrusted-certificate', () => with_('signed-by-leaf.pem')],
  ['an authority’s own certificate', 'forbidden-certificate', () => with_('authority.pem')],
  ['an expired certificate', 'certificate-out-of-date', () => with_('expired.pem')],
  ['an expired intermediate', 'certificate-out-of-date', () => with_('expired-intermediate.pem')],
  ['a certificate of tomorrow', 'certificate-out-of-date', () => with_('not-yet.pem')],
  ['a certificate for another name', 'certificate-for-another-name', () => with_('other-name.pem')],
  ['a certificate for a wildcard', 'certificate-for-another-name', () => with_('wildcard.pem')],
  ['the name in the subject alone', 'certificate-for-another-name', () => with_('common-name.pem')],
  ['an empty certificate', 'malformed-certificate', () => with_('nothing.pem')],
  ['a page instead of a certificate', 'malformed-certificate', () => with_('page.pem')],
  ['a huge certificate', 'certificate-unreachable', () => with_('huge.pem')],
  ['a slow certificate server', 'certificate-unreachable', () => with_('slow.pem')],
  ['a certificate server that trickles', 'certificate-unreachable', () => with_('trickle.pem')],
  ['a certificate that is elsewhere', 'certificate-unreachable', () => with_('redirect.pem')],
  ['a certificate that is not there', 'certificate-unreachable', () => with_('missing.pem')],
  ['a certificate server that hangs up', 'certificate-unreachable', () => with_('hang-up.pem')],
  ['an address that climbs out', 'bad-certificate-url', () => from('/echo.api/../echo-api-cert.pem')],
  ['an encoded address', 'bad-certificate-url', () => from('/echo.api/%2e%2e/echo-api-cert.pem')],
  ['capitals in the address', 'bad-certificate-url', () => from('/Echo.API/echo-api-cert.pem')],
  ['another host', 'bad-certificate-url', () => to('https://evil.example/echo.api/echo-api-cert.pem')],
  [
    'a user before another host',
    'bad-certificate-url',
    () => to('https://s3.amazonaws.com@evil.example/echo.api/a'),
  ],
  [
    'another port',
    'bad-certificate-url',
    () => to('https://s3.amazonaws.com:8443/echo.api/echo-api-cert.pem'),
  ],
  ['no TLS', 'bad-certificate-url', () => to(URL_.replace('https', 'http'))],
  ['a file', 'bad-certificate-url', () => to('file:///echo.api/echo-api-cert.pem')],
  ['a query', 'bad-certificate-url', () => to(`${URL_}?x=1`)],
  ['a fragment', 'bad-certificate-url', () => to(`${URL_}#x`)],
  ['two addresses', 'bad-certificate-url', () => to(`${URL_}, ${URL_}`)],
])('refuses %s: %s', async (_, reason, forged) => {
  const { status, text } = await endpoint.send(forged());
  expect([status, text]).toEqual([400, '{"error":"The request was refused."}']);
  expect(JSON.parse(endpoint.lines.at(-1) ?? '')).toMatchObject({ status: 400, path: '/alexa', reason });
  expect(endpoint.seen).toEqual([]);
});

test('and after all of them a good request is answered still', async () => {
  expect(await endpoint.send(by(leaf))).toMatchObject({ status: 200 });
});

test('no line of the log names anyone, or repeats what was sent', () => {
  expect(endpoint.lines.length).toBeGreaterThan(50);
  for (const line of endpoint.lines) {
    expect(line).toMatch(/^\{[^\n]*\}\n$/);
    expect(line).not.toMatch(/amzn1|USER|echo\.api|https?:|s3|evil|hello|yesterday|\d{4}-\d\d-\d\dT06/);
    expect(
      Object.keys(JSON.parse(line) as object)
        .sort()
        .join(),
    ).toMatch(/^event,method,milliseconds,path,(reason,)?status,time$/);
  }
});

function with_(name: string, keys = leaf): Sent {
  return by(keys, launch(), at(name));
}

function to(url: string): Sent {
  return by(leaf, launch(), url);
}

function from(path: string): Sent {
  return to(`https://s3.amazonaws.com${path}`);
}

function namedAs(applicationId: string) {
  return {
    session: { application: { applicationId } },
    context: { System: { application: { applicationId } } },
  };
}

function sessionOf(applicationId: string) {
  return { session: { application: { applicationId } } };
}

function none() {
  return { application: {} };
}

function changed({ body, headers }: Sent): Sent {
  const bytes = Buffer.from(body);
  const place = bytes.indexOf('LaunchRequest');
  bytes[place] = (bytes[place] ?? 0) ^ 1;
  return { body: bytes, headers };
}

function sha1AsSha256(): Sent {
  return having({ 'Signature-256': signed(launch(), leaf, 'RSA-SHA1') });
}

function twice(): Sent {
  const signature = signed(launch(), leaf);
  return having({ 'Signature-256': `${signature}, ${signature}` });
}

function byLeaf(): string {
  const end = issue({ name: 'End', issuer: between, extensions: leafFor('shop.example') });
  const forged = issue({ name: 'Alexa', issuer: end, keys: leaf, extensions: leafFor(ECHO) });
  return forged.pem + end.pem + between.pem;
}

function expiredBetween(): string {
  const old = issue({ name: 'Old', issuer: root, extensions: AUTHORITY, to: NOW - 1 });
  return issue({ name: 'Alexa', issuer: old, keys: leaf, extensions: leafFor(ECHO) }).pem + old.pem;
}

/** Each of these would be a good chain, were it not for how it comes. */
function misbehave(path: string, response: ServerResponse): void {
  const name = path.split('/').at(-1) ?? '';
  const file = files[name];
  if (file !== undefined) response.end(file);
  else if (name === 'huge.pem') response.end(own.chain + ' '.repeat(65_536));
  else if (name === 'redirect.pem')
    response.writeHead(302, { Location: '/echo.api/echo-api-cert.pem' }).end();
  else if (name === 'missing.pem') response.writeHead(404).end(own.chain);
  else if (name === 'hang-up.pem') response.socket?.destroy();
  else if (name === 'trickle.pem') trickle(response);
  else setTimeout(() => response.end(own.chain), 600).unref();
}

function trickle(response: ServerResponse): void {
  response.write(own.chain);
  const timer = setInterval(() => response.write(' '), 50);
  setTimeout(() => {
    clearInterval(timer);
    response.end();
  }, 900).unref();
  response.once('close', () => {
    clearInterval(timer);
  });
}
