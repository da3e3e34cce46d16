import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import matter from 'gray-matter';
import { describe, expect, test } from 'vitest';
import { checkCorpus } from '../../src/corpus/check-corpus.ts';
import { loadCorpus } from '../../src/corpus/load-corpus.ts';
import { docsSource, workosSource } from '../../src/sources/npm-package.ts';
import type { Source } from '../../src/sources/source.ts';
import { internalLinks, STALE_LINKS } from '../support/internal-links.ts';
import { leavesOf } from '../support/leaves.ts';
import { folded, readSourceLines } from '../support/source-text.ts';

const DOCS = 'https://workos.com/docs';
const source = workosSource();
const corpus = loadCorpus([source]);
const sections = corpus.pages.flatMap((page) => page.sections);

describe('the documentation of WorkOS, 0.2.0', () => {
  test('every page is read: 527, and the changelog', () => {
    expect(pageFiles(source)).toHaveLength(527);
    expect(corpus.pages).toHaveLength(527 + 1);
    expect(corpus.pages.filter(({ id }) => id === 'changelog')).toHaveLength(1);
  });

  test('every page has a title and stands where its file stands', () => {
    const urls = pageFiles(source).map((path) => `${DOCS}/${path.replace(/(\/index)?\.mdx?$/, '')}`);
    expect(corpus.pages.map(({ url }) => url)).toEqual([...urls, 'https://workos.com/changelog']);
    expect(corpus.pages.filter(({ title }) => !title.trim())).toEqual([]);
  });

  test('no two pages or sections have one id, and the folders without a page are lists', () => {
    const ids = [...sections.map(({ id }) => id), ...corpus.listings.map(({ id }) => id)];
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
    expect(corpus.listings.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['integrations', 'migrate', 'sdks']),
    );
  });

  test('addresses are the ids, but for sections that clash with a page and lead to the one that holds them', () => {
    const outside = sections.filter(({ id, url }) => url !== `${DOCS}/${id}` && !id.startsWith('changelog'));
    for (const { id, url = '' } of outside) {
      expect(id).toMatch(/-1$/);
      expect(id.startsWith(url.slice(DOCS.length + 1))).toBe(true);
    }
    expect(outside.length).toBeLessThan(10);
  });

  // One heading of `integrations/pingone-saml` is nothing but an image, so that it has no words to make an id of.
  test('ids have no empty parts and nothing to encode', () => {
    expect(sections.map(({ id }) => id).filter((id) => !/^[\w-]+(\/[\w-]+)*$/.test(id))).toEqual([]);
  });

  test('every link in a text is absolute', () => {
    expect(urlsIn(sections).filter((url) => !/^(https?|mailto):/i.test(url) || !URL.canParse(url))).toEqual(
      [],
    );
  });

  test('every link between the pages leads somewhere, but for the four that are stale there', () => {
    const links = internalLinks(source.name);
    const live = new Set([
      ...[...corpus.pages, ...corpus.listings].flatMap((page) => page.sections.map(({ url }) => url)),
      ...corpus.pages.flatMap(({ aliases }) => aliases.map((alias) => `${DOCS}/${alias}`)),
    ]);
    expect(links).toHaveLength(368);
    expect(links.filter((link) => !live.has(DOCS + link))).toEqual(STALE_LINKS);
  });

  test('the build lists stale links and stops at nothing', () => {
    const { deadLinks } = checkCorpus(corpus, source.version, DOCS);
    for (const link of STALE_LINKS) expect(deadLinks).toContain(DOCS + link);
    expect(deadLinks.length).toBeLessThan(10);
  });

  test('no pointer of the reference, no annotation and no component is shown as such', () => {
    const text = JSON.stringify(sections.map(({ blocks }) => blocks.filter(({ kind }) => kind !== 'code')));
    expect(text).not.toContain('"text":"(connection.id)"');
    expect(JSON.stringify(sections.map(({ headings }) => headings))).not.toContain('{{');
    expect(text).not.toMatch(/<(Callout|CodeBlock|Event\.|GlossaryMarker|Badge)/);
  });
});

describe('what the pages say', () => {
  const lostIn = (path: string) => {
    const page = corpus.pages.find(({ id }) => id === path.replace(/(\/index)?\.mdx?$/, ''));
    const shown = (page?.sections ?? []).flatMap(({ headings, blocks }) => [
      ...headings,
      ...leavesOf(blocks).map(({ text }) => text),
    ]);
    const own = folded([page?.title, ...shown].join('\n'));
    return readSourceLines(join(source.name, path))
      .filter((line) => !own.includes(line))
      .map((line) => `${path}: ${line}`);
  };

  test('no text is lost: every line and every piece of code is in a section of its page', () => {
    const lost = pageFiles(source).flatMap(lostIn);
    // Pages of which only this heading is left without the samples that the package does not carry.
    const installation = lost.filter((line) => /^sdks\/\w+\.mdx: Installation$/.test(line));
    expect(installation).toHaveLength(9);
    // A panel that holds nothing but such a sample.
    expect(lost.filter((line) => !installation.includes(line))).toEqual([
      'mfa/index.mdx: Create Authentication Challenge',
    ]);
  });
});

describe('the documentation of WorkOS, 0.1.0', () => {
  test('every page is read as well: 424, and the changelog', () => {
    const entry = fileURLToPath(import.meta.resolve('workos-docs-0.1'));
    const old = docsSource(join(dirname(entry), '..', '.docs', 'organized', 'docs'));
    expect(old.version).toBe('0.1.0');
    expect(pageFiles(old)).toHaveLength(424);
    const pages = loadCorpus([old]);
    expect(pages.pages).toHaveLength(424 + 1);
    expect(() => checkCorpus(pages, old.version, DOCS)).not.toThrow();
  });
});

/** The files that are pages, counted without the code that reads them. */
function pageFiles({ name }: Source): string[] {
  const files = readdirSync(name, { recursive: true, encoding: 'utf8' }).filter((path) =>
    /\.mdx?$/.test(path),
  );
  for (const path of files) expect(matter(readFileSync(join(name, path), 'utf8')).data).not.toEqual({});
  return files.filter((path) => !/(^|[\\/])_/.test(path)).sort();
}

function urlsIn(value: unknown): string[] {
  const urls = new Set<string>();
  JSON.stringify(value, (key, inner) => {
    if (key === 'url') urls.add(inner);
    return inner;
  });
  return [...urls];
}
