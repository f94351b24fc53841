import { identityOf } from '../../../speaker/device/identity';
import { endsAt, nextWord, stageAt, type Session } from '../../../speaker/device/session';

const turn = { began: 0, speech: 10_000, reprompt: 5_000 };
const session: Session = {
  id: 'x',
  identity: identityOf('test', null),
  attributes: {},
  turn,
  open: true,
  screen: false,
};

test.each([
  [0, 'speaking'],
  [10_000, 'listening'],
  [17_999, 'listening'],
  [18_000, 'reprompting'],
  [23_000, 'listening again'],
  [30_999, 'listening again'],
  [31_000, 'over'],
] as const)('after %d ms an open turn is %s', (now, stage) => {
  expect(stageAt(session, now)).toBe(stage);
});

test('a screen lingers', () => {
  expect(stageAt({ ...session, screen: true }, 31_000)).toBe('lingering');
  expect(endsAt({ ...session, screen: true })).toBe(61_000);
  expect(endsAt({ ...session, open: false, screen: true })).toBe(40_000);
});

test.each([
  [0, 11_000],
  [10_000, 11_000],
  [12_000, 12_000],
  [18_000, 24_000],
  [23_000, 24_000],
  [26_000, 26_000],
])('whoever waits from %d ms on speaks at %d ms', (now, spoken) => {
  expect(nextWord(turn, true, now)).toBe(spoken);
});
