import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { permitted } from '../../../scripts/licences/permitted';
import { render, type Shipped } from '../../../scripts/licences/render';
import { shippedPackages } from '../../../scripts/licences/shipped';
import { root } from '../../../scripts/project';

let shipped: Shipped[];

beforeAll(async () => {
  shipped = await shippedPackages();
}, 30_000);

test('what ships is what we think ships', () => {
  const names = shipped.filter(({ bundles }) => bundles.includes('lambda/index.js')).map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(['ask-sdk-core', '@aws-sdk/client-dynamodb', 'i18next']));
  // What the bundle is rid of, and would be heavy: see scripts/assembly.
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
