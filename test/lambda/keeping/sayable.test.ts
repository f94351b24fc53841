import { sayableSession } from '../../../lambda/keeping/attributes';
import { openSession, nothingKept, type Session } from '../../../lambda/session/state';
import type { Line } from '../../../lambda/routine/line';
import type { TurnRecord } from '../../../lambda/routine/types';

const known: Line = { key: 'moves.carryOn' };
const gone: Line = { key: 'an.older.version' };
const narrate = (line: Line): [] => {
  if (line.key === gone.key) throw new Error('no wording');
  return [];
};

function sessionWith(turn: Partial<TurnRecord>): Session {
  return {
    ...openSession(nothingKept),
    turn: { at: 0, lead: [], guide: 'never', from: null, ask: null, ...turn },
  };
}

test('lines that nobody has words for any more are dropped, and nothing else', () => {
  const session = sessionWith({
    at: 7,
    lead: [{ line: gone }, { line: known }],
    entry: [{ line: gone }],
    ask: gone,
  });
  expect(sayableSession(session, narrate).turn).toEqual({
    at: 7,
    guide: 'never',
    from: null,
    lead: [{ line: known }],
    entry: [],
    ask: null,
  });
});

test('a session that has not spoken yet is left as it is', () => {
  const session = openSession(nothingKept);
  expect(sayableSession(session, narrate)).toBe(session);
});
