import { fillPoses } from '../../scripts/build/poses';
import { intentsFor } from '../../scripts/check/spoken';
import type { LanguageModel } from '../../scripts/build/models';
import { readJson, root } from '../../scripts/project';
import { readModels } from '../support/models';
import { join } from 'node:path';

type Table = Readonly<Record<string, readonly string[]>>;

function model(locale: string): LanguageModel {
  const found = readModels().get(locale)?.interactionModel.languageModel;
  if (!found) throw new Error(`There is no model for ${locale}.`);
  return found;
}

function rows(code: string): [string, string][] {
  const file = join(root, `test/interaction-models/utterances.${code}.json`);
  const table = readJson(file, (text) => fillPoses(text, code)) as Table;
  return Object.entries(table).flatMap(([intent, said]) =>
    said.map((text): [string, string] => [text, intent]),
  );
}

const base = new Map(['en-US', 'de-DE'].map((locale) => [locale, model(locale)]));

function understood(locale: string, text: string): string[] {
  return intentsFor(text, base.get(locale) ?? model(locale));
}

describe('in English', () => {
  test.each(rows('en'))('"%s" is %s', (text, intent) => {
    expect(understood('en-US', text)).toEqual([intent]);
  });
});

describe('in German', () => {
  test.each(rows('de'))('"%s" is %s', (text, intent) => {
    expect(understood('de-DE', text)).toEqual([intent]);
  });
});

describe('a region', () => {
  test.each([
    ['en-GB', 'what helps when i am knackered', 'WhatHelpsIntent'],
    ['en-GB', 'my back is dodgy', 'WhatHelpsIntent'],
    ['en-AU', 'i have a crook back', 'IHaveIntent'],
    ['en-IN', 'my back is paining', 'WhatHelpsIntent'],
    ['en-IN', 'my knee is paining', 'PainIntent'],
    ['en-CA', 'my back hurts', 'WhatHelpsIntent'],
  ])('%s understands "%s"', (locale, text, intent) => {
    expect(understood(locale, text)).toEqual([intent]);
  });
});

test.each(['knee pain', 'i have arthritis'])('"%s" is nothing that the model claims to know', (text) => {
  expect(understood('en-US', text)).toEqual([]);
});

test.each(['chest pain', 'my chest hurts', 'my leg is numb', 'i fell', "i can't breathe"])(
  '"%s" is asked about, so that the red flag is heard',
  (text) => {
    expect(understood('en-US', text)).toEqual(['WhatHelpsIntent']);
  },
);
