import { blocksText, spansText } from '../blocks.ts';
import type { Query } from '../query/parse-question.ts';
import { STOP_WORDS, words } from '../query/words.ts';
import type { SearchIndex } from '../search/load-index.ts';
import type { Found } from '../search/rank.ts';
import type { Block, Excerpt } from '../types.ts';
import { GAP } from './fit-block.ts';
import { type Place, toLink } from './related.ts';

/** Written like an error code: parts in lower case with underscores, and no call. */
const CODE = /(?<![\w./-])[a-z][a-z0-9]*(?:_[a-z0-9]+)+(?![\w.(/-])/g;
/** What is said around an error code by those who ask what it means. */
const AROUND = new Set(
  'error errors code codes mean means meaning message fail failed fails failing response return returned returns fix handle explain see seeing throw throws thrown'.split(
    ' ',
  ),
);

/**
 * The rows of tables and the definitions that explain the error code that a question is about, alone and in the order of
 * what was found, two at most: one code can mean two things in two tables. Undefined for other questions, and where the
 * best place that was found is all about the code.
 */
export function codeRows(
  index: SearchIndex,
  query: Pick<Query, 'text' | 'skip'>,
  { hits }: Pick<Found, 'hits'>,
): Excerpt[] | undefined {
  const code = codeAsked(query.text);
  const places = hits.slice(query.skip);
  const [best] = places;
  if (!code || !best || isNamed(best, code)) return undefined;
  const rows = places.flatMap((place) => rowIn(index, place, code));
  const [first] = rows;
  const other = first && rows.find((row) => blocksText(row.blocks) !== blocksText(first.blocks));
  return first && [first, ...(other ? [other] : [])];
}

/** The error code that a question is about, and about nothing else. */
export function codeAsked(question: string): string | undefined {
  const codes = new Set(question.match(CODE) ?? []);
  const [code] = codes;
  if (!code || codes.size > 1) return undefined;
  const rest = words(question.replaceAll(code, ' ')).map(({ text }) => text);
  return rest.every((word) => STOP_WORDS.has(word) || AROUND.has(word)) ? code : undefined;
}

function rowIn(index: SearchIndex, place: Place, code: string): Excerpt[] {
  const blocks = index.blocks(place.section);
  const at = blocks.findIndex((block) => explains(block, code));
  const block = blocks[at];
  if (!block) return [];
  const before = at > 0 ? [GAP] : [];
  const behind = at + 1 < blocks.length ? [GAP] : [];
  return [{ ...toLink(place), blocks: [...before, rowOf(block, code), ...behind], cut: true }];
}

function isNamed({ page, section }: Place, code: string): boolean {
  return [page.title, ...section.headings].some((name) =>
    name
      .toLowerCase()
      .replaceAll(/[^a-z0-9]+/g, '_')
      .includes(code),
  );
}

function explains(block: Block, code: string): boolean {
  if (block.kind === 'table') return block.rows.some(([cell]) => spansText(cell ?? []) === code);
  return block.kind === 'definition' && spansText(block.term) === code;
}

/** Of a table, the row; its other rows are about other codes. */
function rowOf(block: Block, code: string): Block {
  if (block.kind !== 'table') return block;
  return { ...block, rows: block.rows.filter(([cell]) => spansText(cell ?? []) === code) };
}
