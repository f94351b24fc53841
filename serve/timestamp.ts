import { Refusal } from './refusal';

/**
 * Amazon lets a request be 150 s old and no more. It does not speak of clocks that are ahead; a request from the future could
 * be sent again for as long as it is ahead, so the same holds for it.
 * https://developer.amazon.com/en-US/docs/alexa/custom-skills/host-a-custom-skill-as-a-web-service.html#check-request-timestamp
 */
const TOLERANCE = 150_000;

/**
 * Skill events are sent again for a while when an endpoint was away, and SkillDisabled is how a person's record gets deleted.
 * Amazon's own verifiers grant these five an hour (ask-sdk-express-adapter 2.14.0, and the SDKs for Python and Java).
 * https://developer.amazon.com/en-US/docs/alexa/smapi/skill-events-in-alexa-skills.html#delivery-of-events-to-the-skill
 */
const EVENT_TOLERANCE = 3_600_000;

const EVENTS: ReadonlySet<string> = new Set([
  'AlexaSkillEvent.SkillEnabled',
  'AlexaSkillEvent.SkillDisabled',
  'AlexaSkillEvent.SkillPermissionChanged',
  'AlexaSkillEvent.SkillPermissionAccepted',
  'AlexaSkillEvent.SkillAccountLinked',
]);

// A time without a zone would be read as the server's own.
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?(Z|[+-]\d\d:\d\d)$/;

/** Refuses a request that was made too long before `now`, or too long after it. */
export function checkTimestamp(type: string, timestamp: unknown, now: number): void {
  if (typeof timestamp !== 'string' || !INSTANT.test(timestamp)) throw new Refusal('no-timestamp');
  const made = Date.parse(timestamp);
  if (Number.isNaN(made)) throw new Refusal('no-timestamp');
  if (made - now > TOLERANCE) throw new Refusal('too-new');
  if (now - made > (EVENTS.has(type) ? EVENT_TOLERANCE : TOLERANCE)) throw new Refusal('too-old');
}
