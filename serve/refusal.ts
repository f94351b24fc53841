export const REASONS = [
  'no-certificate-url',
  'bad-certificate-url',
  'no-signature',
  'malformed-signature',
  'certificate-unreachable',
  'too-many-downloads',
  'malformed-certificate',
  'untrusted-certificate',
  'forbidden-certificate',
  'certificate-out-of-date',
  'certificate-for-another-name',
  'wrong-signature',
  'no-json',
  'no-request',
  'no-timestamp',
  'too-old',
  'too-new',
  'another-skill',
] as const;

export type Reason = (typeof REASONS)[number];

/** Why a request is not taken for Alexa's. The reason is a word from the list above: it is logged, and quotes nobody. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  constructor(readonly reason: Reason) {
    super(reason);
  }
}
