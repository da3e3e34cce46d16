import type { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { HOSTILE_REFS } from '../support/hostile-refs.ts';
import { call, connectStdio } from '../support/mcp-client.ts';
import { realDocs } from '../support/real-docs.ts';
import { linesOf, workosDocs } from '../support/run-cli.ts';

/** What stands in files that such a path would lead to, and in no page. */
const ELSEWHERE = /root:x:|"dependencies":|\[extensions\]|HOSTNAME=|module\.exports/;

const pages = new Set(
  realDocs()
    .pages()
    .map(({ id }) => id),
);
let client: Client;
beforeAll(async () => {
  client = await connectStdio();
});
afterAll(() => client.close());

test('there are more than a hundred, of every kind', () => {
  expect(new Set(HOSTILE_REFS).size).toBeGreaterThanOrEqual(100);
  for (const kind of [/\.\./, /%2e/i, /^\//, /\0/, /^.{100000,}$/, /\\/, /^[a-z]:/i, /^file:/, /__proto__/]) {
    expect(
      HOSTILE_REFS.some((ref) => kind.test(ref)),
      String(kind),
    ).toBe(true);
  }
});

describe('no hostile path reads outside the documentation', () => {
  test('through workos_docs: it fails with a next step, or is a page or the list of products', async () => {
    let failures = 0;
    for (const path of HOSTILE_REFS) {
      const { failed, text, data } = await call(client, 'workos_docs', { path });
      expect(text.slice(0, 200)).not.toMatch(ELSEWHERE);
      expect(text.length).toBeLessThan(20_000);
      if (failed) expect(text).toMatch(/no page ".{0,400}\nNext: /s);
      else expect(data.page.page === '' ? /^[\s/]*$/.test(path) : pages.has(data.page.page)).toBe(true);
      failures += failed ? 1 : 0;
    }
    expect(failures).toBeGreaterThanOrEqual(90);
  });

  test('through workos_examples and workos_changelogs, which take no paths', async () => {
    for (const given of HOSTILE_REFS) {
      for (const [tool, args] of [
        ['workos_examples', { example: given }],
        ['workos_changelogs', { package: given }],
      ] as const) {
        const { text, data } = await call(client, tool, args);
        expect(text).not.toMatch(ELSEWHERE);
        for (const example of data?.examples ?? []) expect(pages).toContain(example.page.page);
      }
    }
  });

  test('through a resource: it fails, or is a page', async () => {
    let failures = 0;
    for (const ref of HOSTILE_REFS) {
      const uris = [`workos-docs://${ref}`, ref];
      for (const uri of uris) {
        const read = await client.readResource({ uri }).catch((error: { code: number }) => error);
        if ('contents' in read) {
          const [{ text } = { text: '' }] = read.contents as { text: string }[];
          expect(text).toMatch(/^# \[?/);
          expect(text).not.toMatch(ELSEWHERE);
        } else {
          expect([-32602, -32603]).toContain(read.code);
          failures += 1;
        }
      }
    }
    expect(failures).toBeGreaterThanOrEqual(HOSTILE_REFS.length * 2 - 10);
  });

  test('through workos-docs read', async () => {
    // No program can be given a NUL or a word of megabytes.
    const refs = HOSTILE_REFS.filter((ref) => !ref.includes('\0') && ref.length < 100_000);
    const { code, stdout } = await workosDocs(['read', '--json', '--', ...refs]);
    expect(code).toBe(0);
    const found = linesOf(stdout).map((line) => JSON.parse(line).found);
    expect(found).toEqual(refs.map(() => false));
  });
});
