import {
  answerIn,
  faultsOfPermission,
  permissionRequestIn,
  questionIn,
} from '../../../../speaker/alexa/device/permission';
import { type Model, partsOf } from '../../../../speaker/alexa/ear/model';
import { REMINDERS_SCOPE } from '../../../../speaker/alexa/services/reminders';
import { ENGLISH, GERMAN } from '../../fixtures/model';
import { ASK_FOR } from '../../fixtures/speaker';

test('a request for reminders is read with its token, wherever it stands', () => {
  const request = { permissionScope: REMINDERS_SCOPE, token: 'mine' };
  expect(permissionRequestIn([{ type: 'Alexa.Presentation.APL.RenderDocument' }, ASK_FOR])).toEqual(request);
  expect(faultsOfPermission([ASK_FOR])).toEqual([]);
});

test('a reply without one asks nothing', () => {
  expect(permissionRequestIn([])).toBeNull();
  expect(faultsOfPermission([{ type: 'Dialog.Delegate' }])).toEqual([]);
});

test.each([
  ['another name', { ...ASK_FOR, name: 'Buy' }],
  ['no token', { ...ASK_FOR, token: undefined }],
  ['no payload', { ...ASK_FOR, payload: undefined }],
  ['another type', { ...ASK_FOR, payload: { ...ASK_FOR.payload, '@type': 'Buy' } }],
  ['version 2', { ...ASK_FOR, payload: { ...ASK_FOR.payload, '@version': '2' } }],
  ['another permission', { ...ASK_FOR, payload: { ...ASK_FOR.payload, permissionScope: 'alexa::profile' } }],
])('%s is a fault, and asks nothing', (_name, directive) => {
  expect(permissionRequestIn([directive])).toBeNull();
  expect(faultsOfPermission([directive])).toEqual([expect.stringContaining('AskFor')]);
});

test('two requests at once are a fault', () => {
  expect(faultsOfPermission([ASK_FOR, ASK_FOR])).toEqual([expect.stringContaining('one thing')]);
});

test('Alexa asks in the language of the device, by the name in the store', () => {
  expect(questionIn(ENGLISH.language, 'Back Stretch Routine')).toBe(
    'Do you give Back Stretch Routine permission to create and edit reminders? Please say yes or no.',
  );
  expect(questionIn(GERMAN.language, 'Rücken Routine')).toContain('Rücken Routine');
});

describe('what the person says to Alexa', () => {
  test.each([
    ['Yes, please!', 'ACCEPTED'],
    ['Alexa, yes', 'ACCEPTED'],
    ['I approve', 'ACCEPTED'],
    ['no thanks', 'DENIED'],
    ["I don't approve", 'DENIED'],
    ['go on', 'NOT_ANSWERED'],
    ['yes no', 'NOT_ANSWERED'],
    ['next', 'NOT_ANSWERED'],
  ])('%s: %s', (text, status) => {
    expect(answerIn(text, ENGLISH)).toBe(status);
  });

  test.each([
    ['Ja', 'ACCEPTED'],
    ['nein danke', 'DENIED'],
    ['weiter', 'NOT_ANSWERED'],
  ])('%s: %s', (text, status) => {
    expect(answerIn(text, GERMAN)).toBe(status);
  });

  test('the skill’s own samples of yes and no count, too', () => {
    const sample = (intent: string, text: string) => ({
      intent,
      parts: partsOf(text, {}),
      amazon: false,
      order: 0,
    });
    const more = [sample('AMAZON.YesIntent', 'by all means'), sample('AMAZON.NoIntent', 'not on your life')];
    const model: Model = { ...ENGLISH, samples: [...ENGLISH.samples, ...more] };
    expect(answerIn('by all means', model)).toBe('ACCEPTED');
    expect(answerIn('not on your life', model)).toBe('DENIED');
  });
});
