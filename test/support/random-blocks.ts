import type { Block, Field, Span } from '../../src/types.ts';
import { createRandom } from './random.ts';

/** Prose to build pages of: sentences, abbreviations, scripts and signs that are hard to cut. */
const WORDS = `lamp shade paper e.g. i.e. etc. No. 5 v1.2.3 wire. Switch? Yes! earth: (low) "quoted." it's
  größe 日本語。 🔦 👩‍🚀 naïve U.S. end... — x`.split(/\s+/);
const LANGUAGES = ['js', 'curl', 'python'] as const;

/** Blocks of a section, long and short, the same ones for the same seed. */
export function randomBlocks(seed: number): Block[] {
  const random = createRandom(seed);
  const below = (max: number) => Math.floor(random() * max);
  const pick = <T>(items: readonly T[]): T => items[below(items.length)] as T;
  const many = <T>(min: number, max: number, make: () => T): T[] =>
    Array.from({ length: min + below(max - min + 1) }, make);
  const sentence = () => `${many(1, 12, () => pick(WORDS)).join(' ')}${pick(['. ', '? ', ' ', '.\n', ': '])}`;
  const span = (): Span => ({
    text: sentence(),
    ...(random() < 0.2 ? { code: true } : {}),
    ...(random() < 0.2 ? { bold: true } : {}),
    ...(random() < 0.2 ? { url: 'https://docs.example.com/lamps' } : {}),
  });
  const spans = (max = 12) => many(1, max, span);
  const paragraph = (): Block => ({ kind: 'paragraph', spans: spans() });
  const field = (depth: number): Field => ({
    name: pick(WORDS),
    description: many(0, 2, () => spans(3)),
    fields: depth > 1 ? [] : many(0, 3, () => field(depth + 1)),
  });
  const makers: ((depth: number) => Block)[] = [
    paragraph,
    paragraph,
    () => ({ kind: 'heading', depth: 4, spans: spans(1) }),
    () => ({ kind: 'code', language: 'js', text: many(1, 60, sentence).join('\n') }),
    () => ({ kind: 'image', alt: sentence(), url: 'https://images.example.com/x.png' }),
    () => ({ kind: 'table', header: [spans(1), spans(1)], rows: many(0, 30, () => [spans(2), spans(2)]) }),
    (depth) => ({
      kind: 'list',
      ordered: random() < 0.5,
      start: 1 + below(4),
      items: many(1, 12, () => blocks(1, depth)),
    }),
    (depth) => ({ kind: 'callout', role: 'note', blocks: blocks(4, depth) }),
    (depth) => ({ kind: 'definition', term: spans(1), blocks: blocks(3, depth) }),
    (depth) => ({ kind: 'tab', title: sentence(), blocks: blocks(4, depth) }),
    () => ({
      kind: 'method',
      method: {
        id: 'lamps',
        language: pick(LANGUAGES),
        title: pick(WORDS),
        parameters: many(0, 30, () => field(0)),
        returns: many(0, 5, () => field(0)),
        properties: many(0, 5, () => field(0)),
      },
    }),
  ];
  const blocks = (max: number, depth: number): Block[] =>
    many(1, max, () => (depth > 2 ? paragraph() : pick(makers)(depth + 1)));
  return blocks(8, 0);
}
