import { join } from 'node:path';
import { folderOf, packagesOf } from '../../../scripts/licences/packages';
import { root } from '../../../scripts/project';

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
