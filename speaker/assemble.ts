import { randomUUID } from 'node:crypto';
import { builtHandler, builtModels, builtName } from './built';
import { createSpeaker, type Settings, type Speaker } from './engine';
import { openServices, type Services, type ServicesOptions } from './services/services';
import { provideStore } from './store/environment';
import { keptPlace, openStore, type Store } from './store/store';

export interface Assembled {
  readonly speaker: Speaker;
  readonly store: Store;
  readonly services: Services;
  readonly close: () => Promise<void>;
}

/** The whole product: the built skill and models, an embedded store in `folder`, and Alexa's services. */
export async function assemble(
  settings: Settings,
  at: number,
  folder: string,
  alexa: Pick<ServicesOptions, 'zone' | 'mode'> = {},
): Promise<Assembled> {
  const store = await openStore(folder);
  const services = await openServices({ ...alexa, folder, now: () => speaker.now });
  provideStore(store);
  const speaker: Speaker = createSpeaker({
    handler: builtHandler(),
    model: builtModels(),
    keptPlace: (owner) => keptPlace(store, owner),
    settings,
    at,
    newId: randomUUID,
    skillId: process.env['SKILL_ID'],
    apiEndpoint: services.apiEndpoint,
    accounts: services.accounts,
    skillName: builtName,
  });
  return {
    speaker,
    store,
    services,
    async close() {
      await services.close();
      await store.close();
    },
  };
}
