import type { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { z } from 'zod';
import { inLanguage } from '../../render/blocks/in-language.ts';
import { readingParts } from '../../render/text/reading-markdown.ts';
import type { Docs, Reading, SectionRef } from '../../types.ts';
import { listProducts } from '../list-products.ts';
import { noSuchLanguage } from '../no-such-language.ts';
import { failure, quoted, READ_ONLY, reply } from '../replies.ts';
import { optional, pageShape, sectionShape, textArgument, toPage, toSection } from '../shapes.ts';

const PART_ERROR = 'Give part as a whole number, from 1';

/** `workos_docs`: a page or section, whole or part by part, and where to read on. */
export function addDocs(server: McpServer, docs: Docs): void {
  server.registerTool(
    'workos_docs',
    {
      title: 'Read a page of the WorkOS documentation',
      description:
        "Read a page or one section of the WorkOS documentation, word for word, by path or URL, with its outline, the pages below and beside it. Long pages come in parts. Without a path: the list of products. If you don't know the path, use workos_search first.",
      annotations: READ_ONLY,
      inputSchema: {
        path: textArgument(
          'path',
          'Path of a page or section, or its URL: "sso/test-sso", "sso/test-sso/testing-with-the-test-identity-provider", "https://workos.com/docs/directory-sync". Empty for the list of products.',
        ),
        part: optional(z.number({ error: PART_ERROR }).int(PART_ERROR).min(1, PART_ERROR)).describe(
          'Which part of a long page, from 1. Defaults to 1.',
        ),
        language: textArgument(
          'language',
          'Show each method of an API page in one language, this one where it comes in it: "node", "python", "curl".',
        ),
      },
      outputSchema: {
        page: pageShape,
        breadcrumb: z.array(z.string()),
        section: z.string().describe('What is shown: the page itself, or one section of it'),
        part: z.number(),
        parts: z.number(),
        markdown: z.string().describe('The text of this part'),
        outline: z.array(sectionShape),
        children: z.array(pageShape).describe('The pages below this one'),
        previous: pageShape.nullable(),
        next: pageShape.nullable(),
      },
    },
    ({ path = '', part = 1, language: name }) => {
      if (/^[\s/]*$/.test(path)) return listProducts(docs);
      const reading = docs.read(path) ?? docs.read(asPage(path));
      if (!reading) return noSuchPage(docs, path);
      const language = name ? docs.languageNamed(name) : undefined;
      if (name && !language) return noSuchLanguage(docs, name);
      const shown = language ? { ...reading, blocks: inLanguage(reading.blocks, language).blocks } : reading;
      const parts = readingParts(shown);
      const markdown = parts[part - 1];
      if (markdown === undefined) {
        return failure(
          `${quoted(path)} has ${parts.length === 1 ? 'one part' : `${parts.length} parts`}, no part ${part}.`,
          `Next: workos_docs with the same path and a part from 1 to ${parts.length}.`,
        );
      }
      const { page, section, outline, children, previous, next } = reading;
      return reply([markdown, wayOn(reading, part, parts.length)], {
        page: toPage(page),
        breadcrumb: page.breadcrumb,
        section: section.id,
        part,
        parts: parts.length,
        markdown,
        outline: outline.map(toSection),
        children: children.map(toPage),
        previous: previous ? toPage(previous) : null,
        next: next ? toPage(next) : null,
      });
    },
  );
}

/** Longer paths name nothing, and are not looked at. */
const LONGEST_PATH = 1_000;

/** A path as somebody writes it who sees a file or a folder behind it; the first page of a folder is the folder. */
function asPage(path: string): string {
  if (path.length > LONGEST_PATH) return path;
  return path
    .trim()
    .replace(/\/+$/, '')
    .replace(/\.mdx?$/i, '')
    .replace(/(?<=\w)\/(?:index|overview|introduction)$/, '');
}

/** Where to read on, by path. */
function wayOn({ section, outline, children, previous, next }: Reading, part: number, parts: number): string {
  const whole = section.headings.length === 0;
  const more =
    part < parts ? ` The next one: workos_docs with path "${section.id}" and part ${part + 1}.` : '';
  const lines = [
    parts > 1 ? `Part ${part} of ${parts}.${more}` : '',
    ...list('Sections of this page', whole ? outline.map(sectionLine) : []),
    ...list(
      'Pages below',
      children.map(({ id, title }) => `\`${id}\`: ${title}`),
    ),
    previous ? `Before this page: \`${previous.id}\`: ${previous.title}` : '',
    next ? `After this page: \`${next.id}\`: ${next.title}` : '',
  ].filter(Boolean);
  return lines.length > 0 ? `---\n\n${lines.join('\n')}` : '';
}

function list(title: string, items: readonly string[]): string[] {
  return items.length > 0 ? [`${title}:`, ...items.map((item) => `- ${item}`)] : [];
}

function sectionLine({ id, headings }: SectionRef): string {
  return `\`${id}\`: ${headings.at(-1)}`;
}

function noSuchPage(docs: Docs, path: string) {
  const nearest = docs.nearest(asPage(path)).map(({ id, title }) => `\`${id}\`: ${title}`);
  const { length } = nearest;
  return failure(
    [`The documentation has no page ${quoted(path)}.`, ...list('The nearest pages', nearest)].join('\n'),
    `Next: ${length > 0 ? 'workos_docs with one of these paths, ' : ''}workos_search with words, or workos_docs without a path for the list of products.`,
  );
}
