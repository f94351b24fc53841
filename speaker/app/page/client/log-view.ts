import type { TurnRecord } from '../../../record';
import type { Happening } from '../protocol';
import { byId, make } from './dom';
import { stepName } from './look-up';

const list = byId('log');
const nothing = byId('heard-none');
const heardNow = byId('heard-now');
const MOST = 60;

/** Where the person was when they interrupted. */
export interface Interruption {
  readonly second: number;
  readonly words: string;
  readonly place: TurnRecord['place'];
}

/** Adds an event at the top of the log, and shows the last utterance beside the speaker. */
export function logHappening(happening: Happening, interruption: Interruption | null, zone: string): void {
  nothing.hidden = true;
  const { record } = happening;
  if (record.said !== null) {
    const heard = make('p', { class: 'facts' }, `Heard “${record.said}”`, ...tagsOf(record));
    heardNow.replaceChildren(heard, ...(interruption ? [interrupted(record, interruption)] : []));
  }
  list.prepend(entryOf(happening, interruption, zone));
  while (list.children.length > MOST) list.lastElementChild?.remove();
}

function entryOf(
  { record, request, response }: Happening,
  interruption: Interruption | null,
  zone: string,
): HTMLElement {
  const entry = make('li', { 'data-at': record.at }, heading(record, zone), ...facts(record));
  if (interruption) entry.append(interrupted(record, interruption));
  if (record.error !== null) entry.append(make('p', { class: 'problem' }, `Refused: ${record.error}`));
  if (request !== null) {
    entry.append(
      make(
        'div',
        { class: 'row' },
        onDemand('Request', () => pretty(request)),
        onDemand('Response', () => pretty(response)),
        onDemand('SSML', () => [record.ssml, record.repromptSsml].filter(Boolean).join('\n\n') || 'none'),
      ),
    );
  }
  return entry;
}

function heading({ said, request, at }: TurnRecord, zone: string): HTMLElement {
  const time = make('time', { datetime: at }, new Date(at).toLocaleTimeString('en-GB', { timeZone: zone }));
  const ended = request?.type === 'SessionEndedRequest';
  const text =
    said === null ? (ended ? 'The session ended' : 'Silence: the reprompt is spoken') : `“${said}”`;
  return make('p', { class: 'said' }, text, ' ', time);
}

function facts(record: TurnRecord): HTMLElement[] {
  const tags = tagsOf(record);
  return tags.length === 0 ? [] : [make('p', { class: 'facts' }, ...tags)];
}

/** What was understood, and how. */
function tagsOf(record: TurnRecord): HTMLElement[] {
  const { request, match, assumed, speech, ssml } = record;
  // Spoken, but by no skill: only the speaker's own words come without a request and without SSML.
  if (!request && speech !== '' && ssml === '') return [make('span', { class: 'tag' }, 'no skill is open')];
  if (!request || request.type === 'SessionEndedRequest') return [];
  const tags = [make('code', {}, request.intent ?? request.type)];
  for (const [name, { value, id }] of Object.entries(request.slots)) {
    tags.push(make('code', {}, `${name} = ${value}${id !== null && id !== value ? ` → ${id}` : ''}`));
  }
  if (match !== null)
    tags.push(make('span', { class: 'tag' }, match === 'none' ? 'no match' : `${match} match`));
  if (assumed) tags.push(make('span', { class: 'tag' }, 'taken as a one-shot'));
  return tags;
}

function interrupted(record: TurnRecord, { second, words, place }: Interruption): HTMLElement {
  const same = place !== null && JSON.stringify(place) === JSON.stringify(record.place);
  const text = [
    `Interrupted in second ${second.toFixed(1)}${words === '' ? '' : ` at “${words}”`}`,
    place === null ? '' : ` (${stepName(place)})`,
    '.',
    same ? ' Goes on at the same step.' : record.place ? ` Goes on at: ${stepName(record.place)}.` : '',
  ];
  return make('p', { class: 'interrupted', 'data-same': String(same) }, text.join(''));
}

function onDemand(name: string, text: () => string): HTMLElement {
  const details = make('details', {}, make('summary', {}, name));
  details.addEventListener(
    'toggle',
    () => {
      const code = make('pre', { tabindex: '0', 'aria-label': name }, text());
      details.append(code);
    },
    { once: true },
  );
  return details;
}

const pretty = (value: unknown): string => JSON.stringify(value, null, 2);
