import type { View } from '../../protocol';
import type { Instant } from '../look-up';

/** What the stage shows: a pose that is led, an answer, a question, or one of the states in which nothing is said. */
export type Face =
  | 'loading'
  | 'led'
  | 'talking'
  | 'asking'
  | 'alexa'
  | 'ready'
  | 'kept'
  | 'paused'
  | 'stopped'
  | 'silence'
  | 'finished'
  | Lost;

/** The server does not answer, was started anew, or answers again. */
export type Lost = 'gone' | 'restarted' | 'back';

export interface Seen {
  readonly view: View | null;
  readonly lost: Lost | null;
  readonly instant: Instant;
  /** A step is led or was led in this turn. */
  readonly led: boolean;
}

export function faceOf({ view, lost, instant, led }: Seen): Face {
  if (lost) return lost;
  if (!view) return 'loading';
  const { situation, ended, place } = view;
  if (instant.moment === 'idle' && situation === 'closed') return ended?.how ?? (place ? 'kept' : 'ready');
  if (led) return 'led';
  if (situation === 'alexa' && instant.chunk?.alexa === true) return 'alexa';
  return instant.moment === 'speaking' ? 'talking' : 'asking';
}

/** What can be pressed. */
export type Press =
  'start' | 'again' | 'goOn' | 'yes' | 'no' | 'back' | 'pause' | 'next' | 'repeat' | 'stop' | 'carryOn';

/** The big buttons, the main one named. Only what works now is there. */
export function buttonsOf(
  face: Face,
  view: View | null,
): { readonly all: readonly Press[]; readonly main: Press | null } {
  if (face === 'gone' || face === 'loading' || !view) return { all: [], main: null };
  if (face === 'restarted' || face === 'back') return { all: ['carryOn'], main: 'carryOn' };
  switch (view.situation) {
    case 'closed': {
      const main = view.place ? 'goOn' : face === 'finished' ? 'again' : 'start';
      return { all: [main], main };
    }
    case 'alexa':
      return { all: ['yes', 'no'], main: 'yes' };
    case 'asked':
      return { all: ['yes', 'no', 'repeat', 'stop'], main: 'yes' };
    case 'time':
      return { all: ['repeat', 'stop'], main: null };
    case 'begin':
      return { all: ['start', 'repeat', 'stop'], main: 'start' };
    case 'led':
      return { all: ['back', 'pause', 'next', 'repeat', 'stop'], main: 'pause' };
  }
}
