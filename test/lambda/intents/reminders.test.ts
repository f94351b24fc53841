import type { ResponseEnvelope } from 'ask-sdk-model';
import { askForPermission, permissionCard } from '../../../lambda/alexa/reminders';
import { accessTokenOf } from '../../../speaker/alexa/device/identity';
import { REMINDERS_SCOPE } from '../../../speaker/alexa/services/reminders';
import type { Services, ServicesOptions } from '../../../speaker/alexa/services/services';
import { alexa, anna, closeAll } from '../alexa/support';
import { envelopeOf, FakeStore, intent, launch, skillOn, start, textOf, type Bench } from './support';

const yes = intent('AMAZON.YesIntent');
const unreachable = /^I can't reach your reminders right now\./;

/** One who talks to the skill on a device of Alexa's, whose services the skill can reach. */
class Household {
  now = start;
  readonly store = new FakeStore();
  private readonly bench: Bench = skillOn(this.store, { stopwatch: () => performance.now() });
  private attributes: Record<string, unknown> | undefined;

  private constructor(
    readonly services: Services,
    private readonly endpoint: unknown,
  ) {}

  static async open(
    options: ServicesOptions & { allowed?: boolean; endpoint?: unknown } = {},
  ): Promise<Household> {
    const { allowed = true, ...rest } = options;
    const services = await alexa(rest, allowed);
    return new Household(services, 'endpoint' in options ? options.endpoint : services.apiEndpoint);
  }

  async ask(request: Record<string, unknown>, locale = 'en-US'): Promise<ResponseEnvelope> {
    this.now += 5_000;
    const timestamp = new Date(this.now).toISOString();
    const isNew = this.attributes === undefined;
    const caller = { userId: anna.userId, locale };
    const envelope = envelopeOf({ timestamp, ...request }, caller, this.attributes ?? {}, isNew);
    const system = {
      ...envelope.context.System,
      device: { deviceId: anna.deviceId, supportedInterfaces: {} },
      apiEndpoint: this.endpoint,
      apiAccessToken: accessTokenOf(anna),
    };
    const event: unknown = { ...envelope, context: { ...envelope.context, System: system } };
    const answer = await this.bench.handler(JSON.parse(JSON.stringify(event)), {});
    // Alexa keeps the attributes also while she asks a question of her own.
    this.attributes = answer.response.shouldEndSession === true ? undefined : answer.sessionAttributes;
    return answer;
  }

  /** The rules of the reminders that are set. */
  get rules(): unknown[] {
    return this.services.accounts
      .reminders(anna.userId)
      .map(({ trigger }) => trigger?.recurrence?.recurrenceRules?.[0]);
  }

  get errors(): unknown {
    return this.bench.log.at(-1)?.['errors'];
  }

  get place(): unknown {
    return this.attributes?.['place'];
  }
}

const time = (value: string) => ({ time: { name: 'time', value } });
const part = (id: string) => ({
  part: {
    name: 'part',
    value: id,
    resolutions: {
      resolutionsPerAuthority: [
        { status: { code: 'ER_SUCCESS_MATCH' }, values: [{ value: { name: id, id } }] },
      ],
    },
  },
});
const consent = (status: unknown, token: unknown = 'remind:420') => ({
  type: 'Connections.Response',
  name: 'AskFor',
  status: { code: '200', message: 'OK' },
  token,
  payload: { status },
});

afterEach(closeAll);

describe('a reminder', () => {
  const remind = (slots: unknown) => intent('RemindMeIntent', slots);
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
    expect(textOf(await home.ask(intent('StopRemindersIntent')))).toMatch(/Shall I delete all reminders\?$/);
    expect(home.rules).toHaveLength(2);
    expect(textOf(await home.ask(yes))).toMatch(/^Done\. No more reminders\./);
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

  describe('services that fail end in a plain word', () => {
    test.each(['down', 'slow'] as const)('they are %s', async (mode) => {
      const home = await Household.open({ mode });
      await home.ask(launch);
      expect(home.errors).toBeNull();
      expect(textOf(await home.ask(intent('ListRemindersIntent')))).toMatch(unreachable);
      expect(home.errors).not.toBeNull();
    });

    test('as a first request, where the time zone is asked for, too', async () => {
      const home = await Household.open({ mode: 'slow' });
      expect(textOf(await home.ask(intent('StopRemindersIntent')))).toMatch(unreachable);
    });

    test.each([undefined, null, 7, 'nonsense', 'file:///etc/passwd', 'http://127.0.0.1:1'])(
      'at an endpoint of %j',
      async (endpoint) => {
        const home = await Household.open({ endpoint });
        expect(textOf(await home.ask(intent('StopRemindersIntent')))).toMatch(unreachable);
      },
    );
  });
});

describe('the permission', () => {
  const asked = async (): Promise<Household> => {
    const home = await Household.open({ allowed: false });
    await home.ask(intent('RemindMeIntent', time('07:00')));
    return home;
  };

  test('Alexa is asked for the scope of reminders, with a token that says when', () => {
    expect(askForPermission({ minute: 420 })).toEqual({
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
    expect(response.directives).toEqual([askForPermission({ minute: 420 })]);
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

  test.each([
    ['DENIED', /no reminder.*in the app/],
    ['NOT_ANSWERED', /no reminder.*in the app/],
    [undefined, /can't reach your reminders/],
    [7, /can't reach your reminders/],
  ])('%p sets nothing, and says what became of it: only a no is a refusal', async (status, said) => {
    const home = await asked();
    await home.ask(yes);
    const { response } = await home.ask(consent(status));
    expect(textOf({ version: '1.0', response })).toMatch(said);
    expect(response.shouldEndSession).toBe(false);
    expect(home.rules).toEqual([]);
  });

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
});
