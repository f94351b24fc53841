import type { Narrate } from '../routine/line';
import type { Vocabulary } from '../search/vocabulary';
import type { Session } from '../session/state';

/** What an intent's meaning may depend on beside its slots. */
export interface Context {
  readonly session: Session;
  readonly narrate: Narrate;
  readonly locale: string;
  /** What people may say in that locale. Reading it takes a while, so it is read on the first call. */
  readonly vocabulary: () => Vocabulary;
}
