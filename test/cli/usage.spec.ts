import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { FIXTURES } from '../support/corpus-of.ts';
import { linesOf, MAIN, run, workosDocs } from '../support/run-cli.ts';

const COMMANDS = [
  'ask',
  'search',
  'read',
  'examples',
  'changelog',
  'mcp',
  'build-index',
  'sync',
  'start',
  'report',
  'forget',
  'move-store',
];
const NOWHERE = '/nowhere/at all/index';

describe.concurrent('help', () => {
  test('names every command and ends with 0', async () => {
    const { code, stdout } = await workosDocs(['--help']);
    for (const command of COMMANDS) expect(stdout).toContain(`  ${command} `);
    expect(code).toBe(0);
  });

  test.each(COMMANDS)('%s has a help of its own', async (command) => {
    const { code, stdout } = await workosDocs([command, '--help']);
    expect(stdout).toContain(`Usage: workos-docs ${command}`);
    expect(code).toBe(0);
  });
});

describe.concurrent('wrong usage ends with 2, says what is wrong and prints nothing else', () => {
  test.each([
    [['frobnicate']],
    [['--frobnicate']],
    [['ask']],
    [['read']],
    [['search']],
    [['ask', 'x', '--frobnicate']],
    [['ask', 'x', '--index']],
    [['build-index', 'folder']],
    [['search', 'sso', '--limit']],
    [['examples']],
    [['examples', '']],
    [['examples', 'sso', '--lang']],
    [['examples', 'sso', '--lang', 'cobol']],
    [['examples', 'sso', '--limit', '0']],
    [['changelog', '--limit', '-1']],
    ...['yesterday', '', '26', '2026-13', '2026-01-32'].map((since) => [['changelog', '--since', since]]),
    ...['abc', '-1', '65536', ''].map((port) => [['mcp', `--http=${port}`]]),
    [['mcp', 'file']],
    ...['0', '-1', '1.5', 'ten', '', ' ', '101', '1e9', 'NaN', 'Infinity'].map((limit) => [
      ['search', 'sso', '--limit', limit],
    ]),
  ])('%j', async (args) => {
    const { code, stdout, stderr } = await workosDocs(args);
    expect(code).toBe(2);
    expect(stderr.trim()).not.toBe('');
    expect(stderr).not.toMatch(/\n\s+at /);
    expect(stdout).toBe('');
  });

  test('no command at all shows the help and ends with 2', async () => {
    const { code, stdout, stderr } = await workosDocs([]);
    expect(stdout + stderr).toContain('Usage: workos-docs');
    expect(code).toBe(2);
  });
});

describe.concurrent('a request that fails ends with 1, one line of why and what to do', () => {
  test.each([
    [['ask', 'x', '--index', NOWHERE], /no index in .*--index/],
    [['search', 'x', '--json', '--index', NOWHERE], /no index in .*--index/],
    [['read', 'sso', '--index', NOWHERE], /no index in .*--index/],
    [['examples', 'sso', '--index', NOWHERE], /no index in .*--index/],
    [['changelog', '--index', NOWHERE], /no index in .*--index/],
    [['mcp', '--index', NOWHERE], /no index in .*--index/],
    [['read', 'no/such/page'], /no\/such\/page.*workos-docs search/],
    [['read', '../../etc/passwd'], /etc\/passwd.*workos-docs search/],
    [['build-index', '--docs', NOWHERE, '--out', NOWHERE], /no documentation folder .*--docs/],
    [
      ['build-index', '--docs', FIXTURES, '--docs', `x=${NOWHERE}`, '--out', NOWHERE],
      /no documentation folder .*--docs/,
    ],
  ])('%j', async (args, reason) => {
    const { code, stdout, stderr } = await workosDocs(args);
    expect(code).toBe(1);
    expect(linesOf(stderr)).toHaveLength(1);
    expect(stderr).toMatch(reason);
    expect(stdout).toBe('');
  });

  test('start without settings names those that are missing', async () => {
    const { code, stderr } = await workosDocs(['start'], '', {
      SLACK_BOT_TOKEN: '',
      SLACK_APP_TOKEN: '',
      SLACK_SIGNING_SECRET: '',
    });
    expect(code).toBe(1);
    expect(stderr).toContain('SLACK_BOT_TOKEN');
    expect(stderr).toContain('SLACK_SIGNING_SECRET');
  });

  test.skipIf(process.platform === 'win32')('a folder that cannot be written to', async () => {
    const { code, stderr } = await workosDocs(['build-index', '--docs', FIXTURES, '--out', '/dev/null/x']);
    expect(code).toBe(1);
    expect(linesOf(stderr)).toHaveLength(1);
  });
});

describe('a reader that stops early', () => {
  test.skipIf(process.platform === 'win32')('is no error, and nothing is said of it', async () => {
    const many = 'how do I test SSO\n'.repeat(500);
    const script = '"$0" "$1" search --stdin --json | head -n 1; echo "codes \u0024{PIPESTATUS[*]}"';
    const { stdout, stderr } = await run('bash', ['-c', script, process.execPath, MAIN], many);
    const [first = '', codes] = linesOf(stdout);
    expect(JSON.parse(first)).toMatchObject({ query: 'how do I test SSO' });
    expect(codes).toBe('codes 0 0');
    expect(stderr).toBe('');
  });
});

test('the bins of the package, one of its own name for npx, are the command that is tested here', () => {
  const root = new URL('../../', import.meta.url);
  const { name, bin } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8'));
  expect(bin).toEqual({ 'workos-docs': 'dist/cli/main.js', [name]: 'dist/cli/main.js' });
  expect(readFileSync(new URL(bin['workos-docs'], root), 'utf8')).toMatch(/^#!\/usr\/bin\/env node\n/);
});
