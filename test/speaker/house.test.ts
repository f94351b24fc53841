import { openHouse, type House } from '../support/speaker';

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
