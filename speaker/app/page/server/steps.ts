import type { Place } from '../../../record';
import type { LedStep, Part, PlaceAt } from '../protocol';
import type { PartRead } from './turn-reader';

/** From seconds of a part, as the skill planned them, to instants, as the device speaks them. */
export type Instants = (second: number) => number;

/**
 * The skill estimates how fast the voice speaks, and the device speaks as it does. Both say the same words in the same order, so
 * each run of words is a fixed point; between two of them time runs evenly.
 */
export function instantsOf(read: PartRead, part: Part): Instants {
  const chunks = part.chunks.filter(({ alexa }) => !alexa);
  const known = read.words.length === chunks.length;
  const points: [number, number][] = [
    [0, part.begins],
    ...(known ? read.words.flatMap(({ begins, ends }, index) => pairs(begins, ends, chunks[index])) : []),
    [read.seconds, part.ends],
  ];
  return (second) => {
    const next = points.findIndex(([at]) => at > second);
    const [from, began] = points[next <= 0 ? 0 : next - 1] ?? [0, part.begins];
    const [to, ends] = points[next] ?? [from, began];
    // Before and after the part, and where two points meet, a second is a second.
    if (next < 0) return part.ends + (second - read.seconds) * 1000;
    if (second < 0 || to <= from) return began + (second - from) * 1000;
    return began + ((second - from) / (to - from)) * (ends - began);
  };
}

function pairs(
  begins: number,
  ends: number,
  chunk: { readonly begins: number; readonly ends: number } | undefined,
): [number, number][] {
  return chunk
    ? [
        [begins, chunk.begins],
        [ends, chunk.ends],
      ]
    : [];
}

/** The steps that a part leads, by instant. */
export function stepsOf(read: PartRead, part: Part): LedStep[] {
  const at = instantsOf(read, part);
  return read.steps.map(({ at: begins, ends, place, hold, next, left }) => ({
    at: at(begins),
    ends: at(ends),
    place,
    hold: hold && {
      begins: at(hold.begins),
      ends: at(hold.ends),
      breaths: hold.breaths?.map(at) ?? null,
    },
    next,
    left,
  }));
}

/** The places that the skill would keep during a part, each with the instant from which it holds. */
export function placesOf(read: PartRead, part: Part): PlaceAt[] {
  const at = instantsOf(read, part);
  const places = read.steps.map(({ at: begins, place }) => ({ at: at(begins), place }));
  return read.rest ? [...places, { at: at(read.rest.at), place: read.rest.place }] : places;
}

/** The places of a whole turn. Until its first step the turn has the place that the reply named. */
export function placesOfTurn(began: number, place: Place | null, parts: readonly PlaceAt[]): PlaceAt[] {
  const all = [{ at: began, place }, ...parts];
  return all.filter(
    ({ place: each }, index) =>
      index === 0 || JSON.stringify(each) !== JSON.stringify(all[index - 1]?.place ?? null),
  );
}
