import { createInterface } from 'node:readline';
import type { Answerer, Result } from '../answer/create-answerer.ts';
import { blocksText } from '../blocks.ts';
import { DocsBotError } from '../errors.ts';
import { openDocs } from './open-docs.ts';
import { print } from './output.ts';

interface SearchOptions {
  index: string;
  json?: boolean;
  limit: number;
  stdin?: boolean;
}

/** `workos-docs search`: lists the pages found for one question, or for each line of standard input. */
export async function search(words: string[], options: SearchOptions): Promise<void> {
  if (!options.stdin && words.length === 0) {
    throw new DocsBotError('USAGE', 'There is no question.', 'Give one, or --stdin to read one a line.');
  }
  const docs = openDocs(options);
  const show = options.json ? jsonLine : lines;
  if (!options.stdin) return print(show(docs, words.join(' '), options.limit));
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    print(show(docs, line, options.limit));
  }
}

function jsonLine(docs: Answerer, query: string, limit: number): string {
  const { answered, results } = docs.search(query, limit);
  return JSON.stringify({ query, answered, results: results.map(toJson) });
}

function toJson({ excerpt: { page, section, blocks }, score }: Result) {
  return {
    page: page.id,
    section: section.id,
    url: section.url ?? null,
    title: page.title,
    score: Number(score.toFixed(3)),
    excerpt: blocksText(blocks),
  };
}

function lines(docs: Answerer, query: string, limit: number): string {
  const { answered, results } = docs.search(query, limit);
  const head = answered ? [] : [`No clear answer to: ${query}`];
  const hits = results.map(({ excerpt: { page, section }, score }) => {
    const where = [page.title, ...section.headings].join(' > ');
    return `${score.toFixed(1).padStart(6)}  ${where}\n        ${section.url ?? section.id}`;
  });
  return [...head, ...hits].join('\n');
}
