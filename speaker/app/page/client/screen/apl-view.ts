import type { Chunk } from '../../protocol';
import { at, isObject, type Json } from '../../../../json';
import type { Drawing, FrameSays } from './messages';

export interface AplViewParts {
  readonly host: HTMLElement;
  readonly touched: (given: readonly unknown[]) => void;
  /** A document could not be drawn: the page shows that part of the practice itself. */
  readonly undrawn: (why: string) => void;
  /** The engine cannot run here: the page shows the practice itself, and says so. */
  readonly failed: (why: string) => void;
}

/** Shows a Show's documents in Amazon's own engine. It is loaded with the first document. */
export class AplView {
  #frame: HTMLIFrameElement | null = null;
  #isReady = false;
  #hasFailed = false;
  #waiting: Drawing | null = null;

  constructor(private readonly parts: AplViewParts) {
    window.addEventListener('message', ({ origin, source, data }: MessageEvent<FrameSays>) => {
      if (origin === window.location.origin && source === this.#frame?.contentWindow) this.#hear(data);
    });
  }

  /** Shows the document of a reply. False where it has none, or where the engine cannot run. */
  show(directives: readonly unknown[], chunks: readonly Chunk[]): boolean {
    const directive = directives.find(
      (each): each is Json => isObject(each) && each['type'] === 'Alexa.Presentation.APL.RenderDocument',
    );
    if (directive === undefined || this.#hasFailed) return false;
    this.#waiting = drawingOf(directive, chunks);
    this.#frame ??= this.#load();
    if (this.#isReady) this.#send();
    return true;
  }

  #load(): HTMLIFrameElement {
    const frame = document.createElement('iframe');
    frame.src = '/screen';
    frame.title = 'Echo Show';
    this.parts.host.replaceChildren(frame);
    return frame;
  }

  #send(): void {
    delete this.parts.host.dataset['drawn'];
    if (this.#waiting) this.#frame?.contentWindow?.postMessage(this.#waiting, window.location.origin);
    this.#waiting = null;
  }

  #hear(message: FrameSays): void {
    if (message.kind === 'touched') this.parts.touched(message.arguments);
    if (message.kind === 'drawn') this.parts.host.dataset['drawn'] = 'true';
    if (message.kind === 'undrawn') this.parts.undrawn(message.why);
    if (message.kind === 'ready') {
      this.#isReady = true;
      this.#send();
    }
    if (message.kind === 'failed') {
      this.#hasFailed = true;
      this.parts.failed(message.why);
    }
  }
}

/** A document with its data as a device gets them: Alexa's cloud has put a sound in place of each speech. */
function drawingOf(directive: Json, chunks: readonly Chunk[]): Drawing {
  const sources = isObject(directive['datasources']) ? directive['datasources'] : {};
  const spoken = Object.entries(sources).filter(([, source]) => typeof ssmlIn(source) === 'string');
  const data = Object.fromEntries(
    Object.entries(sources).map(([name, source]) => [
      name,
      ssmlIn(source) === undefined ? source : { properties: { speech: `speech:${name}` } },
    ]),
  );
  const texts = spoken.map(([, source]) => String(ssmlIn(source)).replace(/<[^>]*>/g, ' '));
  return {
    document: JSON.stringify(directive['document']),
    data: JSON.stringify(data),
    lengths: lengthsOf(texts, chunks),
  };
}

const ssmlIn = (source: unknown): unknown => at(source, 'properties', 'ssml');

const wordsIn = (text: string): number => text.split(/\s+/).filter((word) => word !== '').length;

/** The milliseconds that each text takes in the plan, which has the same words in the same order, cut in other places. */
function lengthsOf(texts: readonly string[], chunks: readonly Chunk[]): number[] {
  let word = 0;
  return texts.map((text) => {
    const begins = instantOf(word, false, chunks);
    word += wordsIn(text);
    return Math.max(0, instantOf(word, true, chunks) - begins);
  });
}

/** The instant before a word; `ends`: after the word before it. */
function instantOf(word: number, ends: boolean, chunks: readonly Chunk[]): number {
  let seen = 0;
  for (const chunk of chunks) {
    const count = wordsIn(chunk.text);
    if (word < seen + count || (ends && word === seen + count))
      return chunk.begins + ((word - seen) / count) * (chunk.ends - chunk.begins);
    seen += count;
  }
  return chunks.at(-1)?.ends ?? 0;
}
