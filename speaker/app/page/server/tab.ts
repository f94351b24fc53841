import { randomUUID } from 'node:crypto';
import { identityOf, ownerOf } from '../../../alexa/device/identity';
import type { Model } from '../../../alexa/ear/model';
import type { House } from '../../../assemble';
import type { Settings, Speaker } from '../../../engine';
import type { Place, TurnRecord } from '../../../record';
import { laterInstant } from '../../../time';
import type { Happening, KeptItem, PlaceAt, Turn, View } from '../protocol';
import { Exchanges, type PlaceFinder, probesOf, type Wire } from './places';
import { ITEM_BYTES, itemBytes, planOf, sizesOf } from './plan';
import type { Voices } from './voices';

/** Intents that are worth suggesting at any time, by Amazon's names. */
const INTENTS = ['Yes', 'No', 'Next', 'Repeat', 'Previous', 'Pause', 'Help', 'Stop'];

/** Suggested utterances in the language; the first opens the skill. */
export function suggestionsOf({ language, invocationName }: Model): string[] {
  const opening = `${language.launch[0] ?? ''} ${invocationName}`.trim();
  const others = INTENTS.flatMap((name) => language.builtIns[`AMAZON.${name}Intent`]?.slice(0, 1) ?? []);
  return [opening, ...others];
}

export interface TabParts {
  readonly house: House;
  readonly model: (locale: string) => Model;
  readonly locales: readonly string[];
  readonly zone: string;
  readonly voices: Voices;
  readonly places: PlaceFinder;
}

/** One open page with its own speaker, whose clock follows the page's. */
export class Tab {
  readonly #speaker: Speaker;
  readonly #exchanges = new Exchanges();
  #turn: Turn | null = null;
  #lastWire: Wire | null = null;
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
    this.#took(await this.#speaker.say(text, when));
    return this.view();
  }

  async waitUntil(at: number): Promise<View> {
    this.#took(await this.#speaker.waitUntil(at));
    return this.view();
  }

  async jump(wish: string, at: number): Promise<View> {
    return this.waitUntil(laterInstant(wish, Math.max(at, this.#speaker.now), this.parts.zone));
  }

  async change(settings: Partial<Settings>, at: number): Promise<View> {
    this.#took(await this.#speaker.waitUntil(at));
    this.#took(await this.#speaker.change(settings));
    this.#turn = null;
    this.#place = await this.#speaker.keptPlace();
    return this.view();
  }

  async leave(at: number): Promise<void> {
    await this.#speaker.waitUntil(at);
    await this.#speaker.change({});
  }

  /** The places that the skill would keep during the turn, each with the instant from which it holds. */
  async placesOfTurn(): Promise<PlaceAt[]> {
    if (!this.#turn || !this.#lastWire || !this.#speaker.session) return [];
    return this.parts.places.find(this.#lastWire, probesOf(this.#turn));
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
    const { breath } = model.language;
    return {
      tab: this.id,
      now,
      zone: this.parts.zone,
      settings,
      locales: this.parts.locales,
      phrases: suggestionsOf(model),
      breathWords: { in: breath.in[0] ?? '', out: breath.out[0] ?? '' },
      inSession: this.#speaker.session !== null,
      place: this.#place,
      turn: this.#turn,
      happenings,
      kept: await this.kept(),
    };
  }

  /** Stores the records as events. The last reply to a request becomes the turn to play. */
  #took(records: readonly TurnRecord[]): void {
    const wires = this.#exchanges.take();
    for (const record of records) {
      const wire = record.request ? wires.shift() : undefined;
      this.#place = record.place;
      this.#happenings.push({
        record,
        request: wire?.envelope ?? null,
        response: wire?.response ?? null,
        sizes: wire ? sizesOf(record, wire.response, wire.milliseconds) : [],
      });
      if (record.request && record.request.type !== 'SessionEndedRequest') {
        this.#lastWire = wire ?? null;
        this.#turn = this.#planned(record, record === records.at(-1));
      } else if (record.request) {
        // The session is over, and so is its speech.
        this.#turn = null;
      }
    }
  }

  #planned(record: TurnRecord, last: boolean): Turn {
    const { locale } = this.#speaker.settings;
    return planOf(record, last ? this.#speaker.session : null, {
      language: this.parts.model(locale).language,
      voiceOf: (text, seconds) => this.parts.voices.addressOf(text, locale, seconds),
    });
  }
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
