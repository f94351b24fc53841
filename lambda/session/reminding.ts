import type { Moment } from './moment';
import { decline } from './offers';
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

/** "No reminder" to a question about one declines that one, and deletes none that was set before. */
export function stopReminders(moment: Moment): Outcome {
  const { state, session } = moment;
  const asked = state === 'offered' && (session.offer?.kind === 'remind' || session.offer?.kind === 'time');
  return asked ? decline(moment) : after({ kind: 'stop-reminders' }, moment);
}

export const listReminders = (moment: Moment): Outcome => after({ kind: 'list-reminders' }, moment);
