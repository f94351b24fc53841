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
