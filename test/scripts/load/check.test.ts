import { lossOf } from '../../../scripts/load/check';

const place = { routine: 'back-stretch', pose: 'knees-to-chest', side: 'both', step: 'hold' };
const item = { place, movedAt: 1, version: 5, history: { seconds: 90, poses: 1, finished: 0, recent: [1] } };

test('whoever is where somebody of their kind came to alone has lost nothing, whenever it was', () => {
  expect(lossOf({ ...item, movedAt: 2, version: 9 }, item)).toBeNull();
});

test.each([
  ['another step', { ...item, place: { ...place, step: 'lie' } }],
  ['no place', { ...item, place: null }],
  ['a second less', { ...item, history: { ...item.history, seconds: 89 } }],
  ['a pose less', { ...item, history: { ...item.history, poses: 0 } }],
  ['nothing at all', undefined],
])('%s is a loss', (_what, kept) => {
  expect(lossOf(kept, item)).toContain('is kept, not');
});
