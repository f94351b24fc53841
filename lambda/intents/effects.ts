import type { HandlerInput } from 'ask-sdk-core';
import type { Directive, ui } from 'ask-sdk-model';
import type { Line, Narrate } from '../routine/line';
import { reduce } from '../dialogue/engine';
import type { Outcome } from '../dialogue/apply';
import type { Effect } from '../dialogue/move';
import type { Session } from '../session/state';
import {
  askForPermission,
  deleteReminders,
  NotAllowedError,
  NotPossibleError,
  permissionCard,
  reminderMinutes,
  setReminder,
} from '../alexa/reminders';
import type { TurnBudget } from '../alexa/budget';
import { within } from '../within';
import { localeOf } from '../alexa/request';

/** More times than these are counted instead of told. */
const mostTold = 3;

/** What an effect needs beside itself. */
export interface Performing {
  readonly input: HandlerInput;
  readonly budget: TurnBudget;
  /** As it was before the command. */
  readonly session: Session;
  readonly instant: number;
  readonly narrate: Narrate;
  readonly guest: boolean;
  readonly screen: boolean;
  /** Deletes what is kept of the session's owner. */
  readonly forget: () => Promise<void>;
}

/** What came of an effect. */
export interface Performed {
  /** What is said and kept. */
  readonly outcome: Outcome;
  /** Everything was deleted, so nothing of this turn is kept either. */
  readonly forgotten?: true;
  /** Alexa asks this question herself, and nothing of ours is said. */
  readonly question?: Directive;
  readonly card?: ui.Card;
}

/** Does what an outcome asks for outside of the session. Never rejects. */
export async function perform(outcome: Outcome, around: Performing): Promise<Performed> {
  const { effect } = outcome;
  if (effect === undefined) return { outcome };
  return effect.kind === 'forget' ? forget(outcome, around) : remind(outcome, effect, around);
}

async function forget(outcome: Outcome, around: Performing): Promise<Performed> {
  try {
    await around.forget();
    return { outcome, forgotten: true };
  } catch (error) {
    around.budget.log.fail(error);
    return { outcome: told(around.session, [{ key: 'forget.failed' }], around) };
  }
}

type ReminderEffect = Exclude<Effect, { readonly kind: 'forget' }>;

async function remind(outcome: Outcome, effect: ReminderEffect, around: Performing): Promise<Performed> {
  const { budget } = around;
  const { session } = outcome;
  const say = (lines: readonly Line[]): Performed => ({ outcome: told(session, lines, around) });
  try {
    const work = (ms: number): Promise<Line[]> => within(ms, linesAfter(effect, session.kept.zone, around));
    return say(await budget.asking(work));
  } catch (error) {
    if (error instanceof NotAllowedError) {
      // Only setting a reminder needs the permission: without it there is none to list or to stop. It is asked for once.
      if (effect.kind !== 'remind') return say([{ key: 'reminders.none' }]);
      return effect.consented === true
        ? { ...say([{ key: 'reminders.denied' }]), card: permissionCard }
        : { outcome, question: askForPermission(effect.minute) };
    }
    budget.log.fail(error);
    const reason = error instanceof NotPossibleError ? error.reason : 'down';
    return say([{ key: `reminders.failed.${reason}` }]);
  }
}

/** `zone`: null where Alexa has not told it, so that no time of day can be promised. */
async function linesAfter(effect: ReminderEffect, zone: string | null, around: Performing): Promise<Line[]> {
  const { input, narrate, instant } = around;
  switch (effect.kind) {
    case 'remind': {
      if (zone === null) return [{ key: 'reminders.failed.zone' }];
      const text = narrate({ key: 'reminders.text' })
        .map((clause) => clause.text)
        .join(' ');
      const { minute } = effect;
      await setReminder(input, { minute, zone, locale: localeOf(input.requestEnvelope), text }, instant);
      return [{ key: 'reminders.set', values: { time: { minute } } }];
    }
    case 'stop-reminders':
      return [{ key: (await deleteReminders(input)) === 0 ? 'reminders.none' : 'reminders.stopped' }];
    case 'list-reminders': {
      const minutes = await reminderMinutes(input);
      if (minutes.length === 0) return [{ key: 'reminders.none' }];
      if (minutes.length > mostTold) return [{ key: 'reminders.many', values: { count: minutes.length } }];
      return minutes.map((minute) => ({ key: 'reminders.at', values: { time: { minute } } }));
    }
  }
}

function told(
  session: Session,
  lines: readonly Line[],
  { instant, narrate, guest, screen }: Performing,
): Outcome {
  return reduce(session, { kind: 'answer', lines }, instant, narrate, { guest, screen });
}
