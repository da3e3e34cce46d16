import { describe, expect, test } from 'vitest';
import { linesOf, MAIN, run, workosDocs } from '../support/run-cli.ts';

interface Line {
  query: string;
  answered: boolean;
  results: {
    page: string;
    section: string;
    url: string | null;
    title: string;
    score: number;
    excerpt: string;
  }[];
}

const stdin = async (input: string | Buffer, ...args: string[]) => {
  const { code, stdout, stderr } = await run(
    process.execPath,
    [MAIN, 'search', '--stdin', '--json', ...args],
    input,
  );
  expect(stderr).toBe('');
  expect(code).toBe(0);
  return linesOf(stdout).map((line): Line => JSON.parse(line));
};
const queries = (lines: readonly Line[]) => lines.map(({ query }) => query);

describe.concurrent('workos-docs search --json', () => {
  test('prints one object on one line, with the keys of the contract and no others', async () => {
    const { code, stdout, stderr } = await workosDocs(['search', '--json', 'how do I test SSO']);
    expect([code, stderr]).toEqual([0, '']);
    const [line, ...more] = linesOf(stdout);
    expect(more).toEqual([]);
    const { results, ...rest }: Line = JSON.parse(line ?? '');
    expect(rest).toEqual({ query: 'how do I test SSO', answered: true });
    expect(results).toHaveLength(10);
    for (const result of results) {
      expect(Object.keys(result)).toEqual(['page', 'section', 'url', 'title', 'score', 'excerpt']);
      expect(`${result.section}/`).toMatch(new RegExp(`^${result.page}/`));
      expect(result.url === null ? result.page : result.url).toMatch(
        result.url === null ? /^bot\// : /^https:\/\/workos\.com\//,
      );
      expect(result.title).not.toBe('');
      expect(result.excerpt.trim()).not.toBe('');
      expect(result.score).toBeGreaterThan(0);
    }
    const pages = results.map(({ page }) => page);
    expect(new Set(pages).size).toBe(pages.length);
    expect(results.map(({ score }) => score)).toEqual(
      results.map(({ score }) => score).toSorted((a, b) => b - a),
    );
  });

  test('takes a limit', async () => {
    const { stdout } = await workosDocs(['search', '--json', '--limit', '3', 'sso']);
    expect(JSON.parse(stdout).results).toHaveLength(3);
    expect((await stdin('sso\n', '--limit', '100'))[0]?.results.length).toBeGreaterThan(10);
  });

  test('an empty question has no results and is no error', async () => {
    const { code, stdout } = await workosDocs(['search', '--json', '']);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toEqual({ query: '', answered: false, results: [] });
  });
});

describe.concurrent('workos-docs search --stdin --json', () => {
  test('answers each line in the order of the lines, as it was given', async () => {
    const lines = [
      'how do I test SSO',
      '  <@U1> Test &amp; SSO  ',
      'best pizza recipe',
      'directory sync',
      'sso',
    ];
    const out = await stdin(`${lines.join('\n')}\n`);
    expect(queries(out)).toEqual(lines);
    expect(out[0]?.answered).toBe(true);
    expect(out[2]?.answered).toBe(false);
  });

  test('an empty line is answered by an empty list, where it stands', async () => {
    const out = await stdin('sso\n\n   \nscim\n');
    expect(queries(out)).toEqual(['sso', '', '   ', 'scim']);
    expect(out.slice(1, 3)).toEqual([
      { query: '', answered: false, results: [] },
      { query: '   ', answered: false, results: [] },
    ]);
  });

  test('Windows line ends are line ends, alone and behind text', async () => {
    expect(queries(await stdin('sso\r\n\r\nscim\r\n'))).toEqual(['sso', '', 'scim']);
    expect(queries(await stdin('\r\n'))).toEqual(['']);
  });

  test('the last line needs no end, and no input has no lines', async () => {
    expect(queries(await stdin('sso\nscim'))).toEqual(['sso', 'scim']);
    expect(await stdin('')).toEqual([]);
  });

  test('any script and any character comes back as it was', async () => {
    const lines = [
      'größe – “naïve”?',
      '日本語で SSO',
      '👩‍🚀 SSO',
      'a\u0000b',
      '\u202esso',
      'tab\tsso',
      "\\\" 'sso' {}",
    ];
    expect(queries(await stdin(`${lines.join('\n')}\n`))).toEqual(lines);
  });

  test.each(['sso\u2028scim', 'sso\u2029scim', 'sso\u0085scim', 'sso\fscim'])(
    '%j is one line',
    async (line) => {
      expect(queries(await stdin(`${line}\n`))).toEqual([line]);
    },
  );

  test('a carriage return inside a line does not end it', async () => {
    expect(queries(await stdin('sso\rscim\n'))).toEqual(['sso\rscim']);
  });

  test('bytes that are no text, and very long lines, are lines like others', async () => {
    const bytes = Buffer.concat([Buffer.from([0xff, 0xfe, 0x80]), Buffer.from('\n'), Buffer.from('sso\n')]);
    expect(await stdin(bytes)).toHaveLength(2);
    const long = 'sso test '.repeat(20_000);
    expect(queries(await stdin(`${long}\nscim\n`))).toEqual([long, 'scim']);
  });

  test('a thousand questions keep their order', async () => {
    const lines = Array.from({ length: 1_000 }, (_, i) => `${i} sso ${i % 7}`);
    expect(queries(await stdin(lines.join('\n'), '--limit', '1'))).toEqual(lines);
  });

  test('a line gives what the same question gives alone', async () => {
    const { stdout } = await workosDocs(['search', '--json', 'how do I test SSO']);
    expect(await stdin('how do I test SSO\n')).toEqual([JSON.parse(stdout)]);
  });
});

describe.concurrent('workos-docs search, for people', () => {
  test('lists titles, headings and links', async () => {
    const { code, stdout } = await workosDocs(['search', 'how', 'do', 'I', 'test', 'SSO', '--limit', '2']);
    expect(code).toBe(0);
    expect(linesOf(stdout)).toHaveLength(4);
    expect(stdout).toContain('https://workos.com/docs/sso/test-sso');
    expect(stdout).not.toContain('No clear answer');
  });

  test('says where there is no clear answer', async () => {
    expect((await workosDocs(['search', 'best pizza recipe'])).stdout).toContain(
      'No clear answer to: best pizza',
    );
  });
});
