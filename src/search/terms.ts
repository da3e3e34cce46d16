import { firstFrom } from '../query/spelling.ts';

/** The terms of an index. */
export interface Terms {
  /** The place of a term among all; undefined for one that stands nowhere. */
  placeOf(term: string): number | undefined;
}

/** Terms in order, a line each. A search in the text they are takes none of the memory that a string for each, or a map, would. */
export function readTerms(lines: string): Terms {
  const starts = [0];
  for (let end = lines.indexOf('\n'); end >= 0; end = lines.indexOf('\n', end + 1)) starts.push(end + 1);
  const count = starts.length;
  const places = Uint32Array.from([...starts, lines.length + 1]);
  const termAt = (place: number) => lines.slice(places[place], (places[place + 1] as number) - 1);
  return {
    placeOf(term) {
      const place = firstFrom(term, count, termAt);
      return place < count && termAt(place) === term ? place : undefined;
    },
  };
}
