import type { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { call, connectStdio, ORIGINAL } from '../support/mcp-client.ts';
import { realDocs } from '../support/real-docs.ts';

let client: Client;
beforeAll(async () => {
  client = await connectStdio();
});
afterAll(() => client.close());
const docs = realDocs();

describe('a drop-in for the docs server', () => {
  test('has its tools, each with its arguments by name and type, and requires no others', async () => {
    const original = await connectStdio([ORIGINAL]);
    const theirs = (await original.listTools()).tools;
    await original.close();
    const ours = (await client.listTools()).tools;
    expect(theirs).toHaveLength(4);
    expect(ours.map(({ name }) => name).sort()).toEqual(theirs.map(({ name }) => name).sort());
    for (const { name, inputSchema } of theirs) {
      const own = ours.find((tool) => tool.name === name)?.inputSchema;
      for (const [argument, schema] of Object.entries(inputSchema.properties ?? {})) {
        expect(own?.properties?.[argument], `${name} ${argument}`).toMatchObject({
          type: (schema as { type: string }).type,
        });
      }
      for (const needed of own?.required ?? []) expect(inputSchema.required).toContain(needed);
    }
  });

  test.each([
    ['workos_search', { query: 'SAML metadata' }],
    ['workos_search', { query: 'directory sync webhook', maxResults: 3 }],
    ['workos_search', { query: 'MagicAuth', maxResults: 0 }],
    ['workos_search', { query: 'MagicAuth', maxResults: null, unknown: true }],
    ['workos_docs', { path: 'sso' }],
    ['workos_docs', { path: 'sso/index' }],
    ['workos_docs', { path: 'sso/test-sso' }],
    ['workos_docs', { path: 'sso/overview' }],
    ['workos_docs', { path: 'directory-sync/introduction' }],
    ['workos_docs', { path: 'audit-logs/overview' }],
    ['workos_examples', { example: 'sso' }],
    ['workos_examples', { example: 'directory-sync' }],
    ['workos_examples', { example: 'user-management' }],
    ['workos_examples', { example: 'audit-logs' }],
    ['workos_examples', { example: 'webhooks' }],
    ['workos_changelogs', { package: 'workos-platform' }],
    ['workos_changelogs', { package: 'workos' }],
    ['workos_changelogs', { package: 'workos-platform', since: '', words: null, maxResults: null }],
  ])('%s takes %j', async (name, args) => {
    const { failed, text, data } = await call(client, name, args);
    expect(failed).toBe(false);
    expect(text).toMatch(/https:\/\/workos\.com\//);
    expect(data).toBeDefined();
  });

  test('says that it only reads, what each tool is for, and how to begin', async () => {
    for (const { title, description, annotations, outputSchema } of (await client.listTools()).tools) {
      expect(title).toBeTruthy();
      expect(description?.length).toBeGreaterThan(80);
      expect(annotations).toMatchObject({ readOnlyHint: true, idempotentHint: true, openWorldHint: false });
      expect(outputSchema?.type).toBe('object');
    }
    expect(client.getInstructions()).toContain('workos_search');
    expect(client.getServerVersion()?.version).toMatch(/^\d+\.\d+\.\d+/);
  });
});

describe('workos_search', () => {
  test('gives as many pages as are asked for, ten where nothing is said, and never more than fifty', async () => {
    const counts = [undefined, 0, 1, 3.7, -5, 50, 1e9].map(async (maxResults) => {
      const { data } = await call(client, 'workos_search', { query: 'sso', maxResults });
      return data.results.length;
    });
    expect(await Promise.all(counts)).toEqual([10, 10, 1, 3, 1, 50, 50]);
  });

  test('shows each passage with its link and the path to read it by', async () => {
    const { text, data } = await call(client, 'workos_search', { query: 'how do I test SSO without Okta?' });
    expect(data.answered).toBe(true);
    for (const { section, url, excerpt } of data.results) {
      if (url) expect(text).toContain(`<${url}>`);
      expect(text).toContain(`Path: \`${section}\``);
      expect(excerpt).not.toBe('');
      expect(docs.read(section)?.section.id).toBe(section);
    }
  });

  test('says what it read a misspelt word as, and when the documentation does not say', async () => {
    const misspelt = await call(client, 'workos_search', { query: 'impersonaton' });
    expect(misspelt.data.corrections).toEqual([{ from: 'impersonaton', to: 'impersonation' }]);
    expect(misspelt.text).toContain('Showing results for **impersonation**');
    const pizza = await call(client, 'workos_search', { query: 'best pizza recipe' });
    expect([pizza.failed, pizza.data.answered]).toEqual([false, false]);
    expect(pizza.text).toMatch(/no clear answer/);
    const nothing = await call(client, 'workos_search', { query: '???' });
    expect([nothing.failed, nothing.data.results]).toEqual([false, []]);
    expect(nothing.text).toMatch(/Next:/);
  });
});

describe('workos_docs', () => {
  test('reads a page with its place, outline and neighbours, and what is below it', async () => {
    const { text, data } = await call(client, 'workos_docs', { path: 'sso/test-sso' });
    const reading = docs.read('sso/test-sso');
    expect(data).toMatchObject({
      page: { page: 'sso/test-sso', title: 'Test SSO', url: 'https://workos.com/docs/sso/test-sso' },
      breadcrumb: reading?.page.breadcrumb,
      section: 'sso/test-sso',
      part: 1,
      parts: 1,
    });
    expect(data.outline.map(({ section }: { section: string }) => section)).toEqual(
      reading?.outline.map(({ id }) => id),
    );
    expect(data.previous?.page).toBe(reading?.previous?.id);
    expect(data.next?.page).toBe(reading?.next?.id);
    for (const { section } of data.outline) expect(text).toContain(`\`${section}\``);
    const parent = await call(client, 'workos_docs', { path: 'directory-sync' });
    const below = parent.data.children.map(({ page }: { page: string }) => page);
    expect(below).toContain('directory-sync/attributes');
  });

  test('reads a section alone, by path, fragment and URL', async () => {
    const section = 'sso/test-sso/testing-with-the-test-identity-provider';
    const whole = await call(client, 'workos_docs', { path: 'sso/test-sso' });
    const refs = [section, `https://workos.com/docs/${section}`, section.replace(/\/([^/]+)$/, '#$1')];
    for (const path of refs) {
      const { data } = await call(client, 'workos_docs', { path });
      expect(data.section).toBe(section);
      expect(data.markdown.length).toBeLessThan(whole.data.markdown.length);
    }
  });

  test('gives a long page in parts that make it whole, and says how to get the next', async () => {
    const path = 'reference/sso/get-authorization-url';
    const first = await call(client, 'workos_docs', { path });
    expect(first.data.parts).toBeGreaterThan(1);
    expect(first.text).toContain(`workos_docs with path "${path}" and part 2`);
    const parts = await Promise.all(
      Array.from({ length: first.data.parts }, (_, i) =>
        call(client, 'workos_docs', { path, part: i + 1 }).then(({ data }) => data.markdown),
      ),
    );
    const { contents } = await client.readResource({ uri: `workos-docs://${path}` });
    expect(parts.join('\n\n')).toBe((contents[0] as { text: string }).text);
    const beyond = await call(client, 'workos_docs', { path, part: 99 });
    expect([beyond.failed, beyond.text]).toEqual([true, expect.stringMatching(/Next: .* from 1 to \d/)]);
  });

  test('shows the methods of an API page in one language', async () => {
    const path = 'reference/sso/profile/get-profile-and-token';
    const { data } = await call(client, 'workos_docs', { path, language: 'python' });
    expect(data.markdown).toContain('sso.get_profile_and_token()');
    expect(data.markdown).not.toContain('sso.getProfileAndToken()');
    const { failed, text } = await call(client, 'workos_docs', { path, language: 'cobol' });
    expect([failed, text]).toEqual([true, expect.stringMatching(/"cobol".*Next: name one of curl/s)]);
  });

  test.each([undefined, null, '', '/', ' / '])('path %j lists the products', async (path) => {
    const { text, data } = await call(client, 'workos_docs', { path });
    const pages = data.children.map(({ page }: { page: string }) => page);
    expect(pages).toEqual(expect.arrayContaining(['sso', 'directory-sync', 'audit-logs', 'vault']));
    expect(text).toContain('- Single Sign-On: `sso` and');
  });

  test.each([
    ['sso/overview', 'sso'],
    ['audit-logs/overview', 'audit-logs'],
    ['directory-sync/introduction', 'directory-sync'],
    ['sso/test-sso.mdx', 'sso/test-sso'],
    ['/sso/test-sso.md', 'sso/test-sso'],
    ['sso/index', 'sso'],
    ['sso/index.mdx', 'sso'],
  ])('%s is the page %s', async (path, page) => {
    expect((await call(client, 'workos_docs', { path })).data?.page.page).toBe(page);
  });

  test.each([
    ['user-management/authentication', 'reference/authkit/authentication'],
    ['webhooks/overview', 'events/data-syncing/webhooks'],
    ['sso/tets-sso', 'sso/test-sso'],
  ])('%s is no page; %s is offered', async (path, nearest) => {
    const { failed, text } = await call(client, 'workos_docs', { path });
    expect(failed).toBe(true);
    expect(text).toContain(`no page "${path}"`);
    expect(text).toContain(`\`${nearest}\``);
    expect(text).toMatch(/Next: workos_docs with one of these paths/);
  });
});

describe('workos_examples', () => {
  test('has methods and samples, in the language asked for', async () => {
    const { data, text } = await call(client, 'workos_examples', {
      example: 'get profile and token',
      language: 'c#',
      maxResults: 2,
    });
    expect(data.language).toBe('dotnet');
    expect(data.examples[0]).toMatchObject({
      kind: 'method',
      language: 'dotnet',
      page: { page: 'reference/sso/profile/get-profile-and-token' },
    });
    expect(data.examples).toHaveLength(2);
    expect(text).toContain(data.examples[0].title);
  });

  test('names a method as it is called, and keeps a sample whole', async () => {
    const [method] = (
      await call(client, 'workos_examples', { example: 'get profile and token', language: 'curl' })
    ).data.examples;
    expect(method).toMatchObject({ title: 'POST /sso/token', kind: 'method', syntax: null });
    const { data, text } = await call(client, 'workos_examples', { example: 'saml response xml' });
    expect(data.examples[0]).toMatchObject({ title: 'SAML response', kind: 'sample', syntax: 'xml' });
    expect(text).toContain(`\`\`\`xml\n${data.examples[0].text}\n\`\`\``);
  });

  test('says so where there is none, with the closest pages', async () => {
    const { failed, text, data } = await call(client, 'workos_examples', { example: 'best pizza recipe' });
    expect([failed, data.examples]).toEqual([false, []]);
    expect(data.closest.length).toBeGreaterThan(0);
    expect(text).toMatch(/no example of: best pizza recipe.*Next:/s);
  });
});

describe('workos_changelogs', () => {
  const titles = async (args: Record<string, unknown>) =>
    (await call(client, 'workos_changelogs', args)).data.entries.map(({ title }: { title: string }) => title);

  test('has all entries, and those since a date, with words, or so many', async () => {
    const names = (filter: Parameters<typeof docs.changelog>[0]) =>
      docs.changelog(filter).map(({ title }) => title);
    expect((await titles({ package: 'workos-platform' })).length).toBeGreaterThan(20);
    expect(await titles({})).toEqual(names({}));
    const since = await titles({ since: '2026-01' });
    expect(since).toEqual(names({ since: '2026-01' }));
    expect(since.length).toBeLessThan(names({}).length);
    expect(await titles({ words: 'directory', maxResults: 1 })).toEqual(
      names({ words: 'directory', limit: 1 }),
    );
  });

  test('links each entry, and says so where there is none', async () => {
    const { text, data } = await call(client, 'workos_changelogs', { maxResults: 3 });
    for (const { url, date, changes } of data.entries) {
      for (const said of [url, date]) expect(text).toContain(said);
      expect(changes.length).toBeGreaterThan(0);
    }
    const none = await call(client, 'workos_changelogs', { since: '2999' });
    expect([none.failed, none.data.entries, none.text]).toEqual([false, [], expect.stringMatching(/Next:/)]);
  });

  test.each(['@workos/node', '@workos-inc/node', 'node'])('%s leads to the page of the SDK', async (name) => {
    const { failed, text } = await call(client, 'workos_changelogs', { package: name });
    expect(failed).toBe(true);
    expect(text).toMatch(/Next: "workos-platform".*path "sdks\/node"/);
  });
});

describe('arguments that cannot be used are tool errors that say what to give', () => {
  test.each<[string, Record<string, unknown>, RegExp]>([
    ['workos_search', {}, /Give a query/],
    ['workos_search', { query: '' }, /Give a query/],
    ['workos_search', { query: ' \n ' }, /Give a query/],
    ['workos_search', { query: 7 }, /Give a query/],
    ['workos_search', { query: ['sso'] }, /Give a query/],
    ['workos_search', { query: 'x'.repeat(2_001) }, /under 2000 characters/],
    ['workos_search', { query: 'sso', maxResults: 'many' }, /Give maxResults as a number/],
    ['workos_docs', { path: 7 }, /Give path as text/],
    ['workos_docs', { path: 'sso', part: 0 }, /whole number, from 1/],
    ['workos_docs', { path: 'sso', part: '2' }, /whole number, from 1/],
    ['workos_docs', { path: 'sso', language: {} }, /Give language as text/],
    ['workos_docs', { path: 'sso', part: 1.5 }, /whole number, from 1/],
    ['workos_examples', {}, /Give an example/],
    ['workos_examples', { example: 'sso', language: 'klingon' }, /Next: name one of/],
    ['workos_changelogs', { since: 'yesterday' }, /2026-01-15, 2026-01 or 2026/],
    ['workos_changelogs', { since: 2026 }, /2026-01-15, 2026-01 or 2026/],
    ['workos_changelogs', { words: 'x'.repeat(201) }, /a few words/],
    ['workos_changelogs', { package: 7 }, /Give package as text/],
    ['workos_changelogs', { since: '2026-13' }, /2026-01-15, 2026-01 or 2026/],
    ['workos_changelogs', { package: '../../../package' }, /Next: "workos-platform"/],
    ['no_such_tool', {}, /no_such_tool/],
  ])('%s %j', async (name, args, reason) => {
    const { failed, text } = await call(client, name, args);
    expect(failed).toBe(true);
    expect(text).toMatch(reason);
    expect(text).not.toMatch(/\n\s+at /);
  });
});
