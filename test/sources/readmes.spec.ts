import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { blocksText } from '../../src/blocks.ts';
import { loadCorpus } from '../../src/corpus/load-corpus.ts';
import { downloadPackages } from '../../src/sources/download-packages.ts';
import { readmeFile } from '../../src/sources/readme-file.ts';
import { readmesSource } from '../../src/sources/readmes.ts';
import { errorOf } from '../support/corpus-of.ts';

const REPOSITORY = 'https://github.com/workos/lamp';
const ORIGIN = { name: 'README of lamp 1.0.0', licence: 'MIT' };
const readme = (text: string) => readmeFile({ id: 'lamp', text, url: REPOSITORY, origin: ORIGIN });
const pageOf = (text: string) => {
  const source = { name: 'x', prefix: 'sdk', sectionLinks: 'anchor' as const, files: () => [readme(text)] };
  const [page] = loadCorpus([source]).pages;
  if (!page) throw new Error('no page');
  return page;
};
const saidBy = (text: string) => blocksText(pageOf(text).sections.flatMap(({ blocks }) => blocks));

describe('a README', () => {
  test('is a page under sdk, with the addresses that GitHub gives its headings', () => {
    const page = pageOf(
      '# Lamp\n\nLight.\n\n## Set up\n\n### Callback route\n\nA.\n\n## Usage\n\n### Callback route\n\nB.',
    );
    expect(page).toMatchObject({
      id: 'sdk/lamp',
      title: 'Lamp',
      url: REPOSITORY,
      origin: ORIGIN,
      breadcrumb: ['SDKs'],
    });
    expect(page.sections.map(({ id, url }) => [id, url])).toEqual([
      ['sdk/lamp', REPOSITORY],
      ['sdk/lamp/set-up', `${REPOSITORY}#set-up`],
      ['sdk/lamp/set-up/callback-route', `${REPOSITORY}#callback-route`],
      ['sdk/lamp/usage', `${REPOSITORY}#usage`],
      ['sdk/lamp/usage/callback-route', `${REPOSITORY}#callback-route-1`],
    ]);
  });

  test('leaves out badges, tables of contents and what is for those who work on the package', () => {
    const said = saidBy(
      [
        '# Lamp',
        '![npm](https://img.shields.io/npm/v/lamp) [![ci](https://github.com/x/actions/badge.svg)](https://x.y)',
        '## Table of Contents',
        '- [Use](#use)',
        '## Use',
        'Switch it on.',
        '```md',
        '## License',
        'not a heading',
        '```',
        '## Contributing',
        'Send patches.',
        '### Tests',
        'Run them.',
        '## 📄 License',
        'MIT',
      ].join('\n\n'),
    );
    expect(said).toContain('Switch it on.');
    expect(said).toContain('not a heading');
    for (const gone of ['npm', 'Send patches', 'Run them', 'MIT']) expect(said).not.toContain(gone);
  });

  test('links to its own headings and files where they are', () => {
    const text = JSON.stringify(
      pageOf('# A\n\n[up](#set-up) [doc](./docs/x.md) [site](https://a.b/c)').sections,
    );
    for (const url of [`${REPOSITORY}#set-up`, `${REPOSITORY}/blob/HEAD/docs/x.md`, 'https://a.b/c']) {
      expect(text).toContain(`"${url}"`);
    }
  });

  test('says what an alert is, without the mark, and the words of HTML', () => {
    const [head] = pageOf(
      '# A\n\n> [!WARNING]\n> Hot.\n\n<details>\n<summary>More of it</summary>\n\nInside.\n\n</details>',
    ).sections;
    expect(head?.blocks[0]).toEqual({
      kind: 'callout',
      role: 'warning',
      blocks: [{ kind: 'paragraph', spans: [{ text: 'Hot.' }] }],
    });
    expect(blocksText(head?.blocks ?? [])).toContain('More of it');
    expect(blocksText(head?.blocks ?? [])).toContain('Inside.');
  });
});

describe('the READMEs of the SDKs', () => {
  const { pages } = loadCorpus([readmesSource()]);

  test('are a page each, by the ids that others rely on', () => {
    const names = [
      'node',
      'authkit-nextjs',
      'authkit-react',
      'authkit-js',
      'authkit-remix',
      'authkit-react-router',
    ];
    const more = [
      'authkit-session',
      'authkit-sveltekit',
      'authkit-tanstack-start',
      'authkit-electron',
      'cli',
    ];
    expect(pages.map(({ id }) => id)).toEqual([...names, ...more].map((name) => `sdk/${name}`));
  });

  test('have addresses on GitHub, and say which version they are of', () => {
    const nextjs = pages.find(({ id }) => id === 'sdk/authkit-nextjs');
    expect(nextjs?.origin?.name).toBe('README of @workos-inc/authkit-nextjs 4.3.2');
    expect(nextjs?.sections.map(({ url }) => url)).toContain(
      'https://github.com/workos/authkit-nextjs#refreshing-the-session',
    );
    for (const { url, sections } of pages) {
      expect(url).toMatch(/^https:\/\/github\.com\/workos\/[\w-]+$/);
      expect(sections.length).toBeGreaterThan(2);
    }
  });
});

describe('a package that is not what was pinned', () => {
  const cache = mkdtempSync(join(tmpdir(), 'docs-bot-readmes-'));
  afterAll(() => rmSync(cache, { recursive: true }));

  test('is refused, and nothing of it stays', () => {
    const pinned = { name: '@workos-inc/authkit-js', version: '0.20.3', integrity: 'sha512-other' };
    const error = errorOf(() => downloadPackages([pinned], cache));
    expect(error.message).toContain('@workos-inc/authkit-js 0.20.3 is not the file');
    expect(error.remedy).toContain('npm ping');
  });

  test('and one that can’t be had is named, with what to do', () => {
    const missing = { name: '@workos-inc/authkit-js', version: '999.0.0', integrity: 'sha512-x' };
    expect(errorOf(() => downloadPackages([missing], cache)).message).toMatch(/npm pack could not get/);
  });

  test('what is pinned is had once and kept', () => {
    const { version, integrity } = {
      version: '0.20.3',
      integrity:
        'sha512-99VKaujgh9ECMjRtKij6KDYQu/XC4ElbpCV8I2vItTchI9hQ1GGfJOBJpeqa2C8AYPKdZqlj3vVlpIjS/YlM0A==',
    };
    const [folder = ''] = downloadPackages([{ name: '@workos-inc/authkit-js', version, integrity }], cache);
    expect(readFileSync(join(folder, 'README.md'), 'utf8')).toContain('AuthKit');
    expect(downloadPackages([{ name: '@workos-inc/authkit-js', version, integrity }], cache)).toEqual([
      folder,
    ]);
  });
});
