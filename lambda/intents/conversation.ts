import type { HandlerInput } from 'ask-sdk-core';
import type { Response } from 'ask-sdk-model';
import type { Vocabulary } from '../search/vocabulary';
import type { Narrate } from '../routine/line';
import type { Command } from '../dialogue/command';
import { endSession, reduce } from '../dialogue/engine';
import { withNotice, type Outcome } from '../dialogue/apply';
import { sayableSession, toAttributes } from '../keeping/attributes';
import type { Session } from '../session/state';
import { timeZone } from '../alexa/time-zone';
import { askedByAlexa, toResponse } from '../alexa/response';
import { requestInstant, type Clock, localeOf } from '../alexa/request';
import { askForPermission, permissionCard } from '../alexa/reminders';
import type { Opened, RecordKeeper } from '../keeping/keeper';
import { applyToReminders, type ReminderEffect } from './reminder-effects';
import { scopeOf, type Scope } from '../alexa/budget';

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

/** What is at hand while one request is answered. */
interface Turn extends Omit<Circumstances, 'vocabulary'> {
  readonly input: HandlerInput;
  readonly scope: Scope;
  readonly instant: number;
  readonly opened: Opened;
}

/** One request from the envelope to the answer: open the session, ask the engine, keep, and speak. */
export class Dialogue {
  constructor(
    private readonly keeper: RecordKeeper,
    private readonly narratorFor: (locale: string) => Narrate,
    private readonly vocabularyFor: (locale: string) => Vocabulary,
    private readonly clock: Clock,
  ) {}

  async hear(input: HandlerInput, asked: Asked): Promise<Response> {
    const turn = await this.open(input);
    const { session, narrate, instant, opened } = turn;
    const vocabulary = (): Vocabulary => this.vocabularyFor(turn.locale);
    const command =
      typeof asked === 'function' ? asked({ session, narrate, locale: turn.locale, vocabulary }) : asked;
    const outcome = reduce(session, command, instant, narrate, { guest: opened.guest });
    turn.scope.state = outcome.heard ?? null;
    if (outcome.effect === undefined) return this.keepAndSpeak(turn, outcome);
    return outcome.effect.kind === 'forget'
      ? this.forget(turn, outcome)
      : this.remind(turn, outcome, outcome.effect);
  }

  /** Keeps the place at which Alexa ended the session. */
  async end(input: HandlerInput, inSilence: boolean): Promise<void> {
    const { opened, session, narrate, instant, scope } = await this.open(input);
    const { kept } = endSession(session, instant, inSilence, narrate);
    await this.keeper.keep(opened, kept, instant, scope);
  }

  private async open(input: HandlerInput): Promise<Turn> {
    const { requestEnvelope: envelope } = input;
    const scope = scopeOf(input);
    const locale = localeOf(envelope);
    const narrate = this.narratorFor(locale);
    const instant = requestInstant(envelope, this.clock);
    const findZone = (): Promise<string | null> => scope.asking((withinMs) => timeZone(input, withinMs));
    const opened = await this.keeper.open(envelope, instant, scope, findZone);
    return {
      input,
      scope,
      locale,
      narrate,
      instant,
      opened,
      session: sayableSession(opened.session, narrate),
    };
  }

  private async keepAndSpeak(turn: Turn, outcome: Outcome): Promise<Response> {
    const { opened, narrate } = turn;
    const { carried, ledger, notice } = await this.keep(turn, outcome);
    const told = opened.notice ?? notice;
    const { session, reply } = told === null ? carried : withNotice(carried, told, narrate);
    turn.input.attributesManager.setSessionAttributes(
      reply.mic === 'open' ? toAttributes(session, ledger) : {},
    );
    return toResponse(reply);
  }

  private async keep({ opened, instant, scope }: Turn, outcome: Outcome) {
    const { ledger, kept, notice } = await this.keeper.keep(opened, outcome.session.kept, instant, scope);
    return { carried: { ...outcome, session: { ...outcome.session, kept } }, ledger, notice };
  }

  private async forget(turn: Turn, outcome: Outcome): Promise<Response> {
    const { opened, session, instant, narrate, scope } = turn;
    try {
      await this.keeper.forget(opened, scope);
    } catch (error) {
      scope.fail(error);
      const failed: Command = { kind: 'answer', lines: [{ key: 'forget.failed' }] };
      return this.keepAndSpeak(turn, reduce(session, failed, instant, narrate));
    }
    turn.input.attributesManager.setSessionAttributes({});
    return toResponse(outcome.reply);
  }

  private async remind(turn: Turn, outcome: Outcome, effect: ReminderEffect): Promise<Response> {
    const { input, scope, narrate, instant, opened } = turn;
    const { zone } = outcome.session.kept;
    const told = await applyToReminders(effect, { input, scope, narrate, zone, instant });
    if (told.permission === 'needed' && effect.kind === 'remind') {
      const { carried, ledger } = await this.keep(turn, outcome);
      input.attributesManager.setSessionAttributes(toAttributes(carried.session, ledger));
      return askedByAlexa(askForPermission(effect.minute));
    }
    const answer: Command = { kind: 'answer', lines: told.lines };
    const said = reduce(outcome.session, answer, instant, narrate, { guest: opened.guest });
    const response = await this.keepAndSpeak(turn, said);
    return told.permission === 'missing' ? { ...response, card: permissionCard } : response;
  }
}
