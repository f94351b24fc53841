/**
 * The emergency number of a region, in digits (each country's own public emergency services). 112 is answered from
 * mobile phones almost everywhere (the GSM standard, 3GPP TS 22.101), so it stands for every region not listed.
 */
const numbers: ReadonlyMap<string, string> = new Map([
  ['US', '911'],
  ['CA', '911'],
  ['GB', '999'],
  ['AU', '000'],
  ['IN', '112'],
  ['DE', '112'],
]);

export function emergencyNumber(locale: string): string {
  return numbers.get(locale.split('-')[1]?.toUpperCase() ?? '') ?? '112';
}
