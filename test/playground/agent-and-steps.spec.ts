import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readManifest } from '../../src/playground/slack/read-manifest.ts';
import { takeSnapshot } from '../../src/playground/take-snapshot.ts';
import { type OpenPlayground, openPlayground } from './support/open-playground.ts';
import { answeringApp } from './support/other-apps.ts';
import { LOOK_UP, TRY_OUT, tryOutApp } from './support/try-out-app.ts';

let own: OpenPlayground | undefined;

const open = async (options: Parameters<typeof openPlayground>[0] = {}) => {
  own = await openPlayground({ run: answeringApp(() => undefined), manifest: TRY_OUT, ...options });
  return own;
};

describe.each(['http', 'socket'] as const)('a step of a workflow, over %s', (transport) => {
  test('ends with the outputs of the app, or with its error', async () => {
    const { ana } = await open({ transport, run: tryOutApp([]) });
    expect(await ana.runStep('look_up', { term: 'SSO' })).toEqual({ outputs: { answer: 'About SSO' } });
    expect(await ana.runStep('look_up', { term: 'nothing' })).toEqual({ error: 'There is nothing.' });
  });
});

describe('a step of a workflow', () => {
  interface Sent {
    event: { function_execution_id: string; bot_access_token: string };
  }

  /** A step that an app has been told of, and does not end. */
  async function running() {
    const all = await open();
    const ended = all.ana.runStep('look_up', { term: 'SSO', who: all.ben.id });
    ended.catch(() => {});
    await expect.poll(() => all.slack.deliveries.all.length).toBe(1);
    const [sent] = all.slack.deliveries.all.map(({ payload }) => payload as Sent);
    const event = sent?.event as Sent['event'];
    const end = (outputs: unknown, id = event.function_execution_id) =>
      all.api('functions.completeSuccess', { function_execution_id: id, outputs });
    return { ...all, event, ended, end };
  }

  test('is told as the manifest declares it, with a token of its own', async () => {
    const { event, api } = await running();
    expect(event).toMatchObject({
      type: 'function_executed',
      function: {
        callback_id: 'look_up',
        title: LOOK_UP.title,
        input_parameters: [
          { name: 'term', is_required: true },
          { name: 'who', type: 'slack#/types/user_id', is_required: false },
        ],
        output_parameters: [{ name: 'answer', type: 'string' }],
      },
      inputs: { term: 'SSO', who: 'U2' },
      function_execution_id: expect.stringMatching(/^Fx/),
      workflow_execution_id: expect.stringMatching(/^Wx/),
    });
    expect(await api('auth.test', {}, event.bot_access_token)).toMatchObject({ ok: true });
  });

  test.each([
    ['nothing', {}, 'missing required field answer'],
    ['what was not declared', { answer: 'x', more: 1 }, 'additional property more'],
    ['another type', { answer: 7 }, 'answer is no string'],
    ['no object', 'x', 'not an object'],
  ])('does not end with %s', async (_, outputs, why) => {
    const { end } = await running();
    expect(await end(outputs)).toMatchObject({
      error: 'parameter_validation_failed',
      response_metadata: { messages: [expect.stringContaining(why)] },
    });
    expect(await end({ answer: 'x' })).toMatchObject({ ok: true });
  });

  test('ends once', async () => {
    const { end, api, event, ended } = await running();
    expect(await end({ answer: 'x' }, 'Fx0')).toMatchObject({ error: 'function_execution_not_found' });
    await end({ answer: 'first' });
    expect(await end({ answer: 'second' })).toMatchObject({ error: 'execution_not_in_running_state' });
    const { function_execution_id } = event;
    expect(await api('functions.completeError', { function_execution_id, error: 'late' })).toMatchObject({
      error: 'execution_not_in_running_state',
    });
    expect(await ended).toEqual({ outputs: { answer: 'first' } });
  });

  test('is not run with inputs that do not fit, nor when it is not declared, nor heard', async () => {
    const { ana } = await open();
    await expect(ana.runStep('look_up', {})).rejects.toThrow('missing required field term');
    await expect(ana.runStep('other', {})).rejects.toThrow('declares no function other');
    await own?.close();
    const deaf = await open({ manifest: { ...TRY_OUT, events: [] } });
    await expect(deaf.ana.runStep('look_up', { term: 'x' })).rejects.toThrow('function_executed');
  });

  test('that the app never ends is given up', async () => {
    const { ana } = await open();
    await expect(ana.runStep('look_up', { term: 'SSO' }, 50)).rejects.toThrow('not within 50 ms');
  });

  test('is read from the manifest, in both ways of writing it', () => {
    const folder = mkdtempSync(join(tmpdir(), 'manifest-'));
    const file = join(folder, 'manifest.yml');
    const read = (inputs: string) => {
      writeFileSync(
        file,
        `display_information:\n  name: X\nfunctions:\n  look_up:\n    title: Look\n    input_parameters: ${inputs}\n`,
      );
      return readManifest(file).steps;
    };
    const term = { name: 'term', type: 'string', title: 'term', description: '', required: true };
    const step = { callbackId: 'look_up', title: 'Look', description: '', inputs: [term], outputs: [] };
    expect(read('{ term: { type: string, is_required: true } }')).toEqual([step]);
    expect(read('{ properties: { term: { type: string } }, required: [term] }')).toEqual([step]);
    rmSync(folder, { recursive: true });
  });
});

