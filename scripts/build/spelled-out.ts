/**
 * The phrases that one with alternatives in brackets stands for: "(please |)(wait|hold on)". Brackets may stand in brackets.
 * Each alternative is said alone and beside others; not each beside each, since that would be too many for a model
 * (decision 048).
 */
export function spelledOut(phrase: string, refuse: (problem: string) => Error): readonly string[] {
  const known = spelt.get(phrase);
  if (known !== undefined) return known;
  const { ways, rest } = waysOf(phrase, '');
  if (rest !== '')
    throw refuse(`"${phrase}" has a bracket too many or too few. Write "(one|the other) more".`);
  const said = [...new Set(ways.map((way) => way.replace(/ +/g, ' ').trim()))];
  spelt.set(phrase, said);
  return said;
}

/** Each locale of a language asks for the same phrases. */
const spelt = new Map<string, readonly string[]>();

interface Ways {
  readonly ways: readonly string[];
  /** What stands after them. */
  readonly rest: string;
}

/** The ways to say what stands before the end, which is a closing bracket, or the end of the phrase. */
function waysOf(text: string, end: string): Ways {
  const found: string[] = [];
  let parts: (readonly string[])[] = [];
  let rest = text;
  for (;;) {
    const words = /^[^()|]*/.exec(rest)?.[0] ?? '';
    parts.push([words]);
    rest = rest.slice(words.length);
    const mark = rest.charAt(0);
    if (mark === '(') {
      const inner = waysOf(rest.slice(1), ')');
      if (inner.rest.charAt(0) !== ')') return { ways: found, rest };
      parts.push(inner.ways);
      rest = inner.rest.slice(1);
      continue;
    }
    found.push(...joined(parts));
    if (mark !== '|' || end === '') return { ways: found, rest };
    parts = [];
    rest = rest.slice(1);
  }
}

/** The short form of each alternative, without what may be left out; then, twice, each beside others. All ways, if there are few. */
function joined(parts: readonly (readonly string[])[]): string[] {
  const most = Math.max(...parts.map(({ length }) => length));
  const choices = parts.filter(({ length }) => length > 1);
  const round = (way: (ways: readonly string[], index: number) => string | undefined): string[] =>
    Array.from({ length: most }, (_, index) => parts.map((ways) => way(ways, index) ?? '').join(''));
  const beside = (turn: number): string[] =>
    round((ways, index) => ways[(index + Math.max(0, choices.indexOf(ways)) * turn) % ways.length]);
  const short = round((ways, index) => (ways.includes('') ? '' : ways[index % ways.length]));
  return [...short, ...beside(0), ...beside(1)];
}
