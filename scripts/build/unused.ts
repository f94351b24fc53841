import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Plugin } from 'esbuild';
import { basename } from 'node:path';

/** Methods in a file of a library that the skill's bundle never calls. */
export interface Unused {
  /** From node_modules on. */
  readonly file: string;
  /** The first digits of the SHA-256 of the file in which somebody looked for who calls them. */
  readonly seen: string;
  /** Class -> its methods. Under `object` those of an object that is no class's. */
  readonly methods: Readonly<Record<string, readonly string[]>>;
}

/** esbuild keeps every method of a class that is made, since it cannot tell which are called. */
export const unused: readonly Unused[] = [
  {
    // The narrator makes an instance with the lines of one language and asks it for lines by their keys. It loads, adds, saves and
    // changes none, has no plug-ins, and listens to no events. What a line may hold, nesting and formats, is all left.
    file: 'i18next/dist/esm/i18next.js',
    seen: 'e3090e0bb373',
    methods: {
      Logger: ['clone'],
      EventEmitter: ['off', 'once'],
      ResourceStore: [
        'addNamespaces',
        'removeNamespaces',
        'addResource',
        'addResources',
        'addResourceBundle',
        'removeResourceBundle',
        'getResourceBundle',
        'toJSON',
      ],
      Translator: ['exists', 'getUsedParamsDetails'],
      LanguageUtil: ['clearCache', 'deprecateBareCode'],
      PluralResolver: ['clearCache', 'needsPlural', 'getPluralFormsOfKey', 'getSuffixes'],
      Formatter: ['add', 'addCached'],
      Connector: [
        'queueLoad',
        'loaded',
        'read',
        'prepareLoading',
        'load',
        'reload',
        'noticeDevFallback',
        'loadOne',
        'saveMissing',
      ],
      I18n: [
        'use',
        'hydrate',
        'getFixedT',
        'exists',
        'setDefaultNamespace',
        'loadNamespaces',
        'loadLanguages',
        'dir',
        'cloneInstance',
        'toJSON',
      ],
    },
  },
  {
    // Requests are signed in their headers. Only a URL to hand on is presigned, and only events of a stream are signed one by one.
    file: '@smithy/signature-v4/dist-es/SignatureV4.js',
    seen: '634af3e93dc5',
    methods: { SignatureV4: ['presign', 'signEvent', 'signMessage', 'signString'] },
  },
  {
    // The headers of such events.
    file: '@smithy/signature-v4/dist-es/HeaderFormatter.js',
    seen: 'd82a105e2abe',
    methods: { HeaderFormatter: ['format', 'formatHeaderValue'] },
  },
  {
    // No operation of DynamoDB's tables streams events. What they would load is 15 kB.
    file: '@smithy/core/dist-es/submodules/protocols/HttpProtocol.js',
    seen: 'af4f0e3d3b71',
    methods: {
      HttpProtocol: [
        'serializeEventStream',
        'deserializeEventStream',
        'loadEventStreamCapability',
        'getEventStreamMarshaller',
        'resolveEventStreamMarshaller',
      ],
    },
  },
  {
    // Which part of an input goes into a path, a query or a header: DynamoDB's protocol has all of it in the body. It would be asked
    // for an operation with a host of its own, and ours have none.
    file: '@smithy/core/dist-es/submodules/protocols/HttpBindingNormalizedSchema.js',
    seen: 'c60ee4dff36d',
    methods: {
      HttpBindingNormalizedSchema: [
        'of',
        'getHttpBindingLocation',
        'getHttpBindingValue',
        'getHttpBindingCollectionValue',
        'getHttpBindings',
      ],
    },
  },
  {
    // The skill keeps its records itself (lambda/keeping); of ask-sdk's attributes it sets those of the session.
    file: 'ask-sdk-core/dist/attributes/AttributesManagerFactory.js',
    seen: 'ed3256c74a9d',
    methods: {
      object: [
        'getPersistentAttributes',
        'setPersistentAttributes',
        'savePersistentAttributes',
        'deletePersistentAttributes',
      ],
    },
  },
];

/** The code of the file without those methods. */
export function withoutMethods(code: string, { file, seen, methods }: Unused): string {
  const now = createHash('sha256').update(code).digest('hex').slice(0, 12);
  if (now !== seen) {
    throw new Error(
      `${file} has changed. See whether what scripts/build/unused.ts lists of it is still never called, then write ${now} there.`,
    );
  }
  return Object.entries(methods).reduce((left, [owner, names]) => {
    const whole = owner === 'object' ? left : found(classNamed(owner), left, owner, file);
    const kept = names.reduce((rest, name) => {
      const method = found(methodNamed(name), rest, `${owner}.${name}`, file);
      return rest.replace(method, '');
    }, whole);
    return left.replace(whole, () => kept);
  }, code);
}

const classNamed = (name: string): RegExp => new RegExp(`^(?:export )?class ${name} [^]*?^\\}\\n`, 'm');

/** From its name to the bracket that stands as deep as it does. */
const methodNamed = (name: string): RegExp =>
  new RegExp(`^( +)(?:static |async )*${name}\\([^\\n]*\\{\\n[^]*?\\n\\1\\},?\\n`, 'm');

function found(pattern: RegExp, code: string, what: string, file: string): string {
  const match = pattern.exec(code);
  if (match === null) throw new Error(`${file} has no ${what}. Take it out of scripts/build/unused.ts.`);
  return match[0];
}

/** Leaves the listed methods out. Fails where one of the files is not loaded: then its library has it elsewhere, or nowhere. */
export function withoutUnused(list: readonly Unused[]): Plugin {
  return {
    name: 'unused',
    setup(build) {
      const loaded = new Set<Unused>();
      const names = list.map(({ file }) => basename(file, '.js')).join('|');
      build.onLoad({ filter: new RegExp(`[\\\\/](?:${names})\\.js$`) }, ({ path }) => {
        const one = list.find(({ file }) => path.replaceAll('\\', '/').endsWith(`/node_modules/${file}`));
        if (one === undefined) return undefined;
        loaded.add(one);
        return { contents: withoutMethods(readFileSync(path, 'utf8'), one), loader: 'js' };
      });
      build.onEnd(() => ({
        errors: list
          .filter((one) => !loaded.has(one))
          .map(({ file }) => ({
            text: `${file} is not in the bundle. Take it out of scripts/build/unused.ts.`,
          })),
      }));
    },
  };
}
