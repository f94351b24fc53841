import type { HandlerInput } from 'ask-sdk-core';
import type { Directive, ui } from 'ask-sdk-model';
import type { Line, Narrate } from '../routine/line';
import { reduce } from '../dialogue/engine';
import type { Outcome } from '../dialogue/apply';
import type { Effect } from '../dialogue/move';
import { reminderLine } from '../dialogue/offers';
import { localDay } from '../session/calendar';
import type { Offer, Session } from '../session/state';
import {
  askForPermission,
  deleteReminders,
  NotAllowedError,
  NotPossibleError,
  permissionCard,
  remindersSet,
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
  const say = (lines: readonly Line[], offer?: Offer): Performed => ({
    outcome: told(session, lines, around, offer),
  });
  try {
    const work = (ms: number): Promise<Told> => within(ms, linesAfter(effect, session.kept.zone, around));
    const { lines, offer } = await budget.asking(work);
    return say(lines, offer);
  } catch (error) {
    if (error instanceof NotAllowedError) {
      // Only setting a reminder needs the permission: without it there is none to list or to stop. It is asked for once.
      if (effect.kind !== 'remind') return say([{ key: 'reminders.none' }]);
      return effect.consented === true
        ? { ...say([{ key: 'reminders.denied' }]), card: permissionCard }
        : { outcome, question: askForPermission(effect) };
    }
    budget.log.fail(error);
    const reason = error instanceof NotPossibleError ? error.reason : 'down';
    return say([{ key: `reminders.failed.${reason}` }]);
  }
}

/** `zone`: null where Alexa has not told it, so that no time of day can be promised. */
async function linesAfter(effect: ReminderEffect, zone: string | null, around: Performing): Promise<Told> {
  const { input, narrate, instant, session } = around;
  switch (effect.kind) {
    case 'remind': {
      if (zone === null) return said({ key: 'reminders.failed.zone' });
      const text = narrate({ key: 'reminders.text' })
        .map((clause) => clause.text)
        .join(' ');
      const wish = { ...effect, zone, locale: localeOf(input.requestEnvelope), text };
      const { isNew, minute, days } = await setReminder(input, wish, instant);
      return said(reminderLine(isNew || effect.moves === true ? 'set' : 'already', minute, days));
    }
    case 'stop-reminders': {
      if (effect.agreed === true) {
        const count = await deleteReminders(input);
        return said({ key: count === 0 ? 'reminders.none' : 'reminders.stopped' });
      }
      return listed(around, session.zone, { kind: 'stop-reminders' });
    }
    case 'list-reminders':
      return listed(around, session.zone);
  }
}

interface Told {
  readonly lines: readonly Line[];
  readonly offer?: Offer | undefined;
}

const said = (line: Line): Told => ({ lines: [line] });

async function listed({ input, instant }: Performing, zone: string, offer?: Offer): Promise<Told> {
  const found = await remindersSet(input, localDay(instant, zone));
  const count = found.length;
  if (count === 0) return said({ key: 'reminders.none' });
  if (count > mostTold) return { lines: [{ key: 'reminders.many', values: { count } }], offer };
  return { lines: found.map(({ minute, days }) => reminderLine('at', minute, days)), offer };
}

function told(
  session: Session,
  lines: readonly Line[],
  { instant, narrate, guest, screen }: Performing,
  offer?: Offer,
): Outcome {
  const answer = { kind: 'answer', lines, ...(offer && { offer }) } as const;
  return reduce(session, answer, instant, narrate, { guest, screen });
}
