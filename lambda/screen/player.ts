import type { Place } from '../routine/place';
import { toSsml } from '../speech/ssml';
import { reportArguments } from './event';
import type { HoldShown, ReportedLine } from './lines';

type Command = Readonly<Record<string, unknown>>;

/** What a document needs to speak: the data of its speech, a component for each line, and the commands that play them. */
export interface Player {
  readonly datasources: Readonly<Record<string, unknown>>;
  readonly components: readonly unknown[];
  readonly commands: readonly Command[];
}

/** Milliseconds between two signs of life of a screen that waits for a person, and how many there are: ten minutes. */
const sign = { delay: 20_000, times: 30 } as const;

/** The words below the number of a hold: "of 10" breaths, or "seconds". */
export type UnitOf = (hold: HoldShown) => string;

export function playerOf(
  lines: readonly ReportedLine[],
  token: number,
  cues: number,
  unitOf: UnitOf,
): Player {
  const spoken = lines.filter((line) => line.cues.length > 0);
  const nameOf = (line: ReportedLine): string => `s${spoken.indexOf(line)}`;
  let shown: HoldShown | null = null;
  const commands = lines.flatMap((line): Command[] => {
    const shows = showing(line.hold, shown, unitOf);
    shown = line.hold;
    return [
      ...(line.reports ? [report(token, line.cue, line, false)] : []),
      ...shows,
      ...(line.cues.length > 0 ? [{ type: 'SpeakItem', componentId: nameOf(line) }] : []),
      ...(line.reportsAgain ? [report(token, line.end, line, false)] : []),
      ...(line.wait > 0 ? [{ type: 'Idle', delay: Math.round(line.wait * 1000) }] : []),
    ];
  });
  const last = lines.at(-1);
  return {
    datasources: Object.fromEntries(spoken.map((line) => [nameOf(line), speechOf(line)])),
    components: spoken.map((line) => ({
      type: 'Text',
      id: nameOf(line),
      speech: `\${payload.${nameOf(line)}.properties.speech}`,
    })),
    commands: last === undefined ? commands : [...commands, report(token, cues, last, true)],
  };
}

/** Keeps the session of a screen that waits for a person. */
export function waiting(token: number, cue: number, place: Place | null): Command {
  const commands = [
    { type: 'Idle', delay: sign.delay },
    { type: 'SendEvent', arguments: reportArguments({ token, cue }, place, false) },
  ];
  return { type: 'Sequential', repeatCount: sign.times - 1, commands };
}

function speechOf({ cues }: ReportedLine): unknown {
  return {
    type: 'object',
    properties: { ssml: toSsml(cues) },
    transformers: [{ inputPath: 'ssml', outputName: 'speech', transformer: 'ssmlToSpeech' }],
  };
}

function report(token: number, cue: number, { place }: ReportedLine, ends: boolean): Command {
  return { type: 'SendEvent', arguments: reportArguments({ token, cue }, place, ends) };
}

/** Brings the count of a hold up to date, where it changes. */
function showing(hold: HoldShown | null, before: HoldShown | null, unitOf: UnitOf): Command[] {
  const set = (property: string, value: unknown): Command => ({
    type: 'SetValue',
    componentId: 'hold',
    property,
    value,
  });
  if (hold === null) return before === null ? [] : [set('of', 0)];
  const begins =
    before === null || before.kind !== hold.kind ? [set('of', hold.of), set('unit', unitOf(hold))] : [];
  if (hold.kind === 'timed') return [...begins, set('left', hold.left)];
  if (before?.kind === 'breaths' && before.count === hold.count) return [];
  return [
    ...begins,
    set('count', String(hold.count)),
    set('share', Math.round((hold.count / hold.of) * 100)),
  ];
}
