import {
  existsSync,
  readdirSync,
  readFileSync,
  statSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { filesBelow, readJson, root } from '../../../scripts/project';
import { readModels } from '../../support/models';
import { tmpdir } from 'node:os';
import { clear, place } from '../../../scripts/build/build';

describe('build', () => {
  // Jest has built everything before any test: this looks at what lies there.
  const build = join(root, 'build');
  const locales = [...readModels().keys()];

  test('there is a model for every locale in the package, complete', () => {
    const folder = join(build, 'skill-package/interactionModels/custom');
    expect(readdirSync(folder).sort()).toEqual(locales.map((locale) => `${locale}.json`).sort());
    const models = readModels();
    for (const locale of locales) {
      expect(readJson(join(folder, `${locale}.json`))).toEqual(models.get(locale));
    }
  });

  test('the package has its manifest and PNG icons, and not the drawing', () => {
    const files = filesBelow(join(build, 'skill-package'));
    expect(files).toEqual(
      expect.arrayContaining(['skill.json', 'assets/images/small-icon.png', 'assets/images/large-icon.png']),
    );
    expect(files.filter((name) => name.endsWith('.svg'))).toEqual([]);
  });

  test('the skill finds what is said for complaints in every locale, without samples', () => {
    for (const locale of locales) {
      const path = join(build, `lambda/interaction-models/${locale.slice(0, 2)}.json.br`);
      const shipped = brotliDecompressSync(readFileSync(path)).toString();
      const types = readModels().get(locale)?.interactionModel.languageModel.types ?? [];
      const spoken = types.filter(({ name }) => name === 'Condition').flatMap(({ values }) => values);
      expect(spoken.length).toBeGreaterThan(0);
      for (const { name } of spoken)
        for (const said of name.synonyms) expect(shipped).toContain(JSON.stringify(said));
      expect(shipped).not.toContain('"samples"');
    }
  });

  test('the wording is packed and otherwise the same', () => {
    for (const name of filesBelow(join(root, 'lambda/wording')).filter((each) => each.endsWith('.json'))) {
      const built: unknown = JSON.parse(
        brotliDecompressSync(readFileSync(join(build, 'lambda/wording', `${name}.br`))).toString(),
      );
      expect(built).toEqual(readJson(join(root, 'lambda/wording', name)));
    }
  });

  // The limits of the design: a cold start reads the code and one language.
  const sizeOf = (names: readonly string[]): number =>
    names.reduce((sum, name) => sum + statSync(join(build, 'lambda', name)).size, 0);

  test('the code of the skill stays under 400,000 bytes', () => {
    expect(sizeOf(['index.js'])).toBeLessThan(400_000);
  });

  test.each(['en', 'de'])('the language "%s" stays under 120,000 bytes', (language) => {
    const wording = filesBelow(join(build, 'lambda/wording', language)).map(
      (name) => `wording/${language}/${name}`,
    );
    const read = [`interaction-models/words/${language}.json.br`, `narrations/${language}.json.br`];
    expect(sizeOf([...wording, ...read])).toBeLessThan(120_000);
  });

  // Read with the word lists, at the first slot that holds words.
  test.each(['en', 'de'])(
    'what the skill learnt of the language "%s" stays under 160,000 bytes',
    (language) => {
      const learnt = [`${language}.json.br`, `lessons/${language}.br`].map(
        (name) => `interaction-models/${name}`,
      );
      expect(sizeOf(learnt)).toBeLessThan(160_000);
    },
  );

  test.each([
    ['lambda/index.ts', 'lambda/index.js'],
    ['speaker/app/main.ts', 'speaker/main.js'],
    ['scripts/build/turn-reader.ts', 'speaker/turn-reader.js'],
    ['speaker/app/page/client/main.ts', 'speaker/page/client.js'],
    ['serve/main.ts', 'serve/main.js'],
  ])('%s is bundled', (entry, bundle) => {
    expect(existsSync(join(build, bundle))).toBe(existsSync(join(root, entry)));
  });

  test.each(['lambda', 'serve', 'speaker'])(
    'the licences of what is bundled in %s lie beside it',
    (folder) => {
      const beside = readFileSync(join(build, folder, 'THIRD-PARTY-LICENSES'), 'utf8');
      expect(beside).toBe(readFileSync(join(root, 'THIRD-PARTY-LICENSES'), 'utf8'));
      expect(beside).toContain(`${folder}/`);
    },
  );
});

describe('place', () => {
  let target: string;

  beforeEach(() => {
    target = mkdtempSync(join(tmpdir(), 'place-'));
  });

  afterEach(() => {
    rmSync(target, { recursive: true });
  });

  test('files are placed whole, and nothing else is left behind', () => {
    place(new Map([['lambda/index.js', 'new']]), target);
    place(new Map([['lambda/index.js', 'newer']]), target);
    expect(readFileSync(join(target, 'lambda/index.js'), 'utf8')).toBe('newer');
    expect(readdirSync(target)).toEqual(['lambda']);
  });

  test('what the build no longer makes goes from its own folders, and stays elsewhere', () => {
    mkdirSync(join(target, 'lambda/wording/en'), { recursive: true });
    writeFileSync(join(target, 'lambda/wording/en/old.json'), '{}');
    writeFileSync(join(target, 'lambda/compile-cache'), 'kept');
    const files = new Map([['lambda/wording/en/new.json', '{}']]);
    place(files, target);
    clear(files, target);
    expect(readdirSync(join(target, 'lambda/wording/en'))).toEqual(['new.json']);
    expect(readdirSync(join(target, 'lambda'))).toContain('compile-cache');
  });
});
