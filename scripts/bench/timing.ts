import { join } from 'node:path';
import { limits } from '../../lambda/routine/limits';
import type { Narrate } from '../../lambda/routine/line';
import { samePlace, type Place, firstPlace, placesOf } from '../../lambda/routine/place';
import { backStretch } from '../../lambda/routine/routines';
import { positionAt, turnSeconds, type Position } from '../../lambda/routine/timeline';
import { buildTurn } from '../../lambda/routine/turn';
import type { Settings, Turn, TurnRecord } from '../../lambda/routine/types';
import { languagesIn, loadLanguage } from '../../lambda/wording/narrators';
import { createNarrator } from '../../lambda/wording/narrator';
import { hasEspeak, howToGetEspeak, measured } from './espeak';
import { seededRandom } from './compare/report';
import { root } from '../project';

const instants = 1_000;
const wording = join(root, 'lambda', 'wording');

interface Led {
  readonly record: TurnRecord;
  readonly planned: Turn;
  /** The same turn with every clause as long as espeak-ng takes to say it. */
  readonly spoken: Turn;
}

/** Every turn of the routine, from the first place on, as silence leads through it. */
function turnsOfRoutine(settings: Settings, narrate: Narrate, language: string): Led[] {
  const turns: Led[] = [];
  let from: Place | null = firstPlace(backStretch.id);
  while (from !== null) {
    const record: TurnRecord = { at: 0, lead: [], guide: 'now', from, ask: null };
    const planned = buildTurn(record, settings, narrate);
    turns.push({ record, planned, spoken: measured(planned, language) });
    from = planned.reprompt?.first == null ? planned.say.next : planned.reprompt.next;
  }
  return turns;
}

function stepAt(position: Position): Place | null {
  if (position.at === 'talk') return null;
  return position.at === 'step' ? position.place : position.last;
}

function report(language: string): void {
  const narrate = createNarrator(loadLanguage(language, wording));
  const turns = turnsOfRoutine({ pace: 'normal', mode: 'flow' }, narrate, language);
  const spokenParts = ({ say, reprompt }: Turn): number => say.seconds + (reprompt?.seconds ?? 0);
  const planned = turns.reduce((sum, turn) => sum + spokenParts(turn.planned), 0);
  const spoken = turns.reduce((sum, turn) => sum + spokenParts(turn.spoken), 0);
  const places = placesOf(backStretch.id);
  const indexOf = (place: Place | null): number => places.findIndex((other) => samePlace(other, place));

  const random = seededRandom(20_261_123);
  const lengths = turns.map((turn) => turnSeconds(turn.spoken));
  const total = lengths.reduce((sum, length) => sum + length, 0);
  const offBy = Array.from({ length: instants }, () => {
    let second = random() * total;
    const index = lengths.findIndex((length) => (second -= length) < 0);
    const turn = turns[index];
    if (turn === undefined) return 0;
    const into = second + (lengths[index] ?? 0);
    const said = stepAt(positionAt(into, turn.planned, turn.record));
    return Math.abs(indexOf(said) - indexOf(stepAt(positionAt(into, turn.spoken, turn.record))));
  });
  const right = offBy.filter((steps) => steps === 0).length / instants;

  console.log(`${language}: ${String(turns.length)} turns, windows of ${String(limits.windowSeconds)} s`);
  for (const { planned: plan, spoken: said } of turns) {
    const ratio = spokenParts(plan) / spokenParts(said);
    console.log(
      `  planned ${spokenParts(plan).toFixed(1)} s, spoken ${spokenParts(said).toFixed(1)} s, ratio ${ratio.toFixed(3)}`,
    );
  }
  console.log(`  total: ratio ${(planned / spoken).toFixed(3)}`);
  console.log(
    `  right step at ${(right * 100).toFixed(1)} % of ${String(instants)} instants, off by at most ${String(Math.max(...offBy))}`,
  );
}

if (hasEspeak()) {
  // All languages, or those named: npm run bench:timing -- en
  const named = process.argv.slice(2);
  for (const language of named.length > 0 ? named : languagesIn(wording)) report(language);
} else {
  console.log(howToGetEspeak('bench:timing'));
}
