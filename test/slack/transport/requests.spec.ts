import { describe, expect, test } from 'vitest';
import { appOfFile } from '../../support/app-of-file.ts';
import { eventually } from '../../support/eventually.ts';
import {
  commandFields,
  eventBody,
  mentionEvent,
  send,
  sendForm,
  sendJson,
} from '../../support/slack-requests.ts';

const bot = await appOfFile();

describe('a request is refused', () => {
  test.each([
    ['signed with another secret [fault 1]', { secret: 'not-the-secret' }],
    ['signed with an empty secret [fault 1]', { secret: '' }],
    ['signed in another version [fault 1]', { version: 'v1' }],
    ['301 seconds old [fault 2]', { skew: -301 }],
    ['ten minutes old, or our clock ten minutes fast [fault 53]', { skew: -600 }],
    ['from an hour in the future [fault 3]', { skew: 3_600 }],
    ['from ten minutes in the future, or our clock that slow [fault 53]', { skew: 600 }],
    ['with a timestamp that is none', { headers: { 'x-slack-request-timestamp': 'now' } }],
    ['with an empty signature [fault 1]', { headers: { 'x-slack-signature': '' } }],
  ])('when it is %s', async (_, bend) => {
    expect((await sendJson(bot.port, eventBody(mentionEvent()), bend)).status).toBe(401);
    expect((await sendForm(bot.port, commandFields('SSO'), bend)).status).toBe(401);
    expect(bot.docs.asked).toEqual([]);
  });

  test('when it has no signature at all [fault 1]', async () => {
    const url = `http://127.0.0.1:${bot.port}/slack/events`;
    const headers = { 'content-type': 'application/json' };
    expect((await fetch(url, { method: 'POST', headers, body: '{"event":{"type":"x"}}' })).status).toBe(401);
    expect((await fetch(url, { method: 'POST', headers, body: 'null' })).status).toBe(401);
  });

  test('when it is larger than any delivery [fault 10]', async () => {
    const response = await sendJson(bot.port, {
      type: 'event_callback',
      filler: 'x'.repeat(5_000_000),
    }).catch(() => undefined);
    // The connection may be closed before the answer to a body that is not read to its end.
    expect([413, undefined]).toContain(response?.status);
  });
});

describe('a signed body that is no delivery [faults 5, 6, 7, 8, 23]', () => {
  test.each([
    ['null'],
    ['[]'],
    ['{}'],
    ['"x"'],
    ['42'],
    ['true'],
    ['{"event":null}'],
    ['{"event":"x"}'],
    ['{"event":{}}'],
    ['{"type":"event_callback"}'],
    ['{"type":"block_actions","actions":[]}'],
    ['{"type":"block_actions","actions":[null]}'],
    ['{"command":null}'],
    ['{not json'],
    [''],
  ])('%s is answered at once, and the bot lives on', async (body) => {
    const before = Date.now();
    expect((await sendJson(bot.port, body)).status).toBe(400);
    expect(Date.now() - before).toBeLessThan(1_000);
    expect((await sendForm(bot.port, commandFields('SSO'))).status).toBe(200);
  });

  test('with half of what it needs never ends the process', async () => {
    for (const body of [
      { type: 'event_callback', event: { type: 'message', channel: null, channel_type: 'im' } },
      { type: 'event_callback', event: { type: 'app_mention', item: null } },
      { type: 'block_actions', actions: [{ action_id: 'open' }] },
      { type: 'view_submission' },
    ]) {
      expect((await sendJson(bot.port, body)).status).toBeGreaterThanOrEqual(200);
    }
    expect((await sendForm(bot.port, commandFields('SSO'))).status).toBe(200);
  });
});

describe('the endpoint', () => {
  test('answers the challenge by which Slack checks the address [fault 12]', async () => {
    const response = await sendJson(bot.port, { type: 'url_verification', challenge: 'c-1' });
    expect(await response.json()).toEqual({ challenge: 'c-1' });
  });

  test('answers the check of the certificate, and lets nothing be smuggled in with it [fault 11]', async () => {
    const fields = { ...commandFields('SSO'), ssl_check: '1' };
    expect((await sendForm(bot.port, fields, { secret: 'none' })).status).toBe(200);
    expect(bot.docs.asked).toEqual([]);
  });

  test('takes a command whose content type a proxy gave a charset [fault 9]', async () => {
    const body = new URLSearchParams(commandFields('SSO')).toString();
    const response = await send(bot.port, body, 'application/x-www-form-urlencoded; charset=utf-8');
    expect(response.status).toBe(200);
    expect(bot.docs.asked).toEqual(['SSO']);
  });

  test.each(['/', '/slack/events', '/healthz', '/readyz', '/metrics'])('knows no %s', async (path) => {
    expect((await fetch(`http://127.0.0.1:${bot.port}${path}`)).status).toBe(404);
  });
});

describe('one message is answered once', () => {
  const channels = () => bot.slack.callsOf('chat.postMessage').map(({ args }) => args.channel);
  const settled = async () => {
    await sendJson(bot.port, eventBody(mentionEvent({ channel: 'CEND' })));
    await eventually(() => expect(channels()).toContain('CEND'));
    return channels().filter((channel) => channel !== 'CEND');
  };

  test('when the same delivery arrives three times at once [fault 15]', async () => {
    const body = eventBody(mentionEvent());
    await Promise.all([1, 2, 3].map(() => sendJson(bot.port, body)));
    expect(await settled()).toEqual(['C1']);
  });

  test('when Slack delivers it again because it saw no answer [fault 16]', async () => {
    const body = eventBody(mentionEvent());
    await sendJson(bot.port, body);
    const headers = { 'x-slack-retry-num': '1', 'x-slack-retry-reason': 'http_timeout' };
    expect((await sendJson(bot.port, body, { headers })).status).toBe(200);
    expect(await settled()).toEqual(['C1']);
  });

  test('when a retry is the first that arrives [fault 16]', async () => {
    const headers = { 'x-slack-retry-num': '2', 'x-slack-retry-reason': 'connection_failed' };
    await sendJson(bot.port, eventBody(mentionEvent()), { headers });
    expect(await settled()).toEqual(['C1']);
  });

  test('when it comes as app_mention and as message [fault 17]', async () => {
    const same = { channel: 'D5', ts: '77.7', text: '<@UBOT> SSO?' };
    await Promise.all([
      sendJson(bot.port, eventBody({ ...mentionEvent(), ...same })),
      sendJson(bot.port, eventBody({ type: 'message', channel_type: 'im', user: 'U1', ...same })),
    ]);
    expect(await settled()).toEqual(['D5']);
  });

  test('but a person who asks the same thing twice is answered twice', async () => {
    await sendJson(bot.port, eventBody(mentionEvent()));
    await sendJson(bot.port, eventBody(mentionEvent()));
    expect(await settled()).toEqual(['C1', 'C1']);
  });
});
