import { readFileSync } from 'node:fs';
import type { Plugin } from 'esbuild';

/** Alexa's services that the skill asks: their clients alone are bundled. */
const asked = ['reminderManagement', 'ups'];

/** The section of one service: named by what it declares, up to the line that hands it out. */
const section =
  /\(function \(services\) \{\n {4}var (\w+);\n[^]*?\n\}\)\(services = exports\.services \|\| \(exports\.services = \{\}\)\);\n/g;

/**
 * ask-sdk-model holds the clients of eleven services in one file that nothing can shake: 45 kB to load at every cold start
 * for two that are used. Each is a section of its own, so that the others can be left out whole.
 */
export function onlyAsked(code: string): string {
  const names = [...code.matchAll(section)].map(([, name]) => name);
  if (!asked.every((name) => names.includes(name))) {
    throw new Error(
      'ask-sdk-model is laid out in another way than before: see scripts/assembly/alexa-services.ts.',
    );
  }
  return code.replace(section, (whole, name: string) => (asked.includes(name) ? whole : ''));
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
