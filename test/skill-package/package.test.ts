import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageFindings } from '../../scripts/check/package';
import { readManifest, root } from '../../scripts/project';
import { readModels } from '../support/models';

const locales = ['de-DE', 'en-AU', 'en-CA', 'en-GB', 'en-IN', 'en-US'];

test('the package as it ships breaks no rule that can be checked without Amazon', () => {
  const asset = (path: string): Buffer | undefined => {
    const file = join(root, 'skill-package/assets', path);
    return existsSync(file) ? readFileSync(file) : undefined;
  };
  const models = readModels();
  expect(packageFindings({ models, manifest: readManifest(), asset, wording: new Map() })).toEqual([]);
});

test('it has a listing and a model for all six locales', () => {
  expect(Object.keys(readManifest().manifest.publishingInformation.locales).sort()).toEqual(locales);
  expect([...readModels().keys()].sort()).toEqual(locales);
});
