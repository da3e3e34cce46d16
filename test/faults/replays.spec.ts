import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { appOfFile } from '../support/app-of-file.ts';
import { eventually } from '../support/eventually.ts';
import { ok } from '../support/fake-slack.ts';
import {
  clickFields,
  commandFields,
  eventBody,
  mentionEvent,
  messageEvent,
  sendForm,
  sendJson,
} from '../support/slack-requests.ts';

const bot = await appOfFile();
bot.slack.backstage.workspace.members.set('U1', { id: 'U1' } as never);
beforeEach(() => {
  // The same second, so that the same body has the same signature: byte by byte the same request.
  vi.useFakeTimers({ toFake: ['Date'] });
});
afterEach(() => {
  vi.useRealTimers();
});

const pause = () => new Promise((resolve) => setTimeout(resolve, 80));
const calls = (method: string) => bot.slack.callsOf(method);
const thrice = async (send: () => Promise<Response>) => {
  const said: string[] = [];
  for (const _ of [1, 2, 3]) {
    const response = await send();
    expect(response.status).toBe(200);
    said.push(await response.text());
    await pause();
  }
  return said;
};
const click = (action_id: string, value: object, more = {}) => {
  const fields = clickFields(bot.slack.newResponseUrl(), {
    action_id,
    value: JSON.stringify(value),
    ...more,
  });
  return () => sendForm(bot.port, fields);
};
const interaction = (body: object) => {
  const payload = JSON.stringify({ user: { id: 'U1', team_id: 'T1' }, team: { id: 'T1' }, ...body });
  return () => sendForm(bot.port, { payload });
};
const ANSWER = { q: 'SSO', s: 'sso/test-sso/mock', u: 'U1', d: '0.2.0' };

describe('a request that somebody recorded and sends again, byte by byte [fault 4]', () => {
  test.each([
    ['mention', mentionEvent()],
    ['direct message', messageEvent()],
  ])('does not answer its %s again', async (_, event) => {
    const body = eventBody(event);
    await thrice(() => sendJson(bot.port, body));
    expect(calls('chat.postMessage')).toHaveLength(1);
  });

  test('does not edit an answer again', async () => {
    const post = eventBody(messageEvent());
    await sendJson(bot.port, post);
    await eventually(() => expect(calls('chat.postMessage')).toHaveLength(1));
    const { channel, channel_type, ...message } = {
      ...post.event,
      text: 'SSO?',
      edited: { user: 'U1', ts: '9.9' },
    } as Record<string, unknown>;
    const body = eventBody({ type: 'message', subtype: 'message_changed', channel, channel_type, message });
    await thrice(() => sendJson(bot.port, body));
    expect(calls('chat.update')).toHaveLength(1);
  });

  test('gets the same answer to a command, and nobody else sees it', async () => {
    const fields = commandFields('SSO');
    const said = await thrice(() => sendForm(bot.port, fields));
    expect(new Set(said).size).toBe(1);
    expect(said[0]).toContain('"response_type":"ephemeral"');
    expect(bot.slack.calls).toEqual([]);
  });

  test('does not share again', async () => {
    await thrice(click('share', ANSWER));
    const shared = calls('response_url').filter(({ args }) => args.response_type === 'in_channel');
    expect(shared).toHaveLength(1);
  });

  test('does not count a verdict again', async () => {
    await thrice(click('feedback', { ...ANSWER, v: true }));
    const rows = await bot.store.read((db) => db.selectFrom('verdicts').selectAll().execute(), []);
    expect(rows).toHaveLength(1);
  });

  test('shows in place, or to the person alone, what is shown already', async () => {
    await thrice(click('show', { ...ANSWER, s: 'sso/test-sso/okta' }));
    expect(calls('chat.postMessage')).toEqual([]);
    expect(calls('response_url').every(({ args }) => args.response_type === 'ephemeral')).toBe(true);
  });

  test('finds nothing more to dismiss', async () => {
    await thrice(click('dismiss', ANSWER));
    expect(calls('response_url').every(({ args }) => args.delete_original === true)).toBe(true);
  });

  test('shows the answer of a message shortcut to the person alone', async () => {
    const shortcut = {
      type: 'message_action',
      callback_id: 'find',
      channel: { id: 'C1' },
      message: { ts: '1.1', text: 'SSO' },
    };
    await thrice(interaction({ ...shortcut, response_url: bot.slack.newResponseUrl() }));
    expect(calls('response_url').every(({ args }) => args.response_type === 'ephemeral')).toBe(true);
    expect(calls('chat.postMessage')).toEqual([]);
  });

  test('opens no second window: Slack takes a trigger once', async () => {
    const trigger_id = bot.slack.backstage.triggers.issue('U1');
    await thrice(interaction({ type: 'shortcut', callback_id: 'search', trigger_id }));
    expect(calls('views.open')).toHaveLength(3);
    expect(bot.lines.filter((line) => line.includes('too late: exchanged_trigger_id'))).toHaveLength(2);
    expect(bot.lines.filter((line) => /^(warn|error)/.test(line))).toEqual([]);
  });

  test('shows the same results of a search', async () => {
    const view = {
      id: 'V1',
      type: 'modal',
      callback_id: 'search',
      state: { values: { b: { query: { value: 'SSO' } } } },
    };
    const said = await thrice(interaction({ type: 'view_submission', view }));
    expect(new Set(said).size).toBe(1);
  });

  test('publishes the same App Home', async () => {
    bot.slack.next('views.publish', ok(), ok(), ok());
    const body = eventBody({
      type: 'app_home_opened',
      user: 'U1',
      channel: 'D1',
      tab: 'home',
      event_ts: '1.2',
    });
    await thrice(() => sendJson(bot.port, body));
    expect(new Set(calls('views.publish').map(({ args }) => JSON.stringify(args))).size).toBe(1);
  });

  test('ends a step of a workflow once', async () => {
    bot.slack.next('functions.completeSuccess', ok(), ok());
    const body = eventBody({
      type: 'function_executed',
      function: { callback_id: 'search_docs' },
      inputs: { question: 'SSO' },
      function_execution_id: 'Fx1',
      bot_access_token: 'xwfp-1',
    });
    await thrice(() => sendJson(bot.port, body));
    expect(calls('functions.completeSuccess')).toHaveLength(1);
  });
});

describe('the five minutes in which a request is taken', () => {
  test.each([
    [-300, 200],
    [-301, 401],
    [300, 200],
    [301, 401],
  ])('%i seconds: %i [faults 2, 3, 53]', async (skew, status) => {
    expect((await sendForm(bot.port, commandFields('SSO'), { skew })).status).toBe(status);
    expect((await sendJson(bot.port, { type: 'url_verification', challenge: 'c' }, { skew })).status).toBe(
      status,
    );
  });
});
