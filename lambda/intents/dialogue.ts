import type { HandlerInput } from 'ask-sdk-core';
import type { Response } from 'ask-sdk-model';
import type { Vocabulary } from '../catalogue/search/vocabulary';
import type { Line, Narrate } from '../routine/line';
import type { Command } from '../session/command';
import { endSession, reduce } from '../session/engine';
import { withNotice, type Outcome } from '../session/reply';
import { sayableSession } from '../session/sayable';
import type { Session } from '../session/state';
import { toResponse } from '../speech/response';
import { requestInstant, type Clock } from '../storage/instant';
import type { RecordKeeper } from './record-keeper';
import { toAttributes, type Ledger } from './session-attributes';
import { localeOf } from './request';

/** What a handler may need to know before it decides what was asked. */
export interface Circumstances {
  readonly session: Session;
  readonly narrate: Narrate;
  readonly locale: string;
  /** What people may say in that locale; made when it is first asked for. */
  readonly vocabulary: () => Vocabulary;
}

/** What was asked; a function where that depends on what is kept or how long something takes to say. */
export type Asked = Command | ((circumstances: Circumstances) => Command);

/** One request from the envelope to the answer: open the session, ask the engine, keep, and speak. */
export class Dialogue {
  constructor(
    private readonly keeper: RecordKeeper,
    private readonly narratorFor: (locale: string) => Narrate,
    private readonly vocabularyFor: (locale: string) => Vocabulary,
    private readonly clock: Clock,
  ) {}

  async hear(input: HandlerInput, asked: Asked): Promise<Response> {
    const { requestEnvelope: envelope } = input;
    const locale = localeOf(envelope);
    const narrate = this.narratorFor(locale);
    const instant = requestInstant(envelope, this.clock);
    const opened = await this.keeper.open(envelope, instant);
    const session = sayableSession(opened.session, narrate);
    const vocabulary = (): Vocabulary => this.vocabularyFor(locale);
    const command = typeof asked === 'function' ? asked({ session, narrate, locale, vocabulary }) : asked;
    const outcome = reduce(session, command, instant, narrate);
    if (outcome.forget) {
      const ledger = await this.keeper.forget(opened);
      return this.speak(input, outcome, ledger, null, narrate);
    }
    const { ledger, kept, notice } = await this.keeper.keep(opened, outcome.session.kept, instant);
    const carried = { ...outcome, session: { ...outcome.session, kept } };
    return this.speak(input, carried, ledger, opened.notice ?? notice, narrate);
  }

  /** Keeps the place at which Alexa ended the session. */
  async end(input: HandlerInput, inSilence: boolean): Promise<void> {
    const { requestEnvelope: envelope } = input;
    const narrate = this.narratorFor(localeOf(envelope));
    const instant = requestInstant(envelope, this.clock);
    const opened = await this.keeper.open(envelope, instant);
    await this.keeper.keep(
      opened,
      endSession(sayableSession(opened.session, narrate), instant, inSilence, narrate).kept,
      instant,
    );
  }

  private speak(
    input: HandlerInput,
    outcome: Outcome,
    ledger: Ledger,
    notice: Line | null,
    narrate: Narrate,
  ): Response {
    const { session, reply } = notice === null ? outcome : withNotice(outcome, notice, narrate);
    input.attributesManager.setSessionAttributes(reply.mic === 'open' ? toAttributes(session, ledger) : {});
    return toResponse(reply);
  }
}
