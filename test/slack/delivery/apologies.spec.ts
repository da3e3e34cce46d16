import { describe, expect, test } from 'vitest';
import { wordsOf } from '../../../src/playground/slack/people/visible.ts';
import type { OpenView } from '../../../src/playground/slack/workspace.ts';
import { type OpenPlayground, openPlayground } from '../../playground/support/open-playground.ts';
import { eventually } from '../../support/eventually.ts';

let own: OpenPlayground | undefined;

const HERE = '#ask-workos';
const SORRY = /Sorry, something went wrong.*tell those who run me this id: [0-9a-z]{8}/;
const fail = () => {
  throw new Error('my-secret-question');
};

/** What somebody does whose answer cannot be made, and what they see then. */
const WAYS: [name: string, go: (playground: OpenPlayground) => Promise<string>][] = [
  [
    'a command',
    async ({ ana }) => {
      await ana.type(HERE, '/workos explode');
      return seen(ana.sees(HERE).at(-1));
    },
  ],
  [
    'a mention',
    async ({ ana }) => {
      const question = await ana.type(HERE, '@WorkOS Docs explode');
      return seen(await ana.waitsFor(HERE, SORRY, question));
    },
  ],
  [
    'a direct message',
    async ({ ana }) => {
      const question = await ana.tell('explode');
      return seen(await ana.waitsFor('app', SORRY, question));
    },
  ],
  [
    'a click',
    async ({ ana, docs }) => {
      await ana.type(HERE, '/workos SSO');
      docs.show = fail;
      await ana.click(ana.sees(HERE).at(-1) as never, 'Okta');
      return seen(await ana.waitsFor(HERE, SORRY));
    },
  ],
  [
    'a click that fails before anything is composed',
    async ({ ana, docs }) => {
      await ana.type(HERE, '/workos SSO');
      docs.read = fail;
      await ana.click(ana.sees(HERE).at(-1) as never, '👍 Helpful');
      return seen(await ana.waitsFor(HERE, SORRY));
    },
  ],
  [
    'a message shortcut',
    async ({ ana }) => {
      await ana.startShortcut('find', await ana.type(HERE, 'explode'));
      return seen(await ana.waitsFor(HERE, SORRY));
    },
  ],
  [
    'the shortcut to search',
    async ({ ana, docs }) => {
      docs.more = fail;
      await ana.startShortcut('search');
      return wordsOf((await ana.waitsForModal(SORRY)).view);
    },
  ],
  [
    'a letter in the search',
    async ({ ana }) => {
      await ana.startShortcut('search');
      await ana.typesIn(await ana.waitsForModal(/while you type/), 'Search', 'explode');
      return wordsOf((await ana.waitsForModal(SORRY)).view);
    },
  ],
  [
    'the submission of a search',
    async ({ ana }) => {
      await ana.startShortcut('search');
      await ana.waitsForModal(/while you type/);
      await ana.submit({ query: 'explode' });
      return wordsOf((await ana.waitsForModal(SORRY)).view);
    },
  ],
  [
    'the App Home',
    async ({ ana, docs }) => {
      docs.menu = fail;
      await ana.opensHome();
      return wordsOf((await ana.waitsForHome(SORRY)).view);
    },
  ],
  [
    'a menu of the App Home',
    async ({ ana, docs }) => {
      await ana.opensHome();
      const home = await ana.waitsForHome(/Browse/);
      docs.changelog = fail;
      await ana.clickIn(home as OpenView, 'Going Live ›');
      return wordsOf((await ana.waitsForHome(SORRY)).view);
    },
  ],
  [
    'a step of a workflow',
    async ({ ana }) => (await ana.runStep('search_docs', { question: 'explode' })).error ?? '',
  ],
];

const seen = (message: unknown) => wordsOf(message as never);

describe.each(['http', 'socket'] as const)(
  'what fails over %s ends in one apology, whose id is in the log',
  (transport) => {
    test.each(WAYS)('%s', async (_, go) => {
      own = await openPlayground({ transport });
      const [id = 'none'] = /[0-9a-z]{8}(?=\.?$)/.exec((await go(own)).trim()) ?? [];
      await eventually(() => {
        const records = own?.records.filter(({ level }) => level === 'error') ?? [];
        expect(records).toMatchObject([{ request: id, msg: expect.stringContaining('Error at') }]);
      });
      expect(own.lines.join('\n')).not.toMatch(/my-secret-question|explode/);
    });

    test('a question that nobody asked the bot is left alone, and nobody is told', async () => {
      own = await openPlayground({ transport, env: { AUTO_ANSWER_CHANNELS: 'C1' } });
      const { docs, ana, lines } = own;
      docs.ask = fail;
      const question = await ana.type(HERE, 'how do I test SSO?');
      await eventually(() => expect(lines.join('\n')).toContain('error: '));
      await new Promise((resolve) => setTimeout(resolve, 50));
      expect(ana.sees(HERE, question)).toEqual([question]);
    });

    test('a link gets no preview, and nobody is told', async () => {
      own = await openPlayground({ transport });
      own.docs.read = fail;
      await own.ana.type(HERE, 'see https://workos.com/docs/sso/test-sso');
      await eventually(() => expect(own?.lines.join('\n')).toContain('error: '));
      expect(own.ana.sees(HERE)).toHaveLength(1);
    });
  },
);
