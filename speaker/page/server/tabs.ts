import { randomUUID } from 'node:crypto';
import type { Settings } from '../../engine';
import { Tab, type TabParts } from './tab';

/** A browser with more pages than that has long forgotten the first. */
const MOST_TABS = 24;

/** The open pages, the one that was longest not heard of first. */
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

  /** What is open in it ends, as when a device is switched off, and its place is kept. */
  async close(id: string, at: number): Promise<void> {
    const tab = this.#tabs.get(id);
    this.#tabs.delete(id);
    await tab?.inTurn(() => tab.leave(at));
  }

  async closeAll(): Promise<void> {
    await Promise.all([...this.#tabs.keys()].map((id) => this.close(id, 0)));
  }
}
