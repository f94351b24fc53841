import { Refusal } from './refusal';

const LONGEST = 512;
const PLAIN = /^https:\/\/s3\.amazonaws\.com(:443)?\/[A-Za-z0-9./_~-]+$/i;
const PATH = /^\/echo\.api(\/[A-Za-z0-9_~-][A-Za-z0-9._~-]*)+$/;

/**
 * The address of a certificate, normalised, if it is one that Amazon uses: https, the host s3.amazonaws.com, port 443,
 * below /echo.api/ in just these letters, after `..` has been worked out.
 * https://developer.amazon.com/en-US/docs/alexa/custom-skills/host-a-custom-skill-as-a-web-service.html
 * ("Verify the signature certificate URL"; one of its good examples is https://s3.amazonaws.com/echo.api/../echo.api/…).
 *
 * Stricter where the page is silent, since two parsers may read these differently: no user, query or fragment, nothing
 * percent-encoded, no backslash, space or letter beyond ASCII, no other way to write the host or the port, all of which
 * `URL` would quietly put right.
 */
export function certificateUrl(header: string): string {
  if (header.length > LONGEST || !PLAIN.test(header)) throw bad();
  const url = new URL(header);
  if (!PATH.test(url.pathname)) throw bad();
  return url.href;
}

function bad(): Refusal {
  return new Refusal('bad-certificate-url');
}
