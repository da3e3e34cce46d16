import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { botSource, folderSource, readSources, workosSource } from '../../src/corpus/sources.ts';
import { folderOf } from '../support/corpus-of.ts';

describe('readSources', () => {
  test('without options, the documentation of WorkOS and our own pages are read', () => {
    expect(readSources([])).toEqual([workosSource(), botSource()]);
  });

  test("a bare folder stands in for WorkOS's documentation and keeps its addresses", () => {
    expect(readSources(['some/folder'])).toEqual([
      { folder: resolve('some/folder'), prefix: '', baseUrl: 'https://workos.com/docs' },
      botSource(),
    ]);
  });

  test('a folder with a prefix is added, and has no links', () => {
    const [workos, notes, bot, ...more] = readSources(['notes=team/notes']);
    expect(workos).toEqual(workosSource());
    expect(notes).toEqual({ folder: resolve('team/notes'), prefix: 'notes' });
    expect(bot).toEqual(botSource());
    expect(more).toEqual([]);
  });

  test('a folder with a prefix and an address has links, whatever slashes end the address', () => {
    const [, notes] = readSources(['team-notes=notes,https://wiki.example.com/a,b/?x=y//']);
    expect(notes).toEqual({
      folder: resolve('notes'),
      prefix: 'team-notes',
      baseUrl: 'https://wiki.example.com/a,b/?x=y',
    });
  });

  test('several folders are read in the order given, our own last', () => {
    const prefixes = readSources(['a=x', 'elsewhere', 'b=y,http://b.example.com']).map((one) => one.prefix);
    expect(prefixes).toEqual(['a', '', 'b', 'bot']);
  });

  test('an absolute path is a folder, with an equals sign in it or not', () => {
    expect(readSources(['/srv/a=b/docs'])[0]).toMatchObject({ folder: resolve('/srv/a=b/docs'), prefix: '' });
  });
});

describe('workosSource', () => {
  test('it finds the installed package, its version and its changelog', () => {
    const source = workosSource();
    expect(source).toMatchObject({ prefix: '', baseUrl: 'https://workos.com/docs', version: '0.2.0' });
    expect(source.folder.split(/[\\/]/).slice(-3)).toEqual(['.docs', 'organized', 'docs']);
    expect(source.changelog).toMatch(/workos-platform\.json$/);
  });
});

describe('folderSource', () => {
  test('a folder of another package has no documentation version', () => {
    const folder = folderOf({ 'package.json': '{"name":"something-else","version":"9.9.9"}' });
    mkdirSync(join(folder, 'docs'));
    expect(folderSource(join(folder, 'docs')).version).toBeUndefined();
    writeFileSync(join(folder, 'package.json'), '{"name":"@workos/mcp-docs-server","version":"9.9.9"}');
    expect(folderSource(join(folder, 'docs')).version).toBe('9.9.9');
    rmSync(folder, { recursive: true });
  });
});
