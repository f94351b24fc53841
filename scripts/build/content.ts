import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { valuesOf, type InteractionModel } from './models';
import { filesBelow, readJson, readManifest, readModels, root } from '../project';
import { poses } from '../../lambda/catalogue/poses';
import { missingParts, ourSources } from './poses';
import { phrasesOf, type Asked } from '../bench/ask/phrases';
import { examplesOf } from './examples';
import { learnKinds } from './learn';
import { packed, packedBytes } from './packed';
import { bytesOf } from '../../lambda/search/lesson';
import { figures, narrations, routinePlans, screenFigures, type Content } from './derived';

/** Everything in build/ that is data, by its path there. */
export function content(): Content {
  const missing = missingParts(poses, ourSources(readModels()));
  if (missing.length > 0) throw new Error(`Poses are incomplete:\n${missing.join('\n')}`);
  return new Map([
    ...wording(),
    ...narrations(),
    ...models(),
    ...skillPackage(),
    ...speakerPage(),
    ...figures(),
    ...screens(),
    ...licences(),
  ]);
}

function wording(): Content {
  const folder = join(root, 'lambda/wording');
  const files = filesBelow(folder).filter((name) => name.endsWith('.json'));
  return new Map(files.map((name) => [`lambda/wording/${name}.br`, packed(readJson(join(folder, name)))]));
}

/** The documents of screens, and the figures that they show. */
function screens(): Content {
  const folder = join(root, 'lambda/screen');
  const files = filesBelow(folder).filter((name) => name.endsWith('.json'));
  return new Map([
    ...files.map((name) => [`lambda/screen/${name}`, JSON.stringify(readJson(join(folder, name)))] as const),
    ...screenFigures(),
  ]);
}

/** Sentences of a language that share words with a sentence of alarm and are none. */
function harmless(language: string): readonly string[] {
  return readJson(join(root, `interaction-models/harmless/${language}.json`)) as readonly string[];
}

/** The phrases of the benchmark, but for the third that measures. */
function asked(language: string): readonly Asked[] {
  return phrasesOf(join(root, `scripts/bench/ask/${language}.json`)).filter(({ heldOut }) => !heldOut);
}

/** The slot types whose values the skill reads itself. */
const readBySkill = ['Condition', 'Pose', 'Topic'];

function models(): Content {
  const files: Content = new Map();
  const byLanguage = new Map<string, InteractionModel[]>();
  for (const [locale, model] of readModels()) {
    files.set(`skill-package/interactionModels/custom/${locale}.json`, JSON.stringify(model, undefined, 2));
    const [language = locale] = locale.split('-');
    byLanguage.set(language, [...(byLanguage.get(language) ?? []), model]);
  }
  // The values and the lesson of each language, for the skill itself: it reads whole sentences in slots that take anything.
  for (const [language, ofLanguage] of byLanguage) {
    files.set(
      `lambda/interaction-models/${language}.json.br`,
      packed({ types: readBySkill.flatMap((type) => valuesOf(type, ofLanguage).types) }),
    );
    const lesson = bytesOf(learnKinds(examplesOf(ofLanguage, harmless(language), asked(language))));
    files.set(`lambda/interaction-models/lessons/${language}.br`, packedBytes(lesson));
  }
  const words = join(root, 'interaction-models/words');
  for (const name of filesBelow(words)) {
    files.set(`lambda/interaction-models/words/${name}.br`, packed(readJson(join(words, name))));
  }
  return files;
}

function skillPackage(): Content {
  const folder = join(root, 'skill-package');
  // The drawing's source stays home: Alexa takes PNGs.
  const files = filesBelow(folder).filter((name) => !name.endsWith('.svg'));
  return new Map<string, string | Buffer>([
    ...files.map((name) => [`skill-package/${name}`, readFileSync(join(folder, name))] as const),
    ['skill-package/skill.json', JSON.stringify(readManifest(), undefined, 2)],
  ]);
}

/** The page's own files, its words, and the plan of the routine that it draws. Its script and style are bundled beside them. */
function speakerPage(): Content {
  const folder = join(root, 'speaker/app/page');
  const files = ['index.html', 'icon.svg'];
  const words = filesBelow(join(folder, 'words'));
  return new Map<string, string | Buffer>([
    ...files.map((name) => [`speaker/page/${name}`, readFileSync(join(folder, 'client', name))] as const),
    ...words.map(
      (name) =>
        [`speaker/page/words/${name}`, JSON.stringify(readJson(join(folder, 'words', name)))] as const,
    ),
    ...['frame.html', 'frame.css'].map(
      (name) => [`speaker/page/${name}`, readFileSync(join(folder, 'client/screen', name))] as const,
    ),
    ...engine(),
    ['speaker/page/routine.json', JSON.stringify(routinePlans())],
  ]);
}

/** Amazon's engine for screens; where the package is not installed, the page says so. */
function engine(): Content {
  const file = join(root, 'node_modules/apl-viewhost-web/index.js');
  return new Map(existsSync(file) ? [['speaker/page/apl.js', readFileSync(file)]] : []);
}

/** Minified code has lost its authors' notices, and their licences ask for them wherever the code goes. */
function licences(): Content {
  const folders = ['lambda', 'serve', 'speaker'];
  const text = readFileSync(join(root, 'THIRD-PARTY-LICENSES'));
  return new Map(folders.map((folder) => [`${folder}/THIRD-PARTY-LICENSES`, text]));
}
