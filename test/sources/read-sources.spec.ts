import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { docsSource, workosSource } from '../../src/sources/npm-package.ts';
import { readSources } from '../../src/sources/read-sources.ts';
import { folderOf } from '../support/corpus-of.ts';

const named = (...options: Parameters<typeof readSources>) =>
  readSources(...options).map(({ name, prefix, baseUrl }) => ({
    name,
    prefix,
    ...(baseUrl ? { baseUrl } : {}),
  }));
const [WORKOS, READMES, BOT] = named([]);

describe('readSources', () => {
  test('without options, the documentation of WorkOS, the READMEs and our own pages are read', () => {
    expect([WORKOS?.prefix, READMES?.prefix, BOT?.prefix]).toEqual(['', 'sdk', 'bot']);
    expect(named([])).toHaveLength(3);
  });

  test("a bare folder stands in for WorkOS's documentation and keeps its addresses, or has others", () => {
    const folder = { name: resolve('some/folder'), prefix: '', baseUrl: 'https://workos.com/docs' };
    expect(named(['some/folder'])).toEqual([folder, BOT]);
    const baseUrl = 'https://docs.example.com';
    expect(named(['some/folder'], { baseUrl })).toEqual([{ ...folder, baseUrl }, BOT]);
  });

  test('a folder with a prefix is added, and has no links', () => {
    expect(named(['notes=team/notes'])).toEqual([
      WORKOS,
      READMES,
      { name: resolve('team/notes'), prefix: 'notes' },
      BOT,
    ]);
  });

  test('a folder with a prefix and an address has links, whatever slashes end the address', () => {
    expect(named(['team-notes=notes,https://wiki.example.com/a,b/?x=y//'])[2]).toEqual({
      name: resolve('notes'),
      prefix: 'team-notes',
      baseUrl: 'https://wiki.example.com/a,b/?x=y',
    });
  });

  test('several folders are read in the order given, our own last', () => {
    const prefixes = readSources(['a=x', 'elsewhere', 'b=y,http://b.example.com']).map((one) => one.prefix);
    expect(prefixes).toEqual(['a', '', 'b', 'bot']);
  });

  test('an absolute path is a folder, with an equals sign in it or not', () => {
    expect(readSources(['/srv/a=b/docs'])[0]).toMatchObject({ name: resolve('/srv/a=b/docs'), prefix: '' });
  });

  test('a file that can’t be read ends the build in what is ours or pinned, not in a folder of somebody’s', () => {
    const lenient = (options: string[]) => readSources(options).map((source) => source.lenient === true);
    expect(lenient(['notes=x'])).toEqual([false, false, true, false]);
    expect(lenient(['x'])).toEqual([true, false]);
    expect(readSources(['x'], { strict: true })[0]?.lenient).toBe(false);
  });
});

describe('the docs package', () => {
  test('is found where it is installed, with its version, its changelog and the day of the newest change', () => {
    const source = workosSource();
    expect(source).toMatchObject({ prefix: '', baseUrl: 'https://workos.com/docs', version: '0.2.0' });
    expect(source.name.split(/[\\/]/).slice(-3)).toEqual(['.docs', 'organized', 'docs']);
    expect(source.changelog).toHaveProperty('length');
    expect(source.origin).toMatchObject({ name: 'WorkOS documentation 0.2.0', asOf: '2026-02-17' });
  });

  test('is told from a folder of another package', () => {
    const folder = folderOf({ 'package.json': '{"name":"something-else","version":"9.9.9"}' });
    mkdirSync(join(folder, 'docs'));
    expect(docsSource(join(folder, 'docs'))).not.toHaveProperty('version');
    expect(docsSource(join(folder, 'docs'))).not.toHaveProperty('origin');
    writeFileSync(join(folder, 'package.json'), '{"name":"@workos/mcp-docs-server","version":"9.9.9"}');
    expect(docsSource(join(folder, 'docs')).version).toBe('9.9.9');
    rmSync(folder, { recursive: true });
  });
});
