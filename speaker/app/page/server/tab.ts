import { randomUUID } from 'node:crypto';
import { identityOf, ownerOf } from '../../../alexa/device/identity';
import type { Traits } from '../../../alexa/device/traits';
import type { Language } from '../../../alexa/language';
import { type Model, openingOf } from '../../../alexa/ear/model';
import { withoutWakeWord } from '../../../alexa/ear/understand';
import type { House } from '../../../assemble';
import type { Settings, Speaker } from '../../../engine';
import { traitsOf } from '../../../exchange';
import { at as lookUp } from '../../../json';
import { isAlexasOwn, type Place, type TurnRecord } from '../../../record';
import { laterInstant } from '../../../time';
import type {
  Ended,
  Happening,
  KeptItem,
  LedStep,
  PageTraits,
  PlaceAt,
  Situation,
  Turn,
  View,
} from '../protocol';
import { Exchanges, type Wire } from './exchanges';
import { ITEM_BYTES, itemBytes, planOf, sizesOf } from './plan';
import type { TurnRead, TurnReader } from './turn-reader';
import type { Voices } from './voices';

/** What opens the skill, first, and the example phrases of its store page: all as a person without a wake word says them. */
export function openingsOf(model: Model, examples: readonly string[]): string[] {
  const opening = openingOf(model);
  // Cut from the text itself, which has its capitals and commas.
  const others = examples.map((example) =>
    withoutWakeWord(example, model) === example ? example : example.replace(/^\S+\s+/, ''),
  );
  const sameAs = (each: string): boolean => each.toLowerCase() === opening.toLowerCase();
  // The store page writes it as its language does.
  return [others.find(sameAs) ?? opening, ...others.filter((each) => !sameAs(each))];
}

/** A sentence to try a voice with. */
const sampleOf = ({ breath }: Language): string => `${breath.in[0] ?? ''}, ${breath.out[0] ?? ''}.`;

const PAUSES = ['AMAZON.PauseIntent', 'BreakIntent'];

export interface TabParts {
  readonly house: House;
  readonly model: (locale: string) => Model;
  readonly locales: readonly string[];
  /** The example phrases of the skill's store page, in a locale. */
  readonly examples: (locale: string) => readonly string[];
  readonly zone: string;
  readonly voices: Voices;
  readonly reader: TurnReader;
}

/** One open page with its own speaker, whose clock follows the page's. */
export class Tab {
  readonly #speaker: Speaker;
  readonly #exchanges = new Exchanges();
  #turn: Turn | null = null;
  #read: TurnRead | null = null;
  #ended: Ended | null = null;
  /** The last step that was led in this session. */
  #lastStep: LedStep | null = null;
  #place: Place | null = null;
  #happenings: Happening[] = [];
  #last: Promise<unknown> = Promise.resolve();

