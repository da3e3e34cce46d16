import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { FIXTURES, folderOf } from '../support/corpus-of.ts';
import { linesOf, type Run, workosDocs } from '../support/run-cli.ts';

const root = mkdtempSync(join(tmpdir(), 'docs-bot-cli-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const build = (out: string, ...docs: string[]) =>
  workosDocs(['build-index', ...docs.flatMap((folder) => ['--docs', folder]), '--out', join(root, out)]);
const search = async (out: string, question: string) =>
  JSON.parse((await workosDocs(['search', '--json', '--index', join(root, out), question])).stdout);
const read = async (out: string, ref: string) =>
  JSON.parse((await workosDocs(['read', '--json', '--index', join(root, out), ref])).stdout);

describe('an index of another folder', () => {
  let built: Run;
  beforeAll(async () => {
    built = await build('fixtures', FIXTURES);
  });

  test('is built, and the links that lead nowhere are listed', () => {
    expect([built.code, built.stderr]).toEqual([0, '']);
    expect(built.stdout).toMatch(/https:\/\/workos\.com\/docs\/lamps\/nowhere\n/);
    expect(linesOf(built.stdout).at(-1)).toMatch(
      /^Indexed \d+ pages, \d+ sections \(documentation local\) into /,
    );
  });

  test('stands in for the documentation of WorkOS', async () => {
    const { results } = await search('fixtures', 'a shade of paper');
    expect(results[0]).toMatchObject({
      page: 'lamps',
      section: 'lamps/choose-a-shade',
      url: 'https://workos.com/docs/lamps/choose-a-shade',
      title: 'Lamps',
    });
    expect(await read('fixtures', 'sso/test-sso')).toMatchObject({ found: false });
  });

  const ask = (question: string) => workosDocs(['ask', '--index', join(root, 'fixtures'), question]);

  test('is asked on the command line', async () => {
    const { code, stdout } = await ask('lightUpTheLamp');
    expect(code).toBe(0);
    expect(stdout).toContain('https://workos.com/docs/reference/lamp/light-up');
  });

  // Scores are low where there are few pages to be rare among.
  test('answers a question for the name of a method, however few pages there are', async () => {
    const { stdout } = await ask('lightUpTheLamp');
    expect(stdout).toContain('lamps.lightUpTheLamp()');
  });

  test('is read by its ids, and by what its reference claims', async () => {
    expect(await read('fixtures', '/reference/lamp/ignite')).toMatchObject({
      page: 'reference/lamp/light-up',
    });
  });

  test('holds our own pages too, without links', async () => {
    const own = readdirSync(new URL('../../docs', import.meta.url)).find((file) => file.endsWith('.md'));
    const line = await read('fixtures', `bot/${own?.slice(0, -'.md'.length)}`);
    expect(line).toMatchObject({ found: true, url: null });
  });

  test('is the same, byte for byte, when built again over the old one', async () => {
    const bytes = () =>
      readdirSync(join(root, 'fixtures')).map((file) => readFileSync(join(root, 'fixtures', file), 'base64'));
    const before = bytes();
    expect((await build('fixtures', FIXTURES)).code).toBe(0);
    expect(bytes()).toEqual(before);
  });
});

describe('folders of a team', () => {
  test('stand beside it under their prefix, with links or opened in place', async () => {
    const notes = folderOf({ 'lunch.md': '# Lunch\n\nSoup is served at noon in the canteen.' });
    const wiki = folderOf({ 'door.md': '# The door\n\n## Opening hours\n\nThe gatekeeper leaves at six.' });
    await build('team', FIXTURES, `notes=${notes}`, `wiki=${wiki},https://wiki.example.com/w/`);
    expect((await search('team', 'soup in the canteen')).results[0]).toMatchObject({
      page: 'notes/lunch',
      url: null,
    });
    expect((await search('team', 'when does the gatekeeper leave')).results[0]).toMatchObject({
      section: 'wiki/door/opening-hours',
      url: 'https://wiki.example.com/w/door/opening-hours',
    });
    for (const folder of [notes, wiki]) rmSync(folder, { recursive: true });
  });

  test('with the same prefix twice they clash, and the build says how to mend it', async () => {
    const one = folderOf({ 'a.md': '# A' });
    const { code, stderr } = await build('clash', FIXTURES, `x=${one}`, `x=${one}`);
    expect(code).toBe(1);
    expect(stderr).toMatch(/x\/a.*<prefix>=<folder>/);
    rmSync(one, { recursive: true });
  });
});

describe('files from Windows', () => {
  test('are read like others', async () => {
    const text = '---\r\ntitle: The cellar\r\n---\r\n\r\n## Stairs\r\n\r\nMind the seventh\r\nstep.\r\n';
    const folder = folderOf({ 'house/cellar.md': `\ufeff${text}` });
    expect((await build('windows', folder)).code).toBe(0);
    const { results } = await search('windows', 'seventh step of the cellar');
    expect(results[0]).toMatchObject({
      section: 'house/cellar/stairs',
      title: 'The cellar',
      excerpt: 'Mind the seventh step.',
    });
    rmSync(folder, { recursive: true });
  });
});

describe('a build that fails', () => {
  test('names the file, says what to do, and leaves the index that is there alone', async () => {
    const good = folderOf({ 'a.md': '# A page\n\nText about anchors.' });
    const bad = folderOf({ 'deep/b.mdx': '<Open>' });
    await build('kept', good);
    const strict = ['build-index', '--docs', bad, '--out', join(root, 'kept'), '--strict'];
    const { code, stderr } = await workosDocs(strict);
    expect(code).toBe(1);
    expect(linesOf(stderr)).toHaveLength(1);
    expect(stderr).toMatch(/deep\/b\.mdx.*Mend/);
    expect((await search('kept', 'anchors')).results[0]).toMatchObject({ page: 'a' });
    for (const folder of [good, bad]) rmSync(folder, { recursive: true });
  });

  test('where it need not fail: a file that can’t be read is named, and the others are indexed', async () => {
    const folder = folderOf({
      'deep/b.mdx': '<Open>',
      'c.md': 'P\0NG',
      'a.md': '# A page\n\nText about kites.',
    });
    const args = [
      'build-index',
      '--docs',
      folder,
      '--base-url',
      'https://docs.example.com/x/',
      '--out',
      join(root, 'mixed'),
    ];
    const { code, stdout, stderr } = await workosDocs(args);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(
      /Left out: .*c\.md can't be parsed: it is no text\nLeft out: .*deep\/b\.mdx can't be parsed/,
    );
    expect((await search('mixed', 'kites')).results[0]).toMatchObject({
      url: 'https://docs.example.com/x/a',
    });
    rmSync(folder, { recursive: true });
  });

  test('an empty folder is an index without pages of its own, which answers nothing', async () => {
    const empty = folderOf({});
    expect((await build('empty', empty)).code).toBe(0);
    expect(await search('empty', 'single sign-on with okta')).toMatchObject({ answered: false });
    rmSync(empty, { recursive: true });
  });
});
