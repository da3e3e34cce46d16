import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { InstallPlace } from '../../../src/playground/slack/installs.ts';
import { createApp } from '../../../src/slack/create-app.ts';
import { ENGINES, postgresDatabase, type TestDatabase, withoutPostgres } from '../../support/databases.ts';
import { fakeDocs } from '../../support/fake-docs.ts';
import { delay, fakeSlack, status } from '../../support/fake-slack.ts';
import { interruptible } from '../../support/interruptible.ts';
import { httpConfig, recordingLogger } from '../../support/running-app.ts';
import {
  commandFields,
  eventBody,
  mentionEvent,
  sendForm,
  sendJson,
  sendUntilTaken,
} from '../../support/slack-requests.ts';

const KEY = Buffer.alloc(32, 7);
let database: TestDatabase;
const closers: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close();
  await database.drop();
});

/** The bot as it is installed in many workspaces. */
async function distributed({ tokenKeys = [KEY], apps = 1 } = {}) {
  const slack = await fakeSlack();
  closers.push(slack.close);
  const { logger, lines } = recordingLogger('debug');
  const docs = fakeDocs();
  const run = async () => {
    const app = createApp({
      config: {
        ...httpConfig(slack),
        databaseUrl: database.url,
        auth: {
          kind: 'oauth',
          clientId: '111.222',
          clientSecret: slack.backstage.installs.clientSecret,
          stateSecret: 'state-secret-of-the-test',
          tokenKeys,
        },
      },
      docs,
      logger,
    });
    const { port = 0 } = await app.start();
    let isOpen = true;
    const stop = async () => {
      if (isOpen) await app.stop();
      isOpen = false;
    };
    closers.push(stop);
    return { ...app, port, stop };
  };
  const all = await Promise.all(Array.from({ length: apps }, run));
  const [first] = all;
  if (!first) throw new Error('There is no app.');
  return { slack, docs, lines, run, all, ...first };
}

/** Goes through the installation as a browser does. */
async function install(port: number, slack: Awaited<ReturnType<typeof fakeSlack>>, place: InstallPlace) {
  const page = await fetch(`http://127.0.0.1:${port}/slack/install`);
  const [cookie = ''] = (page.headers.get('set-cookie') ?? '').split(';');
  const address = /<a href="([^"]+)"/.exec(await page.text())?.[1]?.replaceAll('&amp;', '&') ?? '';
  const { searchParams } = new URL(address);
  const code = slack.backstage.installs.allow(place);
  const back = (state: string, headers: Record<string, string>) =>
    fetch(`http://127.0.0.1:${port}/slack/oauth_redirect?code=${code}&state=${state}`, { headers });
  return { searchParams, cookie, back, done: () => back(searchParams.get('state') ?? '', { cookie }) };
}

