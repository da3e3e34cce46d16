import { describe, expect, test } from 'vitest';
import { workosSource } from '../../src/sources/npm-package.ts';
import { internalLinks, STALE_LINKS } from '../support/internal-links.ts';
import { linesOf, workosDocs } from '../support/run-cli.ts';

const json = async (...refs: string[]) => {
  const { code, stdout, stderr } = await workosDocs(['read', '--json', '--', ...refs]);
  expect([code, stderr]).toEqual([0, '']);
  return linesOf(stdout).map((line) => JSON.parse(line));
};

describe('workos-docs read --json', () => {
  test('says for each ref, in order, where it leads, with the keys of the contract', async () => {
    const refs = [
      'sso/test-sso',
      '/sso/test-sso/',
      'https://workos.com/docs/sso/test-sso?x=1',
      '/sso/test-sso/testing-with-the-test-identity-provider',
      'no/such/page',
    ];
    const lines = await json(...refs);
    const url = 'https://workos.com/docs/sso/test-sso';
    const page = { found: true, page: 'sso/test-sso', section: 'sso/test-sso', url, title: 'Test SSO' };
    expect(lines).toEqual([
      ...refs.slice(0, 3).map((ref) => ({ ref, ...page })),
      {
        ref: refs[3],
        ...page,
        section: 'sso/test-sso/testing-with-the-test-identity-provider',
        url: `${url}/testing-with-the-test-identity-provider`,
      },
      { ref: 'no/such/page', found: false, page: null, section: null, url: null, title: null },
    ]);
    for (const line of lines)
      expect(Object.keys(line)).toEqual(['ref', 'found', 'page', 'section', 'url', 'title']);
  });

  test("finds the documentation's own links under their own addresses, but for those that are stale", async () => {
    const links = internalLinks(workosSource().name);
    const lines = await json(...links);
    expect(lines).toHaveLength(368);
    const right = lines.filter(({ ref, found, url }) => found && url === `https://workos.com/docs${ref}`);
    expect(right).toHaveLength(364);
    expect(lines.filter(({ found }) => !found).map(({ ref }) => ref)).toEqual(STALE_LINKS);
  });

  test('index pages that only the navigation has are lists', async () => {
    for (const line of await json('/integrations', '/migrate', '/sdks')) {
      expect(line).toMatchObject({ found: true, url: `https://workos.com/docs${line.ref}` });
    }
  });

  test('a path that the reference claims for a page leads to that page', async () => {
    const [line] = await json('/reference/sso/profile/get-profile-and-token');
    expect(line).toMatchObject({ found: true, page: 'reference/sso/profile/get-profile-and-token' });
  });

  test('nothing outside the documentation is ever found', async () => {
    const refs = [
      '../..',
      '/etc/passwd',
      '%2e%2e/%2e%2e',
      '..\\..',
      'file:///etc/passwd',
      '',
      '--index',
      '__proto__',
    ];
    for (const { found, page, url } of await json(...refs)) {
      expect({ found, page, url }).toEqual({ found: false, page: null, url: null });
    }
  });
});

describe('workos-docs read', () => {
  test('prints a page as text, whole', async () => {
    const { code, stdout } = await workosDocs(['read', 'sso/test-sso']);
    expect(code).toBe(0);
    expect(stdout).toContain('Test SSO');
    expect(stdout).toContain('https://workos.com/docs/sso/test-sso');
    expect(linesOf(stdout).length).toBeGreaterThan(20);
  });

  test('prints a section alone', async () => {
    const ref = 'sso/test-sso/testing-with-the-test-identity-provider';
    const [page, section] = await Promise.all([
      workosDocs(['read', 'sso/test-sso']),
      workosDocs(['read', ref]),
    ]);
    expect(section.code).toBe(0);
    expect(section.stdout.length).toBeLessThan(page.stdout.length);
  });

  test('prints a list of links for a folder without a page', async () => {
    const { code, stdout } = await workosDocs(['read', '/integrations']);
    expect(code).toBe(0);
    expect(linesOf(stdout).length).toBeGreaterThan(50);
  });

  test('prints what there is, and ends with 1 naming what there is not', async () => {
    const { code, stdout, stderr } = await workosDocs(['read', 'no/such', 'sso/test-sso', 'nor/this']);
    expect(code).toBe(1);
    expect(stdout).toContain('Test SSO');
    expect(stderr).toContain('"no/such", "nor/this"');
    expect(linesOf(stderr)).toHaveLength(1);
  });

  test('a ref with an escape in it reaches the terminal as letters', async () => {
    const { code, stderr } = await workosDocs(['read', 'x\u001b[2J\ny']);
    expect(code).toBe(1);
    expect(stderr).not.toContain('\u001b');
    expect(linesOf(stderr)).toHaveLength(1);
  });
});
