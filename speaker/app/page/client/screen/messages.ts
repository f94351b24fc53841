/** What the page tells the frame in which Amazon's engine runs: a document, its data, and how long each of its speeches takes. */
export interface Drawing {
  readonly document: string;
  readonly data: string;
  /** Milliseconds, in the order in which they are spoken. */
  readonly lengths: readonly number[];
}

/** What the frame tells the page. */
export type FrameSays =
  | { readonly kind: 'ready' }
  | { readonly kind: 'drawn' }
  /** This document could not be drawn; the next one may. */
  | { readonly kind: 'undrawn'; readonly why: string }
  | { readonly kind: 'touched'; readonly arguments: readonly unknown[] }
  | { readonly kind: 'failed'; readonly why: string };
