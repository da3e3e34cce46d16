import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createFetcher, FETCH_LIMITS } from '../../../src/sources/site/create-fetcher.ts';
import { fetchSite } from '../../../src/sources/site/fetch-site.ts';
import { keptTexts } from '../../../src/sources/site/kept-texts.ts';
import { repositoryReadmes } from '../../../src/sources/site/repository-readmes.ts';
import { type FakeSite, fakeSite, type Misbehaviour, shell } from '../../support/fake-site.ts';

const LIMITS = { ...FETCH_LIMITS, pageMs: 3_000, silenceMs: 400, pageBytes: 50_000, allBytes: 500_000 };

let site: FakeSite;
let folder: string;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'docs-bot-site-'));
  const numbers = Array.from({ length: 20 }, (_, i) => i);
  site = await fakeSite(
    new Map(numbers.map((i) => [`lamps/no-${i}`, { title: `Lamp ${i}`, body: `Glows ${i}.` }])),
  );
});
afterEach(async () => {
  await site.close();
  rmSync(folder, { recursive: true });
});

async function visit(limits = LIMITS) {
  const fetcher = createFetcher(limits);
  const kept = keptTexts(folder);
  try {
    const visited = await fetchSite(site.url, fetcher, kept);
    kept.replace(visited.texts);
    return visited;
  } finally {
    await fetcher.close();
  }
}
const textOf = (pages: { id: string; text: string }[], id: string) =>
  pages.find((page) => page.id === id)?.text;

