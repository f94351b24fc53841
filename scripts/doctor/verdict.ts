/** `unknown` is for what could not be asked from here: it is neither well nor ill, and is said to be so. */
export type State = 'well' | 'ill' | 'unknown';

/** What one look at one thing came to. */
export interface Verdict {
  readonly what: string;
  readonly state: State;
  /** What was seen. */
  readonly seen: string;
  /** What to do about it, or how to find out. Always there where it is not well. */
  readonly remedy?: string;
}

export function well(what: string, seen: string): Verdict {
  return { what, state: 'well', seen };
}

export function ill(what: string, seen: string, remedy: string): Verdict {
  return { what, state: 'ill', seen, remedy };
}

export function unknown(what: string, seen: string, remedy: string): Verdict {
  return { what, state: 'unknown', seen, remedy };
}
