import { faultIn } from '../../../../speaker/alexa/services/reminders';
import { DAILY, NOW, ONCE } from './support';

const trigger = (changes: object) => ({ ...ONCE, trigger: { ...ONCE.trigger, ...changes } });
const recurring = (recurrence: object) => trigger({ recurrence });
const spoken = (content: unknown) => ({ ...ONCE, alertInfo: { spokenInfo: { content } } });
const relative = (offsetInSeconds: unknown) => ({
  ...ONCE,
  trigger: { type: 'SCHEDULED_RELATIVE', offsetInSeconds },
});

test.each([
  ['once', ONCE],
  ['daily', DAILY],
  [
    'daily, whose first time is gone by',
    trigger({ scheduledTime: '2020-01-01T07:00:00', recurrence: { freq: 'DAILY' } }),
  ],
  ['daily on some days', recurring({ freq: 'DAILY', byDay: ['MO', 'WE'] })],
  ['weekly', recurring({ freq: 'WEEKLY', byDay: ['SU'], interval: 2 })],
  [
    'by rules, without a time of their own',
    trigger({
      scheduledTime: undefined,
      recurrence: {
        startDateTime: '2026-11-24T00:00:00.000',
        recurrenceRules: ['FREQ=WEEKLY;BYDAY=MO,TU;BYHOUR=7;BYMINUTE=30;BYSECOND=0;INTERVAL=1;'],
      },
    }),
  ],
  ['in two hours', relative(7200)],
  ['in two hours, in letters', relative('7200')],
  ['in SSML', spoken([{ locale: 'de-DE', ssml: '<speak>Rosen</speak>' }])],
  ['without a push', { ...ONCE, pushNotification: { status: 'DISABLED' } }],
])('%s is good', (_name, body) => {
  expect(faultIn(body, NOW)).toBeNull();
});

test.each([
  ['nothing', undefined, 'INVALID_REQUEST'],
  ['a list', [], 'INVALID_REQUEST'],
  ['no requestTime', { ...ONCE, requestTime: undefined }, 'INVALID_REQUEST_TIME'],
  ['a requestTime in words', { ...ONCE, requestTime: 'now' }, 'INVALID_REQUEST_TIME'],
  ['no trigger', { ...ONCE, trigger: undefined }, 'INVALID_TRIGGER_TYPE'],
  ['an unknown type', trigger({ type: 'SOON' }), 'INVALID_TRIGGER_TYPE'],
  ['no zone', trigger({ timeZoneId: undefined }), 'INVALID_TRIGGER_TIME_ZONE'],
  ['an unknown zone', trigger({ timeZoneId: 'Mars/Olympus' }), 'INVALID_TRIGGER_TIME_ZONE'],
  ['an offset for a zone', trigger({ timeZoneId: '+01:00' }), 'INVALID_TRIGGER_TIME_ZONE'],
  ['no time', trigger({ scheduledTime: undefined }), 'INVALID_TRIGGER_SCHEDULED_TIME_FOR_ABSOLUTE'],
  [
    'a time with Z',
    trigger({ scheduledTime: '2026-11-24T07:00:00Z' }),
    'INVALID_TRIGGER_SCHEDULED_TIME_FOR_ABSOLUTE',
  ],
  [
    'the 30th of February',
    trigger({ scheduledTime: '2027-02-30T07:00:00' }),
    'INVALID_TRIGGER_SCHEDULED_TIME_FOR_ABSOLUTE',
  ],
  [
    'the past, in its zone: 7:59 in Berlin is 6:59 UTC',
    trigger({ scheduledTime: '2026-11-23T07:59:00.000' }),
    'INVALID_TRIGGER_SCHEDULED_TIME_FOR_ABSOLUTE',
  ],
  ['no time from now', relative(undefined), 'INVALID_TRIGGER_OFFSET_FOR_RELATIVE'],
  ['no seconds from now', relative(0), 'INVALID_TRIGGER_OFFSET_FOR_RELATIVE'],
  ['hourly', recurring({ freq: 'HOURLY' }), 'INVALID_RECURRENCE'],
  ['weekly on no day', recurring({ freq: 'WEEKLY' }), 'INVALID_RECURRENCE'],
  ['weekly on an unknown day', recurring({ freq: 'WEEKLY', byDay: ['MONDAY'] }), 'INVALID_RECURRENCE'],
  ['every no days', recurring({ freq: 'DAILY', interval: 0 }), 'INVALID_RECURRENCE'],
  ['no rules', recurring({ recurrenceRules: [] }), 'INVALID_RECURRENCE'],
  ['a rule in words', recurring({ recurrenceRules: ['every day'] }), 'INVALID_RECURRENCE'],
  ['nothing to say', spoken([]), 'INVALID_ALERT_INFO'],
  ['no text', spoken([{ locale: 'en-US', text: ' ' }]), 'INVALID_ALERT_INFO'],
  ['no locale', spoken([{ text: 'roses' }]), 'INVALID_ALERT_INFO'],
  ['a language for a locale', spoken([{ locale: 'en', text: 'roses' }]), 'INVALID_ALERT_INFO'],
  ['no push', { ...ONCE, pushNotification: undefined }, 'INVALID_PUSH_NOTIFICATION'],
  ['a push in words', { ...ONCE, pushNotification: { status: 'YES' } }, 'INVALID_PUSH_NOTIFICATION'],
])('%s: refused', (_name, body, code) => {
  expect(faultIn(body, NOW)).toEqual({
    status: 400,
    body: { code, message: expect.stringMatching(/\.$/) as string },
  });
});

test('8:01 in Berlin is ahead at 7:00 UTC', () => {
  expect(faultIn(trigger({ scheduledTime: '2026-11-23T08:01:00.000' }), NOW)).toBeNull();
});
