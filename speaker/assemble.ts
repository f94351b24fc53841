import { randomUUID } from 'node:crypto';
import type { Handler } from './alexa/device/call';
import { openServices, type Services, type ServicesOptions } from './alexa/services/services';
import { builtHandler, builtModels, builtName } from './built';
import { createSpeaker, type Settings, type Speaker } from './engine';
import type { SpeakerParts } from './exchange';
import { provideStore } from './store/dynamodb';
import { keptPlace, openStore, type Store } from './store/store';

export type Alexa = Pick<ServicesOptions, 'zone' | 'mode'>;

/** One skill, one store and Alexa's services, shared by any number of speakers. */
export interface House {
  readonly store: Store;
  readonly services: Services;
  readonly handler: Handler;
  readonly skillId: string | undefined;
  /** Makes a speaker with its own clock and session. */
  readonly speaker: (settings: Settings, at: number, parts?: Partial<SpeakerParts>) => Speaker;
  readonly close: () => Promise<void>;
}

export interface Assembled {
  readonly speaker: Speaker;
  readonly store: Store;
  readonly services: Services;
  readonly close: () => Promise<void>;
}

/**
 * The whole product: the built skill and models, an embedded store, and Alexa's services.
 * @param folder where to keep everything; in memory if left out
 */
export async function openHouse(folder?: string, alexa: Alexa = {}): Promise<House> {
  const store = await openStore(folder);
  let now = Date.now();
  const kept = folder === undefined ? {} : { folder };
  const services = await openServices({ ...alexa, ...kept, now: () => now });
  provideStore(store);
  const skill = builtHandler();
  // Each speaker has its own clock. Alexa's services use that of the latest request.
  const handler: Handler = (envelope, context) => {
    now = Date.parse(envelope.request.timestamp);
    return skill(envelope, context);
  };
  const model = builtModels();
  const skillId = process.env['SKILL_ID'];
  return {
    store,
    services,
    handler,
    skillId,
    speaker: (settings, at, parts = {}) =>
      createSpeaker({
        handler,
        model,
        keptPlace: (owner) => keptPlace(store, owner),
        settings,
        at,
        newId: randomUUID,
        skillId,
        apiEndpoint: services.apiEndpoint,
        accounts: services.accounts,
        skillName: builtName,
        ...parts,
      }),
    async close() {
      await services.close();
      await store.close();
    },
  };
}

/** The whole product with a single speaker. */
export async function assemble(
  settings: Settings,
  at: number,
  folder: string,
  alexa: Alexa = {},
): Promise<Assembled> {
  const { store, services, speaker, close } = await openHouse(folder, alexa);
  return { speaker: speaker(settings, at), store, services, close };
}
