import type { Line } from '../routine/line';
import { poseAfter } from '../routine/place';
import { localDay, localMinute } from '../session/calendar';
import { nothingKept } from '../session/state';
import type { ReminderWish } from './command';
import { helpLine, sayAgain } from './answers';
import { wait } from './company';
import { whichTwist } from './jump';
import { answersLaunch } from './launch';
import { tell, type Move } from './move';
import { begin, carryOn, leadOrEnd, leadPose, skipPose, startOver } from './navigate';
import { answerAbout } from './questions';
import { comeBackGently, comeBackTo, returnTo } from './returning';
import { stateOf, withoutOffer, type Situation } from './situation';
import { leadTailored } from './tailored';

/** "Next" and "start" to what was offered. Only a "yes" deletes anything or sets a reminder. */
export function takeOffer(situation: Situation): Move {
  const kind = situation.session.offer?.kind;
  if (kind === 'remind' || kind === 'time' || kind === 'stop-reminders') return carryOn(situation);
  return kind === 'forget' ? decline(situation) : accept(situation);
}

/** "Start" to what was offered. Where somebody only stays with the person, it is a wish of their own. */
export function startOrTake(situation: Situation): Move {
  return situation.session.offer?.kind === 'here' ? carryOn(situation) : takeOffer(situation);
}

/** "Resume" to what was offered: asked whether to begin again, it means to go on. */
export function resumeOffer(situation: Situation): Move {
  const { offer, kept } = situation.session;
  return offer?.kind === 'restart' && kept.place !== null
    ? comeBackTo(situation, kept.place)
    : takeOffer(situation);
}

/** "Skip this pose" to what was offered: asked whether to go back into a pose, it skips that pose. */
export function takeOrSkip(situation: Situation): Move {
  return situation.session.offer?.kind === 'return' ? skipPose(situation) : takeOffer(situation);
}

/** "Yes" to what was offered. */
export function accept(situation: Situation): Move {
  const { offer, kept } = situation.session;
  const { place } = kept;
  switch (offer?.kind) {
    case 'begin':
      return begin(situation);
    case 'pose':
      return leadPose(situation, offer.pose);
    case 'tailored':
      return leadTailored(situation, offer.routine);
    case 'condition':
      return answerAbout(situation, offer.condition);
    case 'skip':
      return place === null ? begin(situation) : leadOrEnd(situation, poseAfter(place));
    case 'return':
      return place === null ? begin(situation) : comeBackGently(situation, place);
    case 'here':
      return sayAgain(situation);
    case 'forget':
      // The owner was asked, but a guest may say yes.
      return situation.guest ? { ...refuseGuest, declines: true } : forget;
    case 'remind':
      return { kind: 'do', effect: offer };
    case 'stop-reminders':
      return { kind: 'do', effect: { kind: 'stop-reminders', agreed: true } };
    case 'time':
      return { kind: 'offer', lines: [], offer };
    case 'restart':
      return startOver(situation);
    case 'wait':
      return carryOn(situation);
    case 'twist':
      return whichTwist();
    case 'resume':
      return offer.elsewhere && place !== null ? comeBackTo(situation, place) : carryOn(situation);
    case undefined:
      return kept.resting && place !== null ? comeBackTo(situation, place) : carryOn(situation);
  }
}

/** "No" to what was offered: what was under way goes on, or something else is offered. Never a dead end. */
export function decline(situation: Situation): Move {
  const { offer, kept, underway } = situation.session;
  const lines: readonly Line[] = [{ key: `declined.${offer?.kind ?? 'begin'}` }];
  if (offer?.kind === 'here') return { kind: 'offer', lines, offer };
  const goOn: Move = { kind: 'tell', lines, declines: true };
  // After a pain, a question in between does not lead back into the pose that hurt.
  const atRest = ['skip', 'return', 'resume'];
  if (kept.resting && offer !== null && !atRest.includes(offer.kind)) return goOn;
  switch (offer?.kind) {
    case 'resume':
      return { kind: 'offer', lines, offer: { kind: 'begin' } };
    case 'skip':
      // After a pain nothing moves until the person says so, so silence must not carry on here.
      return { kind: 'offer', lines, offer: { kind: 'return' } };
    case 'pose':
    case 'tailored':
      return underway && kept.place !== null ? returnTo(situation, kept.place) : goOn;
    case 'restart':
      return { kind: 'offer', lines, offer: { kind: 'resume', elsewhere: true } };
    case 'forget':
    case 'remind':
    case 'stop-reminders':
    case 'time':
      return goOn;
    case 'wait':
      return wait(situation);
    case 'twist':
      return goOn;
    case 'condition':
      return underway ? goOn : { kind: 'ask', lines };
    case 'return':
    case 'begin':
    case undefined:
      return { kind: 'ask', lines };
  }
}

