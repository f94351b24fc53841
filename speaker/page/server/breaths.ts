import type { Language } from '../../language';
import { words } from '../../matching/tokens';
import type { Breath, Chunk } from '../protocol';

/** After so long no breath is being led any more. */
const LONGEST = 12_000;

/** The breaths that are led in a part. A number that stands alone counts one: in, and out half-way to what follows. */
export function breathsOf(chunks: readonly Chunk[], language: Language): Breath[] {
  const cues = chunks.map((chunk) => ({ chunk, ...cueIn(chunk.text, language) }));
  return cues.flatMap(({ chunk, inward, outward }, index): Breath[] => {
    const following = cues.slice(index + 1).find((cue) => cue.inward || cue.outward);
    const until = Math.min(following?.chunk.begins ?? Infinity, chunk.begins + LONGEST);
    if (!inward) return outward ? [{ at: chunk.begins, kind: 'out' }] : [];
    const breathesOutLater = following?.outward === true && !following.inward && !outward;
    const middle: Breath[] = breathesOutLater ? [] : [{ at: (chunk.begins + until) / 2, kind: 'out' }];
    return [{ at: chunk.begins, kind: 'in' }, ...middle];
  });
}

function cueIn(text: string, { breath, numbers, alike }: Language): { inward: boolean; outward: boolean } {
  const spoken = ` ${words(text, alike).join(' ')} `;
  const has = (phrases: readonly string[]): boolean =>
    phrases.some((phrase) => spoken.includes(` ${phrase} `));
  const [, first] = /^\s*(\p{L}+)[.,]/u.exec(text) ?? [];
  const counts = first !== undefined && Object.hasOwn(numbers, first.toLowerCase());
  return { inward: counts || has(breath.in), outward: has(breath.out) };
}
