import { createServer, type IncomingMessage } from 'node:http';
import type { House } from '../../assemble';
import type { Settings } from '../../engine';
import type { Model } from '../../matching/model';
import { fault, send, type Answer } from './answer';
import { hasEspeak, speak } from './espeak';
import { refusal } from './guard';
import { listenNear } from './listen';
import { openRehearsal, PlaceFinder } from './places';
import { answerTo, type RouteParts } from './routes';
import { Tabs } from './tabs';
import { Voices } from './voices';

export interface PageOptions {
  readonly house: House;
  readonly settings: Settings;
  readonly model: (locale: string) => Model;
  readonly locales: readonly string[];
  readonly zone: string;
  readonly port: number;
  /** The clock with which a new page begins. */
  readonly now: () => number;
  /** Without a voice on this machine, the browser's own is used. */
  readonly voice?: boolean;
}

export interface Page {
  readonly address: string;
  readonly port: number;
  close(): Promise<void>;
}

/** Serves the speaker's page to the browsers of this machine, and to nobody else. */
export async function servePage(options: PageOptions): Promise<Page> {
  const { house, settings, model, locales, zone, now, voice = hasEspeak() } = options;
  const voices = new Voices(voice ? speak : null);
  const rehearsal = openRehearsal();
  const places = new PlaceFinder(rehearsal.rehearse);
  const tabs = new Tabs({ house, model, locales, zone, voices, places });
  const parts: RouteParts = { tabs, voices, settings, locales, now };
  let port = 0;
  const server = createServer((request, response) => {
    answerGuarded(request, port, parts).then(
      (answer) => {
        send(response, answer);
      },
      () => {
        response.destroy();
      },
    );
  });
  port = await listenNear(server, options.port);
  return {
    port,
    address: `http://127.0.0.1:${port}/`,
    async close() {
      await tabs.closeAll();
      server.closeAllConnections();
      await new Promise<void>((resolve) =>
        server.close(() => {
          resolve();
        }),
      );
      await rehearsal.close();
    },
  };
}

async function answerGuarded(request: IncomingMessage, port: number, parts: RouteParts): Promise<Answer> {
  const refused = refusal(request, port);
  if (refused !== null) return fault(403, refused);
  try {
    return await answerTo(request, parts);
  } catch (error) {
    return fault(500, `The speaker failed: ${error instanceof Error ? error.message : String(error)}`);
  }
}
