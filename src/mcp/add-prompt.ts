import type { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { resultsToMarkdown } from '../render/text/results-markdown.ts';
import type { Docs } from '../types.ts';
import { wordsArgument } from './shapes.ts';

/** Passages that an answer is made from. */
const PASSAGES = 5;

const RULES = `Answer the question about WorkOS from the passages below alone. They are word for word from its documentation.
Cite the link of each passage that you use. Where they don't say enough, read on with workos_docs, or say that the
documentation doesn't say. Don't add what you know from elsewhere.`;

/** `answer_workos_question`: a question with the passages that answer it, and the rule to keep to them. */
export function addPrompt(server: McpServer, docs: Docs): void {
  server.registerPrompt(
    'answer_workos_question',
    {
      title: 'Answer a WorkOS question',
      description: 'Answers from passages of the WorkOS documentation alone, with links.',
      argsSchema: {
        question: wordsArgument('For example: how do I test SSO without Okta?', 'Give a question'),
      },
    },
    ({ question }) => {
      const passages = resultsToMarkdown(question, docs.search(question, PASSAGES));
      const text = [RULES.replaceAll('\n', ' '), `Question: ${question}`, passages].join('\n\n');
      return { messages: [{ role: 'user', content: { type: 'text', text } }] };
    },
  );
}
