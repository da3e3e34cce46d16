import fc, { type Arbitrary } from 'fast-check';
import type { Controls } from '../../src/render/controls/controls.ts';
import {
  type Answer,
  type Block,
  type Excerpt,
  LANGUAGES,
  type PageSummary,
  type Reading,
  type SectionRef,
} from '../../src/types.ts';
import { blocksOf, many, spansOf } from './any-blocks.ts';

/** What would ping people, end a link, break a line or not be shown, were it not escaped and cut. */
const HOSTILE = [
  '<!channel>',
  '<@U1>',
  '&lt;!here&gt;',
  '*bold* _it_ ~no~ `code`',
  '```',
  '<https://evil.example|https://workos.com>',
  '\u0000\u0007',
  '\uD83D',
  '\uDE00 lone',
  '👩‍👩‍👧‍👦',
  'עברית',
  ':smile:',
  'word',
  'A sentence that ends. ',
  '\n\n',
  ' ',
  '',
  'x'.repeat(300),
  'many words in a row '.repeat(20),
  'e\u0301\u0301\u0301',
  '\r\n',
];

const URLS = [
  'https://workos.com/docs/sso?a=1&b=2',
  'https://workos.com/docs/a|b>c<d',
  'javascript:alert(1)',
  '/relative',
  '',
  `https://workos.com/${'long'.repeat(900)}`,
  'https://workos.com/\uD83D',
];

const glue = fc.constantFrom(' ', '. ', '');

/** Text of the worst kind. */
export const hostileText: Arbitrary<string> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .tuple(many(fc.constantFrom(...HOSTILE), 0, 12), glue)
      .map(([words, sign]) => words.join(sign)),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
);

const url = fc.constantFrom(...URLS);
const gap = fc.constant({ kind: 'gap' as const });
const cell = spansOf({ text: hostileText, url }, 1);
const ragged = fc.record({
  kind: fc.constant('table' as const),
  header: many(cell, 0, 24),
  rows: many(many(cell, 0, 4), 0, 120),
});
const blocks: Arbitrary<Block[]> = fc.option(
  blocksOf({ text: hostileText, name: hostileText, url, more: [gap, ragged] }),
  { nil: [] as Block[] },
);
const language = fc.constantFrom(...LANGUAGES);

const page: Arbitrary<PageSummary> = fc.record(
  {
    id: hostileText.map((text) => text || 'x'),
    title: hostileText,
    description: hostileText,
    breadcrumb: many(hostileText, 0, 4),
    url,
  },
  { requiredKeys: ['id', 'title', 'description', 'breadcrumb'] },
);

const section: Arbitrary<SectionRef> = fc.record(
  { id: hostileText, headings: many(hostileText, 0, 2), url },
  { requiredKeys: ['id', 'headings'] },
);

const best: Arbitrary<Excerpt> = fc.record({ page, section, blocks, cut: fc.boolean() });

/** Answers of every kind, made of hostile text. */
export const anyAnswer: Arbitrary<Answer> = fc.record(
  {
    kind: fc.constantFrom('found', 'found', 'found', 'nothing', 'empty'),
    question: hostileText,
    followsUp: fc.boolean(),
    corrections: many(fc.record({ from: hostileText, to: hostileText }), 0, 8),
    best,
    also: best,
    others: many(page, 0, 7),
    related: many(fc.record({ page, section }), 0, 6),
    languages: fc.uniqueArray(language),
    language,
  },
  {
    requiredKeys: ['kind', 'question', 'followsUp', 'corrections', 'best', 'others', 'related', 'languages'],
  },
);

/** A page with anything between none and too many sections, and pages below it. */
export const anyReading: Arbitrary<Reading> = fc.record(
  {
    page,
    section,
    blocks,
    outline: fc.oneof(many(section, 0, 8), many(section, 100, 120)),
    children: fc.oneof(many(page, 0, 8), many(page, 100, 120)),
    previous: page,
    next: page,
  },
  { requiredKeys: ['page', 'section', 'blocks', 'outline', 'children'] },
);

const CARRIED = ['a question '.repeat(36), '<&>'.repeat(22), 'x', undefined];

/** Who asked, and what the controls of an answer carry. */
export const anyControls: Arbitrary<Controls> = fc.record({
  question: fc.oneof(
    fc.constantFrom(...CARRIED),
    hostileText.map((text) => text.slice(0, 100)),
  ),
  asker: fc.constant('U0123456789'),
  docsVersion: fc.constant('0.2.0'),
  privately: fc.boolean(),
});
