import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { build } from 'esbuild';
import type { Line, Narrate } from '../../../lambda/routine/line';
import type { Language } from '../../../lambda/wording/language';
import { narrating } from '../../../lambda/wording/narrator';
import { languagesIn, loadLanguage } from '../../../lambda/wording/narrators';
import { unused, withoutMethods, withoutUnused, type Unused } from '../../../scripts/build/unused';
import { filesBelow, root } from '../../../scripts/project';
import { wordingsOf } from '../../lambda/wording/support/lines';

const birds = `class Heron {
  fly(
    to
  ) {
    return to;
  }
  static async wade(into, {
    depth = 1
  } = {}) {
    if (depth) {
      return into;
    }
  }
}
class Duck extends Heron {
  wade() {
    return 1;
  }
}
const nest = {
  hatch(eggs) {
    return eggs;
  },
};
`;

const listed = (methods: Unused['methods'], code = birds): Unused => ({
  file: 'birds/birds.js',
  seen: createHash('sha256').update(code).digest('hex').slice(0, 12),
  methods,
});

describe('methods that are never called', () => {
  test('go, and all else stays: another class has its own of that name', () => {
    const left = withoutMethods(birds, listed({ Heron: ['wade'], object: ['hatch'] }));
    expect(left.split('\n')).toEqual(
      birds.split('\n').filter((_line, at) => (at < 6 || at > 12) && (at < 20 || at > 22)),
    );
  });

  test.each([
    ['class', { Stork: ['fly'] }, 'birds/birds.js has no Stork.'],
    ['method', { Duck: ['fly'] }, 'birds/birds.js has no Duck.fly.'],
  ])('a %s that is not there stops the build', (_what, methods, message) => {
    expect(() => withoutMethods(birds, listed(methods))).toThrow(message);
  });

  test('a file that has changed since somebody read it stops the build, and says what to write', () => {
    const { seen } = listed({}, `${birds}// new`);
    expect(() => withoutMethods(`${birds}// new`, listed({ Heron: ['wade'] }))).toThrow(
      `birds/birds.js has changed. See whether what scripts/build/unused.ts lists of it is still never called, then write ${seen} there.`,
    );
  });

  test('a file that is not in the bundle stops the build', async () => {
    const bundling = build({
      stdin: { contents: 'export {}' },
      write: false,
      logLevel: 'silent',
      plugins: [withoutUnused([listed({})])],
    });
    await expect(bundling).rejects.toThrow('birds/birds.js is not in the bundle.');
  });
});

test('the skill calls nothing of what the bundle leaves out of ask-sdk', () => {
  const code = filesBelow(join(root, 'lambda')).filter((name) => name.endsWith('.ts'));
  expect(code.length).toBeGreaterThan(100);
  const calling = code.filter((name) =>
    /responseBuilder|PersistentAttributes/.test(readFileSync(join(root, 'lambda', name), 'utf8')),
  );
  expect(calling).toEqual([]);
});

/** The skill's narrator as it is bundled: with what is left of i18next. */
async function bundledNarrator(): Promise<(language: Language) => Narrate> {
  const { outputFiles } = await build({
    entryPoints: [join(root, 'lambda/wording/narrator.ts')],
    bundle: true,
    platform: 'node',
    format: 'cjs',
    mainFields: ['module', 'main'],
    write: false,
    plugins: [withoutUnused(unused.filter(({ file }) => file.startsWith('i18next/')))],
  });
  const module: { exports: { narrating?: (language: Language) => Narrate } } = { exports: {} };
  runInContext(outputFiles[0]?.text ?? '', createContext({ module, console }));
  const made = module.exports.narrating;
  if (made === undefined) throw new Error('The bundled narrator exports no `narrating`.');
  return made;
}

/** What it says, or why it says nothing. */
function said(narrate: Narrate, line: Line): unknown {
  try {
    return narrate(line).map(({ text, seconds, rest }) => [text, seconds, rest]);
  } catch (error) {
    return String(error);
  }
}

test('what is left of i18next says every line as all of it does', async () => {
  const made = await bundledNarrator();
  const wording = join(root, 'lambda/wording');
  for (const code of languagesIn(wording)) {
    const language = loadLanguage(code, wording);
    const [whole, left] = [narrating(language), made(language)];
    const lines = wordingsOf(language).flatMap(({ path, key }): Line[] => [
      { key: path, side: 'right' },
      { key, context: 'second', variant: 1, values: { pose: 'X', count: 0 } },
      { key, context: 'staying', values: { count: 1, next: { key: 'voice.clock.noon' } } },
      { key: `${key}.missing`, values: { count: 2 } },
    ]);
    expect(lines.length).toBeGreaterThan(2_000);
    expect(lines.map((line) => said(left, line))).toEqual(lines.map((line) => said(whole, line)));
  }
});
