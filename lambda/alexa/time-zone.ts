import type { HandlerInput } from 'ask-sdk-core';
import { fieldsOf } from '../json';
import { isZone, universal } from '../session/calendar';
import { within } from '../within';

/** Where most people of a locale live, for as long as Alexa has not told where this one does. */
const likely: Readonly<Record<string, string>> = {
  'en-US': 'America/New_York',
  'en-CA': 'America/Toronto',
  'en-GB': 'Europe/London',
  'en-AU': 'Australia/Sydney',
  'en-IN': 'Asia/Kolkata',
  'de-DE': 'Europe/Berlin',
};

export function likelyZone(locale: string): string {
  // A locale comes from outside and may be the name of anything an object has.
  return Object.hasOwn(likely, locale) ? (likely[locale] ?? universal) : universal;
}

/**
 * The time zone of the device, by Alexa's settings API (`System.timeZone`, which needs no permission); null where
 * it does not tell in time. Never rejects: no turn fails for want of a time zone.
 */
export async function timeZone(
  { serviceClientFactory, requestEnvelope }: HandlerInput,
  ms: number,
): Promise<string | null> {
  const { deviceId } = fieldsOf(fieldsOf(requestEnvelope.context.System)['device']);
  if (serviceClientFactory === undefined || typeof deviceId !== 'string') return null;
  try {
    const zone: unknown = await within(
      ms,
      serviceClientFactory.getUpsServiceClient().getSystemTimeZone(deviceId),
    );
    return isZone(zone) ? zone : null;
  } catch {
    return null;
  }
}
