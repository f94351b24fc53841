import { randomUUID } from 'node:crypto';
import type { Handler } from './alexa/device/call';
import { openServices, type Services, type ServicesOptions } from './alexa/services/services';
import { builtHandler, builtModels, builtName } from './built';
import { createSpeaker, type Settings, type Speaker } from './engine';
import type { SpeakerParts } from './exchange';
import { provideStore } from './store/dynamodb';
import { keptPlace, openStore, type Store } from './store/store';

export type Alexa = Pick<ServicesOptions, 'zone' | 'mode'>;

/** One skill, one store and Alexa's services, for as many speakers as stand in the house. */
export interface House {
  readonly store: Store;
  readonly services: Services;
  readonly handler: Handler;
  readonly skillId: string | undefined;
  /** Another speaker, with a clock and a session of its own. */
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
 * @param folder where to keep everything; without one it lives in memory
 */
export async function openHouse(folder?: string, alexa: Alexa = {}): Promise<House> {
  const store = await openStore(folder);
  let now = Date.now();
  const kept = folder === undefined ? {} : { folder };
  const services = await openServices({ ...alexa, ...kept, now: () => now });
  provideStore(store);
  const skill = builtHandler();
  // Each speaker has a clock of its own: Alexa's services go by the one that was last spoken to.
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

/** A house with a single speaker. */
export async function assemble(
  settings: Settings,
  at: number,
  folder: string,
  alexa: Alexa = {},
): Promise<Assembled> {
  const { store, services, speaker, close } = await openHouse(folder, alexa);
  return { speaker: speaker(settings, at), store, services, close };
}