test('every page that is listed is fetched, at most six at a time, by a client that says who it is', async () => {
  const { pages, failed, transferred } = await visit();
  expect([pages.length, failed, transferred]).toEqual([20, [], 20]);
  expect(site.most.atOnce).toBeLessThanOrEqual(6);
  expect([...site.most.agents]).toEqual([expect.stringMatching(/^workos-docs-bot .*https:\/\//)]);
  expect(pages[3]).toMatchObject({ id: 'lamps/no-3', title: 'Lamp 3', headings: ['Guides'] });
});

test('the next time only what has changed comes, and what is new and gone is known', async () => {
  await visit();
  site.forget();
  site.pages.set('lamps/no-3', { title: 'Lamp 3', body: 'Dark.' });
  site.pages.set('lamps/new', {
    title: 'New lamp',
    body: 'Bright.',
    under: 'Fresh',
    description: 'It is new.',
  });
  site.pages.delete('lamps/no-4');
  const { pages, transferred } = await visit();
  expect(site.sent.sort()).toEqual(['lamps/new.md', 'lamps/no-3.md', 'llms.txt']);
  expect(transferred).toBe(2);
  expect(textOf(pages, 'lamps/no-3')).toContain('Dark.');
  expect(textOf(pages, 'lamps/no-5')).toContain('Glows 5.');
  expect(textOf(pages, 'lamps/no-4')).toBeUndefined();
  expect(pages.at(-1)).toMatchObject({ id: 'lamps/new', headings: ['Fresh'], description: 'It is new.' });
});

test('the next time: servers without ETags are asked with the day of the last change', async () => {
  const modified = 'Mon, 02 Nov 2026 10:00:00 GMT';
  site.wrong.set('lamps/no-1.md', ({ headers }, response) => {
    if (headers['if-modified-since'] === modified) return void response.writeHead(304).end();
    response
      .writeHead(200, { 'content-type': 'text/markdown', 'last-modified': modified })
      .end('# Lamp 1\n\nOld.');
  });
  await visit();
  expect(textOf((await visit()).pages, 'lamps/no-1')).toContain('Old.');
});

const answer =
  (status: number, headers: Record<string, string>, body = ''): Misbehaviour =>
  (_, response) =>
    void response.writeHead(status, headers).end(body);
const MD = { 'content-type': 'text/markdown' };

describe('a page that can’t be had is named, and its last text stays:', () => {
  const wrongs: [name: string, misbehave: Misbehaviour, reason: RegExp][] = [
    ['404', answer(404, MD, 'no'), /answered 404/],
    ['503 again and again', answer(503, MD), /answered 503/],
    ['the site’s own HTML, found', shell, /text\/html.*not Markdown/],
    ['HTML that says it is Markdown', answer(200, MD, '<!doctype html><p>x'), /HTML/],
    ['no type', answer(200, {}, '# x'), /of no type/],
    ['a text that is no page', answer(200, MD, 'Service unavailable'), /begin/],
    ['a redirect to another host', answer(302, { location: 'http://localhost:1/x.md' }), /another host/],
    ['a redirect to itself', answer(302, { location: '/docs/lamps/no-2.md' }), /more than 3 times/],
    [
      'a broken connection',
      (_, response) => {
        response.writeHead(200, { ...MD, 'content-length': '1000' });
        response.write('# Lamp');
        setTimeout(() => response.destroy(), 20);
      },
      /broke/,
    ],
    [
      'slow bytes',
      (_, response) => {
        response.writeHead(200, MD);
        response.write('# Lamp 2\n');
        const drip = setInterval(() => response.write('.'), 100);
        response.on('close', () => clearInterval(drip));
      },
      /in time/,
    ],
    [
      'a page that grows and grows',
      (_, response) => {
        response.writeHead(200, MD);
        const pour = () => {
          while (!response.destroyed && response.write('x'.repeat(16_000)));
        };
        response.on('drain', pour);
        pour();
      },
      /longer than/,
    ],
  ];

  test.each(wrongs)('%s', { timeout: 20_000 }, async (_, misbehave, reason) => {
    await visit();
    site.wrong.set('lamps/no-2.md', misbehave);
    const { pages, failed } = await visit();
    expect(failed).toEqual([{ id: 'lamps/no-2', reason: expect.stringMatching(reason) }]);
    expect(textOf(pages, 'lamps/no-2')).toContain('Glows 2.');
    site.wrong.clear();
    expect((await visit()).failed).toEqual([]);
  });

  test('and without one it is left out', async () => {
    site.wrong.set('lamps/no-2.md', answer(404, MD));
    const { pages, failed } = await visit();
    expect([pages.length, failed.length]).toEqual([19, 1]);
  });
});

test('a server that asks to wait is asked again when it said', async () => {
  let times = 0;
  site.wrong.set('lamps/no-2.md', (_, response) => {
    if (times++ > 0) response.writeHead(200, MD).end('# Lamp 2\n\nAt last.');
    else response.writeHead(429, { 'retry-after': '1' }).end();
  });
  const started = Date.now();
  expect(textOf((await visit()).pages, 'lamps/no-2')).toContain('At last.');
  expect(Date.now() - started).toBeGreaterThan(900);
});

test('a redirect on the same host is followed', async () => {
  site.wrong.set('lamps/no-2.md', answer(301, { location: '/docs/lamps/no-3.md' }));
  expect(textOf((await visit()).pages, 'lamps/no-2')).toContain('Glows 3.');
});

describe('nothing is taken of a site', () => {
  test.each([
    ['that is away', 'llms.txt', answer(503, {}), /llms\.txt can't be had: the server answered 503/],
    ['whose list is its own HTML', 'llms.txt', shell, /not Markdown/],
    [
      'whose list names nothing',
      'llms.txt',
      answer(200, { 'content-type': 'text/plain' }, '# Docs'),
      /lists no page/,
    ],
    ['that shows its own HTML for every page', '*', shell, /not Markdown|could be had/],
  ])('%s', { timeout: 20_000 }, async (_, path, misbehave, said) => {
    await visit();
    site.wrong.set(path, misbehave);
    await expect(visit()).rejects.toMatchObject({
      code: 'SYNC_FAILED',
      message: expect.stringMatching(said),
    });
  });

  test('whose list has become short', async () => {
    await visit();
    for (let i = 0; i < 5; i++) site.pages.delete(`lamps/no-${i}`);
    await expect(visit()).rejects.toThrow(/lists 15 pages, where there were 20/);
  });

  test('of which less than four fifths of the pages can be had', async () => {
    for (let i = 0; i < 5; i++) site.wrong.set(`lamps/no-${i}.md`, answer(404, MD));
    await expect(visit()).rejects.toThrow(
      /Of 20 pages only 15 could be had \(lamps\/no-\d: the server answered 404\)/,
    );
  });

  test('that sends more than there can be in all', async () => {
    await expect(visit({ ...LIMITS, allBytes: 100 })).rejects.toThrow(/MB came in all/);
  });

  test('that nobody answers for', async () => {
    await site.close();
    await expect(visit()).rejects.toThrow(/nobody answers there|broke/);
    site = await fakeSite(new Map());
  });
});

test('the READMEs of repositories are taken in the same way; one that can’t be had is named', async () => {
  site.pages.set('readme', { title: 'WorkOS Lamp Library', body: '## Use\n\nSwitch it on.' });
  const fetcher = createFetcher(LIMITS);
  const list = [`workos/workos-lamp=${site.url}/readme.md`, `workos/workos-gone=${site.url}/nowhere.md`];
  const { files, failed } = await repositoryReadmes(list, fetcher, keptTexts(folder), '2026-11-27');
  await fetcher.close();
  expect(files).toMatchObject([
    {
      path: 'lamp.md',
      url: 'https://github.com/workos/workos-lamp',
      origin: { name: 'README of workos/workos-lamp', asOf: '2026-11-27' },
    },
  ]);
  expect(failed).toMatchObject([{ id: 'README of workos/workos-gone' }]);
});
