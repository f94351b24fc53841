import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { understand } from '../../../../speaker/alexa/ear/understand';
import { builtLocales } from '../../../../speaker/built';
import { builtModel } from '../../../support/models';
import english from '../../../../speaker/app/page/words/en.json';

const app = join(__dirname, '../../../../speaker/app/page');
const folder = join(app, 'words');
type Tree = { readonly [name: string]: unknown };

/** Every text by its path; a list is one text, since a language may need more or fewer of them. */
function textsIn(tree: Tree, path: readonly string[] = []): [string, string][] {
  return Object.entries(tree).flatMap(([name, value]): [string, string][] => {
    const at = [...path, name];
    if (typeof value === 'string') return [[at.join('.'), value]];
    if (Array.isArray(value)) return [[at.join('.'), value.join(' | ')]];
    return typeof value === 'object' && value !== null ? textsIn(value as Tree, at) : [];
  });
}

const read = (code: string): Tree => JSON.parse(readFileSync(join(folder, `${code}.json`), 'utf8')) as Tree;
const codes = readdirSync(folder).map((name) => name.slice(0, -'.json'.length));
const own = new Map(textsIn(english));

test('every language that is built has its words', () => {
  const languages = new Set(builtLocales().map((locale) => locale.split('-')[0]));
  expect(codes).toEqual(expect.arrayContaining([...languages]));
});

describe.each(codes.filter((code) => code !== 'en'))('the words of %s', (code) => {
  const tree = read(code);
  const texts = new Map(textsIn(tree));
  const same: unknown = tree['sameAsEnglish'];

  test('are all there, and none is one too many', () => {
    expect([...texts.keys()].sort()).toEqual([...own.keys()].sort());
  });

  test('are no English, but for those that the language says are the same', () => {
    const equal = [...texts].filter(
      ([path, text]) => text !== '' && path !== 'sameAsEnglish' && own.get(path) === text,
    );
    expect(equal.map(([path]) => path)).toEqual(same);
  });

  test('have the same values to fill in', () => {
    const values = (text = ''): string[] => (text.match(/\{\w+\}/g) ?? []).sort();
    // A singular may be written out: "eine Minute".
    const differ = [...texts].filter(
      ([path, text]) => String(values(text)) !== String(values(own.get(path))),
    );
    expect(differ.filter(([path]) => !path.endsWith('.one'))).toEqual([]);
  });
});

test('what is marked in index.html is the English text', () => {
  const html = readFileSync(join(app, 'client/index.html'), 'utf8').replace(/\s+/g, ' ');
  const marked = [...html.matchAll(/data-word="([^"]+)"[^>]*>([^<]*)</g)].map(([, path, text]) => [
    path,
    text?.trim(),
  ]);
  const labels = [...html.matchAll(/data-word-label="([^"]+)" aria-label="([^"]*)"/g)].map(
    ([, path, text]) => [path, text],
  );
  expect(marked.length).toBeGreaterThan(30);
  expect(labels.length).toBeGreaterThan(4);
  for (const [path = '', text] of [...marked, ...labels]) expect([path, own.get(path)]).toEqual([path, text]);
});

const model = builtModel;

describe.each(builtLocales())('what the page offers to say in %s', (locale) => {
  const { say, chip } = read(locale.split('-')[0] ?? 'en') as unknown as typeof english;
  const intents: Readonly<Record<keyof typeof say, RegExp>> = {
    start: /^StartRoutineIntent$/,
    yes: /Yes|Agree/,
    no: /No|Decline/,
    back: /Previous|GoBack/,
    pause: /Pause|Break/,
    next: /Next|GoOn/,
    repeat: /Repeat|Again/,
    stop: /Stop|End/,
  };

  /** The intent that a phrase is, word for word; else how it was matched. */
  function intentOf(phrase: string): string {
    const understood = understand(phrase, model(locale), true);
    if (understood.kind !== 'intent') return understood.kind;
    return understood.heard.match === 'literal' ? understood.heard.intent : understood.heard.match;
  }

  test.each(Object.entries(say))('%s: "%s" is that intent, word for word', (name, phrase) => {
    expect(intentOf(phrase)).toMatch(intents[name as keyof typeof say]);
  });

  test.each(Object.values<readonly string[]>(chip).flat())('"%s" is understood word for word', (phrase) => {
    expect(intentOf(phrase)).toMatch(/^(?!AMAZON\.Fallback).*Intent$/);
  });
});
