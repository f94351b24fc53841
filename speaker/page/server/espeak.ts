import { spawn, spawnSync } from 'node:child_process';

/** Words, and the seconds that the plan gives them. */
export interface Saying {
  readonly text: string;
  readonly locale: string;
  readonly seconds: number;
}

/** The pace to which the voice of speaker/languages was fitted. */
const CALM = 150;
const SLOWEST = 80;
const FASTEST = 420;
/** What is so little off needs no second reading. */
const UNHEARD = 0.02;
const PATIENCE_MILLISECONDS = 10_000;
const HEADER = 44;
/** A second espeak-ng beside the page and the skill is enough for two cores. */
const TOGETHER = 2;

/** espeak-ng's names where they are not the language's own. */
const ACCENTS: Readonly<Record<string, string>> = { 'en-US': 'en-us', 'en-CA': 'en-us', 'en-GB': 'en-gb' };

export function hasEspeak(command = 'espeak-ng'): boolean {
  return spawnSync(command, ['--version'], { stdio: 'ignore' }).status === 0;
}

/** Words as a WAV, read faster or slower until they take what the plan gives them; null where they cannot be read. */
export async function speak({ text, locale, seconds }: Saying): Promise<Buffer | null> {
  const voice = ACCENTS[locale] ?? locale.split('-')[0] ?? 'en';
  const first = await read(text, voice, CALM);
  if (!first) return null;
  const factor = secondsOfWav(first) / Math.max(0.2, seconds);
  if (Math.abs(factor - 1) < UNHEARD) return first;
  return (await read(text, voice, Math.min(FASTEST, Math.max(SLOWEST, Math.round(CALM * factor))))) ?? first;
}

/** espeak-ng writes no lengths into the header of what it streams, so that the bytes are counted. */
export function secondsOfWav(wav: Buffer): number {
  const bytesPerSecond = wav.length > HEADER ? wav.readUInt32LE(28) : 0;
  return bytesPerSecond === 0 ? 0 : (wav.length - HEADER) / bytesPerSecond;
}

let running = 0;
const waiting: (() => void)[] = [];

async function read(text: string, voice: string, wordsPerMinute: number): Promise<Buffer | null> {
  if (running >= TOGETHER) await new Promise<void>((resolve) => waiting.push(resolve));
  running += 1;
  try {
    return await run(text, voice, wordsPerMinute);
  } finally {
    running -= 1;
    waiting.shift()?.();
  }
}

function run(text: string, voice: string, wordsPerMinute: number): Promise<Buffer | null> {
  return new Promise((resolve) => {
    // The text goes in by the pipe: as an argument, a leading hyphen would be an option.
    const child = spawn('espeak-ng', ['-v', voice, '-s', String(wordsPerMinute), '--stdin', '--stdout'], {
      stdio: ['pipe', 'pipe', 'ignore'],
      timeout: PATIENCE_MILLISECONDS,
    });
    const chunks: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.on('error', () => {
      resolve(null);
    });
    child.stdin.on('error', () => undefined);
    child.on('close', (code) => {
      const wav = Buffer.concat(chunks);
      resolve(code === 0 && wav.length > HEADER ? withLengths(wav) : null);
    });
    child.stdin.end(text);
  });
}

/** A browser wants true lengths in the header. */
function withLengths(wav: Buffer): Buffer {
  wav.writeUInt32LE(wav.length - 8, 4);
  wav.writeUInt32LE(wav.length - HEADER, 40);
  return wav;
}
