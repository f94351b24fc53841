import type { Moment } from './moment';
import { after, makeOffer, type Outcome } from './reply';
import type { PartOfDay } from './state';

/** Reminders are for the owner's account alone, but whoever may speak to the device may set an alarm on it, too. */
export function askForTime(moment: Moment, part: PartOfDay | null): Outcome {
  return makeOffer(moment, [], { kind: 'time', ...(part === null ? {} : { part }) });
}

/** Says the time and that it is for every day, and asks: Amazon wants an explicit yes to each reminder. */
export function offerReminder(moment: Moment, minute: number): Outcome {
  const lead = [{ line: { key: 'reminders.offer', values: { time: { minute } } } }];
  return makeOffer(moment, lead, { kind: 'remind', minute });
}

export const stopReminders = (moment: Moment): Outcome => after({ kind: 'stop-reminders' }, moment);
export const listReminders = (moment: Moment): Outcome => after({ kind: 'list-reminders' }, moment);
