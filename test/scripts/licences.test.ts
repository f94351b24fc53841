import { join } from 'node:path';
import {
  folderOf,
  packagesOf,
  permitted,
  render,
  type Shipped,
  shippedPackages,
} from '../../scripts/licences/licences';
import { root } from '../../scripts/project';
import { readFileSync } from 'node:fs';

describe('packages', () => {
  test.each([
    ['a package', '/home/a/node_modules/i18next/dist/i18next.js', '/home/a/node_modules/i18next'],
    ['a scoped one', '/a/node_modules/@smithy/core/index.js', '/a/node_modules/@smithy/core'],
    [
      'one within another',
      '/a/node_modules/express/node_modules/ms/index.js',
      '/a/node_modules/express/node_modules/ms',
    ],
  ])('the file of %s is known', (_what, file, folder) => {
    expect(folderOf(file)).toBe(folder);
  });

  test('a file of ours belongs to no package', () => {
    expect(folderOf('/home/a/back-stretch-coach/lambda/index.ts')).toBeUndefined();
  });

  test('a package is read with its licence, once, however many of its files are bundled', () => {
    const own = join(root, 'node_modules/fastest-levenshtein');
    const [found, ...others] = packagesOf([
      join(own, 'mod.js'),
      join(own, 'esm/mod.js'),
      join(root, 'lambda/index.ts'),
    ]);
    expect(others).toEqual([]);
    expect(found).toMatchObject({ name: 'fastest-levenshtein', licence: 'MIT' });
    expect(found?.texts.join('')).toContain('Permission is hereby granted');
  });
});

describe('permitted', () => {
  test.each(['MIT', 'Apache-2.0', '(BSD-3-Clause OR GPL-2.0)', 'MIT AND ISC', '(MIT OR WTFPL) '])(
    '%s may ship',
    (expression) => {
      expect(permitted(expression)).toBe(true);
    },
  );

  test.each([
    'GPL-3.0',
    'LGPL-2.1',
    'MPL-2.0',
    'MIT AND GPL-2.0',
    'SEE LICENSE IN LICENSE',
    'UNLICENSED',
    '',
    undefined,
  ])('%s may not', (expression) => {
    expect(permitted(expression)).toBe(false);
  });
});

describe('shipped', () => {
  let shipped: Shipped[];

  beforeAll(async () => {
    shipped = await shippedPackages();
  }, 30_000);

  test('what ships is what we think ships', () => {
    const names = shipped
      .filter(({ bundles }) => bundles.includes('lambda/index.js'))
      .map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['ask-sdk-core', '@aws-sdk/client-dynamodb', 'i18next']));
    // What the bundle is rid of, and would be heavy: see scripts/build/stand-ins.ts.
    expect(names).not.toContain('@aws-sdk/credential-provider-node');
  });

  test('nothing that ships is copyleft, or without a licence', () => {
    expect(shipped.filter(({ licence }) => !permitted(licence)).map(({ name }) => name)).toEqual([]);
  });

  test('THIRD-PARTY-LICENSES names all of it: after a change of packages, run npm run licences', () => {
    expect(readFileSync(join(root, 'THIRD-PARTY-LICENSES'), 'utf8')).toBe(render(shipped));
  });

  test('a licence that two packages share is written once, under both names', () => {
    const one = { version: '1.0.0', licence: 'MIT', bundles: ['lambda/index.js'] };
    const text = render([
      { ...one, name: 'first', texts: ['Do as\r\nyou like.\n'] },
      { ...one, name: 'second', texts: ['Do as you like.'] },
    ]);
    expect(text.match(/you like/g)).toHaveLength(1);
    expect(text).toContain('first 1.0.0\nsecond 1.0.0\n---');
  });
});
