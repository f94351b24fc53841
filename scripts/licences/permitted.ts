/** Licences that ask for no more than to be named: each has been read. No copyleft, neither strong nor weak. */
const permissive: ReadonlySet<string> = new Set([
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'ISC',
  'MIT',
]);

/** Of an SPDX expression: one of several on offer will do, and all that bind together have to. */
export function permitted(expression: string | undefined): boolean {
  if (expression === undefined) return false;
  const bare = expression.replaceAll(/[()]/g, ' ');
  return bare
    .split(/\sOR\s/)
    .some((choice) => choice.split(/\sAND\s/).every((one) => permissive.has(one.trim())));
}
