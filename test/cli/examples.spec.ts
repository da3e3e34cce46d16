import { describe, expect, test } from 'vitest';
import { workosDocs } from '../support/run-cli.ts';

describe.concurrent('workos-docs examples', () => {
  test('prints the method in the language asked for, with the address of its section', async () => {
    const args = ['examples', 'get profile and token', '--lang', 'python', '--limit', '1'];
    const { code, stdout, stderr } = await workosDocs(args);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toContain('https://workos.com/docs/reference/sso/profile/get-profile-and-token');
    expect(stdout).toContain('sso.get_profile_and_token() (Python)');
    expect(stdout).toMatch(/Parameters\n- code \(str\): /);
    expect(stdout).toMatch(/Also in .*Node\.js.*\n$/);
    expect(stdout).not.toContain('getProfileAndToken()');
  });

  test('takes the topic quoted or not, and names of languages as people write them', async () => {
    const [quoted, words] = await Promise.all([
      workosDocs(['examples', 'list directory users', '--lang', 'c#']),
      workosDocs(['examples', 'list', 'directory', 'users', '--lang', '.NET']),
    ]);
    expect(quoted.code).toBe(0);
    expect(words).toEqual(quoted);
    expect(quoted.stdout).toContain('(.NET)');
  });

  test('prints samples whole', async () => {
    const { stdout } = await workosDocs(['examples', 'install the node sdk']);
    expect(stdout).toContain('    npm install @workos-inc/node\n');
  });

  test('says so when there is none, with the closest pages', async () => {
    const { code, stdout } = await workosDocs(['examples', 'vault', '--lang', 'php']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^The documentation has no PHP example of: vault\n\nThe closest pages\n/);
    expect(stdout).toContain('https://workos.com/docs/vault');
  });

  test('names the languages that there are when it is asked for another', async () => {
    const { stderr } = await workosDocs(['examples', 'sso', '--lang', 'cobol']);
    expect(stderr).toBe(
      'The documentation has no code in "cobol". Name one of these with --lang: curl, js, python, ruby, go, php, java, dotnet.\n',
    );
  });
});
