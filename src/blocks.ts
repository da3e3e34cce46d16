import type { Block, Field, Method, Page, Span } from './types.ts';

/** The words of some spans, without their looks. */
export function spansText(spans: readonly Span[]): string {
  return spans.map((span) => span.text).join('');
}

/** A block as plain text: its own words only, a line for each paragraph, item, row or code line. */
export function blockText(block: Block): string {
  return (toText[block.kind] as (block: Block) => string)(block);
}

/** Several blocks as plain text, an empty line between them. */
export function blocksText(blocks: readonly Block[]): string {
  return blocks.map(blockText).filter(Boolean).join('\n\n');
}

/** All that a page says: its title, headings and words. */
export function pageText({ title, sections }: Pick<Page, 'title' | 'sections'>): string {
  return [title, ...sections.flatMap(({ headings, blocks }) => [...headings, blocksText(blocks)])].join('\n');
}

/** A field as one line: `name (type, optional): description`, its own fields on the lines below. */
export function fieldText(field: Field): string {
  const notes = [field.type, field.optional && 'optional'].filter(Boolean).join(', ');
  const said = field.description.map(spansText).join(' ');
  const name = field.name ? `${field.name}${notes && ` (${notes})`}` : notes;
  const below = field.fields.map((inner) => fieldText(inner).replaceAll(/^/gm, '  '));
  return [`${name}${said && `: ${said}`}`, ...below].join('\n');
}

const toText: { [K in Block['kind']]: (block: Extract<Block, { kind: K }>) => string } = {
  paragraph: (block) => spansText(block.spans),
  heading: (block) => spansText(block.spans),
  list: (block) => block.items.map(blocksText).join('\n'),
  code: (block) => block.text,
  table: (block) => [block.header, ...block.rows].map((row) => row.map(spansText).join('  ')).join('\n'),
  callout: (block) => blocksText(block.blocks),
  definition: (block) => `${spansText(block.term)}\n${blocksText(block.blocks)}`,
  tab: (block) => `${block.title}\n${blocksText(block.blocks)}`,
  image: (block) => block.alt,
  gap: () => '',
  method: (block) => methodText(block.method),
};

/** What a method is called in its language; an endpoint with its verb, `POST /sso/token`. */
export function signature({ language, title, endpoint }: Method): string {
  return language === 'curl' && endpoint ? `${endpoint.verb} ${endpoint.path}` : title;
}

function methodText(method: Method): string {
  const fields = [...method.parameters, ...method.properties, ...method.returns];
  return [signature(method), ...fields.map(fieldText)].join('\n');
}
