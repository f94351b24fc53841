import { nothingKept, openSession } from '../../../lambda/session/state';

test('a session begins with what is kept, and with nothing else', () => {
  expect(openSession(nothingKept)).toEqual({
    kept: nothingKept,
    turn: null,
    offer: null,
    underway: false,
    tag: '',
    zone: 'UTC',
    done: [],
  });
});

test('its days are counted by the zone that it is given, else by the one that is kept', () => {
  const kept = { ...nothingKept, zone: 'Europe/Berlin' };
  expect(openSession(kept, 'one')).toMatchObject({ tag: 'one', zone: 'Europe/Berlin' });
  expect(openSession(kept, 'one', 'Asia/Tokyo').zone).toBe('Asia/Tokyo');
});
