import { isOtherProduct } from '../query/other-products.ts';
import type { Query } from '../query/parse-question.ts';
import { words } from '../query/words.ts';
import type { Found, Hit } from '../search/rank.ts';
import { stem } from '../search/tokens.ts';

/**
 * What speaks for the best page being an answer at all, rather than the least bad match: each from 0 to about 1,
 * or a logarithm. Calibrated on labelled questions with and without an answer (`npm run calibrate`).
 */
export interface Signals {
  /** Share of the question, by rarity, that the best section holds; everyday words count little. */
  sectionCoverage: number;
  /** How well a phrase that people ask with fits, and the share of the question that it says. */
  phrase: number;
  phraseCoverage: number;
  /** Words of the product's own vocabulary that the page holds, three at most. */
  core: number;
  /** 1 when a core word or the page's title ties the question to the product, else 0. */
  anchored: number;
  /** Words that stand nowhere in the documentation, three at most. */
  unknown: number;
  /** The score, for the length of the question. */
  strength: number;
  /** The rarest word of the question that the page lacks. */
  missing: number;
  /** How well the best phrase and the page's title say the question, 0 to 1. */
  fit: number;
  title: number;
  /** Share of the question's words that are of the product's own vocabulary. */
  focus: number;
  /** 1 when it names another company's product, and what is found isn't named for it, else 0. */
  elsewhere: number;
  /** How near it is to what people ask that the documentation does not answer, 0 to 1. */
  outOfScope: number;
}

/**
 * Weights of the signals, the constant they are added to, and the least sum that counts as an answer: `least` for
 * somebody who asked us, `sure` for people who did not.
 */
export const CONFIDENCE: Record<keyof Signals | 'constant' | 'least' | 'sure' | 'close', number> = {
  constant: -4.7,
  sectionCoverage: 1.2,
  phrase: 0.41,
  phraseCoverage: -0.11,
  core: -0.13,
  anchored: 0.42,
  unknown: -0.12,
  strength: 1.19,
  missing: -2.13,
  fit: 3.36,
  title: 1.55,
  focus: 1.4,
  elsewhere: -0.77,
  outOfScope: -12.76,
  least: -0.42,
  sure: 1.6,
  close: -2.5,
};

/** Everyday words say little of what is asked; halves of identifiers and names of languages less than words. */
const EVERYDAY = 0.1;
const MINOR = 0.5;
/** From here on a title names what is asked for. */
const NAMED = 0.25;
/** Pages of the documentation, roughly: the rarity of a word that none of them has is 1. */
const MOST_PAGES = 530;

/** Words around which the product turns; a question without any is seldom about it. */
const CORE = new Set(
  words(
    `saml oidc oauth authkit directory user session token event role permission vault connection domain group
    password authorization authentication secret account member membership tenant log claim certificate employee
    client redirect callback cookie sdk feature flag login policy consent radar workspace custom email`,
  ).map(({ text }) => stem(text)),
);

/** Whether the best hit is evidence enough to be presented as the answer. */
export function isAnswered(query: Query, found: Found): boolean {
  const [best] = found.hits;
  if (!best || isCommercial(query, best)) return false;
  if (holdsIdentifiers(query, best)) return true;
  return confidence(signals(query, found, best)) >= CONFIDENCE.least;
}

/**
 * Whether the best hit is evidence enough to answer a question that was not put to us. Of words like `user` or `role`
 * one is said in any channel: two of them, or the name of a thing of the product, have to stand on the page. What was
 * read in another spelling is a guess.
 */
export function isCertain(query: Query, found: Found): boolean {
  const [best] = found.hits;
  if (!best || query.corrections.length > 0) return false;
  const given = signals(query, found, best);
  const named = query.terms.some(({ kind }, i) => kind === 'concept' && has(best.evidence.pageHas, i));
  return (named || given.core >= 2) && confidence(given) >= CONFIDENCE.sure;
}

/** Whether the best hit, not evidence enough for an answer, is near enough to be offered as the closest page. */
export function isClose(query: Query, found: Found): boolean {
  const [best] = found.hits;
  return best !== undefined && confidence(signals(query, found, best)) >= CONFIDENCE.close;
}

/** The weighted sum of the signals. */
export function confidence(given: Signals): number {
  return (Object.keys(given) as (keyof Signals)[]).reduce(
    (sum, name) => sum + given[name] * CONFIDENCE[name],
    CONFIDENCE.constant,
  );
}

/** Measures what speaks for the best hit. */
export function signals(query: Query, { counts }: Found, best: Hit): Signals {
  const { evidence, score } = best;
  const worth = query.terms.map(({ everyday, kind }, i) => {
    const rarity = Math.log(1 + MOST_PAGES / (1 + (counts[i] ?? 0)));
    if (everyday) return rarity * EVERYDAY;
    return rarity * (kind === 'part' || kind === 'language' ? MINOR : 1);
  });
  const most = Math.log(1 + MOST_PAGES);
  const total = worth.reduce((sum, value) => sum + value, 0) || 1;
  const plain = query.terms.map(({ everyday, kind }) => !everyday && kind !== 'whole' && kind !== 'part');
  const core = query.terms.filter((term, i) => has(evidence.pageHas, i) && isCore(term)).length;
  const share = (bits: number) => worth.reduce((sum, v, i) => (has(bits, i) ? sum + v : sum), 0) / total;
  return {
    sectionCoverage: share(evidence.sectionHas),
    phrase: Math.log(1 + evidence.phrase),
    phraseCoverage: share(evidence.phraseHas),
    core: Math.min(3, core),
    anchored: core > 0 || evidence.title >= NAMED ? 1 : 0,
    unknown: Math.min(3, plain.filter((is, i) => is && counts[i] === 0).length),
    strength: Math.log(1 + score / Math.sqrt(query.terms.length)),
    missing: Math.max(0, ...worth.filter((_, i) => !has(evidence.pageHas, i))) / most,
    fit: evidence.phraseFit,
    title: evidence.title,
    focus: plain.some(Boolean) ? Math.min(1, core / plain.filter(Boolean).length) : 0,
    elsewhere: isElsewhere(query, best) ? 1 : 0,
    outOfScope: evidence.outOfScope,
  };
}

/** Whether a question names another company's product that neither the page nor the section is named for. */
function isElsewhere({ sequence, terms }: Query, { page, section }: Hit): boolean {
  const shunned = new Set(terms.flatMap((term) => (term.shunned ? [term.text] : [])));
  const names = [page.id, page.title, ...section.headings].join(' ').toLowerCase();
  return sequence.some((word) => isOtherProduct(word) && !shunned.has(word) && !names.includes(word));
}

function has(bits: number, i: number): boolean {
  return (bits & (1 << i)) !== 0;
}

function isCore({ kind, tokens }: Query['terms'][number]): boolean {
  return kind === 'concept' || tokens.some(({ text }) => CORE.has(stem(text)));
}

/** Nobody types the name of a method, event or error code by chance. */
function holdsIdentifiers({ terms }: Query, { evidence }: Hit): boolean {
  const places = terms.flatMap(({ kind }, i) => (kind === 'whole' ? [i] : []));
  return places.length > 0 && places.every((i) => (evidence.sectionHas & (1 << i)) !== 0);
}

/** Prices, contracts and the like are answered only by a page or section that is named for them. */
function isCommercial({ commercial }: Query, { page, section }: Hit): boolean {
  const names = [page.title, ...section.headings].join(' ').toLowerCase();
  return commercial.length > 0 && !commercial.some((word) => names.includes(word));
}
