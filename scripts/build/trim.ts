import { readFileSync } from 'node:fs';
import type { BuildOptions, Plugin } from 'esbuild';
import { basename, join } from 'node:path';
import { root } from '../project';
import { unused, withoutUnused } from './unused';

/** The Alexa services that the skill calls. Only their clients are bundled. */
const asked = ['reminderManagement', 'ups'];

/** The section of one service in ask-sdk-model, from its declaration to the line that exports it. */
const section =
  /\(function \(services\) \{\n {4}var (\w+);\n[^]*?\n\}\)\(services = exports\.services \|\| \(exports\.services = \{\}\)\);\n/g;

/** What the skill calls of them. */
const called = ['createReminder', 'getReminders', 'deleteReminder', 'getSystemTimeZone'];

/** The methods that are left: each of those has a second one that does the call, and the factory makes the two clients. */
const methods: ReadonlySet<string> = new Set([
  ...called.flatMap((name) => [name, `call${name.charAt(0).toUpperCase()}${name.slice(1)}`]),
  'getReminderManagementServiceClient',
  'getUpsServiceClient',
]);

/** A method of a client or of the factory. The client for Login with Amazon asks for tokens that the skill never needs. */
const method =
  /^( +)(?:(?:ReminderManagement|Ups|Lwa)ServiceClient|ServiceClientFactory)\.prototype\.(\w+) = function \([^]*?\n\1\};\n/gm;

/** What each status means, in words that nobody reads: the status is enough. 2 kB less. */
const statusText = /^ +errorDefinitions\.set\(.*\);\n/gm;

/**
 * Removes the clients of unused services, and the unused methods of the others. ask-sdk-model has eleven of them in one file that esbuild
 * cannot shake: 45 kB at every cold start, of which four methods are used.
 */
export function onlyAsked(code: string): string {
  const names = [...code.matchAll(section)].map(([, name]) => name);
  if (!asked.every((name) => names.includes(name))) {
    throw new Error('The layout of ask-sdk-model has changed. Adapt `section` in scripts/build/trim.ts.');
  }
  const kept = code.replace(section, (whole, name: string) => (asked.includes(name) ? whole : ''));
  const found = [...kept.matchAll(method)].map(([, , name]) => name);
  if (![...methods].every((name) => found.includes(name))) {
    throw new Error('The clients of ask-sdk-model have changed. Adapt `method` in scripts/build/trim.ts.');
  }
  return kept
    .replace(method, (whole, _indent: string, name: string) => (methods.has(name) ? whole : ''))
    .replace(statusText, '');
}

const alexaServices: Plugin = {
  name: 'alexa-services',
  setup(build) {
    build.onLoad({ filter: /[\\/]ask-sdk-model[\\/]index\.js$/ }, ({ path }) => ({
      contents: onlyAsked(readFileSync(path, 'utf8')),
      loader: 'js',
    }));
  },
};

/** The errors that GetItem, UpdateItem and DeleteItem answer with (API reference of DynamoDB, "Errors" of each). */
const answered: ReadonlySet<string> = new Set([
  'ConditionalCheckFailedException',
  'InternalServerError',
  'InvalidEndpointException',
  'ItemCollectionSizeLimitExceededException',
  'ProvisionedThroughputExceededException',
  'ReplicatedWriteConflictException',
  'RequestLimitExceeded',
  'ResourceNotFoundException',
  'ThrottlingException',
  'TransactionConflictException',
]);

const registration = /^n0_registry\.registerError\((\w+)\$, \1\);\n/gm;
const imported = /^import \{ ([^}]+) \} from "\.\.\/models\/errors";$/m;
const errorClass = /^export class (\w+) extends __BaseException \{\n[^]*?\n\}\n/gm;

/**
 * Leaves out the errors of operations that the skill never calls, from the SDK's schemas or from its file of errors. It registers
 * each one, so that esbuild keeps them all: 10 kB less.
 */
