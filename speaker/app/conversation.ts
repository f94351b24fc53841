import { endsAt, repromptBegins, repromptEnds } from '../alexa/device/session';
import { type Model, openingOf } from '../alexa/ear/model';
import { secondsOfSegment } from '../alexa/speech';
import type { Speaker } from '../engine';
import { Misuse } from '../errors';
import type { TurnRecord } from '../record';
import { instantText } from '../time';
import { shownHearing, type ShownLine, shownMicrophone, shownPlace, shownSpeech } from './show';
import { commandOf, HELP, isSilence, parseScript } from './typed';

export interface ConversationParts {
  readonly speaker: Speaker;
  readonly print: (text: string) => void;
  readonly locales: readonly string[];
  /** The device's time zone. */
  readonly zone: string;
  readonly model: (locale: string) => Model;
  readonly json: boolean;
  /** Print what was typed: with a pipe, the terminal does not show it. */
  readonly echo: boolean;
  /** Paces speech in real time by this clock; null: prints everything at once. */
  readonly wallClock: (() => number) | null;
}

/** What the terminal does with each typed line and each tick of the clock; readline is in start.ts. */
export class Conversation {
  #json: boolean;
  /** How far ":clock" has moved the real clock, in milliseconds. */
  #shift = 0;
  #place: TurnRecord['place'] = null;
  /** The rest of the part that is being spoken, by instant; real time only. */
  #coming: { readonly at: number; readonly text: string }[] = [];

  constructor(private readonly parts: ConversationParts) {
    this.#json = parts.json;
  }

  async greet(): Promise<void> {
    const { speaker, print, model } = this.parts;
    this.#place = await speaker.keptPlace();
    print(`Back Stretch Coach, as on a smart speaker. Type what you would say.`);
    print(`Begin with: ${openingOf(model(speaker.settings.locale))}      (:help for more, :quit to end)`);
  }

  prompt(): string {
    const { speaker, wallClock } = this.parts;
    const now = this.#now();
    const place = shownPlace(this.#place);
    const window = wallClock
      ? this.#countdown(now)
      : speaker.session?.open || speaker.question
        ? ' (listening)'
        : '';
    return `[${instantText(now).slice(11, 19)}${place === '' ? '' : ` ${place}`}]${window} > `;
  }

  /** false: the conversation is over. */
  async take(line: string): Promise<boolean> {
    const { print, echo } = this.parts;
    const text = line.trim();
    if (echo) print(`> ${text === '' ? '...' : text}`);
    try {
      if (text.startsWith(':')) return await this.#command(text);
      await this.#speak(text);
    } catch (error) {
      if (!(error instanceof Misuse)) throw error;
      print(`  ${error.message}`);
    }
    return true;
  }

  /** Prints what is due by now, and lets windows close and the session end. */
  async tick(): Promise<void> {
    const now = this.#now();
    this.#utter(now);
    this.#show(await this.parts.speaker.waitUntil(now));
  }

  async leave(): Promise<void> {
    await this.parts.speaker.change({});
    this.parts.print('Your place is kept. Goodbye.');
  }

  async #speak(text: string): Promise<void> {
    const { speaker, wallClock } = this.parts;
    if (text === '' || isSilence(text)) {
      // In real time, silence is simply waited for.
      if (!wallClock) this.#show(await speaker.silence());
      return;
    }
    const [line] = parseScript([text]);
    if (line?.kind !== 'say') return;
    // Speaking interrupts: the rest of the current part is not printed.
    this.#coming = [];
    const when = wallClock && line.after === undefined ? { at: this.#now() } : { after: line.after };
    this.#show(await speaker.say(line.text, when));
  }

  async #command(line: string): Promise<boolean> {
    const { speaker, print, locales, zone } = this.parts;
    const command = commandOf(line, this.#now(), locales, zone);
    switch (command.kind) {
      case 'quit':
        return false;
      case 'help':
        print(HELP);
        return true;
      case 'json':
        this.#json = !this.#json;
        print(`  raw records ${this.#json ? 'on' : 'off'}`);
        return true;
      case 'clock':
        this.#shift += command.instant - this.#now();
        this.#show(await speaker.waitUntil(command.instant));
        print(`  it is ${instantText(command.instant)}`);
        return true;
      case 'settings':
        this.#coming = [];
        this.#show(await speaker.change(command.settings));
        this.#place = await speaker.keptPlace();
        await this.greet();
        return true;
    }
  }

  #now(): number {
    const { speaker, wallClock } = this.parts;
    return wallClock ? wallClock() + this.#shift : speaker.now;
  }

  #show(records: readonly TurnRecord[]): void {
    const { print, speaker, wallClock } = this.parts;
    const { voice } = speaker;
    for (const record of records) {
      this.#place = record.place;
      if (this.#json) {
        print(JSON.stringify(record));
        continue;
      }
      print(`  (${shownHearing(record)})`);
      const spoken = shownSpeech(record, (segment) => secondsOfSegment(segment, voice));
      // Alexa's own question follows the skill's words and is not in the record.
      const asks = record === records.at(-1) ? speaker.question : null;
      if (asks) spoken.push({ text: `Alexa: ${asks.text}`, after: record.seconds });
      if (wallClock) this.#plan(spoken, Date.parse(record.at));
      else for (const { text } of spoken) print(`  ${text}`);
      if (record.error !== null) print(`  ERROR: ${record.error}`);
      if (record.request?.type !== 'SessionEndedRequest')
        print(`  (${shownMicrophone(record, asks !== null)})`);
    }
  }

  #plan(spoken: readonly ShownLine[], began: number): void {
    this.#coming = spoken.map(({ text, after }) => ({ text, at: began + after * 1000 }));
    this.#utter(this.#now());
  }

  #utter(now: number): void {
    while (this.#coming[0] && this.#coming[0].at <= now)
      this.parts.print(`  ${this.#coming.shift()?.text ?? ''}`);
  }

  #countdown(now: number): string {
    const { speaker } = this.parts;
    const session = speaker.session;
    if (!session?.open && !session?.question) return '';
    const left = (until: number): string => ` (listening, ${Math.max(0, Math.ceil((until - now) / 1000))} s)`;
    const stage = speaker.stage(now);
    if (stage === 'listening') return left(session.question ? endsAt(session) : repromptBegins(session.turn));
    if (stage === 'listening again') return left(repromptEnds(session.turn) + 8000);
    return now < endsAt(session) ? ' (speaking)' : '';
  }
}
