import { withNotice } from '../../../lambda/dialogue/apply';
import { openSession } from '../../../lambda/session/state';
import { clockOf, effectOf, english, kept, led, say } from './support';

const notice = { key: 'errors.storeDown' };

test('a notice comes first, and the timeline knows of it', () => {
  const plain = say(openSession(kept()), 'start');
  const told = withNotice(plain, notice, english);
  expect(effectOf(told)).toBe(`errors.storeDown + ${effectOf(plain)}`);
  const later = clockOf(told.session).during('cross-legged-seated-twist/right/sit');
  expect(later).toBeGreaterThan(clockOf(plain.session).during('cross-legged-seated-twist/right/sit') + 2);
});

test('a notice before a farewell leaves the microphone closed', () => {
  const told = withNotice(say(led('knees-to-chest/both/rock'), 'stop', 3), notice, english);
  expect(effectOf(told)).toBe('errors.storeDown + stop.kept; ends, keeps knees-to-chest/both/rock');
  expect(told.reply.turn.reprompt).toBeNull();
});

test('where nothing is said there is nothing to say it before', () => {
  const { reply } = say(openSession(kept()), 'help');
  const silent = { session: openSession(kept()), reply };
  expect(withNotice(silent, notice, english)).toEqual(silent);
});

test('a notice changes nothing that is kept', () => {
  const plain = say(openSession(kept()), 'help');
  expect(withNotice(plain, notice, english).session.kept).toBe(plain.session.kept);
});
