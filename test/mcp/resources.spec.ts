import type { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { connectStdio } from '../support/mcp-client.ts';
import { realDocs } from '../support/real-docs.ts';

const docs = realDocs();
let client: Client;
beforeAll(async () => {
  client = await connectStdio();
});
afterAll(() => client.close());

const textOf = async (uri: string) =>
  ((await client.readResource({ uri })).contents[0] as { text: string }).text;
const complete = async (value: string) =>
  (
    await client.complete({
      ref: { type: 'ref/resource', uri: 'workos-docs://{+page}' },
      argument: { name: 'page', value },
    })
  ).completion.values;

describe('resources', () => {
  test('are all pages, each by its id, with title and description', async () => {
    const { resources } = await client.listResources();
    expect(resources.map(({ uri }) => uri)).toEqual(docs.pages().map(({ id }) => `workos-docs://${id}`));
    const page = resources.find(({ name }) => name === 'sso/test-sso');
    expect(page).toMatchObject({ title: 'Test SSO', mimeType: 'text/markdown' });
    expect(page?.description).not.toBe('');
  });

  test('are read as Markdown, whole', async () => {
    const text = await textOf('workos-docs://sso/test-sso');
    expect(text).toMatch(/^# \[Test SSO\]\(<https:\/\/workos\.com\/docs\/sso\/test-sso>\)/);
    for (const { headings } of docs.read('sso/test-sso')?.outline ?? []) {
      expect(text.replaceAll('\\', '')).toContain(`${'#'.repeat(headings.length + 1)} ${headings.at(-1)}`);
    }
  });

  test('every one of them can be read', async () => {
    for (const { id } of docs.pages()) expect(await textOf(`workos-docs://${id}`)).toMatch(/^# /);
  });

  test('a section is read too', async () => {
    const section = 'sso/test-sso/testing-with-the-test-identity-provider';
    expect(await textOf(`workos-docs://${section}`)).toContain('Test Identity Provider');
  });

  test('of a page that is none, an error names the nearest', async () => {
    await expect(client.readResource({ uri: 'workos-docs://sso/tets-sso' })).rejects.toMatchObject({
      code: -32602,
      message: expect.stringMatching(/no page "sso\/tets-sso".*workos-docs:\/\/sso\/test-sso/),
    });
  });

  test('their names are completed, those that begin so before those that hold it', async () => {
    expect(await complete('sso/te')).toEqual(['sso/test-sso']);
    const some = await complete('vault');
    expect(some[0]).toMatch(/^vault/);
    expect(some.some((id) => id.startsWith('reference/vault'))).toBe(true);
    expect((await complete('')).length).toBe(100);
    expect(await complete('no such page')).toEqual([]);
  });
});

describe('the prompt', () => {
  test('hands over the question, its passages with their links, and the rule to keep to them', async () => {
    const [prompt] = (await client.listPrompts()).prompts;
    expect(prompt).toMatchObject({
      name: 'answer_workos_question',
      arguments: [{ name: 'question', required: true }],
    });
    const question = 'how do I test SSO without Okta?';
    const { messages } = await client.getPrompt({ name: 'answer_workos_question', arguments: { question } });
    const text = messages.map(({ content }) => ('text' in content ? content.text : '')).join();
    expect(text).toContain(`Question: ${question}`);
    expect(text).toMatch(/from the passages below alone/);
    for (const { excerpt } of docs.search(question, 5).results) {
      expect(text).toContain(excerpt.section.url ?? excerpt.section.id);
    }
  });

  test('wants a question', async () => {
    const asked = client.getPrompt({ name: 'answer_workos_question', arguments: { question: ' ' } });
    await expect(asked).rejects.toMatchObject({
      code: -32602,
      message: expect.stringContaining('Give a question'),
    });
  });
});