export function onlyAnswered(code: string): string {
  const named = [...code.matchAll(registration), ...code.matchAll(errorClass)].map(([, name]) => name);
  if (![...answered].every((name) => named.includes(name))) {
    throw new Error(
      'The errors of @aws-sdk/client-dynamodb have changed. Adapt `onlyAnswered` in scripts/build/trim.ts.',
    );
  }
  const kept = (whole: string, name: string): string => (answered.has(name) ? whole : '');
  return code
    .replace(registration, kept)
    .replace(errorClass, kept)
    .replace(imported, `import { ${[...answered].join(', ')} } from "../models/errors";`);
}

const tableErrors: Plugin = {
  name: 'table-errors',
  setup(build) {
    const filter = /[\\/]client-dynamodb[\\/]dist-es[\\/](schemas[\\/]schemas_0|models[\\/]errors)\.js$/;
    build.onLoad({ filter }, ({ path }) => ({
      contents: onlyAnswered(readFileSync(path, 'utf8')),
      loader: 'js',
    }));
  },
};

/** Classes of the SDK for a Node without crypto, and for a way to retry that we do not ask for: 8 kB less. */
const neverMade: Plugin = {
  name: 'never-made',
  setup(build) {
    build.onLoad({ filter: /[\\/](Sha256Js|AdaptiveRetryStrategy)\.js$/ }, ({ path }) => {
      const name = basename(path, '.js');
      return {
        contents: `export class ${name} { constructor() { throw new Error('${name} is not in this bundle.'); } }`,
        loader: 'js',
      };
    });
  },
};

/** What ask-sdk hands to every handler for building a response. The skill writes its responses itself: 3 kB less. */
const ownResponses: Plugin = {
  name: 'own-responses',
  setup(build) {
    build.onLoad({ filter: /[\\/]ask-sdk-core[\\/]dist[\\/]response[\\/]ResponseFactory\.js$/ }, () => ({
      contents: 'exports.ResponseFactory = { init: () => ({}) };',
      loader: 'js',
    }));
  },
};

/**
 * Leaves out the partitions that AWS keeps apart (China, governments), where no skill can run, and the names of regions: the
 * pattern of the public one tells its regions. 4 kB less.
 */
export function onlyPublic(code: string): string {
  const info = /^export const partitionsInfo = (\{[^]*\});\s*$/.exec(code)?.[1];
  const { version, partitions } = JSON.parse(info ?? '{}') as Partitions;
  const open = partitions?.find(({ id }) => id === 'aws');
  if (open === undefined) {
    throw new Error(
      'The partitions of @aws-sdk/core have changed. Adapt `onlyPublic` in scripts/build/trim.ts.',
    );
  }
  return `export const partitionsInfo = ${JSON.stringify({ version, partitions: [{ ...open, regions: {} }] })};`;
}

interface Partitions {
  readonly version?: string;
  readonly partitions?: readonly { readonly id: string }[];
}

const partitions: Plugin = {
  name: 'partitions',
  setup(build) {
    build.onLoad({ filter: /[\\/]util-endpoints[\\/]lib[\\/]aws[\\/]partitions\.js$/ }, ({ path }) => ({
      contents: onlyPublic(readFileSync(path, 'utf8')),
      loader: 'js',
    }));
  },
};

/** The SDKs ask their package.json for a version alone, and esbuild would bundle all of it: 3 kB less. */
const versions: Plugin = {
  name: 'versions',
  setup(build) {
    build.onLoad({ filter: /[\\/]node_modules[\\/].*[\\/]package\.json$/ }, ({ path }) => {
      const { name, version } = JSON.parse(readFileSync(path, 'utf8')) as Record<string, string>;
      return { contents: JSON.stringify({ name, version }), loader: 'json' };
    });
  },
};

/** What the skill's bundle leaves out of its libraries. All of it would be read at every cold start. */
export const trimmed: BuildOptions = {
  alias: {
    // The one thing that the skill imports of it. Its index loads what no turn needs: 16 kB less.
    'ask-sdk-core': join(root, 'node_modules/ask-sdk-core/dist/skill/SkillBuilders.js'),
    '@aws-sdk/credential-provider-node': join(root, 'scripts/build/stand-ins.ts'),
    '@aws-sdk/middleware-endpoint-discovery': join(root, 'scripts/build/stand-ins.ts'),
  },
  plugins: [alexaServices, tableErrors, neverMade, ownResponses, partitions, versions, withoutUnused(unused)],
};
