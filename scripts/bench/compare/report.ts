import type { Contestant } from './contestants';
import type { Cold, Warm } from './runs';
import { mean, median, quantile } from './statistics';

/** What was measured of one contestant: milliseconds, bytes, and calls, bytes and capacity units a turn. */
export interface Figures {
  readonly name: string;
  readonly cold: number;
  /** The middle half of the cold starts lies between these. */
  readonly coldSpread: readonly [number, number];
  readonly peak: number;
  readonly median: number;
  readonly p99: number;
  readonly cpu: number;
  readonly calls: number;
  readonly traffic: number;
  readonly readUnits: number;
  readonly writeUnits: number;
  readonly bundle: number | null;
}

export function figuresOf(
  { name, bytes }: Contestant,
  cold: readonly Cold[],
  warm: readonly Warm[],
): Figures {
  const starts = cold.map(({ milliseconds }) => milliseconds);
  const turns = warm.flatMap(({ milliseconds }) => milliseconds);
  const perTurn = (of: (one: Warm) => number): number =>
    warm.reduce((sum, one) => sum + of(one), 0) / turns.length;
  return {
    name,
    cold: median(starts),
    coldSpread: [quantile(starts, 0.25), quantile(starts, 0.75)],
    peak: median(cold.map(({ peak }) => peak)),
    median: median(turns),
    p99: quantile(turns, 0.99),
    // Of rounds, the median: in one of them the machine may have had something else to do.
    cpu: median(warm.map(({ cpu }) => mean(cpu))),
    calls: perTurn(({ traffic }) => traffic.calls),
    traffic: perTurn(({ traffic }) => traffic.bytes),
    readUnits: perTurn(({ traffic }) => traffic.readUnits),
    writeUnits: perTurn(({ traffic }) => traffic.writeUnits),
    bundle: bytes,
  };
}

const columns: readonly (readonly [string, (one: Figures) => string])[] = [
  ['', ({ name }) => name],
  ['cold start', ({ cold, coldSpread: [from, to] }) => `${ms(cold, 0)} (${ms(from, 0)} to ${ms(to, 0)})`],
  ['peak memory', ({ peak }) => `${(peak / 1e6).toFixed(0)} MB`],
  ['turn, median', (one) => ms(one.median)],
  ['turn, p99', ({ p99 }) => ms(p99)],
  ['CPU a turn', ({ cpu }) => ms(cpu, 2)],
  ['calls a turn', ({ calls }) => calls.toFixed(2)],
  ['store bytes a turn', ({ traffic }) => traffic.toFixed(0)],
  ['read units', ({ readUnits }) => readUnits.toFixed(2)],
  ['write units', ({ writeUnits }) => writeUnits.toFixed(2)],
  ['bundle', ({ bundle }) => (bundle === null ? 'node_modules' : `${(bundle / 1e3).toFixed(0)} kB`)],
];

/** As a table in Markdown, to be copied into docs/benchmarks.md. */
export function table(figures: readonly Figures[]): string {
  const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const body = figures.map((one) => row(columns.map(([, of]) => of(one))));
  return [row(columns.map(([title]) => title)), row(columns.map(() => '---')), ...body, ''].join('\n');
}

function ms(value: number, digits = 1): string {
  return `${value.toFixed(digits)} ms`;
}
