import { poses } from '../../../lambda/catalogue/poses';
import { reduce } from '../../../lambda/dialogue/engine';
import { firstPlace } from '../../../lambda/routine/place';
import { getRoutine } from '../../../lambda/routine/routines';
import { parseKept } from '../../../lambda/session/restore';
import { fieldsOfRecord, recordOf } from '../../../lambda/session/record';
import { nothingKept, openSession, withDueCautions, type Kept } from '../../../lambda/session/state';
import type { Command } from '../../../lambda/dialogue/command';
import type { Session } from '../../../lambda/session/state';
import { english } from './support';

const start = Date.UTC(2026, 10, 23, 7);
const used: Kept = { ...nothingKept, introduced: true };
const all = poses.map(({ id }) => id);

/** What is said, each so many seconds after the one before. */
function talk(kept: Kept, ...said: readonly (readonly [Command, number])[]) {
  let at = start;
  let session: Session = openSession(kept, 'session');
  let keys: string[] = [];
  for (const [command, seconds] of said) {
    at += seconds * 1000;
    const outcome = reduce(session, command, at, english);
    session = outcome.session;
    keys = session.turn?.lead.map(({ line }) => line.key) ?? [];
  }
  return { session, keys, led: session.turn?.guide === 'now' ? session.turn.from : null };
}
const word = (name: 'start' | 'yes' | 'start-over' | 'all-poses' | 'resume'): Command => ({
  kind: 'word',
  word: name,
});
const have = (...cautions: string[]): Command => ({ kind: 'state', cautions });
const posesIn = (routine: string | undefined): string[] =>
  getRoutine(routine ?? '').entries.map(({ pose }) => pose);

test('what has the caution is left out of what "start" leads, and only the poses are kept', () => {
  const { session, led } = talk(used, [have('glaucoma'), 0], [word('start'), 10]);
  expect(posesIn(led?.routine)).toEqual(all.filter((pose) => pose !== 'legs-up-the-wall'));
  expect(session.kept.settings.left).toEqual(['legs-up-the-wall']);
  const again = parseKept(fieldsOfRecord(recordOf(session.kept)));
  expect(again.settings.left).toEqual(['legs-up-the-wall']);
  expect(JSON.stringify(recordOf(session.kept))).not.toContain('glaucoma');
});

test('where less is left than is left out, the answer names what is left', () => {
  expect(talk(used, [have('osteoporosis'), 0]).keys).toEqual(['haves.keepTo']);
  expect(talk(used, [have('hernia'), 0]).keys).toEqual(['haves.leave']);
  const two = talk(used, [have('osteoporosis'), 0], [have('glaucoma'), 5]);
  expect(two.session.kept.settings.left).toEqual(all);
  expect(talk(two.session.kept, [word('start'), 20]).keys).toEqual(['leftOut.all']);
});

test('in such a pose nothing goes on in silence, and a yes leads to the next pose that is left', () => {
  const before = [word('start'), 0] as const;
  const told = talk(used, before, [have('shoulder'), 40]);
  expect(told.session.offer).toEqual({ kind: 'return' });
  expect(told.session.turn?.guide).toBe('never');
  const { led, keys } = talk(used, before, [have('shoulder'), 40], [word('yes'), 12]);
  expect(led?.pose).toBe('knees-to-chest');
  expect(keys[0]).toBe('moves.gently');
});

test('a pose that is left out is led only after a yes, and comes back with the others', () => {
  const kept: Kept = { ...used, settings: { ...used.settings, left: ['knees-to-chest'] } };
  const asked: Command = { kind: 'pose', pose: 'knees-to-chest' };
  expect(talk(kept, [asked, 0]).led).toBeNull();
  expect(talk(kept, [asked, 0], [word('yes'), 8]).led?.pose).toBe('knees-to-chest');
  expect(talk(kept, [word('all-poses'), 0]).session.kept.settings.left).toBeUndefined();
});

test('what helps names no pose that is left out', () => {
  const kept: Kept = { ...used, settings: { ...used.settings, left: ['straight-leg-seated-twist'] } };
  expect(talk(kept, [{ kind: 'condition', condition: 'sciatica' }, 0]).keys).toEqual(['leftOut.forThis']);
  const tailored = talk(kept, [{ kind: 'tailor', condition: null, seconds: 1_800 }, 0]);
  const { offer } = tailored.session;
  expect(posesIn(offer?.kind === 'tailored' ? offer.routine : '')).not.toContain('straight-leg-seated-twist');
});

test('for sciatica the answer says when not to', () => {
  expect(talk(used, [{ kind: 'condition', condition: 'sciatica' }, 0]).keys).toContain('unless.sciatica');
});

test('a guest changes nothing for the owner', () => {
  const session = openSession(used, 'session');
  const told = reduce(session, have('glaucoma'), start, english, { guest: true });
  expect(told.session.kept.settings).toEqual(used.settings);
  expect(told.session.turn?.lead[0]?.line.key).toBe('haves.guest');
});

test('cautions are said again after thirty days', () => {
  const settings = { ...used.settings, cautioned: ['knees-to-chest'], cautionedOn: 20_000 };
  expect(withDueCautions(settings, 20_029)).toEqual(settings);
  expect(withDueCautions(settings, 20_030)).toEqual(used.settings);
});

test('after an alarm the next launch says a kind word, and silence leads nowhere', () => {
  const place = firstPlace('back-stretch');
  const helped = talk(
    { ...used, place, movedAt: start - 60_000 },
    [word('resume'), 0],
    [{ kind: 'stay', line: { key: 'pain.unclear' } }, 30],
  );
  expect(helped.session.kept.minded).toBe(true);
  // A yes right after it says the words again.
  const { keys, led } = talk(
    { ...used, place, movedAt: start - 60_000 },
    [word('resume'), 0],
    [{ kind: 'stay', line: { key: 'pain.unclear' } }, 30],
    [word('yes'), 20],
  );
  expect([keys, led]).toEqual([['pain.unclear'], null]);
  const opened = talk(helped.session.kept, [{ kind: 'word', word: 'launch' }, 120]);
  expect(opened.keys).toEqual(['launch.minded']);
  expect(opened.session.offer).toBeNull();
});
