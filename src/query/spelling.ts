/** A word's correction, or undefined where it is known or nothing is near. */
export type Speller = (word: string) => string | undefined;

/** What is known of words. */
export interface Lexicon {
  /** Whether the documentation, or somebody who asks for it, uses a word in whatever form. */
  knows(word: string): boolean;
  correct: Speller;
  /**
   * Words that begin like this, the most frequent first: those that follow the word before in the documentation, where
   * there are any (`magic au`). Of a prefix that is a word itself only those that are far more frequent: `exp` is a claim
   * of a token, and the beginning of `export`.
   */
  complete(prefix: string, before?: string): string[];
}

/** Most words that a prefix stands for, and the shortest that is one. */
const MOST_COMPLETIONS = 12;
const SHORTEST_PREFIX = 2;
/** So many times more frequent than the prefix as a word has to be what it is read as. */
const FAR = 5;

/** A lexicon over the documentation's own words; common English words in `english` are no typos of them. */
export function createLexicon(
  vocabulary: readonly (readonly [word: string, count: number])[],
  isKnown: (word: string) => boolean,
  {
    english = new Set(),
    isPair = () => false,
  }: {
    english?: ReadonlySet<string>;
    /** Whether a title, heading or phrase has the two beside each other. */
    isPair?: (first: string, second: string) => boolean;
  } = {},
): Lexicon {
  const counts = new Map(vocabulary);
  const spell = createSpeller(vocabulary, isKnown);
  const ordered = vocabulary.map(([word]) => word);
  return {
    knows: (word) => counts.has(word) || isKnown(word),
    correct: (word) => (english.has(word) ? undefined : spell(word)),
    complete(prefix, before) {
      if (prefix.length < SHORTEST_PREFIX) return [];
      const found: string[] = [];
      const start = firstFrom(prefix, ordered.length, (at) => ordered[at] as string);
      for (let at = start; ordered[at]?.startsWith(prefix); at++) found.push(ordered[at] as string);
      const countOf = (word: string) => counts.get(word) ?? 0;
      const own = counts.get(prefix) ?? (isKnown(prefix) ? Number.POSITIVE_INFINITY : 0);
      const longer = found.filter((word) => word !== prefix).sort((a, b) => countOf(b) - countOf(a));
      const following =
        before === undefined || isPair(before, prefix) ? [] : longer.filter((word) => isPair(before, word));
      const likely = following.length > 0 ? following : longer.filter((word) => countOf(word) >= FAR * own);
      return likely.slice(0, MOST_COMPLETIONS);
    },
  };
}

/** The place of the first of so many words in order that is not before this one. */
export function firstFrom(word: string, count: number, wordAt: (at: number) => string): number {
  let [low, high] = [0, count];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (wordAt(middle) < word) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Words shorter than this are left alone: too much is near them; so are longer ones than any word is. */
const SHORTEST = 4;
const LONGEST = 30;
/** From this length on, two slips are forgiven rather than one. */
const LONG = 8;

/**
 * A speller over the documentation's own words; more frequent words win among equally near ones. `isKnown` knows
 * other forms of its words: `suspends` where it says `suspended`.
 */
export function createSpeller(
  vocabulary: readonly (readonly [word: string, count: number])[],
  isKnown: (word: string) => boolean,
): Speller {
  const known = new Set(vocabulary.map(([word]) => word));
  /** By first letter and length. */
  const candidates = new Map<string, Candidate[]>();
  for (const [word, count] of vocabulary) {
    if (count < 2 || word.length < SHORTEST) continue;
    const candidate = { word, count, letters: lettersOf(word) };
    const key = word.charAt(0) + word.length;
    const bucket = candidates.get(key);
    if (bucket) bucket.push(candidate);
    else candidates.set(key, [candidate]);
  }
  return (word) => {
    if (word.length < SHORTEST || word.length > LONGEST || !/^\p{L}+$/u.test(word)) return undefined;
    if (known.has(word) || isKnown(word)) return undefined;
    const most = word.length >= LONG ? 2 : 1;
    const letters = lettersOf(word);
    const inOrder = word.length === SHORTEST ? sorted(word) : '';
    // Slips seldom hit the first letter; when they do, it is mostly swapped with the second.
    const initials = new Set([word.charAt(0), word.charAt(1)]);
    let best: string | undefined;
    let [least, often] = [most + 1, 0];
    const compare = ({ word: candidate, count, letters: others }: Candidate) => {
      // A slip puts at most one letter in place of another.
      if (bitsIn(letters ^ others) > 2 * most) return;
      // A short word is near many others: only swapped letters count as a slip.
      if (word.length === SHORTEST && sorted(candidate) !== inOrder) return;
      const slips = distance(word, candidate, least);
      if (slips < least || (slips === least && slips <= most && count > often)) {
        [best, least, often] = [candidate, slips, count];
      }
    };
    for (const initial of initials) {
      for (let length = word.length - most; length <= word.length + most; length++) {
        candidates.get(initial + length)?.forEach(compare);
      }
    }
    return least <= most ? best : undefined;
  };
}

interface Candidate {
  word: string;
  count: number;
  letters: number;
}

/** Which letters a word has, a bit for each; letters far apart in Unicode may share one. */
function lettersOf(word: string): number {
  let bits = 0;
  for (let i = 0; i < word.length; i++) bits |= 1 << (word.charCodeAt(i) & 31);
  return bits;
}

function bitsIn(bits: number): number {
  let count = 0;
  for (let left = bits; left !== 0; left &= left - 1) count++;
  return count;
}

function sorted(word: string): string {
  return [...word].sort().join('');
}

/**
 * Letters to add, drop, change or swap with a neighbour to get from one word to another (optimal string
 * alignment); gives up with `limit + 1` once it must be more than `limit`.
 */
export function distance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  const width = b.length + 1;
  if (rows.length < 3 * width) rows = new Uint16Array(3 * width);
  // Three rows that take turns: this one, the one above it, and the one above that.
  let [row, above, before] = [0, width, 2 * width];
  for (let j = 0; j < width; j++) rows[row + j] = j;
  for (let i = 1; i <= a.length; i++) {
    [row, above, before] = [before, row, above];
    const letter = a.charCodeAt(i - 1);
    // Farther from the diagonal than this, it is more than the limit.
    const [from, to] = [Math.max(1, i - limit), Math.min(b.length, i + limit)];
    rows[row + from - 1] = from === 1 ? i : limit + 1;
    let least = rows[row + from - 1] as number;
    for (let j = from; j <= to; j++) {
      const other = b.charCodeAt(j - 1);
      const up = j === i + limit ? limit + 1 : (rows[above + j] as number) + 1;
      const left = (rows[row + j - 1] as number) + 1;
      let cost = (rows[above + j - 1] as number) + (letter === other ? 0 : 1);
      if (up < cost) cost = up;
      if (left < cost) cost = left;
      if (i > 1 && j > 1 && letter === b.charCodeAt(j - 2) && a.charCodeAt(i - 2) === other) {
        cost = Math.min(cost, (rows[before + j - 2] as number) + 1);
      }
      rows[row + j] = cost;
      if (cost < least) least = cost;
    }
    if (least > limit) return limit + 1;
  }
  return Math.min(rows[row + b.length] as number, limit + 1);
}

/** Room for the rows of `distance`, which is asked millions of times while an index is built. */
let rows = new Uint16Array(3 * 32);
