import type { Line } from '../routine/line';
import { type Place, poseAfter } from '../routine/place';
import { help, helpLine } from './answers';
import { answerAbout } from './questions';
import { addPain } from '../session/history';
import { localDay } from '../session/calendar';
import { stateOf, type Moment } from './moment';
import { begin, leadPose, startOver } from './beginning';
import { carryOn, skipPose, toOrEnd } from './moves';
import { after, answer, askOpenly, farewell, makeOffer, type Outcome } from './reply';
import { comeBackTo, returnTo } from './returning';
import { nothingKept, type PartOfDay } from '../session/state';
import { leadTailored } from './tailored';

/** "Next" and "start" to what was offered. Only a yes deletes anything, or sets a reminder. */
export function takeOffer(moment: Moment): Outcome {
  const kind = moment.session.offer?.kind;
  if (kind === 'remind' || kind === 'time') return carryOn(withoutOffer(moment));
  return kind === 'forget' ? decline(moment) : accept(moment);
}

/** "Resume" to what was offered: who is offered to begin again goes on where they stopped. */
export function resumeOffer(moment: Moment): Outcome {
  const { offer, kept } = moment.session;
  return offer?.kind === 'restart' && kept.place !== null
    ? comeBackTo(moment, kept.place)
    : takeOffer(moment);
}

/** "Skip this pose" to what was offered: after a pain it skips, whatever the question was. */
export function takeOrSkip(moment: Moment): Outcome {
  return moment.session.offer?.kind === 'return' ? skipPose(withoutOffer(moment)) : takeOffer(moment);
}

/** "Yes" to what was offered. */
export function accept(moment: Moment): Outcome {
  const { offer, kept } = moment.session;
  const { place } = kept;
  switch (offer?.kind) {
    case 'begin':
      return begin(moment);
    case 'pose':
      return leadPose(moment, offer.pose);
    case 'tailored':
      return leadTailored(moment, offer.routine);
    case 'condition':
      return answerAbout(moment, offer.condition);
    case 'skip':
      return place === null ? begin(moment) : toOrEnd(moment, poseAfter(place));
    case 'return':
      return place === null ? begin(moment) : comeBackTo(moment, place);
    case 'forget':
      // The one who was asked may not be the one who says yes.
      return moment.guest ? refuseGuest(withoutOffer(moment)) : forget(moment);
    case 'remind':
      return after({ kind: 'remind', minute: offer.minute }, moment);
    case 'time':
      return makeOffer(moment, [], offer);
    case 'restart':
      return startOver(moment);
    case 'resume':
      return offer.elsewhere && place !== null ? comeBackTo(moment, place) : carryOn(moment);
    case undefined:
      return moment.session.kept.resting && place !== null ? comeBackTo(moment, place) : carryOn(moment);
  }
}

/** "No" to what was offered: what was under way goes on, or another way is offered; never a dead end. */
export function decline(moment: Moment): Outcome {
  const { offer, kept, underway } = moment.session;
  const declined = withoutOffer(moment);
  const line: Line = { key: `declined.${offer?.kind ?? 'begin'}` };
  // What was asked in between does not lead back into the pose that hurt.
  const between = offer !== null && offer.kind !== 'skip' && offer.kind !== 'return';
  if (declined.session.kept.resting && between) return answer(declined, [line]);
  switch (offer?.kind) {
    case 'resume':
      return makeOffer(declined, [{ line }], { kind: 'begin' });
    case 'skip':
      // Nothing moves after a pain until the person says so, so silence must not carry on here.
      return makeOffer(declined, [{ line }], { kind: 'return' });
    case 'pose':
    case 'tailored':
      return underway && kept.place !== null ? returnTo(declined, kept.place) : answer(declined, [line]);
    case 'restart':
      return makeOffer(declined, [{ line }], { kind: 'resume', elsewhere: true });
    case 'forget':
    case 'remind':
    case 'time':
      return answer(declined, [line]);
    case 'condition':
      return underway ? answer(declined, [line]) : askOpenly(declined, [line]);
    case 'return':
    case 'begin':
    case undefined:
      return askOpenly(declined, [line]);
  }
}

export function declineWithHelp(moment: Moment): Outcome {
  const declined = withoutOffer(moment);
  return declined.session.underway ? help(declined) : askOpenly(declined, [helpLine(declined)]);
}

/** Asks once before anything is deleted. */
export function askToForget(moment: Moment): Outcome {
  if (moment.guest) return refuseGuest(moment);
  return makeOffer(moment, [{ line: { key: 'forget.what' } }], { kind: 'forget' });
}

function forget(moment: Moment): Outcome {
  return { ...farewell(moment, [{ key: 'forget.done' }], nothingKept), effect: { kind: 'forget' } };
}

function refuseGuest(moment: Moment): Outcome {
  return answer(moment, [{ key: 'guest.forget' }]);
}

/** Stops the pose: a safety answer, and the choice to skip it, to go gentler or to end. Silence goes nowhere. */
export function pain(moment: Moment): Outcome {
  const { underway, kept } = moment.session;
  if (!underway || kept.place === null) return askOpenly(withoutOffer(moment), [{ key: 'pain.idle' }]);
  return makeOffer(withPain(resting(moment), kept.place), [{ line: { key: 'pain.stop' } }], { kind: 'skip' });
}

/** Stops and rests; going on is offered, and silence goes nowhere. */
export function dizzy(moment: Moment): Outcome {
  const { underway, kept } = moment.session;
  const line: Line = { key: 'pain.dizzy' };
  if (!underway || kept.place === null) return askOpenly(withoutOffer(moment), [line]);
  return makeOffer(resting(moment), [{ line }], { kind: 'return' });
}

function resting(moment: Moment): Moment {
  const { session } = moment;
  return { ...moment, session: { ...session, kept: { ...session.kept, resting: true } } };
}

/** What hurt is kept for the person to hear of, newest last. */
function withPain(moment: Moment, place: Place): Moment {
  const { session, instant } = moment;
  const history = addPain(session.kept.history, place, localDay(instant, session.zone));
  return { ...moment, session: { ...session, kept: { ...session.kept, history } } };
}

function withoutOffer(moment: Moment): Moment {
  const session = { ...moment.session, offer: null };
  return { ...moment, session, state: stateOf(session, moment.position) };
}

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