describe.each(ENGINES.filter(({ engine }) => engine !== 'memory'))('in $engine', ({ open }) => {
  beforeEach(async () => {
    database = await open();
  });

  test('somebody installs it in two workspaces, and each is answered with its own token', async () => {
    const { slack, port, lines, store } = await distributed();
    for (const team of ['T1', 'T2']) {
      const { searchParams, done } = await install(port, slack, { team });
      expect(searchParams.get('scope')?.split(',')).toContain('app_mentions:read');
      expect((await done()).status).toBe(200);
    }
    slack.reset();
    for (const team of ['T1', 'T2']) {
      const body = eventBody(mentionEvent({ channel: `C${team}` }), { team_id: team });
      expect((await sendJson(port, body)).status).toBe(200);
    }
    const posts = slack.callsOf('chat.postMessage');
    expect(posts.map(({ args, token }) => [args.channel, token.replace(/-\d+$/, '')])).toEqual([
      ['CT1', 'xoxb-T1'],
      ['CT2', 'xoxb-T2'],
    ]);
    const kept = await store.read((db) => db.selectFrom('installations').selectAll().execute(), []);
    expect(kept).toHaveLength(2);
    for (const secret of ['xoxb-T', slack.backstage.installs.clientSecret, 'state-secret-of-the-test']) {
      expect(JSON.stringify(kept)).not.toContain(secret);
      expect(lines.join('\n')).not.toContain(secret);
    }
  });

  test('a state of another browser, a made-up one or none installs nothing [fault 65]', async () => {
    const { slack, port, store } = await distributed();
    const { searchParams, cookie, back } = await install(port, slack, { team: 'T1' });
    const state = searchParams.get('state') ?? '';
    for (const attempt of [
      back(state, {}),
      back('made-up', { cookie }),
      back('made-up', { cookie: cookie.replace(/=.*/, '=made-up') }),
      back('', { cookie }),
    ]) {
      expect((await attempt).ok).toBe(false);
    }
    expect(await store.read((db) => db.selectFrom('installations').selectAll().execute(), [])).toEqual([]);
  });

  test('an organisation installs it once for all its workspaces', async () => {
    const { slack, port, store } = await distributed();
    await (await install(port, slack, { enterprise: 'E1' })).done();
    slack.reset();
    const authorizations = [{ enterprise_id: 'E1', team_id: null, is_enterprise_install: true }];
    const envelope = { team_id: 'T7', enterprise_id: 'E1', authorizations };
    expect((await sendJson(port, eventBody(mentionEvent(), envelope))).status).toBe(200);
    expect(slack.callsOf('chat.postMessage')[0]?.token).toMatch(/^xoxb-E1-/);
    const enterprise = { team_id: 'T7', enterprise_id: 'E1', is_enterprise_install: 'true' };
    const command = await sendForm(port, commandFields('SSO', enterprise));
    expect(await command.text()).toContain('Use the Test Identity Provider');
    await sendJson(port, eventBody({ type: 'app_uninstalled' }, envelope));
    const left = await store.read((db) => db.selectFrom('questions').selectAll().execute(), []);
    expect(left).toEqual([]);
    expect(await (await sendForm(port, commandFields('SSO', enterprise))).text()).toContain('not installed');
  });

  test('what one workspace asked and set is not read in another [fault 59]', async () => {
    const { slack, port, docs } = await distributed();
    for (const team of ['T1', 'T2']) await (await install(port, slack, { team })).done();
    await sendForm(port, commandFields('lang python'));
    await sendForm(port, commandFields('how do I test SSO?'));
    await sendForm(port, commandFields('and with Okta?', { team_id: 'T2' }));
    expect(docs.options.at(-1)).toEqual({});
    await sendForm(port, commandFields('and with Okta?'));
    expect(docs.options.at(-1)).toEqual({ language: 'python', previous: 'how do I test SSO?' });
  });

  test.each(['app_uninstalled', 'tokens_revoked'])(
    '%s removes the workspace and what is kept of it',
    async (type) => {
      const { slack, port, store } = await distributed();
      for (const team of ['T1', 'T2']) {
        await (await install(port, slack, { team })).done();
        await sendForm(port, commandFields('how do I test SSO?', { team_id: team }));
      }
      const event = { type, ...(type === 'tokens_revoked' ? { tokens: { bot: ['UBOT'] } } : {}) };
      for (let i = 0; i < 2; i += 1) expect((await sendJson(port, eventBody(event))).status).toBe(200);
      for (const table of ['installations', 'questions'] as const) {
        const rows = await store.read((db) => db.selectFrom(table).select('team').execute(), []);
        expect(rows).toEqual([{ team: 'T2' }]);
      }
      const refused = await sendForm(port, commandFields('SSO'));
      expect(await refused.text()).toContain('I am not installed in this workspace any more');
      expect((await sendJson(port, eventBody(mentionEvent()))).status).toBe(200);
    },
  );

  test('a person whose own tokens are revoked changes nothing', async () => {
    const { slack, port, store } = await distributed();
    await (await install(port, slack, { team: 'T1' })).done();
    await sendJson(port, eventBody({ type: 'tokens_revoked', tokens: { oauth: ['U1'], bot: [] } }));
    expect(await store.installations.find({ team: 'T1' })).toBeDefined();
  });

  test('a token that ends soon is renewed once, however many deliveries and processes see it', async () => {
    const { slack, all } = await distributed({ apps: 2 });
    const [one, other] = all;
    slack.backstage.installs.expiresIn = 3_600;
    await (await install(one?.port ?? 0, slack, { team: 'T1' })).done();
    slack.backstage.installs.expiresIn = 43_200;
    slack.reset();
    const ports = [one?.port ?? 0, other?.port ?? 0];
    await Promise.all(
      Array.from({ length: 20 }, (_, i) =>
        sendUntilTaken(ports[i % 2] ?? 0, eventBody(mentionEvent({ channel: `C${i}` }))),
      ),
    );
    expect(slack.callsOf('chat.postMessage')).toHaveLength(20);
    expect(slack.callsOf('oauth.v2.access')).toHaveLength(1);
    slack.reset();
    await sendJson(ports[1] ?? 0, eventBody(mentionEvent()));
    expect(slack.callsOf('chat.postMessage')[0]?.token).toBe('xoxb-T1-2');
  });

  test('a token that ended over night is waited for by whoever comes while it is renewed', async () => {
    const { slack, all } = await distributed({ apps: 2 });
    const ports = all.map((app) => app.port);
    slack.backstage.installs.expiresIn = 0;
    await (await install(ports[0] ?? 0, slack, { team: 'T1' })).done();
    slack.reset();
    slack.backstage.installs.expiresIn = 43_200;
    slack.next('oauth.v2.access', delay(300));
    await Promise.all(
      Array.from({ length: 6 }, (_, i) =>
        sendUntilTaken(ports[i % 2] ?? 0, eventBody(mentionEvent({ channel: `C${i}` }))),
      ),
    );
    expect(slack.callsOf('oauth.v2.access')).toHaveLength(1);
    expect(new Set(slack.callsOf('chat.postMessage').map(({ token }) => token))).toEqual(
      new Set(['xoxb-T1-2']),
    );
  });

  test('a token that can’t be renewed just now is used for as long as it is good', async () => {
    const { slack, port } = await distributed();
    slack.backstage.installs.expiresIn = 3_600;
    await (await install(port, slack, { team: 'T1' })).done();
    slack.reset();
    slack.next('oauth.v2.access', status(503));
    expect((await sendJson(port, eventBody(mentionEvent()))).status).toBe(200);
    expect(slack.callsOf('chat.postMessage')[0]?.token).toBe('xoxb-T1-1');
  });

  test('tokens survive a restart, and a change of the key', async () => {
    const before = await distributed();
    await (await install(before.port, before.slack, { team: 'T1' })).done();
    await before.stop();
    const newer = Buffer.alloc(32, 8);
    const { port, slack } = await distributed({ tokenKeys: [newer, KEY] });
    expect((await sendForm(port, commandFields('SSO'))).status).toBe(200);
    expect(slack.callsOf('auth.test')).toEqual([]);
    const after = await distributed({ tokenKeys: [newer] });
    expect(await (await sendForm(after.port, commandFields('SSO'))).text()).toContain('Test Identity');
    const lost = await distributed({ tokenKeys: [Buffer.alloc(32, 9)] });
    expect(await (await sendForm(lost.port, commandFields('SSO'))).text()).toContain('ask again in a minute');
  });
});

test.skipIf(withoutPostgres)(
  'a database that is away is no reason to lose an event of a workspace',
  async () => {
    const behind = await postgresDatabase();
    const { url, cut, mend } = await interruptible(behind.url);
    database = { ...behind, url };
    const { slack, port } = await distributed();
    await (await install(port, slack, { team: 'T1' })).done();
    await cut();
    const body = eventBody(mentionEvent());
    expect((await sendJson(port, body)).status).toBe(503);
    expect(await (await sendForm(port, commandFields('SSO'))).text()).toContain('ask again in a minute');
    await mend();
    await new Promise((resolve) => setTimeout(resolve, 1_100));
    expect((await sendJson(port, body)).status).toBe(200);
    expect(slack.callsOf('chat.postMessage')).toHaveLength(1);
  },
);
