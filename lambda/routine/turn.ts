import type { Pose } from '../catalogue/types';
import { wait, type Cue } from './cue';
import { Guide } from './guide';
import type { Narrate } from './line';
import { settle } from './pacing';
import { pauseInTalk, talk, talkPart } from './closing';
import type { Settings, Lead, TurnRecord, Turn } from './types';

/**
 * Builds the turn that a record describes. The same record, settings and language give the same turn. `poses`: another
 * catalogue than ours.
 */
export function buildTurn(
  record: TurnRecord,
  settings: Settings,
  narrate: Narrate,
  poses?: readonly Pose[],
): Turn {
  const spoken = (leads: readonly Lead[]): Cue[] =>
    leads.flatMap(({ line, settle: move }) => [
      ...talk(line, narrate),
      wait(move === undefined ? pauseInTalk : settle(move, settings.pace), null),
    ]);
  const lead = spoken(record.lead);
  const entry = spoken(record.entry ?? []);
  if (record.from === null || record.guide === 'never') {
    if (record.ask === null) return { say: talkPart(lead), reprompt: null };
    return {
      say: talkPart([...lead, ...talk(record.ask, narrate)]),
      reprompt: talkPart(talk(record.ask, narrate)),
    };
  }
  const guide = new Guide(record.from, record.fromCue ?? 0, settings, narrate, record.praise, poses);
  if (record.guide === 'on-silence') {
    const ask = record.ask === null ? [] : talk(record.ask, narrate);
    return { say: talkPart([...lead, ...ask]), reprompt: guide.part(entry, record.from, 'last') };
  }
  const say = guide.part([...lead, ...entry], record.from, 'first');
  return { say, reprompt: guide.reprompt(say) };
}
