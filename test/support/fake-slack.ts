import { APP } from '../../src/playground/slack/backstage.ts';
import { createSlack } from '../../src/playground/slack/create-slack.ts';
import { readManifest } from '../../src/playground/slack/read-manifest.ts';
import type { Call } from '../../src/playground/slack/serve-web-api.ts';
import { type Conversation, createWorkspace, type Message } from '../../src/playground/slack/workspace.ts';
import { SIGNING_SECRET } from './slack-requests.ts';

export { delay, drop, held, html, ok, refusal, status } from '../../src/playground/slack/faults.ts';
export type { Call };

export const BOT_TOKEN = 'xoxb-111-secretbot';
export const APP_TOKEN = 'xapp-1-A1-secret';

/**
 * The playground's stand-in for Slack, in a workspace where every conversation and every message exists: for
 * tests that send requests by hand. It checks tokens, scopes and blocks as always.
 */
export async function fakeSlack(retryDelaysMs?: readonly number[]) {
  const manifest = { ...readManifest(new URL('../../manifest.yml', import.meta.url)), events: [] };
  const slack = createSlack({
    transport: 'http',
    workspace: boundlessWorkspace(),
    manifest,
    ...(retryDelaysMs ? { retryDelaysMs } : {}),
    credentials: { botToken: BOT_TOKEN, appToken: APP_TOKEN, signingSecret: SIGNING_SECRET },
  });
  await slack.listen(0);
  return Object.assign(slack, {
    callsOf: (method: string) => slack.calls.filter((call) => call.method === method),
    /** A new one each time, as with every click. */
    newResponseUrl: () => slack.backstage.responseUrls.issue({ channel: 'C1', user: 'U1' }),
  });
}

export type FakeSlack = Awaited<ReturnType<typeof fakeSlack>>;

function boundlessWorkspace() {
  const workspace = createWorkspace([], []);
  return {
    ...workspace,
    conversations: new Everywhere(),
    find: (channel: string, ts: string): Message =>
      workspace.find(channel, ts) ?? { channel, ts, user: 'U1', text: '' },
  };
}

class Everywhere extends Map<string, Conversation> {
  override get(id: string): Conversation {
    const kind = id.startsWith('D') ? 'im' : 'channel';
    return { id, name: id.toLowerCase(), kind, members: new Set([APP.userId, 'U1', 'U2']) };
  }
}
