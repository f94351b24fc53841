import { fieldsOf, listIn, type Fields } from '../json';
import { resolvePlace, type Place } from '../routine/place';
import type { Report } from '../dialogue/report';

/** What can be touched, as a document's events name it. */
const touches = ['pause', 'resume', 'previous', 'next', 'repeat', 'yes', 'no'] as const;
export type Touch = (typeof touches)[number];

export type ScreenEvent =
  /** A document has come to a cue. `place`: where that is, for a session that was lost. */
  | { readonly kind: 'report'; readonly report: Report; readonly place: Place | null; readonly ends: boolean }
  | { readonly kind: 'touch'; readonly touch: Touch }
  /** The screen could not draw or play a document. The kinds of its errors; their messages may hold anything. */
  | { readonly kind: 'failed'; readonly reasons: readonly string[] };

/** The first argument of an event: the document goes on, has come to its end, or was touched. */
const said = { on: 'led', end: 'over', touch: 'tap' } as const;

/** The arguments of a report, and the way back. A place is one text, so that an argument holds no object. */
export function reportArguments({ token, cue }: Report, place: Place | null, ends: boolean): unknown[] {
  return [ends ? said.end : said.on, token, cue, place === null ? '' : textOf(place)];
}

function textOf({ routine, pose, side, step, round }: Place): string {
  return [routine, pose, side, step, ...(round === undefined ? [] : [round])].join('/');
}

/** The event of a screen; null for any other request, and for an event that is not ours. */
export function screenEventOf(request: Fields): ScreenEvent | null {
  if (request['type'] === 'Alexa.Presentation.APL.RuntimeError') {
    return { kind: 'failed', reasons: listIn(request['errors']).map((error) => reasonOf(fieldsOf(error))) };
  }
  if (request['type'] !== 'Alexa.Presentation.APL.UserEvent') return null;
  const [what, token, cue, where] = listIn(request['arguments']);
  if (what === said.touch) {
    const touch = touches.find((known) => known === token);
    return touch === undefined ? null : { kind: 'touch', touch };
  }
  if (what !== said.on && what !== said.end) return null;
  const report = { token: Number(token), cue: Number(cue) };
  return { kind: 'report', report, place: placeIn(where), ends: what === said.end };
}

function placeIn(text: unknown): Place | null {
  if (typeof text !== 'string' || text === '') return null;
  const [routine = '', pose = '', side = '', step = '', round] = text.split('/');
  return resolvePlace({
    routine,
    pose,
    side,
    step,
    ...(round === undefined ? {} : { round: Number(round) }),
  });
}

/** Only names that Amazon documents: they are logged. */
function reasonOf({ type, reason }: Fields): string {
  const known = /^[A-Z_]{1,40}$/;
  return [type, reason]
    .filter((name): name is string => typeof name === 'string' && known.test(name))
    .join('/');
}
