import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser } from 'playwright-core';
import { fieldsOf, type Fields } from '../../lambda/json';

/** The screens that documents are drawn on, in pixels. */
export const viewports = {
  'Show 8': { width: 1280, height: 800, dpi: 213, isRound: false, shape: 'RECTANGLE', mode: 'HUB' },
  'Show 5': { width: 960, height: 480, dpi: 160, isRound: false, shape: 'RECTANGLE', mode: 'HUB' },
  'Show 15 upright': { width: 1080, height: 1920, dpi: 240, isRound: false, shape: 'RECTANGLE', mode: 'HUB' },
  Spot: { width: 480, height: 480, dpi: 160, isRound: true, shape: 'ROUND', mode: 'HUB' },
  television: { width: 1920, height: 1080, dpi: 320, isRound: false, shape: 'RECTANGLE', mode: 'TV' },
} as const;
export type ViewportName = keyof typeof viewports;

const page = `<!doctype html><meta charset="utf-8"><style>body{margin:0}</style><div id="view"></div>
<script src="/apl.js"></script><script>window.ready = AplRenderer.initEngine()</script>`;

/** Draws a document, tells what it has sent and said, and waits so many milliseconds with speeches of 0.2 s. */
const script = (directive: Fields, viewport: object, wait: number): string => `(async () => {
  const directive = ${JSON.stringify(directive)}, viewport = ${JSON.stringify(viewport)};
  await window.ready;
  const sent = [], said = [];
  for (const source of Object.values(directive.datasources))
    for (const { inputPath, outputName } of source.transformers ?? []) source.properties[outputName] = source.properties[inputPath];
  const content = AplRenderer.Content.create(JSON.stringify(directive.document));
  content.addData('payload', JSON.stringify(directive.datasources));
  class Player {
    constructor(listener) { this.listener = listener; }
    prepare(url) { said.push(url); this.id = String(said.length); setTimeout(() => this.listener.onPrepared(this.id)); return this.id; }
    play(id) { this.listener.onPlaybackStarted(id); setTimeout(() => this.listener.onPlaybackFinished(id), 200); }
    flush() {}
  }
  const renderer = AplRenderer.default.create({
    content, view: document.getElementById('view'), theme: 'dark', mode: viewport.mode, viewport,
    environment: { agentName: 'test', agentVersion: '1.0', allowOpenUrl: false, disallowVideo: true },
    developerToolOptions: { mappingKey: 'id', writeKeys: [] }, utcTime: Date.now(), localTimeAdjustment: 0,
    audioPlayerFactory: (listener) => new Player(listener), onSendEvent: (event) => sent.push(event.arguments),
    onResizingIgnored() {}, logLevel: 'warn',
  });
  await renderer.init();
  await new Promise((done) => setTimeout(done, ${wait}));
  return { sent, said, text: document.getElementById('view').innerText };
})()`;

export interface Drawn {
  readonly sent: readonly (readonly unknown[])[];
  readonly said: readonly string[];
  readonly text: string;
  /** What the engine complains of in the document. */
  readonly complaints: readonly string[];
}

/** Amazon's engine in a browser. */
export class AplEngine {
  private constructor(
    private readonly server: Server,
    private readonly browser: Browser,
  ) {}

  static async open(browser: Browser): Promise<AplEngine> {
    const engine = readFileSync(require.resolve('apl-viewhost-web'));
    const server = createServer(({ url }, response) => {
      const isEngine = url === '/apl.js';
      response.setHeader('content-type', `text/${isEngine ? 'javascript' : 'html'}; charset=utf-8`);
      response.end(isEngine ? engine : page);
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    return new AplEngine(server, browser);
  }

  async draw(directive: Fields, name: ViewportName, wait = 500, picture?: string): Promise<Drawn> {
    const viewport = viewports[name];
    const { width, height } = viewport;
    const tab = await this.browser.newPage({ viewport: { width, height } });
    const complaints: string[] = [];
    tab.on('console', (message) => {
      const text = message.text();
      // Fonts come from a server of Amazon's that no test may ask.
      if (/^[WE] /.test(text) && !text.startsWith('W FontUtils')) complaints.push(text);
    });
    tab.on('pageerror', (error) => complaints.push(error.message));
    await tab.route(
      ({ hostname }) => hostname !== '127.0.0.1',
      (route) => route.abort(),
    );
    const { port } = this.server.address() as AddressInfo;
    await tab.goto(`http://127.0.0.1:${port}/`);
    const drawn = fieldsOf(await tab.evaluate(script(directive, viewport, wait)));
    if (picture !== undefined) await tab.screenshot({ path: picture, type: 'jpeg', quality: 70 });
    await tab.close();
    // What the script above has put together.
    return { ...(drawn as unknown as Omit<Drawn, 'complaints'>), complaints };
  }

  async close(): Promise<void> {
    await new Promise((done) => this.server.close(done));
  }
}
