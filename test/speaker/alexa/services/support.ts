import { DefaultApiClient } from 'ask-sdk-core';
import { services as clients } from 'ask-sdk-model';
import { accessTokenOf, identityOf } from '../../../../speaker/alexa/device/identity';
import { REMINDERS_SCOPE } from '../../../../speaker/alexa/services/reminders';
import {
  openServices,
  type Services,
  type ServicesOptions,
} from '../../../../speaker/alexa/services/services';

export const NOW = Date.parse('2026-11-23T07:00:00Z');

const trigger = {
  type: 'SCHEDULED_ABSOLUTE',
  scheduledTime: '2026-11-24T07:00:00.000',
  timeZoneId: 'Europe/Berlin',
} satisfies clients.reminderManagement.Trigger;

/** A reminder as a skill sends it, for one morning and for every morning. */
export const ONCE = {
  requestTime: '2026-11-23T07:00:00.000',
  trigger,
  alertInfo: { spokenInfo: { content: [{ locale: 'en-US', text: 'water the roses' }] } },
  pushNotification: { status: 'ENABLED' },
} satisfies clients.reminderManagement.ReminderRequest;

export const DAILY = {
  ...ONCE,
  trigger: { ...trigger, recurrence: { freq: 'DAILY' } },
} satisfies clients.reminderManagement.ReminderRequest;

export const anna = identityOf('Anna', null);
export const ben = identityOf('Ben', null);

/** Amazon's own clients, as a skill has them. */
export function clientsFor(services: Services, who = anna) {
  const configuration = {
    apiClient: new DefaultApiClient(),
    apiEndpoint: services.apiEndpoint,
    authorizationValue: accessTokenOf(who),
  };
  return {
    reminders: new clients.reminderManagement.ReminderManagementServiceClient(configuration),
    settings: new clients.ups.UpsServiceClient(configuration),
  };
}

const open: Services[] = [];

export async function opened(options: ServicesOptions = {}): Promise<Services> {
  const services = await openServices({ zone: 'Europe/Berlin', now: () => NOW, ...options });
  open.push(services);
  return services;
}

export async function allowed(options: ServicesOptions = {}): Promise<Services> {
  const services = await opened(options);
  services.accounts.grant(anna.userId, REMINDERS_SCOPE);
  return services;
}

export async function closeAll(): Promise<void> {
  await Promise.all(open.splice(0).map((services) => services.close()));
}
