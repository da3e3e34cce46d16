import { describe, expect, test } from 'vitest';
import { runInProcess } from '../../src/playground/run-in-process.ts';
import { refusal, status } from '../../src/playground/slack/faults.ts';
import { overRealDocs } from '../playground/support/over-real-docs.ts';
import { eventually } from '../support/eventually.ts';
import { fakeDocs } from '../support/fake-docs.ts';
import { recordingLogger } from '../support/running-app.ts';

const { open } = overRealDocs();

const STEP = 'search_docs';

describe.each(['http', 'socket'] as const)('the step “Search WorkOS docs”, over %s', (transport) => {
  test('hands on the passage, its link, and that it was found', async () => {
    const { ana } = await open({ transport });
    const { outputs } = await ana.runStep(STEP, { question: 'how do I test SSO without Okta?' });
    expect(outputs).toEqual({
      answer: expect.stringContaining('you can use the Test Identity Provider to simulate login flows'),
      link: 'https://workos.com/docs/sso/test-sso/testing-with-the-test-identity-provider',
      found: true,
    });
  });

  test('hands on that nothing was found, with the closest page', async () => {
    const { ana } = await open({ transport });
    const { outputs } = await ana.runStep(STEP, { question: 'how do I boil an egg for breakfast?' });
    expect(outputs).toMatchObject({ answer: expect.stringMatching(/^I found no answer/), found: false });
  });
});

describe('the step', () => {
  test.each(['  ', '<!here>', '<@U1>'])('fails with a hint where its question is %j', async (question) => {
    const { ana } = await open();
    expect(await ana.runStep(STEP, { question })).toEqual({
      error: expect.stringMatching(/no question to look up.*in words/i),
    });
  });

  test('fails with a sentence where no answer can be made, without the question in the log', async () => {
    const broken = fakeDocs();
    broken.ask = () => {
      throw new Error('no SSO today');
    };
    const { logger, lines } = recordingLogger();
    const { ana } = await open({ run: runInProcess({ docs: broken, logger }) });
    expect(await ana.runStep(STEP, { question: 'SSO' })).toEqual({
      error: expect.stringMatching(/^Sorry, something went wrong.*this id: [a-z0-9]{8}\.$/),
    });
    expect(lines.join('\n')).not.toContain('SSO');
  });

  test('pings nobody, whatever is asked', async () => {
    const { ana } = await open();
    const { outputs } = await ana.runStep(STEP, { question: 'SSO <!channel> <@U2> <#C1>' });
    expect(JSON.stringify(outputs)).not.toMatch(/<[!@#]/);
  });

  test('is ended again where Slack was busy, and said to the operator where it cannot be', async () => {
    const { ana, slack, lines } = await open();
    slack.next('functions.completeSuccess', status(500));
    expect((await ana.runStep(STEP, { question: 'SSO' })).outputs).toMatchObject({ found: true });
    slack.next('functions.completeSuccess', refusal('function_not_found'));
    await expect(ana.runStep(STEP, { question: 'SSO' }, 100)).rejects.toThrow('not within');
    await eventually(() =>
      expect(lines).toContainEqual(expect.stringMatching(/step could not be ended: function_not_found/)),
    );
  });
});
