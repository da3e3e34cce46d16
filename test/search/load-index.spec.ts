import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { createAnswerer } from '../../src/answer/create-answerer.ts';
import { loadCorpus } from '../../src/corpus/load-corpus.ts';
import { buildIndex } from '../../src/search/build-index.ts';
import { INDEX_FILES } from '../../src/search/index-format.ts';
import { loadIndex } from '../../src/search/load-index.ts';
import { folderSource } from '../../src/sources/folder.ts';
import { BASE_URL, errorOf, FIXTURES } from '../support/corpus-of.ts';

const root = mkdtempSync(join(tmpdir(), 'docs-bot-load-'));
const good = join(root, 'good');
const folder = join(root, 'broken');
const corpus = loadCorpus([folderSource(FIXTURES, { baseUrl: BASE_URL })]);
buildIndex({ ...corpus, asks: new Map(), docsVersion: '1.2.3', licence: 'L' }, good);

beforeEach(() => {
  rmSync(folder, { recursive: true, force: true });
  cpSync(good, folder, { recursive: true });
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

describe('an index that cannot be used [fault 51]', () => {
  test('a folder that is not there, or that is a file, has no index', () => {
    expectError('NO_INDEX', join(root, 'nowhere'));
    writeFileSync(join(root, 'file'), '');
    expectError('NO_INDEX', join(root, 'file'));
  });

  test.each(Object.values(INDEX_FILES))('without %s there is no index', (file) => {
    rmSync(join(folder, file));
    expectError('NO_INDEX').toContain(file);
    mkdirSync(join(folder, file));
    expectError('NO_INDEX').toContain(file);
  });

  test('an index of another format is refused, and both formats are named', () => {
    change((catalogue) => ({ ...catalogue, format: 987 }));
    expectError('BAD_INDEX').toMatch(/format 987\b.*needed: format \d/);
  });

  test('an index of another Lunr is refused, and both versions are named', () => {
    change((catalogue) => ({ ...catalogue, lunr: '2.3.8' }));
    expectError('BAD_INDEX').toMatch(/lunr 2\.3\.8\b.*lunr 2\.3\.9/);
  });

  test.each(['', '{', 'garbage', '\u0000\u0001', '[]', '{}', '"text"', '17'])(
    'a catalogue that is %j is refused',
    (text) => {
      writeFileSync(join(folder, INDEX_FILES.catalogue), text);
      expectError('BAD_INDEX');
    },
  );

  test('a catalogue that is null is refused', () => {
    writeFileSync(join(folder, INDEX_FILES.catalogue), 'null');
    expectError('BAD_INDEX');
  });

  test('a catalogue cut short is refused', () => {
    const file = join(folder, INDEX_FILES.catalogue);
    truncateSync(file, readFileSync(file).length - 10);
    expectError('BAD_INDEX');
  });

  test('a catalogue without its parts is refused', () => {
    change(({ terms, ...rest }) => rest);
    expectError('BAD_INDEX');
  });

  test.each([
    ['nothing', Buffer.alloc(0)],
    ['three bytes', Buffer.from('abc')],
    ['ones', Buffer.alloc(10_000, 0xff)],
    ['text', Buffer.from('garbage '.repeat(5_000))],
  ])('postings that are %s are refused', (_, bytes) => {
    writeFileSync(join(folder, INDEX_FILES.postings), bytes);
    expectError('BAD_INDEX');
  });

  test('postings cut short are refused', () => {
    const file = join(folder, INDEX_FILES.postings);
    truncateSync(file, Math.floor(readFileSync(file).length / 2));
    expectError('BAD_INDEX');
  });

  // Zeros are an index of no documents, well-formed on its own.
  test('postings that are zeros are refused', () => {
    writeFileSync(join(folder, INDEX_FILES.postings), Buffer.alloc(10_000));
    expectError('BAD_INDEX');
  });

  test('postings of other documentation are refused', () => {
    const other = join(root, 'other');
    const pages = corpus.pages.slice(0, 2);
    buildIndex({ ...corpus, pages, asks: new Map(), docsVersion: '1.2.3', licence: 'L' }, other);
    cpSync(join(other, INDEX_FILES.postings), join(folder, INDEX_FILES.postings));
    expectError('BAD_INDEX');
  });

  test('text cut short is refused', () => {
    const file = join(folder, INDEX_FILES.sections);
    truncateSync(file, Math.floor(readFileSync(file).length / 2));
    expectError('BAD_INDEX');
  });

  test('text that is garbage is refused', () => {
    const file = join(folder, INDEX_FILES.sections);
    writeFileSync(file, Buffer.alloc(readFileSync(file).length, 'x'));
    expectError('BAD_INDEX');
  });
});

test('an index can be moved: what it says does not depend on where it is', () => {
  const ask = (at: string) => JSON.stringify(createAnswerer(loadIndex(at)).search('a shade of paper', 5));
  expect(ask(good)).toContain('lamps/choose-a-shade');
  expect(ask(folder)).toBe(ask(good));
});

test('an index that is replaced or removed while it is in use goes on as it was [fault 51]', () => {
  const docs = createAnswerer(loadIndex(folder));
  const said = () => JSON.stringify(docs.search('a shade of paper', 5));
  const before = said();
  for (const file of Object.values(INDEX_FILES)) writeFileSync(join(folder, file), 'other');
  expect(said()).toBe(before);
  rmSync(folder, { recursive: true });
  expect(said()).toBe(before);
  expect(before).toContain('lamps/choose-a-shade');
});

function change(edit: (catalogue: Record<string, unknown>) => object): void {
  const file = join(folder, INDEX_FILES.catalogue);
  writeFileSync(file, JSON.stringify(edit(JSON.parse(readFileSync(file, 'utf8')))));
}

/** Expects this error with a way out, and hands its message on. */
function expectError(code: string, at = folder) {
  const error = errorOf(() => loadIndex(at));
  expect(error.code).toBe(code);
  expect(error.message).toContain(at);
  expect(error.remedy).toMatch(/npm run build.*--index/);
  return expect(error.message);
}
