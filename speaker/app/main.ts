import { assemble } from '../assemble';
import { builtLocales } from '../built';
import { Misuse, NotBuilt, StoreBroken, StoreInUse } from '../errors';
import { broken, isOfStore } from '../store/store';
import { optionsOf, USAGE } from './options';
import { readable } from './show';
import { start } from './start';
import { run } from './typed';

async function main([command, ...argv]: readonly string[]): Promise<void> {
  if (command === undefined || command === '--help' || command === 'help') {
    await print(USAGE);
    return;
  }
  if (command !== 'say' && command !== 'start') throw new Misuse(`Unknown command "${command}".\n${USAGE}`);
  const options = optionsOf(argv, builtLocales());
  if (options.help) {
    await print(USAGE);
    return;
  }
  // The skill reads its environment when it is loaded. A busy laptop is slow, not broken: it has longer than Lambda's 1.2 s.
  process.env['STORE_DEADLINE_MS'] ??= '10000';
  if (options.deviceCheck) process.env['DEVICE_CHECK'] = 'on';
  process.on('uncaughtException', (error) => {
    fail(isOfStore(error) ? broken(options.data, error) : error);
  });
  // "say ... | head -1" reads no further. That is no failure of the speaker, and nobody is left to print for.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit(0);
  });
  if (command === 'say') {
    if (options.script.length === 0) throw new Misuse(`Nothing to say: write an utterance.\n${USAGE}`);
    if (options.realTime) throw new Misuse('--real-time is a flag of npm start only.');
    const { settings, at = Date.now(), data, alexa } = options;
    const { speaker } = await assemble(settings, at, data, alexa);
    for await (const record of run(speaker, options.script)) {
      await print(options.json ? JSON.stringify(record) : readable(record, speaker.question?.text));
    }
    return;
  }
  if (options.script.length > 0) throw new Misuse('npm start takes no utterances: type them once it runs.');
  await start(options);
}

async function print(line: string): Promise<void> {
  await new Promise<void>((resolve) => {
    process.stdout.write(
      `${line}
`,
      () => {
        resolve();
      },
    );
  });
}

function exitCodeOf(error: unknown): number {
  if (error instanceof Misuse) return 2;
  return 1;
}

const known = [Misuse, NotBuilt, StoreBroken, StoreInUse];

/** Ends with the message of an error that says what to do, else with its stack. */
function fail(error: unknown): void {
  const isKnown = known.some((kind) => error instanceof kind);
  const text =
    error instanceof Error ? (isKnown ? error.message : (error.stack ?? error.message)) : String(error);
  process.stderr.write(`${text}\n`, () => process.exit(exitCodeOf(error)));
}

main(process.argv.slice(2)).then(
  // Acknowledged writes are on disk, so there is no need to wait until store and connections close.
  () => process.exit(0),
  fail,
);
