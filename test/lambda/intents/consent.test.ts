import { askForPermission, permissionCard } from '../../../lambda/alexa/reminders';
import { REMINDERS_SCOPE } from '../../../speaker/alexa/services/reminders';
import { anna, closeAll, consent, Household, time } from './reminders-support';
import { intent, textOf } from './support';

afterEach(closeAll);

const yes = intent('AMAZON.YesIntent');
const asked = async (): Promise<Household> => {
  const home = await Household.open({ allowed: false });
  await home.ask(intent('RemindMeIntent', time('07:00')));
  return home;
};

test('Alexa is asked for the scope of reminders, with a token that says when', () => {
  expect(askForPermission(420)).toEqual({
    type: 'Connections.SendRequest',
    name: 'AskFor',
    payload: {
      '@type': 'AskForPermissionsConsentRequest',
      '@version': '1',
      permissionScope: REMINDERS_SCOPE,
    },
    token: 'remind:420',
  });
  expect(permissionCard).toEqual({ type: 'AskForPermissionsConsent', permissions: [REMINDERS_SCOPE] });
});

test('without the permission a yes has Alexa ask for it, and nothing is spoken beside that', async () => {
  const home = await asked();
  const { response, sessionAttributes } = await home.ask(yes);
  expect(response.directives).toEqual([askForPermission(420)]);
  expect(response.outputSpeech).toBeUndefined();
  expect(response.shouldEndSession).toBeUndefined();
  expect(sessionAttributes).toMatchObject({ ledger: {} });
});

test('whoever allows it has the reminder they asked for', async () => {
  const home = await asked();
  await home.ask(yes);
  home.services.accounts.grant(anna.userId, REMINDERS_SCOPE);
  expect(textOf(await home.ask(consent('ACCEPTED')))).toMatch(/^Done\. I'll remind you every day at seven/);
  expect(home.rules).toEqual(['FREQ=DAILY;BYHOUR=7;BYMINUTE=0;BYSECOND=0;INTERVAL=1;']);
});

test.each(['DENIED', 'NOT_ANSWERED', undefined, 7])(
  '%p sets nothing, and says where it can be allowed',
  async (status) => {
    const home = await asked();
    await home.ask(yes);
    const { response } = await home.ask(consent(status));
    expect(textOf({ version: '1.0', response })).toMatch(/no reminder.*in the app/);
    expect(response.shouldEndSession).toBe(false);
    expect(home.rules).toEqual([]);
  },
);

test('whoever is said to have allowed it, and has not, is not asked again and again', async () => {
  const home = await asked();
  await home.ask(yes);
  const { response } = await home.ask(consent('ACCEPTED'));
  expect(response.directives).toBeUndefined();
  expect(response.card).toEqual(permissionCard);
  expect(textOf({ version: '1.0', response })).toMatch(/in the app/);
});

test.each([
  7,
  null,
  '',
  'remind:',
  'remind:1440',
  'remind:-5',
  'remind:7.5',
  'remind:x',
  'remind: ',
  'other:420',
  'remind:0x10',
  'remind:1e2',
])('a token of %j is none of ours: nothing is set', async (token) => {
  const home = await Household.open();
  await home.ask(intent('RemindMeIntent', time('07:00')));
  expect(await home.ask(consent('ACCEPTED', token))).toEqual({ version: '1.0', response: {} });
  expect(home.rules).toEqual([]);
});

test('the place in the routine is kept through all of it', async () => {
  const home = await Household.open({ allowed: false });
  await home.ask(intent('StartRoutineIntent'));
  await home.ask(intent('AMAZON.NextIntent'));
  await home.ask(intent('RemindMeIntent', time('07:00')));
  const { place } = home;
  await home.ask(yes);
  await home.ask(consent('DENIED'));
  expect(place).toMatchObject({ routine: 'back-stretch' });
  expect(home.place).toEqual(place);
});
