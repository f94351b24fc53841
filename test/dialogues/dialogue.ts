import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

/** What a turn must come to. What is not named is not looked at. */
export interface Expectation {
  /** An intent's name, or `launch`. */
  readonly intent?: string;
  /** `literal` where nothing else is said. */
  readonly match?: string;
  readonly slots?: Readonly<Record<string, string>>;
  /** Parts that must be spoken, in this order. */
  readonly speech?: string | readonly string[];
  readonly starts?: string;
  readonly not?: string | readonly string[];
  readonly reprompt?: string | readonly string[];
  readonly repromptNot?: string | readonly string[];
  readonly mic?: 'open' | 'closed';
  /** `pose`, `pose/side` or `pose/side/step`; null for none. */
  readonly place?: string | null;
  readonly routine?: string;
  readonly maxSeconds?: number;
  readonly maxWords?: number;
  /** The place that is kept once Alexa has ended the session. */
  readonly ends?: string | null;
}

/**
 * One utterance or silence. It is said as soon as the microphone opens; `after` that long after the last turn began;
 * `during` in the middle of that phrase of the last speech, or of the last reprompt.
 */
export interface Turn {
  readonly say?: string;
  readonly silence?: true;
  readonly after?: string;
  readonly during?: string;
  /** In the last half second of that window. */
  readonly late?: 'first window' | 'second window';
  /** Said to another speaker, with a skill that was loaded afresh, before the same store. `after` counts from now. */
  readonly elsewhere?: true;
  readonly expect?: Expectation;
}

export interface Dialogue {
  readonly title: string;
  /** One locale or several; `english` stands for all of them. */
  readonly locale?: string | readonly string[];
  readonly device?: 'dot' | 'show';
  /** Other files' or this file's dialogues that lead up to this one, by title. */
  readonly given?: string;
  readonly turns: readonly Turn[];
}

const keysOf = {
  dialogue: ['title', 'locale', 'device', 'given', 'turns'],
  turn: ['say', 'silence', 'after', 'during', 'late', 'elsewhere', 'expect'],
  expect: [
    'intent',
    'match',
    'slots',
    'speech',
    'starts',
    'not',
    'reprompt',
    'repromptNot',
    'mic',
    'place',
    'routine',
    'maxSeconds',
    'maxWords',
    'ends',
  ],
};

/** Every dialogue of this folder by the name of its file. */
export function readDialogues(): Record<string, Dialogue[]> {
  const files = readdirSync(__dirname).filter((file) => file.endsWith('.json'));
  return Object.fromEntries(
    files.map((file) => {
      const dialogues: unknown = JSON.parse(readFileSync(join(__dirname, file), 'utf8'));
      return [basename(file, '.json'), checked(dialogues, file)];
    }),
  );
}

/** A misspelt expectation would expect nothing: names nobody knows are refused. */
function checked(value: unknown, file: string): Dialogue[] {
  const dialogues = value as Dialogue[];
  for (const dialogue of dialogues) {
    const where = `${file}: ${dialogue.title}`;
    known(dialogue, keysOf.dialogue, where);
    for (const turn of dialogue.turns) {
      known(turn, keysOf.turn, where);
      known(turn.expect ?? {}, keysOf.expect, where);
      if ((turn.say === undefined) === (turn.silence === undefined))
        throw new Error(`${where}: a turn is either said or silent.`);
    }
  }
  return dialogues;
}

function known(value: object, names: readonly string[], where: string): void {
  const unknown = Object.keys(value).filter((name) => !names.includes(name));
  if (unknown.length > 0) throw new Error(`${where}: nobody knows ${unknown.join(', ')}.`);
}
