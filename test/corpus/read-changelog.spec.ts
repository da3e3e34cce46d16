import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadCorpus } from '../../src/corpus/load-corpus.ts';
import { readChangelog } from '../../src/corpus/read-changelog.ts';
import { docsSource } from '../../src/sources/npm-package.ts';
import { folderOf, pageById } from '../support/corpus-of.ts';

const ENTRIES = [
  {
    version: 'Lamps in May',
    date: '2026-05-02',
    changes: ['Paper  shades.', 'Tin shades.'],
    url: 'https://x.example.com/may',
  },
  { version: 'Lamps in May', date: '2026-05-01', changes: [], url: 'https://x.example.com/early-may' },
];

describe('readChangelog', () => {
  test('each entry is a section with its own link, in the order given', () => {
    const page = readChangelog(ENTRIES);
    expect(page).toMatchObject({ id: 'changelog', title: 'Changelog' });
    expect(page.sections.map(({ id, url, headings }) => ({ id, url, headings }))).toEqual([
      { id: 'changelog', url: page.url, headings: [] },
      { id: 'changelog/lamps-in-may', url: 'https://x.example.com/may', headings: ['Lamps in May'] },
      { id: 'changelog/lamps-in-may-1', url: 'https://x.example.com/early-may', headings: ['Lamps in May'] },
    ]);
  });

  test('an entry says its date and its changes', () => {
    expect(readChangelog(ENTRIES).sections[1]?.blocks).toEqual(
      ['2026-05-02', 'Paper shades.', 'Tin shades.'].map((text) => ({
        kind: 'paragraph',
        spans: [{ text }],
      })),
    );
  });

  test('it is read from where the docs package keeps it, beside the docs', () => {
    const folder = folderOf({ 'docs/a.md': 'A.' });
    expect(loadCorpus([docsSource(join(folder, 'docs'))]).pages.map(({ id }) => id)).toEqual(['a']);
    mkdirSync(join(folder, 'changelogs'));
    writeFileSync(join(folder, 'changelogs/workos-platform.json'), JSON.stringify(ENTRIES));
    expect(pageById(loadCorpus([docsSource(join(folder, 'docs'))]), 'changelog').sections).toHaveLength(3);
    rmSync(folder, { recursive: true });
  });

  test('a changelog of another shape is an error that says what to do', () => {
    expect(() => readChangelog([{ title: 'x' }])).toThrow(expect.objectContaining({ code: 'BAD_CORPUS' }));
  });
});
