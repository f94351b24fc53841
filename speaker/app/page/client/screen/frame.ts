import type { Drawing, FrameSays } from './messages';

/** The part of apl-viewhost-web that is used. It brings no types. */
interface Listener {
  onPrepared(id: string): void;
  onPlaybackStarted(id: string): void;
  onPlaybackFinished(id: string): void;
}
interface Content {
  addData(name: string, json: string): void;
}
interface Renderer {
  init(): Promise<void>;
  destroy(): void;
}
interface SentEvent {
  readonly arguments: readonly unknown[];
  readonly source: { readonly type?: string };
}
interface Engine {
  initEngine(): Promise<void>;
  readonly Content: { create(document: string): Content };
  readonly default: { create(options: object): Renderer };
}
declare global {
  interface Window {
    readonly AplRenderer?: Engine;
  }
}

/** Amazon's engine, in a frame of its own: it compiles code and writes styles, which the page itself may not. */
const engine = window.AplRenderer;
const view = document.getElementById('view');
// Asked at once: the engine tells only once that it is ready.
const ready = engine?.initEngine();
let renderer: Renderer | null = null;

function tell(message: FrameSays): void {
  window.parent.postMessage(message, window.location.origin);
}

/** Nothing is heard of it: the page has the voice. A speech lasts as long as it does there. */
class SilentPlayer {
  #timer = 0;
  #count = 0;

  constructor(
    private readonly listener: Listener,
    private readonly lengths: number[],
  ) {}

  prepare(): string {
    this.#count += 1;
    const id = `speech ${String(this.#count)}`;
    window.setTimeout(() => {
      this.listener.onPrepared(id);
    });
    return id;
  }

  play(id: string): void {
    this.listener.onPlaybackStarted(id);
    this.#timer = window.setTimeout(() => {
      this.listener.onPlaybackFinished(id);
    }, this.lengths.shift() ?? 0);
  }

  flush(): void {
    window.clearTimeout(this.#timer);
  }
}

async function draw(
  { document: json, data, lengths }: Drawing,
  known: Engine,
  on: HTMLElement,
): Promise<void> {
  renderer?.destroy();
  // Each document has an element of its own: an engine that is ended clears its own a moment later.
  const own = document.createElement('div');
  on.replaceChildren(own);
  const content = known.Content.create(json);
  content.addData('payload', data);
  const left = [...lengths];
  renderer = known.default.create({
    content,
    view: own,
    theme: 'dark',
    mode: 'HUB',
    viewport: {
      width: window.innerWidth,
      height: window.innerHeight,
      dpi: 160,
      isRound: false,
      shape: 'RECTANGLE',
    },
    environment: { agentName: 'speaker', agentVersion: '1.0', allowOpenUrl: false, disallowVideo: true },
    developerToolOptions: { mappingKey: 'id', writeKeys: [] },
    utcTime: Date.now(),
    localTimeAdjustment: 0,
    audioPlayerFactory: (listener: Listener) => new SilentPlayer(listener, left),
    // What the document reports by itself is reported by the speaker, at the same instants.
    onSendEvent: (event: SentEvent) => {
      if (event.source.type === 'TouchWrapper') tell({ kind: 'touched', arguments: event.arguments });
    },
    onResizingIgnored: () => undefined,
    logLevel: 'warn',
  });
  await renderer.init();
  // It takes touches once it has drawn its first frames.
  await frame();
  await frame();
}

const frame = (): Promise<number> => new Promise((done) => window.requestAnimationFrame(done));

window.addEventListener('message', ({ origin, data }: MessageEvent<Drawing>) => {
  if (origin !== window.location.origin || !engine || !view) return;
  draw(data, engine, view).then(
    () => {
      tell({ kind: 'drawn' });
    },
    (error: unknown) => {
      tell({ kind: 'undrawn', why: String(error) });
    },
  );
});

if (!ready) tell({ kind: 'failed', why: 'The engine is not installed.' });
else
  ready.then(
    () => {
      tell({ kind: 'ready' });
    },
    (error: unknown) => {
      tell({ kind: 'failed', why: String(error) });
    },
  );
