import type { HandlerInput } from 'ask-sdk-core';
import type { Line, Narrate } from '../routine/line';
import type { Effect } from '../dialogue/move';
import {
  deleteReminders,
  NotAllowedError,
  NotPossibleError,
  reminderMinutes,
  setReminder,
} from '../alexa/reminders';
import { within } from '../alexa/within';
import { localeOf } from '../alexa/request';
import type { Scope } from '../alexa/budget';

/** More times than these are counted, not told. */
const mostTold = 3;

/** What is to be said, or that Alexa is to ask for the permission first. */
export interface Told {
  readonly lines: readonly Line[];
  readonly permission: 'needed' | 'missing' | null;
}

export interface ReminderCircumstances {
  readonly input: HandlerInput;
  readonly scope: Scope;
  readonly narrate: Narrate;
  /** Null: Alexa has not told it, so no time of day can be promised. */
  readonly zone: string | null;
  readonly instant: number;
}

export type ReminderEffect = Exclude<Effect, { readonly kind: 'forget' }>;

/** Does what was asked of Alexa's reminders, and says what came of it. Never rejects. */
export async function applyToReminders(effect: ReminderEffect, around: ReminderCircumstances): Promise<Told> {
  const { scope } = around;
  try {
    return say(await scope.asking((withinMs) => within(withinMs, linesAfter(effect, around))));
  } catch (error) {
    if (error instanceof NotAllowedError) return withoutPermission(effect);
    scope.fail(error);
    const reason = error instanceof NotPossibleError ? error.reason : 'down';
    return say([{ key: `reminders.failed.${reason}` }]);
  }
}

const say = (lines: readonly Line[]): Told => ({ lines, permission: null });

async function linesAfter(effect: ReminderEffect, around: ReminderCircumstances): Promise<Line[]> {
  const { input, narrate, zone, instant } = around;
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

/** Without it there can be no reminder of ours; it is asked for only to set one, and only once. */
function withoutPermission(effect: ReminderEffect): Told {
  if (effect.kind !== 'remind') return say([{ key: 'reminders.none' }]);
  return effect.consented === true
    ? { lines: [{ key: 'reminders.denied' }], permission: 'missing' }
    : { lines: [], permission: 'needed' };
}