describe('suggested prompts', () => {
  const PROMPTS = [{ title: 'One', message: 'First?' }];
  const suggest = (args: object) =>
    own?.api('assistant.threads.setSuggestedPrompts', { channel_id: 'D1', prompts: PROMPTS, ...args });

  test('take the place of those in the manifest, for one person', async () => {
    const { ana, ben, slack } = await open();
    expect(ana.prompts().prompts).toEqual(slack.backstage.manifest.prompts);
    expect(await suggest({ title: 'Try' })).toMatchObject({ ok: true });
    expect(ana.prompts()).toEqual({ title: 'Try', prompts: PROMPTS });
    expect(ben.prompts()).toEqual({ prompts: slack.backstage.manifest.prompts });
  });

  test('of a thread are taken without a word and not shown: a warning says so', async () => {
    const { ana, ben, slack } = await open();
    const { ts } = await ana.tell('hello');
    expect(await suggest({ thread_ts: ts })).toEqual({ ok: true });
    expect(ana.prompts().prompts).not.toEqual(PROMPTS);
    expect(takeSnapshot(own as never, ben.id).warnings).toEqual([
      'assistant.threads.setSuggestedPrompts with thread_ts does nothing under agent_view.',
    ]);
    slack.backstage.manifest.agentView = false;
    await suggest({ thread_ts: ts });
    expect(ana.prompts().prompts).toEqual(PROMPTS);
  });

  test.each([
    ['five', { prompts: Array(5).fill(PROMPTS[0]) }, 'invalid_arguments'],
    ['none', { prompts: [] }, 'invalid_arguments'],
    ['one without words', { prompts: [{ title: 'One' }] }, 'invalid_arguments'],
    ['those of a channel', { channel_id: 'C1' }, 'channel_not_found'],
  ])('are not taken: %s', async (_, args, error) => {
    await open();
    expect(await suggest(args)).toMatchObject({ error });
  });

  test('need a permission of their own, as titles do', async () => {
    const { ana, api } = await open({
      manifest: { ...TRY_OUT, requiredScopes: ['chat:write'] },
      optionalScopes: [],
    });
    const { ts } = await ana.tell('hello');
    const missing = { error: 'missing_scope', needed: 'assistant:write' };
    expect(await suggest({})).toMatchObject(missing);
    const title = { channel_id: 'D1', thread_ts: ts, title: 'Hello' };
    expect(await api('assistant.threads.setTitle', title)).toMatchObject(missing);
  });
});

describe('a thread with the app', () => {
  test('says what the app is doing, until it answers there or says nothing more', async () => {
    const { ana, api } = await open();
    const question = await ana.tell('how?');
    const thread_ts = question.ts;
    const say = (status: string) =>
      api('assistant.threads.setStatus', { channel_id: 'D1', thread_ts, status });
    await say('is searching…');
    expect(ana.status('app', question)).toBe('is searching…');
    await api('chat.postMessage', { channel: 'D1', text: 'elsewhere' });
    expect(ana.status('app', question)).toBe('is searching…');
    await api('chat.postMessage', { channel: 'D1', thread_ts, text: 'here' });
    expect(ana.status('app', question)).toBeUndefined();
    await say('is searching…');
    await say('');
    expect(ana.status('app', question)).toBeUndefined();
  });

  test('says it for two minutes at most', async () => {
    let late = 0;
    const { ana, api } = await open({ now: () => Date.now() + late });
    const question = await ana.type('#ask-workos', 'how?');
    const status = { channel_id: 'C1', thread_ts: question.ts, status: 'is searching…' };
    await api('assistant.threads.setStatus', status);
    late = 119_000;
    expect(ana.status('#ask-workos', question)).toBe('is searching…');
    late = 120_001;
    expect(ana.status('#ask-workos', question)).toBeUndefined();
  });

  test('has the title that the app gives it', async () => {
    const { ana, api } = await open();
    const question = await ana.tell('how?');
    const title = { channel_id: 'D1', thread_ts: question.ts, title: 'Testing SSO' };
    await api('assistant.threads.setTitle', title);
    expect(ana.threadTitle('app', question)).toBe('Testing SSO');
    expect(await api('assistant.threads.setTitle', { ...title, thread_ts: '1.1' })).toMatchObject({
      error: 'invalid_thread_ts',
    });
  });

  test('cannot be where people have no messages with the app', async () => {
    const { api } = await open({ manifest: { ...TRY_OUT, messagesTab: false } });
    expect(await api('chat.postMessage', { channel: 'D1', text: 'x' })).toMatchObject({
      error: 'messages_tab_disabled',
    });
  });
});
