import { describe, expect, test } from 'vitest';
import { wordsOf } from '../../../src/playground/slack/people/visible.ts';
import type { BlockSurface } from '../../../src/playground/slack/workspace.ts';
import { type OpenPlayground, openPlayground } from '../../playground/support/open-playground.ts';
import { eventually } from '../../support/eventually.ts';
import { answerOf, SSO_PAGE } from '../../support/fake-docs.ts';

/** Answers with a table are what has a younger block; Slack's refusal of it is seen, and the words are there all the same. */
const cell = (text: string) => [{ text }];
const table = {
  kind: 'table' as const,
  header: [cell('Code'), cell('Meaning')],
  rows: [[cell('401'), cell('Nobody is signed in')]],
};
const section = { id: 'sso/test-sso/codes', url: `${SSO_PAGE.url}/codes`, headings: ['Codes'] };
const ANSWER = answerOf({ best: { page: SSO_PAGE, section, blocks: [table], cut: false } });
const HERE = '#ask-workos';
const WORDS = /401.*Nobody is signed in/s;

let own: OpenPlayground | undefined;

async function open(refused: [BlockSurface, string][]) {
  own = await openPlayground({});
  own.docs.ask = () => ANSWER;
  own.slack.backstage.workspace.refusedBlocks.push(...refused.map(([surface, type]) => ({ surface, type })));
  return own;
}
const typesOf = (message: { blocks?: { type: string }[] } | undefined) =>
  message?.blocks?.map(({ type }) => type) ?? [];

describe('an answer with a table', () => {
  test('is never acknowledged with it: a refusal there would be an error for the person, and nothing for us', async () => {
    const { ana, slack } = await open([['acknowledgement', 'table']]);
    await ana.type(HERE, '/workos codes');
    const answer = await ana.waitsFor(HERE, WORDS);
    expect(typesOf(answer)).toContain('table');
    expect(answer.onlyFor).toBe(ana.id);
    expect(slack.calls.map(({ method }) => method)).toContain('response_url');
  });

  test.each<[BlockSurface, string, string]>([
    ['response', 'table', '/workos codes'],
    ['message', 'table', '@WorkOS Docs codes'],
    ['message', 'context_actions', '@WorkOS Docs codes'],
  ])('is said in older blocks where a %s may have no %s', async (surface, type, typed) => {
    const { ana, slack } = await open([[surface, type]]);
    for (const time of [1, 2]) {
      const before = slack.calls.length;
      const post = await ana.type(HERE, typed);
      const thread = typed.startsWith('/') ? undefined : post;
      if (!thread) await eventually(() => expect(ana.sees(HERE)).toHaveLength(time));
      const answer = await ana.waitsFor(HERE, WORDS, thread);
      expect(typesOf(answer)).not.toContain(type);
      expect(typesOf(answer).length).toBeGreaterThan(2);
      const sent = slack.calls.slice(before).filter(({ args }) => WORDS.test(wordsOf(args as never)));
      // Slack is asked once; what it has refused there is not tried again.
      expect(sent).toHaveLength(time === 1 ? 2 : 1);
    }
  });

  test('is said as text where not even older blocks are taken', async () => {
    const { ana } = await open([
      ['message', 'table'],
      ['message', 'rich_text'],
    ]);
    const post = await ana.type(HERE, '@WorkOS Docs codes');
    const answer = await ana.waitsFor(HERE, /Test SSO/, post);
    expect(answer.blocks).toBeUndefined();
  });
});
