import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { MAIN, run, workosDocs } from '../support/run-cli.ts';

const ESCAPE = '\u001b';

describe('workos-docs ask', () => {
  test('prints the passage, the link of its section and further pages', async () => {
    const { code, stdout, stderr } = await workosDocs(['ask', 'how do I test SSO?']);
    expect(stdout).toContain('https://workos.com/docs/sso/test-sso');
    expect(stdout).toContain('Test Identity Provider');
    expect(stderr).toBe('');
    expect(code).toBe(0);
  });

  test('takes the question quoted or not, in any script', async () => {
    const [quoted, words] = await Promise.all([
      workosDocs(['ask', 'how do I test SSO']),
      workosDocs(['ask', 'how', 'do', 'I', 'test', 'SSO']),
    ]);
    expect(words).toEqual(quoted);
    expect((await workosDocs(['ask', 'SSO をテスト 🔐 \u202e'])).code).toBe(0);
  });

  test('says so when the documentation has no answer', async () => {
    const { code, stdout } = await workosDocs(['ask', 'best pizza recipe']);
    expect(stdout).toContain("I didn't find that");
    expect(code).toBe(0);
  });

  test('a question that begins with a dash stands behind --', async () => {
    expect((await workosDocs(['ask', '--', '-okta saml'])).code).toBe(0);
  });

  test.each([[['ask', '']], [['ask', '  ', '\t']], [['ask', '<@U1>']]])(
    '%j is no question: exit 2',
    async (args) => {
      const { code, stdout, stderr } = await workosDocs(args);
      expect(code).toBe(2);
      expect(stdout).toBe('');
      expect(stderr).toContain('Try: workos-docs ask');
    },
  );
});

describe('colour', () => {
  test('there is none where the output is no terminal', async () => {
    expect((await workosDocs(['ask', 'test SSO'])).stdout).not.toContain(ESCAPE);
    expect((await workosDocs(['read', 'sso/test-sso'])).stdout).not.toContain(ESCAPE);
  });

  const inTerminal = (env: NodeJS.ProcessEnv) =>
    run('script', ['-qec', `"${process.execPath}" "${MAIN}" ask how do I test SSO`, '/dev/null'], '', env);

  test.skipIf(!existsSync('/usr/bin/script') || process.platform !== 'linux')(
    'in a terminal there is, unless NO_COLOR is set',
    async () => {
      const [plain, coloured] = await Promise.all([inTerminal({ NO_COLOR: '1' }), inTerminal({})]);
      expect(coloured.stdout).toContain(`${ESCAPE}[1m`);
      expect(plain.stdout).toContain('https://workos.com/docs/sso/test-sso');
      expect(plain.stdout).not.toContain(ESCAPE);
    },
  );
});
