import { certificateUrl, checkTimestamp } from '../../serve/verifier';

describe('certificate url', () => {
  const PLAIN = 'https://s3.amazonaws.com/echo.api/echo-api-cert.pem';

  // The first three are the good examples on Amazon's page.
  test.each([
    PLAIN,
    'https://s3.amazonaws.com:443/echo.api/echo-api-cert.pem',
    'https://s3.amazonaws.com/echo.api/../echo.api/echo-api-cert.pem',
    'HTTPS://S3.AmazonAWS.com/echo.api/echo-api-cert.pem',
    'https://s3.amazonaws.com/echo.api/./echo-api-cert.pem',
  ])('%s is the plain address', (url) => {
    expect(certificateUrl(url)).toBe(PLAIN);
  });

  test('folders below /echo.api/ are Amazon’s, too', () => {
    const url = 'https://s3.amazonaws.com/echo.api/2026/echo-api-cert-15-ats.pem';
    expect(certificateUrl(url)).toBe(url);
  });

  // The first four are the bad examples on Amazon's page.
  test.each([
    ['slashes before the host', 'https:///s3.amazonaws.com/echo.api/echo-api-cert.pem'],
    ['many slashes before the host', 'https://////s3.amazonaws.com/echo.api/echo-api-cert.pem'],
    ['an empty port', 'https://s3.amazonaws.com:/echo.api/echo-api-cert.pem'],
    ['a port with zeros before it', 'https://s3.amazonaws.com:00443/echo.api/echo-api-cert.pem'],
    ['another protocol', 'http://s3.amazonaws.com/echo.api/echo-api-cert.pem'],
    ['another host', 'https://notamazon.com/echo.api/echo-api-cert.pem'],
    ['capitals in the path', 'https://s3.amazonaws.com/EcHo.aPi/echo-api-cert.pem'],
    ['another port', 'https://s3.amazonaws.com:563/echo.api/echo-api-cert.pem'],
    ['another path', 'https://s3.amazonaws.com/invalid.path/echo-api-cert.pem'],
    ['a path that climbs out', 'https://s3.amazonaws.com/echo.api/../evil/cert.pem'],
    ['a path that climbs out, encoded', 'https://s3.amazonaws.com/echo.api/%2e%2e/evil/cert.pem'],
    ['an encoded slash', 'https://s3.amazonaws.com/echo.api/..%2fevil/cert.pem'],
    ['an encoding of an encoding', 'https://s3.amazonaws.com/echo.api/%252e%252e/evil.pem'],
    ['a backslash', 'https://s3.amazonaws.com/echo.api/..\\evil/cert.pem'],
    ['a backslash before the host', 'https:\\\\s3.amazonaws.com/echo.api/cert.pem'],
    ['a path that only begins alike', 'https://s3.amazonaws.com/echo.api.evil/cert.pem'],
    ['an empty segment', 'https://s3.amazonaws.com/echo.api//cert.pem'],
    ['the folder alone', 'https://s3.amazonaws.com/echo.api/'],
    ['a user', 'https://s3.amazonaws.com@evil.example/echo.api/cert.pem'],
    ['a user of the right host', 'https://me@s3.amazonaws.com/echo.api/cert.pem'],
    ['a query', 'https://s3.amazonaws.com/echo.api/cert.pem?versionId=1'],
    ['an empty query', 'https://s3.amazonaws.com/echo.api/cert.pem?'],
    ['a fragment', 'https://s3.amazonaws.com/echo.api/cert.pem#there'],
    ['a host below another', 'https://s3.amazonaws.com.evil.example/echo.api/cert.pem'],
    ['a host with a dot at its end', 'https://s3.amazonaws.com./echo.api/cert.pem'],
    ['a bucket before the host', 'https://evil.s3.amazonaws.com/echo.api/cert.pem'],
    ['letters that turn into the host', 'https://ｓ3.amazonaws.com/echo.api/cert.pem'],
    ['a tab, which URL would drop', 'https://s3.amazonaws.com/echo.api/ce\trt.pem'],
    ['a space at the front', ' https://s3.amazonaws.com/echo.api/cert.pem'],
    ['a line break at the end', 'https://s3.amazonaws.com/echo.api/cert.pem\n'],
    ['slashes left out', 'https:s3.amazonaws.com/echo.api/cert.pem'],
    ['two addresses', `${PLAIN}, ${PLAIN}`],
    ['no host', 'https:///echo.api/cert.pem'],
    ['a port beyond all', 'https://s3.amazonaws.com:99999/echo.api/cert.pem'],
    ['no address', 'echo'],
    ['nothing', ''],
    ['one too long', `https://s3.amazonaws.com/echo.api/${'a'.repeat(600)}.pem`],
  ])('refuses %s', (_, url) => {
    expect(() => certificateUrl(url)).toThrow('bad-certificate-url');
  });
});

describe('timestamp', () => {
  const NOW = Date.parse('2026-11-23T07:00:00Z');
  const at = (seconds: number): string => new Date(NOW + seconds * 1000).toISOString();

  test.each([0, -1, -150, 150])('takes a request made %d s from now', (seconds) => {
    expect(() => {
      checkTimestamp('IntentRequest', at(seconds), NOW);
    }).not.toThrow();
  });

  test.each([
    ['LaunchRequest', -150.001, 'too-old'],
    ['LaunchRequest', -200, 'too-old'],
    ['LaunchRequest', 150.001, 'too-new'],
    ['LaunchRequest', 200, 'too-new'],
    ['AlexaSkillEvent.SkillDisabled', -3600.001, 'too-old'],
    ['AlexaSkillEvent.SkillDisabled', 151, 'too-new'],
    ['AlexaSkillEvent.Made.Up', -151, 'too-old'],
  ])('refuses %s made %d s from now: %s', (type, seconds, reason) => {
    expect(() => {
      checkTimestamp(type, at(seconds), NOW);
    }).toThrow(reason);
  });

  test('a skill event may be an hour old: it says whose record to delete', () => {
    expect(() => {
      checkTimestamp('AlexaSkillEvent.SkillDisabled', at(-3600), NOW);
    }).not.toThrow();
  });

  test.each<string | number>([
    '2026-11-23T07:00:00Z',
    '2026-11-23T08:00:00+01:00',
    '2026-11-23T07:00:00.123Z',
    NOW,
  ])('reads %s', (timestamp) => {
    expect(() => {
      checkTimestamp('LaunchRequest', timestamp, NOW);
    }).not.toThrow();
  });

  test.each([
    undefined,
    null,
    42,
    String(NOW),
    '',
    'now',
    '2026-11-23',
    '2026-11-23T07:00:00',
    '2026-13-23T07:00:00Z',
    ['2026-11-23T07:00:00Z'],
  ])('%p is no timestamp', (timestamp) => {
    expect(() => {
      checkTimestamp('LaunchRequest', timestamp, NOW);
    }).toThrow('no-timestamp');
  });
});
