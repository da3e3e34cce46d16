import type { RichTextElement } from '@slack/types';
import type { Docs } from '../../types.ts';
import { dayText } from '../blocks/origin-text.ts';
import { bulletList, code, noteBlocks, proseBlock, text } from '../blocks/prose.ts';
import type { SlackMessage } from '../blocks/slack-message.ts';
import { PROMPTS } from './prompts.ts';

/** What the bot can do and how to ask it, with examples to copy. */
export function helpMessage(about?: Docs['about'], note?: string): SlackMessage {
  const size = about
    ? `${about.pages} pages, documentation version ${about.docsVersion}${about.asOf ? ` as of ${dayText(about.asOf)}` : ''}, licence ${about.licence}. `
    : '';
  return {
    text: `Ask me a WorkOS question, for example: /workos ${EXAMPLES[0]}`,
    blocks: [
      proseBlock(
        { type: 'text', text: 'Ask me a WorkOS question.', style: { bold: true } },
        {
          type: 'text',
          text: ' I answer with the passage of the documentation that says it, word for word.',
        },
      ),
      bulletList(
        'Examples to copy',
        EXAMPLES.map((example) => [code(`/workos ${example}`)]),
      ),
      bulletList('Where to ask', WAYS),
      bulletList('What else to type', WORDS),
      {
        type: 'context',
        elements: [
          {
            type: 'plain_text',
            text: `${size}A search, not a language model: what I show is what the documentation says.`,
            emoji: false,
          },
        ],
      },
      ...noteBlocks(note),
    ],
  };
}

const EXAMPLES = PROMPTS.map(({ message }) => message);

const WAYS: RichTextElement[][] = [
  [code('/workos'), text(' and a question: only you see the answer.')],
  [
    text(
      'Mention me in a channel: I answer in a thread. In a thread, a mention alone asks its first message.',
    ),
  ],
  [text('Write me a direct message: I answer in its thread.')],
  [
    text(
      'In the menu of a message, Find in WorkOS docs: the message is the question, only you see the answer.',
    ),
  ],
  [text('In the menu of shortcuts, Search WorkOS docs: results while you type, and pages to read there.')],
  [text('On my Home tab: search, browse, what is new, and your language for code.')],
];

/** After `/workos`, after a mention, or in a direct message. */
const WORDS: RichTextElement[][] = [
  [code('/workos whats-new'), text(' shows what has changed in WorkOS lately.')],
  [code('/workos lang python'), text(' sets the language in which I show you methods.')],
  [code('/workos read sso/test-sso'), text(' opens a page, by its path or its URL.')],
  [code('/workos feedback'), text(' says how to tell what helped and what did not.')],
];
