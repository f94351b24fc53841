import { builtHandler, builtModels } from '../../speaker/built';
import { createSpeaker, type Settings, type Speaker, type SpeakerParts } from '../../speaker/engine';
import { provideStore } from '../../speaker/store/environment';
import { keptPlace, openStore, type Store } from '../../speaker/store/store';

export interface House {
  readonly store: Store;
  /** Another speaker in the house: the same skill and store, a clock and a session of its own. */
  readonly speaker: (settings?: Partial<Settings>, parts?: Partial<SpeakerParts>) => Speaker;
  readonly close: () => Promise<void>;
}

/**
 * The whole product as it ships, before an in-memory DynamoDB. One house a test file is
 * enough: people in it are kept apart by `user`.
 */
export async function openHouse(): Promise<House> {
  const store = await openStore();
  provideStore(store);
  const handler = builtHandler();
  const model = builtModels();
  let speakers = 0;
  return {
    store,
    speaker(settings = {}, parts = {}) {
      speakers += 1;
      const prefix = speakers.toString(16).padStart(8, '0');
      let count = 0;
      return createSpeaker({
        handler,
        model,
        keptPlace: (owner) => keptPlace(store, owner),
        settings: { locale: 'en-US', device: 'dot', user: 'test', person: null, ...settings },
        at: Date.parse('2026-11-23T07:00:00Z'),
        newId: () => `${prefix}-0000-4000-8000-${(count += 1).toString().padStart(12, '0')}`,
        // Nobody listens there: a skill that asks Alexa's services must live with no answer.
        apiEndpoint: 'http://127.0.0.1:9',
        ...parts,
      });
    },
    close: () => store.close(),
  };
}
