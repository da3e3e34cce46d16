import { describe, expect, test } from 'vitest';
import { createAnswerer } from '../../src/answer/create-answerer.ts';
import { DEFAULT_INDEX } from '../../src/cli/default-index.ts';
import { loadIndex } from '../../src/search/load-index.ts';
import { readLabels } from '../eval/labels.ts';

const docs = createAnswerer(loadIndex(DEFAULT_INDEX));
const methodOf = (answer: ReturnType<typeof docs.ask>) =>
  answer.best?.blocks.flatMap((block) => (block.kind === 'method' ? [block.method] : []))[0];

describe('a method', () => {
  test('is shown in the language that the question names', () => {
    const answer = docs.ask('getProfileAndToken in python');
    expect(methodOf(answer)).toMatchObject({
      language: 'python',
      endpoint: { verb: 'POST', path: '/sso/token' },
    });
    expect(answer.language).toBe('python');
    expect(answer.languages).toEqual(expect.arrayContaining(['curl', 'js', 'python', 'ruby', 'go']));
  });

  test('is shown in the language that somebody has set, where the question names none', () => {
    expect(methodOf(docs.ask('getProfileAndToken', { language: 'go' }))?.language).toBe('go');
    expect(methodOf(docs.ask('getProfileAndToken in php', { language: 'go' }))?.language).toBe('php');
    expect(methodOf(docs.ask('getProfileAndToken'))?.language).toBe('js');
  });

  test.each([
    ['get_profile_and_token', 'python'],
    ['GetProfileAndToken', 'dotnet'],
    ['getProfileAndToken', 'js'],
    ['provider_query_params', 'curl'],
  ])('%s is shown in a language that spells it so: %s', (question, language) => {
    expect(methodOf(docs.ask(question))?.language).toBe(language);
  });

  test('is shown with all that stands before it, where that is short', () => {
    const { best } = docs.ask('organization_selection_required');
    expect(best?.blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'paragraph', 'method']);
  });

  test('offers no languages where no method is shown, and is then the same in every one', () => {
    // Its section has a method, but its words say more.
    const question = 'can each customer define their own roles?';
    const answer = docs.ask(question);
    expect(methodOf(answer)).toBeUndefined();
    expect(answer).toMatchObject({ languages: [] });
    expect(answer.language).toBeUndefined();
    expect(docs.ask(question, { language: 'python' })).toEqual(answer);
  });

  test('can be switched to another language in place', () => {
    const id = docs.ask('getProfileAndToken in python').best?.section.id ?? '';
    const switched = docs.show(id, 'getProfileAndToken in python', { language: 'java' });
    expect(switched && methodOf(switched)?.language).toBe('java');
  });
});

describe('follow-ups', () => {
  test('are read together with the question before', () => {
    const first = docs.ask('how do I list directory users');
    const second = docs.ask('and in ruby?', { previous: first.question });
    expect(second.followsUp).toBe(true);
    expect(methodOf(second)?.language).toBe('ruby');
    expect(second.best?.page.id).toBe('reference/directory-sync/directory-user/list');
  });

  test('give a question that gives the same answer when it is asked alone', () => {
    const answer = docs.ask('what about okta?', { previous: 'how do I set up SAML with entra id' });
    expect({ ...docs.ask(answer.question), followsUp: true }).toEqual(answer);
    expect(answer.best?.page.id).toBe('integrations/okta-saml');
  });

  test('"more" shows the next result', () => {
    const first = docs.ask('how do I test SSO');
    const next = docs.ask('more', { previous: first.question });
    expect(next.best?.page.id).toBe(docs.search('how do I test SSO', 2).results[1]?.excerpt.page.id);
  });
});

describe('what goes with an answer', () => {
  test('related sections are four at most, distinct, and not the one that is shown', () => {
    for (const { query } of readLabels('own')) {
      const { best, also, related } = docs.ask(query);
      const ids = related.map(({ section }) => section.id);
      expect(new Set(ids).size).toBe(ids.length);
      expect(ids.length).toBeLessThanOrEqual(4);
      expect(ids).not.toContain(best?.section.id);
      expect(ids).not.toContain(also?.section.id ?? '');
      for (const id of ids) expect(docs.show(id, query)?.best?.section.id).toBe(id);
    }
  });

  test('more results come five at a time, without the ones before', () => {
    const [first, second] = [docs.more('webhooks', 1), docs.more('webhooks', 6)];
    const pages = [...first.results, ...second.results].map(({ page }) => page.id);
    expect(first.results).toHaveLength(5);
    expect(new Set(pages).size).toBe(pages.length);
    expect(pages).not.toContain(docs.ask('webhooks').best?.page.id);
    expect(docs.more('webhooks', 1_000)).toMatchObject({ results: [], more: false });
    expect(docs.more('webhooks', Number.NaN).from).toBe(0);
  });

  test('the bot says nothing of itself unless it is asked', () => {
    for (const { query } of readLabels('dev')) {
      if (/bot|slack/i.test(query)) continue;
      for (const { excerpt } of docs.search(query, 10).results) expect(excerpt.page.id).not.toMatch(/^bot/);
    }
    expect(docs.ask('how do I install the bot').best?.page.id).toBe('bot/installing');
  });

  test.each([
    'how do I use this over MCP',
    'can I ask you from Claude Code',
    'how do I add the docs to Cursor',
    'replace the docs MCP server',
    'what arguments does workos_search take',
  ])('%s: the page about it', (question) => {
    const { kind, best } = docs.ask(question);
    expect([kind, best?.page.id]).toEqual(['found', 'bot/mcp']);
  });

  test.each([
    'how do I authenticate my MCP server',
    'mcp oauth',
    'secure this mcp server with authkit',
    'connect claude to my mcp server',
    'which clients does AuthKit for MCP support',
  ])("%s: WorkOS's own page, and not ours", (question) => {
    const ids = docs.search(question, 10).results.map(({ excerpt }) => excerpt.page.id);
    expect(ids[0]).toBe('authkit/mcp');
    expect(ids.filter((id) => id.startsWith('bot/'))).toEqual([]);
  });

  test('an unknown section is not shown', () => {
    for (const id of ['nope', '', '__proto__', '../x']) expect(docs.show(id, 'sso')).toBeUndefined();
  });
});

describe('the kind of answer fits the question', () => {
  test('an event is its description', () => {
    const { best } = docs.ask('what does the event session.created mean');
    expect(best?.blocks.filter(({ kind }) => kind !== 'gap')).toMatchObject([
      { kind: 'definition', term: [{ text: 'session.created' }] },
    ]);
  });

  test('a limit is its table', () => {
    expect(docs.ask('rate limits for authkit').best?.blocks.map(({ kind }) => kind)).toContain('table');
  });

  test('a word of the trade is its definition', () => {
    expect(docs.ask('what is an acs url').best?.section.id).toBe('glossary/acs-url');
  });
});

test.each([
  ['byok', 'vault/byok'],
  ['impersonation', 'authkit/impersonation'],
  ['roles and permissions', 'authkit/roles-and-permissions'],
])(
  '%s, the name of a page, shows all of it, also where headings of its parts repeat it',
  (question, page) => {
    expect(docs.ask(question).best?.section.id).toBe(page);
  },
);

test('by hand is how it is done without the SDK', () => {
  const { best } = docs.ask('how do I verify webhook signatures without the SDK');
  expect(best?.section.headings.at(-1)).toBe('(B) Validate the requests manually');
});
