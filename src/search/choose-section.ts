import type { SectionEntry } from './index-format.ts';

/** What speaks for a section of a page, beside the page's others. */
export interface Part {
  section: SectionEntry;
  /** Score of its words, as the search sums them. */
  text: number;
  /** Which of the query's terms it holds: bit `i` for the `i`th. */
  has: number;
  /** How much its headings say the same as the query, 0 to 1. */
  heading: number;
  /** Score of the best phrase that points into it, and how well it fits the query, 0 to 1. */
  phrase: number;
  fit: number;
}

/** How much each of them counts. */
export interface SectionTuning {
  /** The score of its words, where they tell the sections apart, and the share of that where they don't. */
  text: number;
  spread: number;
  /** The words that other sections of the page lack. */
  apart: number;
  heading: number;
  /** As much more for a heading that says the question, and nothing else. */
  named: number;
  phrase: number;
  /** That the page begins with it, and as much more as a phrase for the whole page fits. */
  begins: number;
  whole: number;
  /** How much less an aside counts: "(optional)", "Next steps". */
  aside: number;
}

/** What every guide has beside its matter, and asides of a guide that are seldom what is asked for. */
const ASIDE =
  /\(optional\)|^(?:conclusion|wrapping up|next steps?|coming soon|frequently asked questions|troubleshooting|considerations|additional resources|see also)\b/i;
/** From here on a heading and a question say the same. */
const NAMED = 0.85;
const BEGINS = /^(?:introduction|overview|getting started|what is\b.*|about\b.*)$/i;

/** A section of a page with what it is worth, and what of that each thing that speaks for it gives. */
export interface Ranked {
  part: Part;
  value: number;
  why: Record<'words' | 'apart' | 'heading' | 'phrase' | 'beginning' | 'aside', number>;
}

/**
 * The sections of a page, those first that answer best. The page is chosen already: a word that all of its sections
 * hold says nothing about which of them is meant, and where no word tells them apart, the page's beginning is.
 */
export function sortSections(
  parts: readonly Part[],
  rarity: readonly number[],
  wholePage: number,
  tuning: SectionTuning,
): Ranked[] {
  const most = Math.max(...parts.map(({ text }) => text)) || 1;
  const all = rarity.reduce((sum, value) => sum + value, 0) || 1;
  const apart = rarity.map((value, i) => {
    const holding = parts.filter(({ has }) => has & (1 << i)).length;
    return holding === 0 ? 0 : (value * Math.log(parts.length / holding)) / Math.log(parts.length + 1) / all;
  });
  const spread = apart.reduce((sum, value) => sum + value, 0);
  const trust = tuning.spread + (1 - tuning.spread) * Math.min(1, 2 * spread);
  return parts
    .map((part, at): Ranked => {
      const tells = apart.reduce((sum, value, i) => (part.has & (1 << i) ? sum + value : sum), 0);
      const { headings } = part.section;
      const begins = at === 0 || (headings.length === 1 && BEGINS.test(headings[0] as string));
      const why = {
        words: (tuning.text * trust * part.text) / most,
        apart: tuning.apart * tells,
        heading: tuning.heading * part.heading + (part.heading >= NAMED ? tuning.named : 0),
        phrase: tuning.phrase * part.fit,
        beginning: begins ? tuning.begins + tuning.whole * wholePage : 0,
        aside: headings.some((heading) => ASIDE.test(heading)) ? -tuning.aside : 0,
      };
      const value = why.words + why.apart + why.heading + why.phrase + why.beginning + why.aside;
      return { part, value, why };
    })
    .sort((a, b) => b.value - a.value);
}
