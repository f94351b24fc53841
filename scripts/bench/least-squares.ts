/** One observation: how often each part occurs in it, what they add up to, and how much it counts. */
export interface Row {
  readonly counts: readonly number[];
  readonly seconds: number;
  readonly weight: number;
}

/** A part's value before anything is observed, and how strongly it is held to it. */
export interface Prior {
  readonly value: number;
  readonly stiffness: number;
}

const rounds = 2_000;

/** Least squares with no part below zero, by coordinate descent: small, exact enough, and easily followed. */
export function leastSquares(rows: readonly Row[], priors: readonly Prior[]): number[] {
  const parts = priors.map(({ value }) => value);
  const missing = rows.map(({ counts, seconds }) => seconds - dot(counts, parts));
  for (let round = 0; round < rounds; round += 1) {
    for (const [part, { value, stiffness }] of priors.entries()) {
      const before = parts[part] ?? 0;
      let up = stiffness * (value - before);
      let down = stiffness;
      rows.forEach(({ counts, weight }, row) => {
        const count = counts[part] ?? 0;
        up += weight * count * (missing[row] ?? 0);
        down += weight * count * count;
      });
      const after = Math.max(0, before + (down === 0 ? 0 : up / down));
      parts[part] = after;
      rows.forEach(({ counts }, row) => {
        missing[row] = (missing[row] ?? 0) - (counts[part] ?? 0) * (after - before);
      });
    }
  }
  return parts;
}

export function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, value, index) => sum + value * (b[index] ?? 0), 0);
}
