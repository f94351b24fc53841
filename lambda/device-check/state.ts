import * as v from 'valibot';
import type { Planned } from './build';
import { probeIds, verdicts, type ProbeId, type Results } from './probes';

/** A probe for which nothing has come yet. */
interface Sent {
  readonly probe: ProbeId;
  /** In ms since 1970. */
  readonly at: number;
  readonly planned: Planned;
}

/** How far a check has come. It is kept between sessions, since a refused probe ends its session. */
export interface CheckState {
  readonly results: Results;
  readonly sent: Sent | null;
  /** Probes whose results were not spoken yet. */
  readonly unspoken: readonly ProbeId[];
  /** How fast the voice speaks; null until it was heard. */
  readonly rate: number | null;
  /** Whether the longer probes are to be tried; null until the person was asked. */
  readonly longer: boolean | null;
}

export const newCheck: CheckState = { results: {}, sent: null, unspoken: [], rate: null, longer: null };

const probeId = v.picklist(probeIds);
const length = v.object({ speech: v.number(), silence: v.number() });
const schema = v.object({
  // Of a probe that an older skill knew, nothing is kept.
  results: v.pipe(
    v.record(v.string(), v.picklist(verdicts)),
    v.transform((kept): Results =>
      Object.fromEntries(probeIds.flatMap((id) => (kept[id] ? [[id, kept[id]]] : []))),
    ),
  ),
  sent: v.nullable(
    v.object({
      probe: probeId,
      at: v.number(),
      planned: v.object({ say: length, reprompt: length, mark: v.exactOptional(length) }),
    }),
  ),
  unspoken: v.array(probeId),
  rate: v.nullable(v.number()),
  longer: v.nullable(v.boolean()),
});

/** A check as it was kept; null where the value is none. */
export function parseCheck(value: unknown): CheckState | null {
  const parsed = v.safeParse(schema, value);
  return parsed.success ? parsed.output : null;
}
