import { identityOf } from '../../../../speaker/alexa/device/identity';
import { EMPTY_REPLY } from '../../../../speaker/alexa/device/reply';
import {
  endsAt,
  nextWord,
  type Session,
  sessionAfter,
  stageAt,
} from '../../../../speaker/alexa/device/session';

const turn = { began: 0, speech: 10_000, reprompt: 5_000 };
const session: Session = {
  id: 'x',
  identity: identityOf('test', null),
  attributes: {},
  turn,
  open: true,
  screen: false,
  script: null,
  question: null,
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

const question = { permissionScope: 'x', token: 't', text: 'May it?', milliseconds: 2_000 };

test.each([
  [9_999, 'speaking'],
  [10_000, 'listening'],
  [17_999, 'listening'],
  [18_000, 'over'],
] as const)('after %d ms a question of Alexa’s is %s, with a screen or without', (now, stage) => {
  expect(stageAt({ ...session, open: false, question }, now)).toBe(stage);
  expect(stageAt({ ...session, open: false, screen: true, question }, now)).toBe(stage);
});

describe('a reply', () => {
  const shown = { ...EMPTY_REPLY, showsScreen: true };
  const opening = { ...EMPTY_REPLY, keepsOpen: true };

  test.each([
    ['with a screen keeps the session', shown, null, true, { open: false, screen: true }],
    ['that keeps it open opens the microphone', opening, null, false, { open: true }],
    ['after which Alexa asks keeps it', EMPTY_REPLY, question, false, { open: false, question }],
    ['after which Alexa asks leaves her the microphone', opening, question, false, { open: false }],
  ])('%s', (_name, reply, asked, show, after) => {
    expect(sessionAfter(session, reply, turn, asked, show, null)).toMatchObject(after);
  });

  test('ends the session where nothing keeps it: no microphone, no screen on the device, no question', () => {
    expect(sessionAfter(session, EMPTY_REPLY, turn, null, true, null)).toBeNull();
    expect(sessionAfter(session, shown, turn, null, false, null)).toBeNull();
  });
});
