import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { valuesOf, type InteractionModel, type SlotType } from './models';
import { filesBelow, readJson, readManifest, readModels, root } from '../project';
import { poses } from '../../lambda/catalogue/poses';
import { missingParts, ourSources } from './poses';
import { phrasesOf, type Asked } from '../bench/ask/phrases';
import { examplesOf, type Further } from './examples';
import { learnKinds } from './learn';
import { packed, packedBytes } from './packed';
import { bytesOf } from '../../lambda/search/lesson';
import type { LanguageWords } from '../../lambda/search/language-words';
import { stemsOf } from '../../lambda/search/likely';
import { signsIn } from '../../lambda/search/signs';
import { vocabularyFrom } from '../../lambda/search/vocabulary';
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

/** The word lists and patterns of a language. */
function wordsOf(language: string): LanguageWords {
  return readJson(join(root, `interaction-models/words/${language}.json`)) as LanguageWords;
}

/** Of a topic the skill reads the beginnings of words alone, so that no more of them is shipped. */
function stemmed(type: SlotType): SlotType {
  if (type.name !== 'Topic') return type;
  return {
    ...type,
    values: type.values.map(({ id, name }) => {
      const [value = '', ...synonyms] = new Set(
        [name.value, ...name.synonyms].map((text) => stemsOf(text).join(' ')),
      );
      return { id, name: { value, synonyms } };
    }),
  };
}

/** Further sentences of each sign, and of none: more than a model has room for. */
function furtherExamples(language: string): Further {
  return readJson(join(root, `interaction-models/examples/${language}.json`)) as Further;
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
    files.set(`skill-package/interactionModels/custom/${locale}.json`, JSON.stringify(model));
    const [language = locale] = locale.split('-');
    byLanguage.set(language, [...(byLanguage.get(language) ?? []), model]);
  }
  // The values and the lesson of each language, for the skill itself: it reads whole sentences in slots that take anything.
  for (const [language, ofLanguage] of byLanguage) {
    const types = readBySkill.flatMap((type) => valuesOf(type, ofLanguage).types);
    files.set(`lambda/interaction-models/${language}.json.br`, packed({ types: types.map(stemmed) }));
    const vocabulary = vocabularyFrom({ types }, wordsOf(language));
    const lesson = learnKinds(examplesOf(ofLanguage, furtherExamples(language), asked(language)), (text) =>
      signsIn(text, vocabulary),
    );
    files.set(`lambda/interaction-models/lessons/${language}.br`, packedBytes(bytesOf(lesson)));
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
