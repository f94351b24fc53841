/** Whom to call in a region. */
export interface HelpNumbers {
  /** The emergency number, in digits. */
  readonly emergency: string;
  /** A line to talk to in despair, at any hour: its own name, and its number in the groups in which it is said. */
  readonly crisis: { readonly name: string; readonly number: string };
}

/**
 * Each row names where its numbers can be checked. Regions that are not listed get 112, which mobile phones reach
 * almost everywhere (the GSM standard, 3GPP TS 22.101).
 */
const regions: ReadonlyMap<string, HelpNumbers> = new Map([
  // 911.gov; 988lifeline.org.
  ['US', { emergency: '911', crisis: { name: 'the Suicide and Crisis Lifeline', number: '988' } }],
  // crtc.gc.ca, "9-1-1 services"; 988.ca, since 30 November 2023.
  ['CA', { emergency: '911', crisis: { name: 'the Suicide Crisis Helpline', number: '988' } }],
  // nhs.uk, "When to call 999"; samaritans.org, "Contact a Samaritan".
  ['GB', { emergency: '999', crisis: { name: 'Samaritans', number: '116 123' } }],
  // triplezero.gov.au; lifeline.org.au.
  ['AU', { emergency: '000', crisis: { name: 'Lifeline', number: '13 11 14' } }],
  // 112.gov.in; telemanas.mohfw.gov.in.
  ['IN', { emergency: '112', crisis: { name: 'Tele MANAS', number: '1 44 16' } }],
  // bbk.bund.de, "Notruf 112"; telefonseelsorge.de.
  ['DE', { emergency: '112', crisis: { name: 'TelefonSeelsorge', number: '0 800 111 0 111' } }],
]);

const elsewhere: HelpNumbers = { emergency: '112', crisis: { name: '112', number: '112' } };

/** Whom to call in a locale such as `de-DE`. */
export function helpNumbers(locale: string): HelpNumbers {
  return regions.get(locale.split('-')[1]?.toUpperCase() ?? '') ?? elsewhere;
}
