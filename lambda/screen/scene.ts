import { helpNumbers } from '../catalogue/regions';
import type { PoseId, SideId } from '../catalogue/types';
import type { Reply } from '../dialogue/apply';
import { secondsOf } from '../routine/cue';
import type { Line, Narrate } from '../routine/line';
import { firstPlace, samePlace, sameSide, type Place } from '../routine/place';
import { plannedRoutine } from '../routine/plan';
import { backStretch, getRoutine } from '../routine/routines';
import { localDay } from '../session/calendar';
import type { Session } from '../session/state';
import type { Touch } from './event';

/** Which document shows a reply: guidance, a person at rest, words and an offer, a number to call, or the end of a routine. */
type SceneKind = 'led' | 'rest' | 'told' | 'alarm' | 'week';

/** What a document shows, in words. Its names are those that the templates read. */
export interface Scene {
  readonly kind: SceneKind;
  readonly shown: {
    /** The drawing's name; empty where none belongs. */
    readonly figure: string;
    readonly title: string;
    /** "RIGHT" or "LEFT"; empty for a pose without sides. */
    readonly side: string;
    readonly sideId: SideId;
    readonly text: string;
    readonly next: string;
    readonly left: string;
    /** How much of the routine is done, from 0 to 100. */
    readonly done: number;
    readonly number: string;
    readonly buttons: readonly { readonly touch: Touch; readonly label: string; readonly main: boolean }[];
    readonly days: readonly { readonly name: string; readonly done: boolean }[];
  };
}

export interface Seen {
  readonly session: Session;
  readonly reply: Reply;
  /** At the turn's voice rate. */
  readonly narrate: Narrate;
  readonly locale: string;
  readonly instant: number;
}

export function sceneOf(seen: Seen): Scene {
  const { session, reply } = seen;
  const { turn } = session;
  const place = reply.turn.say.first ?? poseOffered(session) ?? turn?.from ?? null;
  const kind = kindOf(seen);
  const words = (line: Line): string => wordsOf(line, seen.narrate);
  const spoken = reply.turn.say.cues.flatMap((cue) => (cue.kind === 'say' ? [cue.text] : []));
  const isPlaced = place !== null && kind !== 'alarm' && kind !== 'week';
  return {
    kind,
    shown: {
      figure: isPlaced ? `${place.pose}-${place.side}` : '',
      title:
        isPlaced && session.offer?.kind !== 'begin'
          ? words({ key: `poses.${place.pose}.short` })
          : kind === 'week'
            ? words({ key: 'screen.week' })
            : '',
      side:
        isPlaced && place.side !== 'both'
          ? words({ key: 'screen.side', side: place.side }).toUpperCase()
          : '',
      sideId: place?.side ?? 'both',
      text: kind === 'led' ? '' : kind === 'rest' ? words({ key: 'screen.rest' }) : spoken.join(' '),
      ...(kind === 'led' && place !== null ? along(place, seen) : { next: '', left: '', done: 0 }),
      number: kind === 'alarm' ? numberOf(alarmIn(session), seen.locale) : '',
      buttons: buttonsOf(kind, seen).map(([touch, key], index) => ({
        touch,
        label: words({ key }),
        main: index === 0,
      })),
      days: kind === 'week' ? weekOf(seen) : [],
    },
  };
}

export function wordsOf(line: Line, narrate: Narrate): string {
  return narrate(line)
    .map(({ text }) => text)
    .join(' ');
}

function kindOf({ session, reply, instant }: Seen): SceneKind {
  if (reply.mic === 'screen') return reply.turn.say.first === null ? 'rest' : 'led';
  if (alarmIn(session) !== undefined) return 'alarm';
  return reply.mic === 'closed' &&
    session.kept.movedAt === instant &&
    session.kept.finishedAt !== null &&
    !session.underway &&
    session.kept.place === null
    ? 'week'
    : 'told';
}

/** The line of an alarm that names a number. */
function alarmIn({ turn }: Session): Line | undefined {
  return turn?.lead
    .map(({ line }) => line)
    .find(({ key }) => key.startsWith('redFlags.') && key !== 'redFlags.askFirst');
}

function numberOf(line: Line | undefined, locale: string): string {
  const { emergency, crisis } = helpNumbers(locale);
  return line?.key === 'redFlags.crisis' || line?.key === 'redFlags.low' ? crisis.number : emergency;
}

/** The place whose figure shows what is offered. */
function poseOffered({ offer }: Session): Place | null {
  if (offer?.kind === 'pose') return firstPlace(offer.pose);
  if (offer?.kind === 'begin') return firstPlace(backStretch.id);
  return offer?.kind === 'tailored' ? firstPlace(offer.routine) : null;
}

/** What comes after this side, and how much of the routine is left. */
function along(place: Place, { session, narrate }: Seen): Pick<Scene['shown'], 'next' | 'left' | 'done'> {
  const plan = plannedRoutine(getRoutine(place.routine), session.kept.settings, narrate);
  const start = Math.max(
    0,
    plan.findIndex((block) => samePlace(block.place, place)),
  );
  const next = plan.slice(start).find((block) => !sameSide(block.place, place))?.place;
  const [all, left] = [secondsOf(plan), secondsOf(plan.slice(start))];
  const minutes = Math.max(1, Math.round(left / 60));
  return {
    next:
      next === undefined
        ? wordsOf({ key: 'screen.last' }, narrate)
        : wordsOf(coming(place.pose, next), narrate),
    left: wordsOf({ key: 'screen.left', values: { minutes: String(minutes) } }, narrate),
    done: Math.round((1 - left / all) * 100),
  };
}

function coming(pose: PoseId, next: Place): Line {
  if (next.pose !== pose)
    return { key: 'screen.next.pose', values: { pose: { key: `poses.${next.pose}.short` } } };
  return next.side === 'both' ? { key: 'screen.next.round' } : { key: 'screen.next.side', side: next.side };
}

function buttonsOf(kind: SceneKind, { session, reply }: Seen): (readonly [Touch, string])[] {
  const named = (...touches: Touch[]) => touches.map((touch) => [touch, `screen.buttons.${touch}`] as const);
  if (kind === 'led') return named('pause', 'next', 'previous', 'repeat');
  if (kind === 'rest') return named('resume', 'next', 'previous', 'repeat');
  if (reply.mic === 'closed') return [];
  const { offer } = session;
  if (offer === null || offer.kind === 'time') return session.kept.place === null ? [] : named('resume');
  const known = ['begin', 'resume', 'skip', 'return', 'restart', 'pose', 'tailored'];
  return [
    ['yes', known.includes(offer.kind) ? `screen.take.${offer.kind}` : 'screen.buttons.yes'],
    ...named('no'),
  ];
}

/** The last seven days and today's practice. */
function weekOf({ session, instant, locale }: Seen): Scene['shown']['days'] {
  const today = localDay(instant, session.zone);
  const name = new Intl.DateTimeFormat(locale, { weekday: 'short', timeZone: 'UTC' });
  return Array.from({ length: 7 }, (_, index) => today - 6 + index).map((day) => ({
    name: name.format(day * 86_400_000),
    done: session.kept.history.recent.includes(day),
  }));
}
