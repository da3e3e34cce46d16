import { blocksText, blockText, signature } from '../blocks.ts';
import { languageNamed } from '../query/languages.ts';
import type { Query } from '../query/parse-question.ts';
import type { SearchIndex } from '../search/load-index.ts';
import type { Found, Hit } from '../search/rank.ts';
import {
  type Block,
  type Example,
  type ExampleOptions,
  type Examples,
  LANGUAGES,
  type Language,
  type Method,
  USUAL_LANGUAGES,
} from '../types.ts';
import { createEvidence, type Evidence } from './evidence.ts';
import { type Place, toLink } from './related.ts';
import { summary } from './summary.ts';

/** Finds the examples for a topic among the pages that were found for it. */
export type FindExamples = (query: Query, found: Found, options?: ExampleOptions) => Examples;

/** Examples shown where nobody says how many, and closest pages where there are none. */
const USUAL = 5;
const CLOSEST = 3;
/** Pages with code that are looked through; those behind them are about something else. */
const MOST_PAGES = 12;
/** Share of the topic, by worth, that a section has to say for its code to be an example of it. */
const ABOUT = 0.5;

interface Candidate {
  place: Place;
  block: Example['block'];
  language: Language | undefined;
  otherLanguages: Language[];
}

interface Ranked {
  candidate: Candidate;
  value: number;
}

/** What is to be called or typed is worth more than what is only to be read: data, settings, an object's shape. */
const WORTH = { call: 1, command: 0.8, data: 0.3 } as const;
/** ... unless it is called what is asked for. */
const WANTED = 0.65;
const COMMANDS = new Set(['bash', 'sh', 'shell', 'sql', 'html', 'css']);
/** What each further sample of a section is worth beside the one before. */
const NEXT = 0.9;

/** Looks for code over a loaded index. Every sample is verbatim and whole. */
export function createExamples(index: SearchIndex): FindExamples {
  const rank = (hit: Hit, evidence: Evidence, language: Language | undefined): Ranked[] =>
    hit.page.sections.flatMap((section) => {
      const blocks = index.blocks(section);
      const candidates = candidatesIn({ page: hit.page, section }, blocks, language);
      const prose = candidates.length > 0 ? blocksText(blocks.filter(isProse)) : '';
      return candidates.flatMap((candidate, i) => {
        const own = ownName(candidate);
        const name = [hit.page.title, section.headings.at(-1) ?? '', own].join('\n');
        const text = [...section.headings, name, prose, blockText(candidate.block)].join('\n');
        // What the best phrase says of a page is said of the section that it chose.
        const about = shareSaid(evidence, text, section === hit.section ? hit.evidence.phraseHas : 0);
        const worth = Math.max(worthOf(candidate), WANTED * shareSaid(evidence, own)) * NEXT ** i;
        // How well its page fits counts most: the same words stand beside samples about other things.
        const value = hit.score ** 2 * (about + shareSaid(evidence, name)) * worth;
        return about >= ABOUT ? [{ candidate, value }] : [];
      });
    });

  return (query, found, { language = query.language, limit = USUAL } = {}) => {
    const evidence = createEvidence(query, found.rarity);
    const ranked: Ranked[] = [];
    let pages = 0;
    for (const hit of found.hits) {
      const own = rank(hit, evidence, language);
      ranked.push(...own);
      pages += own.length > 0 ? 1 : 0;
      if (pages === MOST_PAGES) break;
    }
    const best = ranked.toSorted((a, b) => b.value - a.value).map(({ candidate }) => candidate);
    const examples = distinct(best).slice(0, limit).map(toExample);
    return {
      topic: query.text,
      ...(language ? { language } : {}),
      corrections: query.corrections,
      examples,
      closest: examples.length > 0 ? [] : found.hits.slice(0, CLOSEST).map(({ page }) => summary(page)),
    };
  };
}

/** The share of the question, by worth, that a text says, or that is known to be said. */
function shareSaid(evidence: Evidence, text: string, known = 0): number {
  return evidence.worth(evidence.terms(text) | known) / (evidence.worth(~0) || 1);
}

function isProse({ kind }: Block): boolean {
  return kind !== 'code' && kind !== 'method';
}

/** What an example itself is called. */
function ownName({ block }: Candidate): string {
  return block.kind === 'method' ? signature(block.method) : (block.title ?? '');
}

function worthOf({ block, language }: Candidate): number {
  if (block.kind === 'method') return block.method.properties.length > 0 ? WORTH.data : WORTH.call;
  if (COMMANDS.has(block.language ?? '')) return WORTH.command;
  return language && language !== 'json' && languageNamed(block.language ?? '') ? WORTH.call : WORTH.data;
}

/** The same sample often stands on several pages. */
function distinct(candidates: readonly Candidate[]): Candidate[] {
  const texts = candidates.map(({ block }) => blockText(block));
  return candidates.filter((_, i) => texts.indexOf(texts[i] ?? '') === i);
}

function toExample({ place, block, language, otherLanguages }: Candidate): Example {
  return { ...toLink(place), block, ...(language ? { language } : {}), otherLanguages };
}

/** The code of a section, in the language asked for or in any; of a method's versions one. */
function candidatesIn(place: Place, blocks: readonly Block[], asked: Language | undefined): Candidate[] {
  const code = codeIn(blocks);
  const methods = code.flatMap((block) => (block.kind === 'method' ? [block.method] : []));
  return code.flatMap((block): Candidate[] => {
    const language = block.kind === 'method' ? block.method.language : languageOf(place, block);
    if (asked && language !== asked) return [];
    if (block.kind === 'code') return [{ place, block, language, otherLanguages: [] }];
    const versions = methods.filter(({ id }) => id === block.method.id);
    if (block.method !== versionIn(versions, asked)) return [];
    const otherLanguages = [...new Set(versions.map((version) => version.language))].filter(
      (one) => one !== language,
    );
    return [{ place, block, language, otherLanguages }];
  });
}

function versionIn(versions: readonly Method[], asked: Language | undefined): Method | undefined {
  const wanted = [asked, ...USUAL_LANGUAGES].find((one) => versions.some(({ language }) => language === one));
  return versions.find(({ language }) => language === wanted) ?? versions[0];
}

/** Samples and methods, wherever they stand in a section. */
function codeIn(blocks: readonly Block[]): Example['block'][] {
  return blocks.flatMap((block) => {
    if (block.kind === 'code' || block.kind === 'method') return [block];
    if (block.kind === 'list') return block.items.flatMap(codeIn);
    return 'blocks' in block ? codeIn(block.blocks) : [];
  });
}

/** The language of a sample: that of its fence, or where that is a shell or nothing, the SDK that it is for. */
function languageOf({ page, section }: Place, block: Extract<Block, { kind: 'code' }>): Language | undefined {
  const fence = block.language ?? '';
  if (/^curl\b/.test(block.text)) return 'curl';
  const written = LANGUAGES.find((language) => language === fence) ?? languageNamed(fence);
  return written ?? languageNamed([block.title ?? '', section.headings.at(-1) ?? '', page.title].join('\n'));
}
