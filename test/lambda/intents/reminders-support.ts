import type { ResponseEnvelope } from 'ask-sdk-model';
import { accessTokenOf, identityOf } from '../../../speaker/alexa/device/identity';
import { REMINDERS_SCOPE } from '../../../speaker/alexa/services/reminders';
import { openServices, type Services, type ServicesOptions } from '../../../speaker/alexa/services/services';
import { envelopeOf, FakeStore, skillOn, start, type Bench } from './support';

export const anna = identityOf('Anna', null);

const open: Services[] = [];
export async function closeAll(): Promise<void> {
  await Promise.all(open.splice(0).map((services) => services.close()));
}

/** One who talks to the skill on a device of Alexa's, whose services the skill can reach. */
export class Household {
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
    const services = await openServices({ zone: 'Europe/Berlin', now: () => start, ...rest });
    if (allowed) services.accounts.grant(anna.userId, REMINDERS_SCOPE);
    open.push(services);
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

export const time = (value: string) => ({ time: { name: 'time', value } });
export const part = (id: string) => ({
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
export const consent = (status: unknown, token: unknown = 'remind:420') => ({
  type: 'Connections.Response',
  name: 'AskFor',
  status: { code: '200', message: 'OK' },
  token,
  payload: { status },
});
