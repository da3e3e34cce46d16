import type { Answerer } from '../answer/create-answerer.ts';
import { DocsBotError } from '../errors.ts';
import { resultToJson } from '../render/text/result-json.ts';
import type { Explanation } from '../search/explain.ts';
import { openDocs } from './open-docs.ts';
import { lines, print } from './output.ts';

interface SearchOptions {
  index: string;
  json?: boolean;
  limit: number;
  explain?: boolean;
  stdin?: boolean;
}

/** `workos-docs search`: lists the pages found for one question, or for each line of standard input. */
export async function search(words: string[], options: SearchOptions): Promise<void> {
  if (!options.stdin && words.length === 0) {
    throw new DocsBotError('USAGE', 'There is no question.', 'Give one, or --stdin to read one a line.');
  }
  const docs = openDocs(options);
  const show = options.json ? jsonLine : listLines;
  if (!options.stdin) return print(show(docs, words.join(' '), options));
  for await (const line of lines(process.stdin)) print(show(docs, line, options));
}

function jsonLine(docs: Answerer, query: string, { limit, explain }: SearchOptions): string {
  const { answered, results } = docs.search(query, limit);
  const objects = results.map((result) => ({
    ...resultToJson(result),
    ...(explain ? { explanation: result.explain() } : {}),
  }));
  return JSON.stringify({ query, answered, results: objects });
}

function listLines(docs: Answerer, query: string, { limit, explain }: SearchOptions): string {
  const { answered, results } = docs.search(query, limit);
  const head = answered ? [] : [`No clear answer to: ${query}`];
  const hits = results.map((result) => {
    const { page, section } = result.excerpt;
    const where = [page.title, ...section.headings].join(' > ');
    const told = explain ? explanationLines(result.explain()) : [];
    return [`${result.score.toFixed(1).padStart(6)}  ${where}`, section.url ?? section.id, ...told].join(
      '\n        ',
    );
  });
  return [...head, ...hits].join('\n');
}

/** `page 12.1 + title 3.0 + section 8.2 + phrase 4.4`, then the factors, the terms, and what chose the section. */
function explanationLines({ parts, factors, terms, section, pointed }: Explanation): string[] {
  const sum = Object.entries(parts).map(([name, value]) => `${name} ${value.toFixed(1)}`);
  const product = factors.map(({ name, factor }) => `${name} x${factor.toFixed(2)}`);
  const chosen = Object.entries(section).flatMap(([name, value]) =>
    value === 0 ? [] : [`${name} ${value.toFixed(2)}`],
  );
  const held = (where: 'page' | 'section') => terms.filter((term) => term[where]).map(({ text }) => text);
  return [
    sum.join(' + '),
    product.join(', '),
    `page holds: ${held('page').join(', ') || 'none'}; section holds: ${held('section').join(', ') || 'none'}`,
    `this section for: ${chosen.join(' + ') || 'nothing else has text'}${pointed ? `; a phrase points into it, fits ${pointed.toFixed(2)}` : ''}`,
  ];
}
