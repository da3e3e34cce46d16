import type { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { z } from 'zod';
import { blockText, signature } from '../../blocks.ts';
import { namedLanguages } from '../../render/blocks/language-labels.ts';
import { examplesToMarkdown } from '../../render/text/examples-markdown.ts';
import { type Docs, type Example, LANGUAGES } from '../../types.ts';
import { noSuchLanguage } from '../no-such-language.ts';
import { READ_ONLY, reply } from '../replies.ts';
import {
  correctionsShape,
  countArgument,
  countOf,
  pageShape,
  sectionShape,
  textArgument,
  toPage,
  toSection,
  wordsArgument,
} from '../shapes.ts';

const USUAL = 5;
const languages = z.enum(LANGUAGES);

/** `workos_examples`: samples of code, and methods of the API reference with their parameters. */
export function addExamples(server: McpServer, docs: Docs): void {
  server.registerTool(
    'workos_examples',
    {
      title: 'Code from the WorkOS documentation',
      description:
        'Get code for a topic from the WorkOS documentation: samples whole and word for word, and API methods with their signature, parameters and return values, each with its link. Use this when code is to be written against WorkOS.',
      annotations: READ_ONLY,
      inputSchema: {
        example: wordsArgument(
          'What the code is to do, a method, or a product: "list directory users", "getProfileAndToken", "sso", "audit-logs".',
          'Give an example: a topic such as "sso" or "list directory users"',
        ),
        language: textArgument(
          'language',
          `Code in this language alone: ${namedLanguages(docs).join(', ')}. Names such as node, typescript or c# are understood.`,
        ),
        maxResults: countArgument('Most examples returned, 1 to 50. Defaults to 5.'),
      },
      outputSchema: {
        topic: z.string(),
        language: languages.nullable(),
        corrections: correctionsShape,
        examples: z.array(
          z.object({
            page: pageShape,
            section: sectionShape,
            kind: z.enum(['sample', 'method']),
            title: z.string().nullable().describe("The sample's title or the method's signature"),
            language: languages.nullable(),
            syntax: z.string().nullable().describe('Of a sample, as the documentation marks it'),
            text: z.string().describe('The sample, or the method with its parameters and return values'),
            otherLanguages: z.array(languages),
          }),
        ),
        closest: z.array(pageShape).describe('The closest pages, where there is no example'),
      },
    },
    ({ example, language: name, maxResults }) => {
      const language = name ? docs.languageNamed(name) : undefined;
      if (name && !language) return noSuchLanguage(docs, name);
      const limit = countOf(maxResults, USUAL);
      const found = docs.examples(example, { limit, ...(language ? { language } : {}) });
      const { topic, corrections, examples, closest } = found;
      return reply([examplesToMarkdown(found), nextStep(examples)], {
        topic,
        language: found.language ?? null,
        corrections,
        examples: examples.map(toJson),
        closest: closest.map(toPage),
      });
    },
  );
}

function toJson({ page, section, block, language, otherLanguages }: Example) {
  const sample = block.kind === 'code' ? block : undefined;
  return {
    page: toPage(page),
    section: toSection(section),
    kind: sample ? 'sample' : 'method',
    title: (block.kind === 'code' ? block.title : signature(block.method)) ?? null,
    language: language ?? null,
    syntax: sample?.language ?? null,
    text: blockText(block),
    otherLanguages,
  };
}

function nextStep(examples: readonly Example[]): string {
  if (examples.length === 0) {
    return 'Next: name the method or what it does, leave language out, or read one of the pages with workos_docs.';
  }
  return 'Next: workos_docs with a path from above reads what stands around the code; language changes the language.';
}
