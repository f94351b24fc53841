import type { RequestEnvelope } from 'ask-sdk-model';
import { fieldsOf, listIn } from '../json';
import type { PartOfDay } from '../session/state';

/** What was said for a slot, and the id of the value that Alexa resolved it to; null where there is none. */
export interface SlotValue {
  readonly text: string | null;
  readonly id: string | null;
  /** Ids of further authorities that matched: another skill's catalogue may come first. */
  readonly others?: readonly string[];
}

/** The slots of a request, by name. */
export type Slots = Readonly<Record<string, SlotValue>>;

const nothingSaid: SlotValue = { text: null, id: null };

export function slotIn(slots: Slots, name: string): SlotValue {
  return slots[name] ?? nothingSaid;
}

/** Every slot of an intent request. */
export function slotsOf(envelope: RequestEnvelope): Slots {
  const slots = fieldsOf(fieldsOf(fieldsOf(envelope.request)['intent'])['slots']);
  return Object.fromEntries(Object.entries(slots).map(([name, slot]) => [name, slotValue(slot)]));
}

/** Only a match that Alexa reports as such has an id. */
function slotValue(slot: unknown): SlotValue {
  const { value: text, resolutions } = fieldsOf(slot);
  const [id = null, ...others] = listIn(fieldsOf(resolutions)['resolutionsPerAuthority'])
    .map(fieldsOf)
    .filter((authority) => fieldsOf(authority['status'])['code'] === 'ER_SUCCESS_MATCH')
    .map((authority) => fieldsOf(fieldsOf(listIn(authority['values'])[0])['value'])['id'])
    .filter((found) => typeof found === 'string');
  return {
    text: typeof text === 'string' && text.trim() !== '' ? text : null,
    id,
    ...(others.length === 0 ? {} : { others }),
  };
}

/** AMAZON.TIME gives a part of the day as a word (Alexa's slot type reference). */
const partsByCode: ReadonlyMap<string | null, PartOfDay> = new Map([
  ['MO', 'morning'],
  ['AF', 'afternoon'],
  ['EV', 'evening'],
  ['NI', 'night'],
]);

/**
 * The minute of the day (0 to 1439) of an AMAZON.TIME value such as "07:00", in the part of the day that was said
 * beside it: seven in the evening is 19:00. Without a time of the clock, or where the two contradict, the part alone; null where
 * neither was said.
 */
export function timeOfDay(value: string | null, part: PartOfDay | null): number | PartOfDay | null {
  const [, hours, minutes] = /^([01]?\d|2[0-3]):([0-5]\d)/.exec(value ?? '') ?? [];
  if (hours === undefined) return partsByCode.get(value) ?? part;
  const hour = hourIn(Number(hours), part);
  // "Neunzehn Uhr morgens": Alexa guesses the half of the day, so the part is kept and the time is asked for again.
  return part !== null && !isIn(part, hour) ? part : hour * 60 + Number(minutes);
}

/** The same time of the clock in that part of the day. */
export function sameClock(minute: number, part: PartOfDay): number {
  return hourIn(Math.floor(minute / 60) % 12, part) * 60 + (minute % 60);
}

/** Whether an hour of 24 can be called by that part of the day. */
function isIn(part: PartOfDay, hour: number): boolean {
  const [from, to] = hoursOf[part];
  return from < to ? hour >= from && hour < to : hour >= from || hour < to;
}

const hoursOf: Readonly<Record<PartOfDay, readonly [number, number]>> = {
  morning: [0, 12],
  afternoon: [12, 20],
  evening: [15, 24],
  night: [17, 7],
};

/** The hour of the clock as it is meant in that part of the day. */
function hourIn(hour: number, part: PartOfDay | null): number {
  const isHalf = hour < 12;
  switch (part) {
    case 'afternoon':
    case 'evening':
      return isHalf ? hour + 12 : hour;
    case 'night':
      // Nine at night is before midnight, two at night after it.
      if (hour === 12) return 0;
      return isHalf && hour >= 6 ? hour + 12 : hour;
    case 'morning':
    case null:
      return hour;
  }
}

/**
 * The seconds of an AMAZON.DURATION value, which is an ISO 8601 duration such as "PT5M" or "PT1H30M" (Alexa's slot type
 * reference); null for anything else, for nothing, and for years and months, which have no length in seconds.
 */
export function secondsIn(duration: string): number | null {
  const found =
    /^P(?:(\d{1,6})W)?(?:(\d{1,6})D)?(?:T(?:(\d{1,6}(?:\.\d{1,6})?)H)?(?:(\d{1,6}(?:\.\d{1,6})?)M)?(?:(\d{1,6}(?:\.\d{1,6})?)S)?)?$/.exec(
      duration,
    );
  if (found === null) return null;
  const [, weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0] = Array.from(found, Number).map(
    (count) => (Number.isNaN(count) ? 0 : count),
  );
  const total = (((weeks * 7 + days) * 24 + hours) * 60 + minutes) * 60 + seconds;
  return total > 0 ? total : null;
}
