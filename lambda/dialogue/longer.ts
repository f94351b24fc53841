import { secondsOf } from '../routine/cue';
import { breath, formOn } from '../routine/pacing';
import { placesOf, samePlace, sameSide, stepAt, type Place } from '../routine/place';
import { holdOf, type Block } from '../routine/plan';
import { getPose } from '../catalogue/poses';
import { getRoutine } from '../routine/routines';
import { blockAt } from './lengths';
import { tell, type Move } from './move';
import { placeLed, type Situation } from './situation';

/** "Ten more seconds" is two breaths more, or so many seconds where the hold is timed. */
const breathsMore = 2;
const secondsMore = 10;

/** Stays a little longer in this hold, now: goes on two breaths before the one that was being led. It changes no setting. */
export function stayLonger(situation: Situation): Move {
  const { session, narrate } = situation;
  const { settings } = session.kept;
  const place = placeLed(situation);
  const to = place === null || !session.underway ? null : holdOfSide(place);
  if (place === null || to === null) return tell({ key: 'answers.whereNowhere' });
  const block = blockAt(to, { ...settings, form: formOn(session.turn?.at ?? 0) }, narrate);
  const hold = holdOf(getPose(to.pose), getRoutine(to.routine), settings);
  if (block === null || hold === null) return tell({ key: 'answers.whereNowhere' });
  const done = cuesHeld(situation, place, to, block);
  if (done === null) return tell({ key: 'commands.longer.coming' });
  const one = hold.kind === 'timed' ? null : breath(hold.depth, settings.pace);
  const more = one === null ? secondsMore : breathsMore * (one.in + one.out);
  return {
    kind: 'lead',
    to,
    opening: [{ line: { key: 'commands.longer.now' } }],
    cuesDone: cuesBefore(block, done, more),
  };
}

function holdOfSide(place: Place): Place | null {
  const places = placesOf(place.routine);
  return places.find((one) => sameSide(one, place) && stepAt(one)?.hold !== undefined) ?? null;
}

/** How many cues of the hold were led: some in it, all after it, null before it. */
function cuesHeld(
  { position, cuesDone }: Situation,
  place: Place,
  to: Place,
  { cues }: Block,
): number | null {
  if (samePlace(place, to) && position.at !== 'rest') return cuesDone;
  const places = placesOf(place.routine);
  const at = (one: Place): number => places.findIndex((other) => samePlace(other, one));
  return at(place) < at(to) ? null : cues.length - 1;
}

/** The cue from which it is that many seconds to another one. */
function cuesBefore({ cues }: Block, done: number, seconds: number): number {
  const before = cues.findLastIndex(
    (_, index) => index <= done && secondsOf(cues.slice(index, done)) >= seconds,
  );
  return Math.max(0, before);
}
