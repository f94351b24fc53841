import type { PageSettings, PlaceAt, Turn, View } from '../protocol';
import { TabClient, open, Refused, Unreachable } from './api';
import type { Interruption } from './lid/log-view';
import type { Lost } from './stage/faces';
import { instantAt, placeAt } from './look-up';
import type { PlanClock } from './sound/playback';

export interface SessionParts {
  readonly clock: PlanClock;
  /** Stops the current speech. */
  readonly silence: () => void;
  /** The server has sent a new view. */
  readonly changed: (view: View, interruption: Interruption | null) => void;
  /** The server no longer knows this page, or does not answer. */
  readonly lost: (why: Exclude<Lost, 'back'>) => void;
}

/** The page's side of its speaker: the server's last view, and what the server must be told. */
export class PageSession {
  view: View | null = null;
  #client: TabClient | null = null;
  #woken = -Infinity;
  #last: Promise<unknown> = Promise.resolve();
  #lost = false;

  constructor(private readonly parts: SessionParts) {}

  get turn(): Turn | null {
    return this.view?.turn ?? null;
  }

  get places(): readonly PlaceAt[] {
    return this.turn?.places ?? [];
  }

  get lost(): boolean {
    return this.#lost;
  }

  async open(settings: Partial<PageSettings>, at: number): Promise<void> {
    await this.#ask(async () => {
      const view = await open(settings, at);
      this.#client = new TabClient(view.tab);
      this.#lost = false;
      this.#take(view, null, true);
      this.parts.clock.start();
    });
  }

  /** Says something, perhaps as an interruption: speech stops at once, and the clock stands until the answer. */
  async say(text: string): Promise<string | null> {
    const { clock, silence } = this.parts;
    const { turn } = this;
    const at = clock.now;
    const interruption = turn && this.#interruption(turn, at);
    silence();
    clock.stop();
    const problem = await this.#ask(async () => {
      const after = turn && turn === this.turn ? (at - turn.began) / 1000 : null;
      const view = await this.#client?.say(text, after, at);
      if (view) this.#take(view, interruption, false);
    });
    if (!this.#lost) clock.start();
    return problem;
  }

  /** Something on the screen was touched: what plays stops at once. */
  async touch(given: readonly unknown[]): Promise<string | null> {
    const { clock, silence } = this.parts;
    const { now } = clock;
    silence();
    return this.#ask(async () => {
      const view = await this.#client?.touch(given, now);
      if (view) this.#take(view, null, false);
    });
  }

  async change(settings: Partial<PageSettings>): Promise<string | null> {
    return this.#ask(async () => {
      const view = await this.#client?.change(settings, this.parts.clock.now);
      // Where only the voice's speed has changed, the turn goes on as it was planned.
      const goesOn = view?.turn != null && view.turn.began === this.turn?.began;
      if (view) this.#take(view, null, !goesOn);
    });
  }

  async jump(to: 'tomorrow' | 'hour'): Promise<string | null> {
    this.parts.silence();
    return this.#ask(async () => {
      const view = await this.#client?.jump(to, this.parts.clock.now);
      if (view) this.#take(view, null, true);
    });
  }

  /** Tells the server when an instant of the plan has come at which something happens by itself. */
  wake(): void {
    const { now } = this.parts.clock;
    const due = this.turn?.wakes.findLast((at) => at <= now && at > this.#woken);
    if (due === undefined || this.#lost) return;
    this.#woken = due;
    void this.#ask(async () => {
      const view = await this.#client?.wait(due);
      if (view) this.#take(view, null, false);
    });
  }

  /** Checks that the server is there, and reads what is kept: another page may have changed it. */
  async look(): Promise<void> {
    if (!this.#client || this.#lost) return;
    await this.#ask(async () => {
      const kept = await this.#client?.kept();
      if (kept && this.view) {
        this.view = { ...this.view, kept, happenings: [] };
        this.parts.changed(this.view, null);
      }
    });
  }

  leave(): void {
    if (!this.#lost) this.#client?.leave(this.parts.clock.now);
  }

  #interruption(turn: Turn, at: number): Interruption | null {
    const { moment, chunk } = instantAt(turn, at);
    if (moment !== 'speaking') return null;
    const place = placeAt(this.places, at)?.place ?? this.view?.place ?? null;
    return { second: (at - turn.began) / 1000, words: chunk?.text ?? '', place };
  }

  #take(view: View, interruption: Interruption | null, moved: boolean): void {
    const fresh =
      view.turn?.began !== this.turn?.began || view.happenings.some(({ record }) => record.request);
    // Keep the same turn as the same object, so that chunks that have begun are not played again.
    this.view = fresh || moved ? view : { ...view, turn: this.turn };
    if (moved || (fresh && view.turn)) this.parts.clock.set(view.now);
    if (fresh || moved) {
      this.parts.silence();
      this.#woken = -Infinity;
    }
    this.parts.changed(view, interruption);
  }

  /** Sends one request at a time. Resolves to an error message for the person, or null. */
  #ask(work: () => Promise<void>): Promise<string | null> {
    const done = this.#last.then(work).then(
      () => null,
      (error: unknown) => {
        if (error instanceof Refused && error.code === 'refused') return error.message;
        if (error instanceof Refused) return this.#lose('restarted');
        if (error instanceof Unreachable) return this.#lose('gone');
        throw error;
      },
    );
    this.#last = done.catch(() => null);
    return done;
  }

  #lose(why: Exclude<Lost, 'back'>): null {
    if (this.#lost) return null;
    this.#lost = true;
    this.parts.silence();
    this.parts.clock.stop();
    this.parts.lost(why);
    return null;
  }
}
