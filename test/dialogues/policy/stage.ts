import type { Speaker } from '../../../speaker/engine';
import type { TurnRecord } from '../../../speaker/record';
import { parseScript } from '../../../speaker/app/typed';
import type { House } from '../../support/speaker';
import allLanguages from './languages.json';

export interface State {
  readonly name: string;
  /** Names of phrases, an offset before them where one is meant, and `...` for a silence. */
  readonly steps: readonly string[];
  /** The second of the last turn in which something is said; without it, in the window that has opened. */
  readonly after?: number;
  /** What was led is over: whoever says something unknown there is let go. */
  readonly over?: true;
}

export type Code = keyof typeof allLanguages;
export const codeOf = (locale: string): Code => (locale.startsWith('de') ? 'de' : 'en');

/** A phrase by its name, the offset before it kept. */
export function phraseOf(step: string, locale: string): string {
  const [, offset = '', name = ''] = /^(\+\S+ )?(.*)$/.exec(step) ?? [];
  if (name === '...') return step;
  const phrases: Readonly<Record<string, string>> = allLanguages[codeOf(locale)].phrases;
  const phrase = phrases[name];
  if (phrase === undefined) throw new Error(`No phrase is called "${name}".`);
  return offset + phrase;
}

/** Says and stays silent as a script tells, and gives every record that was said or kept silent. */
export async function follow(speaker: Speaker, script: readonly string[]): Promise<TurnRecord[]> {
  const records: TurnRecord[] = [];
  for (const line of parseScript(script)) {
    const heard =
      line.kind === 'silence'
        ? await speaker.silence()
        : await speaker.say(line.text, line.after === undefined ? {} : { after: line.after });
    records.push(...heard.filter(({ said }) => said !== null));
  }
  return records;
}

interface Reached {
  /** Stands in the state. Only forks of it are spoken to. */
  readonly speaker: Speaker;
  /** Puts back what was kept there. */
  readonly restore: () => Promise<void>;
  readonly before: TurnRecord | undefined;
}

const reached = new Map<string, Promise<Reached>>();

async function lead(house: House, { steps }: State, locale: string, user: string): Promise<Reached> {
  const speaker = house.speaker({ locale, user });
  const records = await follow(
    speaker,
    steps.map((step) => phraseOf(step, locale)),
  );
  return { speaker, restore: await house.remember(user), before: records.at(-1) };
}

/**
 * A speaker in that state. Each state is reached once a locale; every case starts from a copy of its session and of
 * what was kept, so cases of one state run one after the other.
 */
export async function reach(
  house: House,
  state: State,
  locale: string,
): Promise<{ readonly speaker: Speaker; readonly before: TurnRecord | undefined }> {
  const user = `policy, ${locale}, ${state.name}`;
  const known = reached.get(user) ?? lead(house, state, locale, user);
  reached.set(user, known);
  const { speaker, restore, before } = await known;
  await restore();
  return { speaker: speaker.fork(), before };
}

/** What comes of saying that in that state. */
export async function sayIn(
  house: House,
  state: State,
  said: string,
  locale: string,
): Promise<{ readonly speaker: Speaker; readonly record: TurnRecord }> {
  const { speaker } = await reach(house, state, locale);
  const records = await speaker.say(said, state.after === undefined ? {} : { after: state.after });
  const record = records.find((one) => one.said !== null);
  if (record === undefined) throw new Error(`"${said}" left no record.`);
  return { speaker, record };
}
