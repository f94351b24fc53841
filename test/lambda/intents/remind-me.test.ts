import { closeAll, Household, part, time } from './reminders-support';
import { intent, launch, textOf } from './support';

afterEach(closeAll);

const remind = (slots: unknown) => intent('RemindMeIntent', slots);
const yes = intent('AMAZON.YesIntent');

test('“every morning at seven” is said back, and set by a yes alone', async () => {
  const home = await Household.open();
  const asked = await home.ask(remind({ ...time('07:00'), ...part('morning') }));
  expect(textOf(asked)).toMatch(/every day at seven/);
  expect(home.rules).toEqual([]);
  const done = await home.ask(yes);
  expect(textOf(done)).toMatch(/^Done\. I'll remind you every day at seven/);
  expect(home.rules).toEqual(['FREQ=DAILY;BYHOUR=7;BYMINUTE=0;BYSECOND=0;INTERVAL=1;']);
});

test('a no sets nothing', async () => {
  const home = await Household.open();
  await home.ask(remind(time('07:00')));
  await home.ask(intent('AMAZON.NoIntent'));
  await home.ask(yes);
  expect(home.rules).toEqual([]);
});

test('a time may come in two halves: the evening, and then seven', async () => {
  const home = await Household.open();
  const asked = await home.ask(remind(part('evening')));
  expect(asked.response.shouldEndSession).toBe(false);
  await home.ask(remind(time('07:00')));
  await home.ask(yes);
  expect(home.rules).toEqual(['FREQ=DAILY;BYHOUR=19;BYMINUTE=0;BYSECOND=0;INTERVAL=1;']);
});

test('what is said last wins over an earlier half', async () => {
  const home = await Household.open();
  await home.ask(remind(part('evening')));
  await home.ask(remind({ ...time('07:00'), ...part('morning') }));
  await home.ask(yes);
  expect(home.rules).toEqual(['FREQ=DAILY;BYHOUR=7;BYMINUTE=0;BYSECOND=0;INTERVAL=1;']);
});

test.each([undefined, {}, time('?'), time('tomorrow'), time('__proto__'), part('SECRET'), { time: null }])(
  'without a time in %j it is asked for',
  async (slots) => {
    const home = await Household.open();
    const asked = await home.ask(remind(slots));
    expect(asked.response.shouldEndSession).toBe(false);
    expect(textOf(asked)).toMatch(/time|when/i);
    await home.ask(yes);
    expect(home.rules).toEqual([]);
  },
);

test('in German, too', async () => {
  const home = await Household.open();
  await home.ask(remind({ ...time('07:30'), ...part('evening') }), 'de-DE');
  expect(textOf(await home.ask(yes, 'de-DE'))).toMatch(/19 Uhr 30|halb acht|neunzehn Uhr dreißig/i);
  expect(home.rules).toEqual(['FREQ=DAILY;BYHOUR=19;BYMINUTE=30;BYSECOND=0;INTERVAL=1;']);
});

test('all times are listed, and stopped at once', async () => {
  const home = await Household.open();
  for (const clock of ['07:00', '19:30']) {
    await home.ask(remind(time(clock)));
    await home.ask(yes);
  }
  expect(textOf(await home.ask(intent('ListRemindersIntent')))).toMatch(
    /seven.*seven thirty|seven.*half past/i,
  );
  expect(textOf(await home.ask(intent('StopRemindersIntent')))).toMatch(/^Done\. No more reminders\./);
  expect(home.rules).toEqual([]);
  expect(textOf(await home.ask(intent('ListRemindersIntent')))).toMatch(/^You have no reminders from me\./);
});

test('in the middle of the routine it keeps the place', async () => {
  const home = await Household.open();
  await home.ask(intent('StartRoutineIntent'));
  await home.ask(intent('AMAZON.NextIntent'));
  await home.ask(remind(time('07:00')));
  const { place } = home;
  await home.ask(yes);
  expect(place).toMatchObject({ routine: 'back-stretch' });
  expect(home.place).toEqual(place);
});

describe('services that fail cost under a second, and a plain word', () => {
  const under = async (work: Promise<unknown>): Promise<number> => {
    const began = performance.now();
    await work;
    return performance.now() - began;
  };

  test.each(['down', 'slow'] as const)('they are %s', async (mode) => {
    const home = await Household.open({ mode });
    expect(await under(home.ask(launch))).toBeLessThan(1_000);
    expect(home.errors).toBeNull();
    expect(textOf(await home.ask(intent('ListRemindersIntent')))).toMatch(
      /^I can't reach your reminders right now\./,
    );
    expect(home.errors).not.toBeNull();
  });

  test('as a first request, where the time zone is asked for, too', async () => {
    const home = await Household.open({ mode: 'slow' });
    expect(await under(home.ask(intent('StopRemindersIntent')))).toBeLessThan(1_000);
  });

  test.each([undefined, null, 7, 'nonsense', 'file:///etc/passwd', 'http://127.0.0.1:1'])(
    'at an endpoint of %j',
    async (endpoint) => {
      const home = await Household.open({ endpoint });
      let answer = '';
      const ms = await under(
        home.ask(intent('StopRemindersIntent')).then((given) => (answer = textOf(given))),
      );
      expect(answer).toMatch(/^I can't reach your reminders right now\./);
      expect(ms).toBeLessThan(1_000);
    },
  );
});
