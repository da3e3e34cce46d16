import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, describe, expect, test } from 'vitest';
import { loadCorpus } from '../../src/corpus/load-corpus.ts';
import { buildIndex } from '../../src/search/build-index.ts';
import { INDEX_FILES } from '../../src/search/index-format.ts';
import { loadIndex } from '../../src/search/load-index.ts';
import { folderSource } from '../../src/sources/folder.ts';
import { BASE_URL, FIXTURES } from '../support/corpus-of.ts';

const folder = mkdtempSync(join(tmpdir(), 'docs-bot-build-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const source = () => ({
  ...loadCorpus([folderSource(FIXTURES, { baseUrl: BASE_URL })]),
  asks: new Map([['lamps', [{ text: 'how do I make it bright in here' }]]]),
  docsVersion: '1.2.3',
  licence: 'Somebody, some licence',
});

describe('buildIndex', () => {
  test('an index is its three files and nothing else, also where there was one before', () => {
    const out = join(folder, 'new', 'folder');
    buildIndex(source(), out);
    writeFileSync(join(out, INDEX_FILES.sections), 'something longer than before'.repeat(10_000));
    buildIndex(source(), out);
    expect(readdirSync(out).sort()).toEqual(Object.values(INDEX_FILES).sort());
    expect(() => loadIndex(out)).not.toThrow();
  });

  test('the same documentation gives the same bytes', () => {
    const [one, two] = [join(folder, 'one'), join(folder, 'two')];
    buildIndex(source(), one);
    buildIndex(source(), two);
    expect(bytesOf(two)).toEqual(bytesOf(one));
  });

  test('it holds the version and licence of the documentation, the format and the version of Lunr', () => {
    const out = join(folder, 'about');
    buildIndex(source(), out);
    expect(JSON.parse(readFileSync(join(out, INDEX_FILES.catalogue), 'utf8'))).toMatchObject({
      docsVersion: '1.2.3',
      licence: 'Somebody, some licence',
      format: expect.any(Number),
      lunr: '2.3.9',
    });
  });

  test('every page and section comes back as it was', () => {
    const out = join(folder, 'back');
    const { pages, listings } = source();
    buildIndex(source(), out);
    const index = loadIndex(out);
    const back = index.catalogue.pages.map(({ id, url, title, sections }) => ({
      id,
      url,
      title,
      sections: sections.map((section) => ({
        id: section.id,
        url: section.url,
        headings: section.headings,
        blocks: index.blocks(section),
      })),
    }));
    expect(back).toEqual(
      [...pages, ...listings].map(({ id, url, title, sections }) => ({ id, url, title, sections })),
    );
  });

  test('no path of this machine is in it', () => {
    const out = join(folder, 'paths');
    buildIndex(source(), out);
    for (const bytes of bytesOf(out)) expect(bytes.includes(FIXTURES)).toBe(false);
  });
});

describe('the index of our own pages', () => {
  test('another build, in another process, gives the same bytes', { timeout: 60_000 }, async () => {
    const main = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url));
    const docs = fileURLToPath(new URL('../../docs', import.meta.url));
    const outs = [join(folder, 'first'), join(folder, 'second')];
    for (const out of outs) {
      await promisify(execFile)(process.execPath, [main, 'build-index', '--docs', docs, '--out', out]);
    }
    const [built = [], again = []] = outs.map(bytesOf);
    expect(built).toHaveLength(3);
    expect(again.map((bytes, i) => built[i]?.equals(bytes))).toEqual([true, true, true]);
  });
});

function bytesOf(out: string): Buffer[] {
  return readdirSync(out)
    .sort()
    .map((file) => readFileSync(join(out, file)));
}
