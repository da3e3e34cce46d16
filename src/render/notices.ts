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

/** How to ask again when nothing was found, and who else can be asked. */
export function rephraseBlocks(): KnownBlock[] {
  return [
    list('What helps', TIPS),
    proseBlock(text('Still stuck? WorkOS support answers at '), SUPPORT, text('.')),
  ];
}

/** One sentence for the asker when answering failed; what went wrong is for the log. */
export function apologyMessage(): SlackMessage {
  return notice('Sorry, something went wrong while I looked that up. Please ask again in a moment.');
}

/** The page of a button is no longer there. */
export function pageGoneMessage(): SlackMessage {
  return notice('That page is no longer in the documentation I know. Ask me again for the current one.');
}

/** Slack did not take what a click was to show. */
export function clickFailedMessage(): SlackMessage {
  return notice('Slack did not take my answer to that click. Please ask again; the new answer can be used.');
}

/** Slack did not take what was to be shared. */
export function shareFailedMessage(): SlackMessage {
  return notice(
    'I could not share that: Slack did not take it. Ask again, and press Share under the new answer. ' +
      'If it appears here after all, there is nothing to do.',
  );
}

/** What was seen and what would be shared now may differ. */
export function outdatedMessage(): SlackMessage {
  return notice(
    'The documentation was updated since this answer. Please ask again, then share the new answer.',
  );
}

/** What a person is told about their verdict on an answer. */
export function thanksNote(helpful: boolean): string {
  const said = helpful ? 'helped' : 'did not help';
  return `Thanks. You said that this answer ${said}; it is counted, without your question.`;
}

/** The same as a message of its own. */
export function thanksMessage(helpful: boolean): SlackMessage {
  return notice(thanksNote(helpful));
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

/** As the documentation names it: https://workos.com/docs/email */
const SUPPORT = { type: 'link', url: 'mailto:support@workos.com', text: 'support@workos.com' } as const;

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
