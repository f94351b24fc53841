import type { Pose } from '../catalogue/types';
import { unhurried } from './arrive';
import { wait, type Cue } from './cue';
import type { Budgets } from './cut';
import { Guide } from './guide';
import { limits } from './limits';
import type { Line, Narrate } from './line';
import { formOn, settle } from './pacing';
import { screenTurn } from './screen-turn';
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
      ...(move === undefined
        ? [wait(pauseInTalk, null)]
        : unhurried(settle(move, settings.pace), null, narrate)),
    ]);
  const lead = spoken(record.lead);
  if (record.screen !== undefined) return screenTurn(record, settings, narrate, lead, poses);
  if (record.from === null || record.guide === 'never') {
    if (record.ask === null) return { say: talkPart(lead), reprompt: null };
    return asking(lead, talk(record.ask, narrate));
  }
  const guide = new Guide(record.from, record.fromCue ?? 0, {
    settings: { ...settings, form: formOn(record.at) },
    anew: record.anew ?? false,
    narrate,
    budgets: budgetsOf(record.rung),
    praise: record.praise,
    poses,
  });
  if (record.guide === 'now') return guide.turn(lead);
  const reprompt = guide.onSilence();
  if (reprompt === null) return asking(lead, talk(goOn, narrate));
  const ask = record.ask === null ? [] : talk(record.ask, narrate);
  return { say: talkPart([...lead, ...ask]), reprompt };
}

/** Asked before a silence that ends the session, where the reprompt is too short to lead on. */
const goOn: Line = { key: 'ask.goOn' };

/** Talks and asks. A silence repeats the question. */
function asking(lead: readonly Cue[], question: readonly Cue[]): Turn {
  return { say: talkPart([...lead, ...question]), reprompt: talkPart(question) };
}

/** What the parts of a turn may hold on a rung of `limits.reach`. */
const budgets: readonly Budgets[] = limits.reach.map(({ say, reprompt }) => ({
  say: { seconds: say - limits.marginSeconds, characters: limits.plannedCharacters },
  reprompt: { seconds: reprompt - limits.marginSeconds, characters: limits.plannedCharacters },
}));

function budgetsOf(rung: number = limits.firstRung): Budgets {
  const known = budgets[rung] ?? budgets[limits.firstRung];
  if (known === undefined) throw new RangeError(`limits.reach has no rung ${String(rung)}.`);
  return known;
}
