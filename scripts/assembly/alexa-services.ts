import { readFileSync } from 'node:fs';
import type { Plugin } from 'esbuild';

/** Alexa's services that the skill asks: their clients alone are bundled. */
const asked = ['reminderManagement', 'ups'];

const sectionEnd = '})(services = exports.services || (exports.services = {}));\n';

/**
 * ask-sdk-model holds the clients of eleven services in one file that nothing can shake: 45 kB to load at every cold start
 * for two that are used. Each is a section of its own, so that the others can be left out whole.
 */
export function onlyAsked(code: string): string {
  const sections = code.split(sectionEnd);
  const names = sections.map((section) => /^ {4}\(function \((\w+)\) \{$/m.exec(section)?.[1] ?? null);
  if (sections.length < 3 || !asked.every((name) => names.includes(name))) {
    throw new Error(
      'ask-sdk-model is laid out in another way than before: see scripts/assembly/alexa-services.ts.',
    );
  }
  // Sections without a name of their own are the common base and the factory.
  return sections
    .filter((_section, index) => names[index] === null || asked.includes(names[index] ?? ''))
    .join(sectionEnd);
}

export const alexaServices: Plugin = {
  name: 'alexa-services',
  setup(build) {
    build.onLoad({ filter: /[\\/]ask-sdk-model[\\/]index\.js$/ }, ({ path }) => ({
      contents: onlyAsked(readFileSync(path, 'utf8')),
      loader: 'js',
    }));
  },
};
