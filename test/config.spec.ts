import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readConfig, SETTINGS } from '../src/config.ts';
import { DocsBotError } from '../src/errors.ts';
import { SYNC_SETTINGS } from '../src/sync-config.ts';

const http = { SLACK_BOT_TOKEN: 'xoxb-1-a', SLACK_SIGNING_SECRET: 'shh' };

describe('readConfig', () => {
  test('an app-level token chooses Socket Mode, even beside a signing secret', () => {
    const config = readConfig({ ...http, SLACK_APP_TOKEN: 'xapp-1-b' });
    expect(config.transport).toEqual({ kind: 'socket', appToken: 'xapp-1-b' });
  });

  test('without an app-level token Slack calls over HTTP, on port 3000 unless told otherwise', () => {
    expect(readConfig(http)).toEqual({
      auth: { kind: 'token', botToken: 'xoxb-1-a' },
      transport: { kind: 'http', signingSecret: 'shh', port: 3000 },
      followUpChannels: new Set(),
      autoAnswerChannels: new Set(),
      personPerMinute: 20,
      workspacePerMinute: 600,
      operations: { host: '127.0.0.1', port: 9464 },
      logLevel: 'info',
      docsFolder: 'data/docs',
      databaseUrl: 'file:./data/workos-docs.db',
      operators: new Set(),
    });
    expect(readConfig({ ...http, PORT: '8080' }).transport).toMatchObject({ port: 8080 });
  });

  test('the Web API address and the log level are taken over', () => {
    const config = readConfig({ ...http, SLACK_API_URL: 'http://127.0.0.1:9/api/', LOG_LEVEL: 'debug' });
    expect(config).toMatchObject({ apiUrl: 'http://127.0.0.1:9/api/', logLevel: 'debug' });
  });

  test('channels are ids with commas or spaces between them', () => {
    const config = readConfig({ ...http, FOLLOW_UP_CHANNELS: 'C01, G02', AUTO_ANSWER_CHANNELS: 'C03' });
    expect(config.followUpChannels).toEqual(new Set(['C01', 'G02']));
    expect(config.autoAnswerChannels).toEqual(new Set(['C03']));
    expect(messageOf({ ...http, FOLLOW_UP_CHANNELS: '#help' })).toContain('FOLLOW_UP_CHANNELS is not a list');
  });

  test('health and metrics can be told elsewhere, or nowhere', () => {
    const elsewhere = readConfig({ ...http, OPS_PORT: '0', OPS_HOST: '::1' });
    expect(elsewhere.operations).toEqual({ host: '::1', port: 0 });
    expect(readConfig({ ...http, OPS_PORT: 'off' }).operations).toBeUndefined();
    expect(messageOf({ ...http, OPS_HOST: 'http://x/' })).toContain('OPS_HOST is not an address');
  });

  test('the limits are whole numbers above nothing', () => {
    const config = readConfig({ ...http, PERSON_PER_MINUTE: '5', WORKSPACE_PER_MINUTE: '50' });
    expect(config).toMatchObject({ personPerMinute: 5, workspacePerMinute: 50 });
    for (const wrong of ['0', '-1', '1.5', 'many']) {
      expect(messageOf({ ...http, PERSON_PER_MINUTE: wrong })).toContain('PERSON_PER_MINUTE is not a whole');
    }
  });

  test('an empty or blank setting counts as missing', () => {
    const empty = { SLACK_APP_TOKEN: '', PORT: ' ', LOG_LEVEL: '', SLACK_API_URL: '' };
    expect(readConfig({ ...http, ...empty })).toEqual(readConfig(http));
    expect(messageOf({ SLACK_BOT_TOKEN: '  ', SLACK_SIGNING_SECRET: 'shh' })).toContain(
      'SLACK_BOT_TOKEN is missing',
    );
  });

  test('nothing set: one message names both missing settings', () => {
    const message = messageOf({});
    expect(message).toContain('SLACK_BOT_TOKEN is missing');
    expect(message).toContain(
      'SLACK_APP_TOKEN (for Socket Mode) or SLACK_SIGNING_SECRET (for HTTP) is missing',
    );
  });

  test('everything wrong: one message names every setting and holds no value', () => {
    const wrong = {
      SLACK_BOT_TOKEN: 'xoxp-not-a-bot',
      SLACK_APP_TOKEN: 'xoxb-swapped',
      SLACK_SIGNING_SECRET: 'two words',
      PORT: '70000',
      OPS_PORT: 'none',
      OPS_HOST: 'two words',
      PERSON_PER_MINUTE: 'few',
      WORKSPACE_PER_MINUTE: 'lots',
      SLACK_API_URL: 'slack.com',
      LOG_LEVEL: 'loud',
      FOLLOW_UP_CHANNELS: '#general',
      AUTO_ANSWER_CHANNELS: 'general,C01',
    };
    const message = messageOf(wrong);
    for (const [name, value] of Object.entries(wrong)) {
      expect(message).toContain(name);
      expect(message).not.toContain(value);
    }
  });

  test.each(['-1', '3000x', '1e3', '65536', '0x10'])('%s is not a port', (port) => {
    expect(messageOf({ ...http, PORT: port })).toContain(': PORT');
    expect(messageOf({ ...http, OPS_PORT: port })).toContain(': OPS_PORT');
  });

  test('the error has a code and a remedy', () => {
    try {
      readConfig({});
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(DocsBotError);
      expect(error).toMatchObject({ code: 'BAD_CONFIG', remedy: expect.stringContaining('.env.example') });
    }
  });

  test('.env.example and the configuration page name every setting, and no other', () => {
    const example = readFileSync(new URL('../.env.example', import.meta.url), 'utf8');
    const page = readFileSync(new URL('../docs/configuration.md', import.meta.url), 'utf8');
    const inExample = [...example.matchAll(/^(?:# )?([A-Z_]+)=/gm)].map((match) => match[1]);
    const onPage = [...page.matchAll(/^\| `([A-Z_]+)`/gm)].map((match) => match[1]);
    expect(inExample.sort()).toEqual([...SETTINGS, ...SYNC_SETTINGS].sort());
    expect(onPage.sort()).toEqual([...SETTINGS, ...SYNC_SETTINGS].sort());
  });
});

function messageOf(env: Record<string, string>): string {
  try {
    readConfig(env);
  } catch (error) {
    return (error as Error).message;
  }
  return '';
}
