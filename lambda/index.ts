import { join } from 'node:path';
import { vocabulariesIn } from './wording/vocabularies';
import { createSkill } from './skill';
import { screensIn } from './screen/files';
import { createDynamoClient } from './keeping/dynamo-table';
import { DynamoAdapter } from './keeping/dynamo-items';
import { narratorsIn } from './wording/narrators';

const clock = (): number => Date.now();

// Lambda's own setting of how much is logged.
const quiet = !['', 'INFO', 'DEBUG', 'TRACE'].includes(process.env['AWS_LAMBDA_LOG_LEVEL'] ?? '');

// A laptop that is busy answers late without being broken, and nobody's Alexa waits there: the speaker sets this.
const deadlineMs = Number(process.env['STORE_DEADLINE_MS'] ?? '') || undefined;

// Wording and what people may say lie beside the bundle, where the build puts them.
const skill = createSkill({
  store: new DynamoAdapter({
    client: createDynamoClient(deadlineMs),
    tableName: process.env['TABLE_NAME'] ?? 'back-stretch-coach',
    ...(deadlineMs === undefined ? {} : { deadlineMs }),
  }),
  storePatience: deadlineMs === undefined ? undefined : { turn: 2 * deadlineMs, call: deadlineMs },
  narratorFor: narratorsIn(join(__dirname, 'wording'), join(__dirname, 'narrations')),
  vocabularyFor: vocabulariesIn(join(__dirname, 'interaction-models')),
  screens: screensIn(join(__dirname, 'screen')),
  clock,
  stopwatch: () => performance.now(),
  log: (line) => {
    if (line.level !== 'WARN' && line['event'] !== 'device-check' && quiet) return;
    // Lambda takes the level of a line that it did not write itself at its word only beside an RFC 3339 timestamp; without
    // one the line counts as INFO, and no failed turn would ever be counted.
    process.stderr.write(`${JSON.stringify({ timestamp: new Date(clock()).toISOString(), ...line })}\n`);
  },
  // A file of variables may leave a space after it, or the carriage return of another system.
  skillId: process.env['SKILL_ID']?.trim(),
  deviceCheck: process.env['DEVICE_CHECK'] === 'on',
});

/** The Lambda entry point: async with two parameters, as the Node.js 24 runtime demands. */
export const handler = async (event: unknown, context: unknown): ReturnType<typeof skill> =>
  skill(event, context);