/**
 * "No" where nothing was asked. To a launch that leads on it means not there, so beginning anew is offered; after a minute of
 * company it asks for another one; else it is all right, and on it goes.
 */
export function refuse(situation: Situation): Move {
  if (situation.session.offer?.kind === 'wait') return wait(situation);
  if (!answersLaunch(situation)) return tell({ key: 'declined.begin' });
  return { kind: 'offer', lines: [{ key: 'declined.restart' }], offer: { kind: 'restart' }, leaves: true };
}

/** "Previous" to what was offered is a "no", and help. */
export function declineWithHelp(situation: Situation): Move {
  const lines = [helpLine(withoutOffer(situation))];
  return situation.session.underway ? { kind: 'tell', lines, declines: true } : { kind: 'ask', lines };
}

/** Asks once before anything is deleted. */
export function askToForget({ guest }: Situation): Move {
  if (guest) return refuseGuest;
  return { kind: 'offer', lines: [{ key: 'forget.what' }], offer: { kind: 'forget' } };
}

const refuseGuest = tell({ key: 'guest.forget' });

const forget: Move = {
  kind: 'end',
  lines: [{ key: 'forget.done' }],
  keep: nothingKept,
  effect: { kind: 'forget' },
};

/** Stops the pose with a safety answer and offers to skip it. Silence leads nowhere. */
export function pain({ session }: Situation): Move {
  const { underway, kept } = session;
  if (!underway || kept.place === null) return { kind: 'ask', lines: [{ key: 'pain.idle' }] };
  return {
    kind: 'offer',
    lines: [{ key: 'pain.stop' }],
    offer: { kind: 'skip' },
    keep: { resting: true },
  };
}

export function dizzy(situation: Situation): Move {
  return careful(situation, { key: 'pain.dizzy' });
}

/** Stops, lets the person rest and offers to go on. Silence leads nowhere. */
export function careful({ session }: Situation, line: Line): Move {
  const lines = [line];
  if (!session.underway || session.kept.place === null) return { kind: 'ask', lines };
  return { kind: 'offer', lines, offer: { kind: 'return' }, keep: { resting: true } };
}

/** Stays with the person. Nothing goes on by itself, now or when the skill is opened again. */
export function stay(line: Line): Move {
  return { kind: 'offer', lines: [line], offer: { kind: 'here' }, keep: { resting: true, minded: true } };
}

/**
 * Says when, and asks: Amazon wants an explicit yes to each reminder. Asks for the time where none is known. Guests may, too:
 * whoever may speak to a device may set an alarm on it.
 */
export function offerReminder({ instant, session }: Situation, wish: ReminderWish): Move {
  const { part, moves, seconds } = wish;
  let { minute, days } = wish;
  if (seconds !== undefined) {
    const ring = instant + Math.ceil(seconds / 60) * 60_000;
    const ahead = localDay(ring, session.zone) - localDay(instant, session.zone);
    // Later than tomorrow there is no word for the day, so the time is asked for.
    days = (['today', 'tomorrow'] as const)[ahead];
    minute = days === undefined ? null : localMinute(ring, session.zone);
  }
  if (minute === null)
    return {
      kind: 'offer',
      lines: [],
      offer: { kind: 'time', days, moves, part: part ?? undefined },
    };
  if (days === 'today' && minute <= localMinute(instant, session.zone)) days = 'tomorrow';
  const instead = days === undefined ? 'move' : 'replace';
  const line = reminderLine(moves === true ? instead : 'offer', minute, days);
  return { kind: 'offer', lines: [line], offer: { kind: 'remind', minute, days, moves } };
}

/** A line that tells the days and the time of a reminder. */
export const reminderLine = (name: string, minute: number, days = 'daily'): Line => ({
  key: `reminders.${name}`,
  values: { days: { key: `reminders.days.${days}` }, time: { minute } },
});

/** "No reminder" to a question about one declines that one. It deletes no reminder that was set before. */
export function stopReminders(situation: Situation): Move {
  const kind = situation.session.offer?.kind;
  const asked = stateOf(situation) === 'offered' && (kind === 'remind' || kind === 'time');
  return asked ? decline(situation) : { kind: 'do', effect: { kind: 'stop-reminders' } };
}

export const listReminders = (): Move => ({ kind: 'do', effect: { kind: 'list-reminders' } });
