import type { Contestant, Cold, Warm } from './contestants';

/** The value below which that share (0 to 1) of the values lies, by the nearest rank; NaN of none. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? NaN;
}

export const median = (values: readonly number[]): number => quantile(values, 0.5);

export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** What is aimed at: that a figure is at most so many times another one. */
export interface Aim {
  readonly what: string;
  readonly value: number;
  readonly against: number;
  readonly most: number;
}

/** "cold start: 1.02x the floor, aim 1.15x: met" */
export function verdict({ what, value, against, most }: Aim, than: string): string {
  const ratio = value / against;
  return `${what}: ${ratio.toFixed(2)}x ${than}, aim ${most}x: ${ratio <= most ? 'met' : 'MISSED'}`;
}

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
/** Numbers in [0, 1), the same ones on every run (mulberry32). */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
