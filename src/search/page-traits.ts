import { pageText } from '../blocks.ts';
import { type Term, termsOf } from '../query/parse-question.ts';
import type { Page } from '../types.ts';
import { indexToken } from './tokens.ts';

/** The one stop word that tells names apart. */
export const GET = 'get';

/** Of a step, "(2) Configure SAML", or a version, "OAuth 2.0": nobody says it. */
const NUMBER = /^\d+$/;

/** Folders with more pages than this hold a family: one page for each provider, SDK or source. */
const SMALLEST_FAMILY = 10;
/** A word in more titles of a family than this tells none of its pages from the others. */
const MOST_TITLES = 6;

/** What a title or heading says, a token a term, as a question of the same words would be understood. */
export function nameOf(title: string): string[] {
  // "Get a Directory Group" is not what "Directory Group" is, although "get" is no word to look for.
  const verb = /^get\b/i.test(title) ? [GET] : [];
  const terms = namesIn(title);
  // "Go" is a word like others, and none to look for; "Go SDK" is the language.
  return terms.length > 0 || !title
    ? [...verb, ...terms]
    : namesIn(`${title} SDK`).filter((term) => term !== 'sdk');
}

/** What a phrase that people ask with says, a token a term: a question of the same words says all of it. */
export function phraseTokens(phrase: string): string[] {
  return termsOf(phrase).flatMap(firstToken);
}

function namesIn(title: string): string[] {
  return termsOf(title)
    .filter(({ kind, text }) => kind !== 'whole' && !NUMBER.test(text))
    .flatMap(firstToken);
}

function firstToken({ tokens: [first] }: Term): string[] {
  return first ? [indexToken(first)] : [];
}

/** For the pages of a family of many alike (`integrations/okta-saml`, ...): the words that name each one. */
export function families(pages: readonly Page[]): Map<Page, string[]> {
  const byFolder = new Map<string, Page[]>();
  for (const page of pages) {
    const parts = page.id.split('/');
    // Deeper folders and the API reference hold different things, not many of a kind.
    if (parts.length !== 2 || !FAMILIES.has(parts[0] ?? '')) continue;
    byFolder.set(parts[0] ?? '', [...(byFolder.get(parts[0] ?? '') ?? []), page]);
  }
  const everyday = counted(pages.filter(({ id }) => !FAMILIES.has(id.split('/')[0] ?? '')));
  const found = new Map<Page, string[]>();
  for (const members of byFolder.values()) {
    if (members.length < SMALLEST_FAMILY) continue;
    const names = members.map((page) => nameOf(page.title));
    for (const [i, page] of members.entries()) {
      const own = (names[i] ?? []).filter(
        (token) =>
          names.filter((other) => other.includes(token)).length <= MOST_TITLES &&
          (everyday.get(token) ?? 0) <= MOST_TITLES,
      );
      // What is called by a word of every day, `authkit-session`, is named by its whole name alone.
      found.set(page, own.length > 0 ? own : [page.id.replace(/^.*\//, '').replaceAll('-', '')]);
    }
  }
  return found;
}

/** In how many titles each token stands. */
function counted(pages: readonly Page[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const token of pages.flatMap(({ title }) => [...new Set(nameOf(title))])) {
    counts.set(token, (counts.get(token) ?? 0) + 1);
  }
  return counts;
}

/** Folders whose pages are one a provider, SDK or source. */
const FAMILIES = new Set(['integrations', 'migrate', 'sdk', 'sdks']);

/** Pages whose text another page has as well, each with the id of that page, the one with the shorter id. */
export function sameText(pages: readonly Page[]): Map<Page, string> {
  const first = new Map<string, Page>();
  const same = new Map<Page, string>();
  for (const page of pages.toSorted((a, b) => a.id.length - b.id.length)) {
    const text = pageText(page);
    const twin = first.get(text);
    if (twin) same.set(page, twin.id);
    else first.set(text, page);
  }
  return same;
}
