import { rmSync } from 'node:fs';
import { afterAll, describe, expect, test } from 'vitest';
import { createAnswerer } from '../../src/answer/create-answerer.ts';
import { blockText, signature } from '../../src/blocks.ts';
import { loadCorpus } from '../../src/corpus/load-corpus.ts';
import { buildIndex } from '../../src/search/build-index.ts';
import { loadIndex } from '../../src/search/load-index.ts';
import { folderSource } from '../../src/sources/folder.ts';
import { type Block, type Example, LANGUAGES } from '../../src/types.ts';
import { readLabels } from '../eval/labels.ts';
import { BASE_URL, FIXTURES, folderOf } from '../support/corpus-of.ts';
import { realDocs } from '../support/real-docs.ts';

const docs = realDocs();
const titles = (topic: string, options = {}) => docs.examples(topic, options).examples.map(titleOf);
const titleOf = ({ block }: Example) =>
  block.kind === 'method' ? signature(block.method) : (block.title ?? block.text.split('\n')[0]);

describe('the code that somebody wants who names', () => {
  // The method that does it stands first: nobody should have to look for it.
  test.each([
    ['a method', 'getProfileAndToken', undefined, 'sso.getProfileAndToken()'],
    ['what it does', 'get profile and token', 'python', 'sso.get_profile_and_token()'],
    ['a thing to do', 'list directory users', undefined, 'directorySync.listUsers()'],
    ['a thing to do, in a language', 'list directory users in go', undefined, 'directorysync.ListUsers()'],
    ['a thing to do', 'create an organization', 'java', 'organizations.createOrganization()'],
    ['a thing to do', 'delete a user', 'js', 'userManagement.deleteUser()'],
    ['an endpoint', 'list connections', 'curl', 'GET /connections'],
    ['a command', 'install the python sdk', undefined, 'Install Python SDK'],
    ['a format', 'saml response xml', undefined, 'SAML response'],
    ['a thing to do', 'send an event to the audit log', undefined, 'auditLogs.createEvent()'],
  ] as const)('%s: %s (%s)', (_, topic, language, first) => {
    expect(titles(topic, language ? { language } : {})[0]).toBe(first);
  });

  test.each([
    ['sso', /^reference\/sso|^sso/],
    ['directory-sync', /^reference\/directory-sync|^directory-sync/],
    ['audit-logs', /^reference\/audit-logs|^audit-logs/],
    ['webhooks', /^events|^reference/],
    ['vault', /^reference\/vault|^vault/],
  ])('the product %s: examples of it', (topic, pages) => {
    const { examples } = docs.examples(topic);
    expect(examples).toHaveLength(5);
    for (const { page } of examples.slice(0, 2)) expect(page.id).toMatch(pages);
  });
});

describe('the language', () => {
  test.each(LANGUAGES.filter((language) => language !== 'json'))('%s is the only one shown', (language) => {
    const found = docs.examples('sso', { language, limit: 50 });
    expect(found.language).toBe(language);
    expect(found.examples.length).toBeGreaterThan(3);
    expect(new Set(found.examples.map((example) => example.language))).toEqual(new Set([language]));
  });

  test('that is given goes before the one that the topic names', () => {
    expect(docs.examples('create user in php', { language: 'ruby' }).language).toBe('ruby');
  });

  test('without one each method comes once, and says what else it comes in', () => {
    const [first] = docs.examples('get profile and token').examples;
    expect(first?.language).toBe('js');
    expect(first?.otherLanguages).toEqual(expect.arrayContaining(['python', 'ruby', 'go', 'curl']));
    const methods = docs
      .examples('sso', { limit: 50 })
      .examples.flatMap(({ block }) => (block.kind === 'method' ? [block.method.id] : []));
    expect(new Set(methods).size).toBe(methods.length);
  });
});

describe('what is shown', () => {
  test('is whole: each is a block of its section, unchanged', () => {
    const asked = readLabels('own')
      .map(({ query }) => query)
      .filter((_, i) => i % 2 === 0);
    const examples = asked.flatMap((query) => docs.examples(query, { limit: 10 }).examples);
    expect(examples.length).toBeGreaterThan(150);
    for (const { section, block } of examples) {
      const own = docs.read(section.id)?.blocks ?? [];
      expect(within(own)).toContainEqual(block);
    }
  });

  test('is as much as is asked for, best first, and the same thing once', () => {
    const few = docs.examples('sso', { limit: 3 }).examples;
    const many = docs.examples('sso', { limit: 30 }).examples;
    expect(few).toHaveLength(3);
    expect(many.slice(0, 3)).toEqual(few);
    const texts = many.map(({ block }) => blockText(block));
    expect(new Set(texts).size).toBe(texts.length);
  });

  test.each(['best pizza recipe', 'nonsense zzzz', 'stripe invoice retries'])('%s: none', (topic) => {
    expect(docs.examples(topic).examples).toEqual([]);
  });

  test('where there is none, it is the closest pages', () => {
    const { examples, closest } = docs.examples('vault', { language: 'php' });
    expect(examples).toEqual([]);
    expect(closest.map(({ id }) => id)).toContain('vault');
    expect(docs.examples('vault').closest).toEqual([]);
  });

  test('a misspelt topic says what it was read as', () => {
    expect(docs.examples('impersonaton')).toMatchObject({
      corrections: [{ from: 'impersonaton', to: 'impersonation' }],
    });
  });

  test('nothing is asked: nothing is found', () => {
    expect(docs.examples('')).toEqual({ topic: '', corrections: [], examples: [], closest: [] });
  });
});

const folder = folderOf({});
afterAll(() => rmSync(folder, { recursive: true }));

test('code is found in steps, tabs and callouts as well', () => {
  const corpus = loadCorpus([folderSource(FIXTURES, { baseUrl: BASE_URL })]);
  buildIndex({ ...corpus, asks: new Map(), docsVersion: '1', licence: '' }, folder);
  const lamps = createAnswerer(loadIndex(folder));
  const { examples } = lamps.examples('cut the power');
  expect(examples.map(({ block }) => blockText(block))).toEqual(['fuse off --room kitchen']);
});

function within(blocks: readonly Block[]): Block[] {
  return blocks.flatMap((block) => [
    block,
    ...within('blocks' in block ? block.blocks : block.kind === 'list' ? block.items.flat() : []),
  ]);
}
