import type { Fault, KeptItem, PageSettings, RoutinePlan, View } from '../protocol';

/** An error answer: "gone" when the server no longer knows this page, "refused" when the request was wrong. */
export class Refused extends Error {
  constructor(
    readonly code: Fault['code'],
    message: string,
  ) {
    super(message);
  }
}

/** The server did not answer. */
export class Unreachable extends Error {}

async function ask<Answer>(path: string, body?: object): Promise<Answer> {
  let response: Response;
  let answer: unknown;
  try {
    response = await fetch(path, {
      cache: 'no-store',
      ...(body && {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      }),
    });
    answer = await response.json();
  } catch (cause) {
    throw new Unreachable('The speaker does not answer.', { cause });
  }
  // The JSON edge: page and server are built together.
  if (response.ok) return answer as Answer;
  const { code, error } = answer as Fault;
  throw new Refused(code, error);
}

export const open = (settings: Partial<PageSettings>, at: number): Promise<View> =>
  ask('/tabs', { settings, at });

/** The requests of one page to its speaker. */
export class TabClient {
  constructor(readonly tab: string) {}

  say(text: string, after: number | null, at: number): Promise<View> {
    return this.#post('say', { text, at, ...(after === null ? {} : { after }) });
  }

  wait(at: number): Promise<View> {
    return this.#post('wait', { at });
  }

  touch(given: readonly unknown[], at: number): Promise<View> {
    return this.#post('touch', { arguments: given, at });
  }

  jump(to: 'tomorrow' | 'hour', at: number): Promise<View> {
    return this.#post('jump', { to, at });
  }

  change(settings: Partial<PageSettings>, at: number): Promise<View> {
    return this.#post('settings', { settings, at });
  }

  kept(): Promise<KeptItem> {
    return ask(`/tabs/${this.tab}/kept`);
  }

  /** Sent while the page is being closed, so its answer cannot be awaited. */
  leave(at: number): void {
    const body = new Blob([JSON.stringify({ at })], { type: 'application/json' });
    navigator.sendBeacon(`/tabs/${this.tab}/leave`, body);
  }

  #post(what: string, body: object): Promise<View> {
    return ask(`/tabs/${this.tab}/${what}`, body);
  }
}

export const routinePlans = (): Promise<Record<string, RoutinePlan>> => ask('/routine.json');
