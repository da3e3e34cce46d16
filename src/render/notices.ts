import type { KnownBlock, RichTextElement, RichTextSection } from '@slack/types';
import type { Docs } from '../types.ts';
import { escapeMrkdwn } from './escape.ts';
import { proseBlock } from './message-parts.ts';
import type { SlackMessage } from './slack-message.ts';

/** What the bot can do and how to ask it, with examples to copy. */
export function helpMessage(about?: Docs['about']): SlackMessage {
  const size = about
    ? `${about.pages} pages, documentation version ${about.docsVersion}, licence ${about.licence}. `
    : '';
  return {
    text: `Ask me a WorkOS question, for example: ${EXAMPLES[0]}`,
    blocks: [
      proseBlock(
        { type: 'text', text: 'Ask me a WorkOS question.', style: { bold: true } },
        {
          type: 'text',
          text: ' I answer with the passage of the documentation that says it, word for word.',
        },
      ),
      list(
        'Examples to copy',
        EXAMPLES.map((example) => [code(example)]),
      ),
      list('Where to ask', WAYS),
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
    ],
  };
}

/** How to ask again when nothing was found. */
export function rephraseBlocks(): KnownBlock[] {
  return [list('What helps', TIPS)];
}

/** One sentence for the asker when answering failed; what went wrong is for the log. */
export function apologyMessage(): SlackMessage {
  return notice('Sorry, something went wrong while I looked that up. Please ask again in a moment.');
}

/** The page of a button is no longer there. */
export function pageGoneMessage(): SlackMessage {
  return notice('That page is no longer in the documentation I know. Ask me again for the current one.');
}

/** Another command than ours reached us: the app was set up with one that this version does not know. */
export function unknownCommandMessage(command: string): SlackMessage {
  return notice(`I do not know that command. Try ${command} help.`);
}

const EXAMPLES = [
  '/workos how do I test SSO?',
  '/workos what is a directory group?',
  '/workos getProfileAndToken in python',
  '/workos dsync.user.created',
] as const;

const WAYS: RichTextElement[][] = [
  [code('/workos'), text(' and a question: only you see the answer.')],
  [
    text(
      'Mention me in a channel: I answer in a thread. In a thread, a mention alone asks its first message.',
    ),
  ],
  [text('Write me a direct message.')],
];

const TIPS: RichTextElement[][] = [
  [text('Name the product: SSO, Directory Sync, AuthKit, Audit Logs.')],
  [text('Or the exact name: a method, an event, an error code, an endpoint.')],
  [text('Ask one thing at a time. '), code('/workos help'), text(' shows examples.')],
];

function notice(words: string): SlackMessage {
  return { text: escapeMrkdwn(words), blocks: [proseBlock(text(words))] };
}

function list(title: string, items: readonly RichTextElement[][]): KnownBlock {
  const elements = items.map((item): RichTextSection => ({ type: 'rich_text_section', elements: item }));
  const heading = { type: 'text', text: title, style: { bold: true } } as const;
  return {
    type: 'rich_text',
    elements: [
      { type: 'rich_text_section', elements: [heading] },
      { type: 'rich_text_list', style: 'bullet', indent: 0, elements },
    ],
  };
}

function text(words: string): RichTextElement {
  return { type: 'text', text: words };
}

function code(words: string): RichTextElement {
  return { type: 'text', text: words, style: { code: true } };
}
