import type { Controls } from '../../src/render/controls.ts';
import {
  type Answer,
  type Block,
  type Field,
  LANGUAGES,
  type PageSummary,
  type Reading,
  type Span,
} from '../../src/types.ts';

/** Answers made of hostile words, the same ones for the same seed. */
export function randomAnswer(seed: number): Answer {
  const random = mulberry32(seed);
  const int = (max: number) => Math.floor(random() * max);
  const pick = <T>(items: readonly T[]): T => items[int(items.length)] as T;
  const some = <T>(max: number, make: () => T): T[] => Array.from({ length: int(max + 1) }, make);

  const text = () => some(pick([0, 3, 12]), () => pick(WORDS)).join(pick([' ', '. ', '']));
  const span = (): Span => ({
    text: text(),
    ...(random() < 0.2 ? { bold: true } : {}),
    ...(random() < 0.2 ? { code: true } : {}),
    ...(random() < 0.3 ? { url: pick(URLS) } : {}),
  });
  const spans = () => some(4, span);
  const field = (depth: number): Field => ({
    name: text(),
    description: some(2, spans),
    fields: depth > 2 ? [] : some(2, () => field(depth + 1)),
    ...(random() < 0.5 ? { type: text() } : {}),
    ...(random() < 0.5 ? { optional: true } : {}),
  });
  const makers: ((depth: number) => Block)[] = [
    () => ({ kind: 'paragraph', spans: spans() }),
    () => ({ kind: 'heading', depth: 4, spans: spans() }),
    () => ({ kind: 'gap' }),
    () => ({ kind: 'code', text: some(20, text).join('\n'), ...(random() < 0.5 ? { title: text() } : {}) }),
    () => ({
      kind: 'table',
      header: some(24, spans),
      rows: some(pick([4, 4, 120]), () => some(4, () => some(1, span))),
    }),
    () => ({ kind: 'image', alt: text(), url: pick(URLS) }),
    (depth) => ({
      kind: 'list',
      ordered: random() < 0.5,
      start: 1 + int(3),
      items: some(6, () => blocks(depth)),
    }),
    (depth) => ({ kind: 'callout', role: pick(['note', 'warning', '']), blocks: blocks(depth) }),
    (depth) => ({ kind: 'definition', term: spans(), blocks: blocks(depth) }),
    (depth) => ({ kind: 'tab', title: text(), blocks: blocks(depth) }),
    () => ({
      kind: 'method',
      method: {
        id: text(),
        language: pick(LANGUAGES),
        title: text(),
        ...(random() < 0.5 ? { endpoint: { verb: 'POST', path: text() } } : {}),
        parameters: some(4, () => field(0)),
        returns: some(2, () => field(0)),
        properties: [],
      },
    }),
  ];
  const blocks = (depth: number): Block[] => some(depth > 2 ? 1 : 6 - depth, () => pick(makers)(depth + 1));
  const page = (): PageSummary => ({
    id: text() || 'x',
    title: text(),
    description: text(),
    breadcrumb: some(4, text),
    ...(random() < 0.6 ? { url: pick(URLS) } : {}),
  });
  const section = () => ({
    id: text(),
    headings: some(2, text),
    ...(random() < 0.6 ? { url: pick(URLS) } : {}),
  });
  const languages = LANGUAGES.filter(() => random() < 0.4);
  return {
    kind: pick(['found', 'found', 'found', 'nothing', 'empty']),
    question: text(),
    followsUp: random() < 0.3,
    corrections: some(8, () => ({ from: text(), to: pick(WORDS) })),
    best: { page: page(), section: section(), blocks: blocks(0), cut: random() < 0.3 },
    others: some(7, page),
    related: some(6, () => ({ page: page(), section: section() })),
    languages,
    ...(random() < 0.8 && languages.length > 0 ? { language: pick(languages) } : {}),
  };
}

/** A page with anything between none and too many sections and pages below it. */
export function randomReading(seed: number): Reading {
  const random = mulberry32(seed);
  const { best, others } = randomAnswer(seed);
  const [page = { id: 'x', title: 'x', description: '', breadcrumb: [] }, next] = others;
  const many = (length: number) => Array.from({ length: Math.floor(random() * length) }, (_, i) => i);
  const text = () => WORDS[Math.floor(random() * WORDS.length)] ?? '';
  const { id } = page;
  const outline = many([3, 8, 120][seed % 3] ?? 0).map((i) => ({
    id: `${id}/${i}${text()}`,
    headings: i % 2 === 0 ? [text()] : [text(), text()],
  }));
  const children = many([3, 120, 8][seed % 3] ?? 0).map((i) => ({
    ...page,
    id: `${id}/page-${i}`,
    title: text(),
  }));
  const section = (random() < 0.5 && outline[0]) || { id, headings: [] };
  return {
    page,
    section,
    blocks: best?.blocks ?? [],
    outline,
    children,
    ...(next ? { previous: next, next } : {}),
  };
}

/** Who asked, and what the controls of the answer carry. */
export function randomControls(seed: number, { question }: Answer): Controls {
  const random = mulberry32(seed);
  const carried = [question, 'a question '.repeat(36), '<&>'.repeat(22), 'x', undefined];
  return {
    question: carried[Math.floor(random() * carried.length)],
    asker: 'U0123456789',
    docsVersion: '0.2.0',
    privately: random() < 0.5,
  };
}

const URLS = [
  'https://workos.com/docs/sso?a=1&b=2',
  'https://workos.com/docs/a|b>c<d',
  'javascript:alert(1)',
  '/relative',
  '',
  `https://workos.com/${'long'.repeat(900)}`,
  'https://workos.com/\uD83D',
];

const WORDS = [
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

function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}
