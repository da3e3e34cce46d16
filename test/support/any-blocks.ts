import fc, { type Arbitrary } from 'fast-check';
import { type Block, type Field, LANGUAGES, type Method, type Span } from '../../src/types.ts';

/** Words to build pages of: abbreviations, scripts and signs that are hard to cut. */
const WORDS = `lamp shade paper e.g. i.e. etc. No. 5 v1.2.3 wire. Switch? Yes! earth: (low) "quoted." it's
  größe 日本語。 🔦 👩‍🚀 naïve U.S. end... — x`.split(/\s+/);

const word = fc.constantFrom(...WORDS);
const ending = fc.constantFrom('. ', '? ', ' ', '.\n', ': ');

/** A sentence of a documentation, or what looks like one. */
const sentence = fc.tuple(many(word, 1, 12), ending).map(([words, end]) => `${words.join(' ')}${end}`);

/** What blocks are made of. */
interface Material {
  text: Arbitrary<string>;
  /** Names of methods, fields and types. */
  name: Arbitrary<string>;
  url: Arbitrary<string>;
  /** Blocks that only an excerpt has. */
  more?: readonly Arbitrary<Block>[];
}

/** The blocks of a section: long ones and short ones, one in the other. */
export const anyBlocks = blocksOf({
  text: sentence,
  name: word,
  url: fc.constant('https://docs.example.com/lamps'),
});

/** Blocks of every kind, made of whatever text. */
export function blocksOf({ text, name, url, more = [] }: Material): Arbitrary<Block[]> {
  const spans = (max: number) => spansOf({ text, url }, max);
  const paragraph = fc.record({ kind: fc.constant('paragraph' as const), spans: spans(12) });
  const cell = spans(2);
  const { blocks } = fc.letrec<{ blocks: Block[]; block: Block }>((tie) => ({
    blocks: many(tie('block'), 1, 4),
    block: fc.oneof(
      { maxDepth: 3, depthSize: 'small' },
      paragraph,
      fc.record({ kind: fc.constant('heading' as const), depth: fc.constant(4), spans: spans(1) }),
      fc.record(
        {
          kind: fc.constant('code' as const),
          text: many(text, 1, 30).map((lines) => lines.join('\n')),
          language: fc.constant('js'),
          title: text,
        },
        { requiredKeys: ['kind', 'text'] },
      ),
      fc.record({ kind: fc.constant('image' as const), alt: text, url }),
      tableOf(cell),
      fc.record({ kind: fc.constant('method' as const), method: methodOf({ text, name, url }) }),
      ...more,
      fc.record({
        kind: fc.constant('list' as const),
        ordered: fc.boolean(),
        start: fc.integer({ min: 1, max: 4 }),
        items: many(tie('blocks'), 1, 8),
      }),
      fc.record({
        kind: fc.constant('callout' as const),
        role: fc.constantFrom('note', 'warning', ''),
        blocks: tie('blocks'),
      }),
      fc.record({ kind: fc.constant('definition' as const), term: spans(1), blocks: tie('blocks') }),
      fc.record({ kind: fc.constant('tab' as const), title: text, blocks: tie('blocks') }),
    ),
  }));
  return blocks;
}

/** As many cells in each row as in the header. */
function tableOf(cell: Arbitrary<Span[]>): Arbitrary<Block> {
  return fc.integer({ min: 1, max: 4 }).chain((width) => {
    const row = many(cell, width, width);
    const rows = fc.oneof(many(row, 0, 30), many(row, 90, 120));
    return fc.record({ kind: fc.constant('table' as const), header: row, rows });
  });
}

/** A paragraph's worth of text, look by look. */
export function spansOf({ text, url }: Pick<Material, 'text' | 'url'>, max: number): Arbitrary<Span[]> {
  const yes = fc.constant(true as const);
  const span = fc.record({ text, bold: yes, code: yes, url }, { requiredKeys: ['text'] });
  return many(span, 1, max);
}

function methodOf({ name, ...material }: Material): Arbitrary<Method> {
  const fieldWith = (fields: Arbitrary<Field[]>): Arbitrary<Field> =>
    fc.record(
      {
        name,
        description: many(spansOf(material, 3), 0, 2),
        fields,
        type: name,
        optional: fc.constant(true as const),
      },
      { requiredKeys: ['name', 'description', 'fields'] },
    );
  const fields = many(fieldWith(many(fieldWith(fc.constant([])), 0, 3)), 0, 8);
  const method = fc.record({
    id: name,
    language: fc.constantFrom(...LANGUAGES),
    title: name,
    parameters: fields,
    returns: fields,
    properties: fields,
  });
  // The endpoint is what the title of the same method is in curl.
  return fc
    .tuple(method, fc.boolean())
    .map(([one, called]) => (called ? { ...one, endpoint: { verb: 'POST', path: one.title } } : one));
}

/** So many of something, the most as often as the fewest. */
export function many<T>(one: Arbitrary<T>, minLength: number, maxLength: number): Arbitrary<T[]> {
  return fc.array(one, { minLength, maxLength, size: 'max' });
}
