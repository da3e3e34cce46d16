import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { createPageMap } from '../../src/answer/page-map.ts';
import { createReadRef } from '../../src/answer/read-ref.ts';
import { blocksText } from '../../src/blocks.ts';
import { loadCorpus } from '../../src/corpus/load-corpus.ts';
import { buildIndex } from '../../src/search/build-index.ts';
import { loadIndex } from '../../src/search/load-index.ts';
import { docsSource } from '../../src/sources/npm-package.ts';
import { FIXTURES } from '../support/corpus-of.ts';
import { HOSTILE_REFS } from '../support/hostile-refs.ts';
import { realIndex } from '../support/real-docs.ts';

const folder = mkdtempSync(join(tmpdir(), 'docs-bot-read-'));
const corpus = loadCorpus([docsSource(FIXTURES)]);
buildIndex({ ...corpus, asks: new Map(), docsVersion: '1', licence: '' }, folder);
const index = loadIndex(folder);
const read = createReadRef(index, createPageMap(index.catalogue.pages));
afterAll(() => rmSync(folder, { recursive: true }));

describe('refs that name something', () => {
  test.each([
    'lamps',
    '/lamps',
    '/lamps/',
    ' lamps ',
    '/docs/lamps',
    'https://workos.com/docs/lamps',
    'https://workos.com/docs/lamps/',
    'http://www.workos.com/docs/lamps',
    'workos.com/docs/lamps',
    'HTTPS://WorkOS.com/docs/lamps',
    'https://workos.com/docs/lamps?utm_source=x',
    'https://workos.com/docs/lamps#nothing-here',
    '/lamps?a=b&c=d#e',
  ])('%j is the page lamps', (ref) => {
    expect(read(ref)).toMatchObject({
      page: { id: 'lamps', url: 'https://workos.com/docs/lamps' },
      section: { id: 'lamps', headings: [] },
    });
  });

  test.each([
    'lamps/choose-a-shade/shade-sizes',
    'https://workos.com/docs/lamps/choose-a-shade/shade-sizes',
    '/lamps/choose-a-shade#shade-sizes',
    'lamps#choose-a-shade/shade-sizes',
  ])('%j is the section', (ref) => {
    const reading = read(ref);
    expect(reading?.section.id).toBe('lamps/choose-a-shade/shade-sizes');
    expect(blocksText(reading?.blocks ?? [])).toContain('45 cm');
  });

  test('a path that the reference claims for a page is that page', () => {
    expect(read('/reference/lamp/ignite')?.page.id).toBe('reference/lamp/light-up');
    expect(read('/reference/lamp/ignite')?.section.url).toBe(
      'https://workos.com/docs/reference/lamp/light-up',
    );
  });

  test('a folder without a page is a list of its links', () => {
    expect(blocksText(read('/guides')?.blocks ?? [])).toBe('The first evening');
  });

  test('a page is read whole, each section under its heading; a section with the sections below it', () => {
    const page = blocksText(read('lamps')?.blocks ?? []);
    for (const said of ['Every lamp has a switch', 'Choose a shade', 'Sizes', '45 cm', 'event comes first']) {
      expect(page).toContain(said);
    }
    const section = blocksText(read('lamps/choose-a-shade')?.blocks ?? []);
    expect(section).toContain('45 cm');
    expect(section).not.toContain('event comes first');
  });
});

describe('refs that name nothing', () => {
  const real = createReadRef(realIndex(), createPageMap(realIndex().catalogue.pages));

  test.each(HOSTILE_REFS.map((ref) => [ref.slice(0, 60), ref]))('%j is not found', (_, ref) => {
    expect(read(ref)).toBeUndefined();
    expect(real(ref)).toBeUndefined();
  });

  test('a section is not found by the beginning of its name', () => {
    expect(read('lamps/choose')).toBeUndefined();
    expect(read('lamp')).toBeUndefined();
  });
});
