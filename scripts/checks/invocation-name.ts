import { finding, type Finding } from './finding';
import type { Words } from './words';

/** Amazon's rules for the name by which a skill is called. */
export function invocationNameFindings(locale: string, name: string, words: Words): Finding[] {
  const parts = name.split(' ');
  const found: Finding[] = [];
  const refuse = (what: string): void => {
    found.push(finding(locale, `invocation name "${name}" ${what}`));
  };
  if (!/^[\p{Ll}.' ]+$/u.test(name))
    refuse('may hold lower-case letters, spaces, apostrophes and full stops only');
  if (parts.length < 2) refuse('needs two words or more');
  if (parts.some((part) => part === '')) refuse('has a space too many');
  for (const part of parts) {
    const taken = [...words.launch, ...words.reserved, ...words.connecting].includes(part);
    if (taken) refuse(`may not contain "${part}"`);
    if (parts.length === 2 && words.articles.includes(part)) refuse(`has two words, so not "${part}"`);
  }
  return found;
}
