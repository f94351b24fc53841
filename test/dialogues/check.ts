import type { TurnRecord } from '../../speaker/record';
import type { Expectation } from './dialogue';

const listOf = (value: string | readonly string[] | undefined): readonly string[] =>
  value === undefined ? [] : typeof value === 'string' ? [value] : value;

/** What is wrong with a turn, in sentences; empty when it is as expected. */
export function faultsOf(record: TurnRecord, ended: TurnRecord | undefined, expected: Expectation): string[] {
  const faults: string[] = [];
  const demand = (good: boolean, fault: string): void => {
    if (!good) faults.push(fault);
  };
  const { request, speech, reprompt, mic, place } = record;
  demand(record.error === null, `the skill failed: ${record.error ?? ''}`);
  demand(mic === 'closed' || reprompt !== '', 'the microphone opens without a reprompt');
  demand(
    !/\{\{|undefined|\bnull\b|NaN/.test(speech + reprompt),
    `not fit to be heard: ${speech} / ${reprompt}`,
  );

  if (request?.type === 'IntentRequest') {
    const match = expected.match ?? 'literal';
    demand(record.match?.startsWith(match) === true, `matched "${record.match ?? ''}", not "${match}"`);
  }
  if (expected.intent !== undefined) {
    const heard = request?.type === 'LaunchRequest' ? 'launch' : request?.intent;
    demand(heard === expected.intent, `heard as ${heard ?? 'nothing'}, not ${expected.intent}`);
  }
  for (const [name, id] of Object.entries(expected.slots ?? {})) {
    const slot = request?.slots[name];
    demand((slot?.id ?? slot?.value) === id, `slot ${name} is ${JSON.stringify(slot)}, not ${id}`);
  }

  faults.push(...missing(speech, listOf(expected.speech), 'speech'));
  faults.push(...missing(reprompt, listOf(expected.reprompt), 'reprompt'));
  for (const part of listOf(expected.not)) demand(!speech.includes(part), `speech has "${part}": ${speech}`);
  for (const part of listOf(expected.repromptNot))
    demand(!reprompt.includes(part), `reprompt has "${part}": ${reprompt}`);
  if (expected.starts !== undefined)
    demand(speech.startsWith(expected.starts), `speech does not start with "${expected.starts}": ${speech}`);

  if (expected.mic !== undefined) demand(mic === expected.mic, `the microphone is ${mic}`);
  if (expected.place !== undefined) demand(isAt(place, expected.place), placeFault(place, expected.place));
  if (expected.routine !== undefined)
    demand(place?.['routine'] === expected.routine, `the routine is ${String(place?.['routine'])}`);
  if (expected.ends !== undefined) {
    demand(ended !== undefined, 'the session did not end');
    demand(
      isAt(ended?.place ?? null, expected.ends),
      `in the end, ${placeFault(ended?.place ?? null, expected.ends)}`,
    );
  }

  const { maxSeconds = Infinity, maxWords = Infinity } = expected;
  const words = speech.split(/\s+/).filter((word) => /\p{L}/u.test(word)).length;
  demand(record.seconds <= maxSeconds, `it takes ${record.seconds} s, over ${maxSeconds} s`);
  demand(words <= maxWords, `it takes ${words} words, over ${maxWords}: ${speech}`);
  return faults;
}

function missing(text: string, parts: readonly string[], name: string): string[] {
  let from = 0;
  return parts.flatMap((part) => {
    const at = text.indexOf(part, from);
    if (at < 0) return [`${name} lacks "${part}"${from > 0 ? ' there' : ''}: ${text}`];
    from = at + part.length;
    return [];
  });
}

function pathOf(place: TurnRecord['place']): string {
  return [place?.['pose'], place?.['side'], place?.['step']].map(String).join('/');
}

function isAt(place: TurnRecord['place'], expected: string | null): boolean {
  if (place === null || expected === null) return place === expected;
  return `${pathOf(place)}/`.startsWith(`${expected}/`);
}

function placeFault(place: TurnRecord['place'], expected: string | null): string {
  return `the place is ${place === null ? 'none' : pathOf(place)}, not ${expected ?? 'none'}`;
}
