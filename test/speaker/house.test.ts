import type { Envelope } from '../../speaker/alexa/device/envelope';
import { identityOf } from '../../speaker/alexa/device/identity';
import { REMINDERS_SCOPE } from '../../speaker/alexa/services/reminders';
import { openHouse, type House } from '../support/speaker';
import { clientsFor, DAILY } from './alexa/services/support';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

test('the shipped skill is spoken to from jest, and keeps places in the house', async () => {
  const [launched] = await house.speaker({ user: 'Anna' }).say('open back stretch routine');
  expect(launched).toMatchObject({ mic: 'open', error: null });
  const anna = house.speaker({ user: 'Anna' });
  await anna.say('start the routine');
  const [stopped] = await anna.say('stop', { after: 60 });
  expect(stopped?.place).toMatchObject({ routine: 'back-stretch' });
  expect(await house.speaker({ user: 'Anna' }).keptPlace()).toEqual(stopped?.place);
  expect(await house.speaker({ user: 'Ben' }).keptPlace()).toBeNull();
});

test.each(['en-US', 'en-GB', 'en-AU', 'en-CA', 'en-IN'])('%s understands the invocation', async (locale) => {
  const [record] = await house.speaker({ user: locale, locale }).say('start back stretch routine');
  expect(record).toMatchObject({ request: { type: 'LaunchRequest' }, error: null, mic: 'open' });
});

test('Alexa’s services are in the house, and go by the clock of whoever speaks', async () => {
  const at = Date.parse('2031-01-01T07:00:00Z');
  const sent: Envelope[] = [];
  await house.speaker({ user: 'Carl' }, { at, onExchange: (envelope) => sent.push(envelope) }).say('open');
  const { userId } = identityOf('Carl', null);
  expect(sent[0]?.context).toHaveProperty('System.apiEndpoint', house.services.apiEndpoint);
  house.services.accounts.grant(userId, REMINDERS_SCOPE);
  const { reminders } = clientsFor(house.services, identityOf('Carl', null));
  expect(await reminders.createReminder(DAILY)).toMatchObject({ createdTime: '2031-01-01T07:00:00.000Z' });
  expect(house.services.accounts.reminders(userId)).toHaveLength(1);
});
