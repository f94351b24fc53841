import type { TurnRecord } from '../../../../record';
import type { Happening } from '../../protocol';
import { byId, make } from '../dom';
import { names } from '../names';
import { fill, words } from '../words';

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
    const heard = make(
      'p',
      { class: 'facts' },
      fill(words().lid.heardNow, { text: record.said }),
      ...tagsOf(record),
    );
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
  if (record.error !== null)
    entry.append(make('p', { class: 'problem' }, fill(words().lid.refused, { error: record.error })));
  if (request !== null) {
    const { lid } = words();
    entry.append(
      make(
        'div',
        { class: 'row' },
        onDemand(lid.request, () => pretty(request)),
        onDemand(lid.response, () => pretty(response)),
        onDemand(lid.ssml, () => [record.ssml, record.repromptSsml].filter(Boolean).join('\n\n') || lid.none),
      ),
    );
  }
  return entry;
}

function heading({ said, request, at }: TurnRecord, zone: string): HTMLElement {
  const time = make(
    'time',
    { datetime: at },
    new Date(at).toLocaleTimeString(language(), { timeZone: zone, hourCycle: 'h23' }),
  );
  const ended = request?.type === 'SessionEndedRequest';
  const text = said === null ? (ended ? words().lid.ended : words().lid.reprompt) : `“${said}”`;
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
  if (!request && speech !== '' && ssml === '') return [tag(words().lid.noSkill)];
  if (!request || request.type === 'SessionEndedRequest') return [];
  const tags = [make('code', {}, request.intent ?? request.type)];
  for (const [name, { value, id }] of Object.entries(request.slots)) {
    tags.push(make('code', {}, `${name} = ${value}${id !== null && id !== value ? ` → ${id}` : ''}`));
  }
  if (match !== null)
    tags.push(tag(match === 'none' ? words().lid.noMatch : fill(words().lid.match, { match })));
  if (assumed) tags.push(tag(words().lid.oneShot));
  return tags;
}

const tag = (text: string): HTMLElement => make('span', { class: 'tag' }, text);
const language = (): string => document.documentElement.lang;

function interrupted(record: TurnRecord, { second, words: said, place }: Interruption): HTMLElement {
  const same = place !== null && JSON.stringify(place) === JSON.stringify(record.place);
  const { lid } = words();
  const goesOn = same
    ? lid.sameStep
    : record.place
      ? fill(lid.otherStep, { place: names.step(record.place) })
      : '';
  const text = fill(lid.interrupted, {
    second: second.toLocaleString(language(), { minimumFractionDigits: 1, maximumFractionDigits: 1 }),
    words: said === '' ? '' : fill(lid.atWords, { words: said }),
    place: place === null ? '' : ` (${names.step(place)})`,
    goesOn,
  });
  return make('p', { class: 'interrupted', 'data-same': String(same) }, text);
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