  constructor(
    readonly id: string,
    settings: Settings,
    at: number,
    private readonly parts: TabParts,
  ) {
    this.#speaker = parts.house.speaker(settings, at, {
      handler: this.#exchanges.through(parts.house.handler),
      bareWords: 'unheard',
    });
  }

  /** Runs one piece of work at a time, in order. */
  inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#last.then(work);
    this.#last = done.catch(() => undefined);
    return done;
  }

  /** Says something `after` seconds into the turn, or, without a turn, at the page's instant `at`. */
  async say(text: string, after: number | null, at: number): Promise<View> {
    const when = after !== null && this.#turn ? { after } : { at };
    await this.#happened(await this.#speaker.say(text, when));
    return this.view();
  }

  /** Something on the device's screen was touched. */
  async touch(given: readonly unknown[], at: number): Promise<View> {
    await this.#happened(await this.#speaker.touch(given, { at }));
    return this.view();
  }

  async waitUntil(at: number): Promise<View> {
    const wasOpen = this.#isOpen();
    const records = await this.#speaker.waitUntil(at);
    await this.#happened(records, wasOpen);
    // A session whose end is not reported leaves no record of it.
    const asked = records.some(({ request }) => request !== null);
    if (wasOpen && !this.#isOpen() && !asked) this.#turn = null;
    return this.view();
  }

  async jump(wish: string, at: number): Promise<View> {
    await this.waitUntil(laterInstant(wish, Math.max(at, this.#speaker.now), this.parts.zone));
    this.#ended = null;
    return this.view();
  }

  /** A voice that speaks faster or slower changes the next turn; anything else ends the session. */
  async change(settings: Partial<Settings>, at: number): Promise<View> {
    await this.#happened(await this.#speaker.waitUntil(at));
    const goesOn = this.#speaker.changesVoiceAlone(settings);
    await this.#happened(await this.#speaker.change(settings));
    if (goesOn) return this.view();
    this.#turn = null;
    this.#ended = null;
    this.#place = await this.#speaker.keptPlace();
    return this.view();
  }

  async leave(at: number): Promise<void> {
    await this.#speaker.waitUntil(at);
    await this.#speaker.change({});
  }

  /** The places that the skill would keep during the turn, each with the instant from which it holds. */
  placesOfTurn(): readonly PlaceAt[] {
    return this.#turn?.places ?? [];
  }

  async greet(): Promise<View> {
    this.#place = await this.#speaker.keptPlace();
    return this.view();
  }

  async kept(): Promise<KeptItem> {
    const { user, person } = this.#speaker.settings;
    const identity = this.#speaker.session?.identity ?? identityOf(user, person, this.parts.house.skillId);
    const item = (await this.parts.house.store.item(ownerOf(identity))) ?? null;
    return { item, bytes: item === null ? 0 : itemBytes(item), limit: ITEM_BYTES };
  }

  async view(): Promise<View> {
    const happenings = this.#happenings;
    this.#happenings = [];
    const { settings, now } = this.#speaker;
    const model = this.parts.model(settings.locale);
    return {
      tab: this.id,
      now,
      zone: this.parts.zone,
      settings: { ...settings, traits: written(traitsOf(settings)) },
      locales: this.parts.locales,
      situation: this.#situation(),
      openings: openingsOf(model, this.parts.examples(settings.locale)),
      inSession: this.#speaker.session !== null,
      place: this.#place,
      ended: this.#ended,
      machineVoice: this.parts.voices.addressOf(sampleOf(model.language), settings.locale, null),
      turn: this.#turn,
      happenings,
      kept: await this.kept(),
    };
  }

  #situation(): Situation {
    if (this.#speaker.question) return 'alexa';
    if (!this.#speaker.session) return 'closed';
    const { offer = null, underway = false } = this.#read ?? {};
    if (offer === 'begin' || offer === 'time') return offer;
    if (offer !== null) return 'asked';
    return underway ? 'led' : 'begin';
  }

  /** @param wasOpen a session was open before */
  async #happened(records: readonly TurnRecord[], wasOpen = true): Promise<void> {
    this.#took(records);
    if (this.#isOpen()) {
      this.#ended = null;
      return;
    }
    // A word that reached no skill changes nothing; a session whose end is not reported leaves no record of it.
    const unheard = records.length > 0 && records.every(({ request }) => request === null);
    if (wasOpen && this.#read && !unheard) this.#ended = await this.#endedBy(records);
    this.#read = null;
    this.#lastStep = null;
  }

  #isOpen(): boolean {
    return this.#speaker.session !== null;
  }

  async #endedBy(records: readonly TurnRecord[]): Promise<Ended> {
    const { item } = await this.kept();
    const { now } = this.#speaker;
    const practice = this.#read && this.parts.reader.practised(item, this.#read.tag, now);
    const { seconds, poses, days } = practice ?? { seconds: 0, poses: 0, days: 0 };
    const over = this.#lastStep?.next === null && now >= this.#lastStep.ends;
    const intent = records.findLast(({ said }) => said !== null)?.request?.intent;
    const asked = PAUSES.some((each) => each === intent) ? 'paused' : 'stopped';
    const how = practice && poses > 0 && over ? 'finished' : intent == null ? 'silence' : asked;
    return { how, seconds, poses, days };
  }

  /** Stores the records as events. The last reply to a request becomes the turn to play. */
  #took(records: readonly TurnRecord[]): void {
    const wires = this.#exchanges.take();
    let refused = false;
    for (const record of records) {
      const wire = record.request ? wires.shift() : undefined;
      this.#place = record.place;
      this.#happenings.push({
        record,
        request: wire?.envelope ?? null,
        response: wire?.response ?? null,
        sizes: wire ? sizesOf(record, wire.response, wire.milliseconds) : [],
      });
      const ended = record.request?.type === 'SessionEndedRequest';
      if (isAlexasOwn(record) || (record.request && !ended)) {
        this.#turn = this.#planned(record, wire, record === records.at(-1));
        this.#lastStep = this.#turn.steps.at(-1) ?? this.#lastStep;
      } else if (ended && !refused) {
        // The session is over, and so is its speech. After a refused response Alexa still says her error.
        this.#turn = null;
      }
      refused = isAlexasOwn(record);
    }
  }

  #planned(record: TurnRecord, wire: Wire | undefined, last: boolean): Turn {
    const { locale } = this.#speaker.settings;
    const read = this.parts.reader.read(lookUp(wire?.response, 'sessionAttributes'), locale);
    this.#read = read ?? this.#read;
    return planOf(record, last ? this.#speaker.session : null, {
      language: this.parts.model(locale).language,
      voice: this.#speaker.voice,
      voiceOf: (text, seconds) => this.parts.voices.addressOf(text, locale, seconds),
      read,
    });
  }
}

function written({ voiceRate, reach, reportsEnd }: Traits): PageTraits {
  return {
    voiceRate: String(voiceRate),
    reach: reach ? `${reach.speech}/${reach.reprompt}` : '',
    reportsEnd,
  };
}

/** With more open pages than this, the least recently used one is closed. */
const MOST_TABS = 24;

/** The open pages, least recently used first. */
export class Tabs {
  readonly #tabs = new Map<string, Tab>();

  constructor(private readonly parts: TabParts) {}

  open(settings: Settings, at: number): Tab {
    const [oldest] = this.#tabs.values();
    if (oldest && this.#tabs.size >= MOST_TABS) void this.close(oldest.id, 0);
    const tab = new Tab(randomUUID(), settings, at, this.parts);
    this.#tabs.set(tab.id, tab);
    return tab;
  }

  find(id: string): Tab | undefined {
    const tab = this.#tabs.get(id);
    if (!tab) return undefined;
    this.#tabs.delete(id);
    this.#tabs.set(id, tab);
    return tab;
  }

  /** Ends the page's session, as when a device is switched off. The place is kept. */
  async close(id: string, at: number): Promise<void> {
    const tab = this.#tabs.get(id);
    this.#tabs.delete(id);
    await tab?.inTurn(() => tab.leave(at));
  }

  async closeAll(): Promise<void> {
    await Promise.all([...this.#tabs.keys()].map((id) => this.close(id, 0)));
  }
}
