import { mkdtempSync, readdirSync, readlinkSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type FakePage, type FakeSite, fakeSite } from '../support/fake-site.ts';
import { linesOf, MAIN, run } from '../support/run-cli.ts';

const out = mkdtempSync(join(tmpdir(), 'docs-bot-sync-'));
let site: FakeSite;
beforeAll(async () => {
  const numbers = Array.from({ length: 497 }, (_, i) => i);
  site = await fakeSite(
    new Map<string, FakePage>([
      // Pages that the built index has, with other words, and one object of the reference.
      ['sso/test-sso', { title: 'Test SSO', body: '## Introduction\n\nUse the purple hedgehog.' }],
      ['mfa', { title: 'MFA', body: 'Two factors.' }],
      [
        'reference/organization',
        { title: 'Organization', body: '## Create\n\n#### Request\n\n#### Response' },
      ],
      ...numbers.map(
        (i) => [`lamps/no-${i}`, { title: `Lamp ${i}`, body: `Glows ${i}.`, under: 'Lamps' }] as const,
      ),
    ]),
  );
});
afterAll(async () => {
  await site.close();
  rmSync(out, { recursive: true });
});

const sync = (env: Record<string, string> = {}) =>
  run(process.execPath, [MAIN, 'sync', '--out', out], '', { DOCS_SITE: site.url, DOCS_READMES: '', ...env });
const json = async (command: string, words: string) =>
  JSON.parse((await run(process.execPath, [MAIN, command, '--json', '--index', out, words], '')).stdout);
const read = (ref: string) => json('read', ref);
const current = () => readlinkSync(join(out, 'current'));

describe('sync', { timeout: 120_000 }, () => {
  test('takes what the site has in place of what was built, and keeps what only the package has', async () => {
    const { code, stdout, stderr } = await sync();
    expect([code, stderr]).toEqual([0, '']);
    expect(linesOf(stdout).at(-1)).toMatch(/^Synced 500 pages of the site \(500 transferred, /);
    const shown = await json('ask', 'purple hedgehog');
    expect(shown.passages[0]).toMatchObject({
      page: 'sso/test-sso',
      url: 'https://workos.com/docs/sso/test-sso/introduction',
      text: 'Use the purple hedgehog.',
    });
    // A guide that is no longer listed is gone; a method of an object that is listed stays, as do other sources.
    expect(await read('sso/domains')).toMatchObject({ found: false });
    expect(await read('reference/organization/create')).toMatchObject({ found: true });
    expect(await read('reference/directory-sync/directory/get')).toMatchObject({ found: false });
    for (const ref of ['sdk/authkit-nextjs', 'bot/installing', 'changelog']) {
      expect(await read(ref)).toMatchObject({ found: true });
    }
  });

  test('the second time takes in what was changed, is new and is gone, and transfers nothing else', async () => {
    site.forget();
    site.pages.set('lamps/no-7', { title: 'Lamp 7', body: 'Flickers like a turquoise walrus.' });
    site.pages.set('lamps/brand-new', { title: 'A new lamp', body: 'Has a bamboo stand.', under: 'Lamps' });
    site.pages.delete('lamps/no-8');
    const before = current();
    const { stdout } = await sync();
    expect(linesOf(stdout).at(-1)).toMatch(/2 transferred, .*: 1 new, 1 changed, 1 removed\./);
    expect(site.sent.sort()).toEqual(['lamps/brand-new.md', 'lamps/no-7.md', 'llms.txt']);
    expect(current()).not.toBe(before);
    expect((await json('search', 'turquoise walrus')).results[0]).toMatchObject({ page: 'lamps/no-7' });
    expect((await json('search', 'bamboo stand')).results[0]).toMatchObject({ page: 'lamps/brand-new' });
    expect(await read('lamps/no-8')).toMatchObject({ found: false });
  });

  test('of the last two indexes keeps both, and of those before none', async () => {
    await sync();
    expect(readdirSync(out).filter((name) => name.startsWith('index-'))).toHaveLength(2);
  });

  test.each([
    [
      'is away',
      { DOCS_SITE: 'http://127.0.0.1:9/docs' },
      /SYNC_FAILED|can't be had: nobody answers there.*stays/,
    ],
    ['is no address', { DOCS_SITE: 'workos' }, /DOCS_SITE is not an http\(s\) URL/],
    [
      'has READMEs in no repository',
      { DOCS_READMES: 'python' },
      /DOCS_READMES is not a list of repositories/,
    ],
  ])('leaves the index in place where the site %s', async (_, env, said) => {
    const before = current();
    const { code, stderr } = await sync(env);
    expect(code).toBe(1);
    expect(linesOf(stderr)).toHaveLength(1);
    expect(stderr).toMatch(said);
    expect(current()).toBe(before);
  });

  test('names the page that could not be had, and keeps its words', async () => {
    site.wrong.set('lamps/no-7.md', (_, response) => void response.writeHead(404).end());
    const { code, stdout } = await sync();
    expect(code).toBe(0);
    expect(stdout).toContain('Not had: lamps/no-7 (the server answered 404)');
    expect((await json('search', 'turquoise walrus')).results[0]).toMatchObject({ page: 'lamps/no-7' });
  });
});
