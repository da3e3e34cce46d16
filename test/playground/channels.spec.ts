import { describe, expect, test } from 'vitest';
import { CLEO } from '../../src/playground/default-workspace.ts';
import { createPerson } from '../../src/playground/slack/people/create-person.ts';
import { type OpenPlayground, openPlayground } from './support/open-playground.ts';
import { answeringApp } from './support/other-apps.ts';
import { TRY_OUT } from './support/try-out-app.ts';
import { TRY_OUT_BLOCKS } from './support/try-out-views.ts';

let own: OpenPlayground | undefined;

const LISTENS = {
  ...TRY_OUT,
  events: ['app_mention', 'message.channels', 'message.groups', 'link_shared'],
  requiredScopes: ['chat:write', 'app_mentions:read', 'links:read', 'links:write'],
  optionalScopes: ['channels:history', 'groups:history'],
  unfurlDomains: ['workos.com'],
};

async function open(options: Partial<Parameters<typeof openPlayground>[0]> = {}) {
  own = await openPlayground({ run: answeringApp(() => undefined), manifest: LISTENS, ...options });
  const { slack } = own;
  const envelopes = () => slack.deliveries.all.map(({ payload }) => payload as { event: { type: string } });
  return { ...own, envelopes, events: () => envelopes().map(({ event }) => event) };
}

const PUBLIC = '#ask-workos';
const PRIVATE = '#identity-team';
const ELSEWHERE = '#general';

describe('what is said in a channel', () => {
  test('is told as what the channel is, where the app is in it', async () => {
    const { ana, events } = await open();
    const question = await ana.type(PUBLIC, 'how?');
    await ana.type(PUBLIC, 'and why?', question);
    await ana.type(PRIVATE, 'psst');
    await ana.type(ELSEWHERE, 'nobody hears');
    expect(events()).toMatchObject([
      { type: 'message', channel: 'C1', channel_type: 'channel', text: 'how?' },
      { type: 'message', channel: 'C1', thread_ts: question.ts, parent_user_id: ana.id },
      { type: 'message', channel: 'C3', channel_type: 'group', text: 'psst' },
    ]);
  });

  test.each([
    ['public channels only', ['channels:history'], ['C1']],
    ['private channels only', ['groups:history'], ['C3']],
    ['none', [], []],
  ])('is told of %s, by what was granted', async (_, optionalScopes, channels) => {
    const { ana, events } = await open({ optionalScopes });
    await ana.type(PUBLIC, 'one');
    await ana.type(PRIVATE, 'two');
    expect(events()).toMatchObject(channels.map((channel) => ({ channel })));
  });

  test('is told twice when it mentions the app', async () => {
    const { ana, events } = await open();
    const { ts } = await ana.type(PRIVATE, '@WorkOS Docs how?');
    expect(events()).toMatchObject([
      { type: 'app_mention', ts },
      { type: 'message', ts },
    ]);
  });
});

describe('a channel that is shared with another workspace', () => {
  test('says so, and who is of there', async () => {
    const { ana, slack, envelopes } = await open({ external: true });
    const cleo = createPerson(slack, CLEO);
    await ana.type('#acme-shared', 'hello');
    await cleo.type('#acme-shared', 'hello from Acme');
    await ana.type(PUBLIC, 'here');
    expect(envelopes()).toMatchObject([
      { team_id: 'T1', is_ext_shared_channel: true, event: { team: 'T1' } },
      {
        team_id: 'T1',
        is_ext_shared_channel: true,
        event: { team: 'T2', user_team: 'T2', source_team: 'T2' },
      },
      { is_ext_shared_channel: false },
    ]);
    expect(envelopes()[0]?.event).not.toHaveProperty('user_team');
  });

  test('has no commands and shortcuts for them, but buttons', async () => {
    const { api, slack } = await open({ external: true });
    const cleo = createPerson(slack, CLEO);
    await cleo.type('#acme-shared', '/workos SSO');
    expect(cleo.sees('#acme-shared').at(-1)?.text).toBe('/workos is not a valid command.');
    await expect(cleo.startShortcut('find')).rejects.toThrow('shortcut_not_found');
    await api('chat.postMessage', { channel: 'C4', text: 'choose', blocks: TRY_OUT_BLOCKS });
    await cleo.click(cleo.sees('#acme-shared').at(-1) as never, 'Good');
    expect(slack.deliveries.all.at(-1)?.payload).toMatchObject({ user: { id: CLEO, team_id: 'T2' } });
  });

  test('is there on request only', async () => {
    const { slack } = await open();
    expect(slack.backstage.workspace.members.has(CLEO)).toBe(false);
  });
});

describe('a link', () => {
  const SSO = 'https://WorkOS.com/docs/sso?x=1&y=2#z';

  test('is told as it was posted, also where the app is not, and however it was written', async () => {
    const { ana, events } = await open({ optionalScopes: [] });
    await ana.type(PUBLIC, `see ${SSO} and ${SSO}, not https://notworkos.com/docs`);
    await ana.type(ELSEWHERE, 'workos.com/docs/sso');
    await ana.type(PUBLIC, 'nothing on https://example.com');
    expect(events()).toMatchObject([
      {
        type: 'link_shared',
        is_bot_user_member: true,
        source: 'conversations_history',
        links: [{ domain: 'workos.com', url: SSO }],
      },
      { is_bot_user_member: false, channel: 'C2', links: [{ url: 'http://workos.com/docs/sso' }] },
    ]);
  });

  test.each([
    ['the permission', { requiredScopes: ['chat:write'] }],
    ['the subscription', { events: [] }],
    ['a claim to the domain', { unfurlDomains: ['example.com'] }],
  ])('is not told without %s', async (_, manifest) => {
    const { ana, events } = await open({ manifest: { ...LISTENS, ...manifest }, optionalScopes: [] });
    await ana.type(PUBLIC, SSO);
    expect(events()).toEqual([]);
  });

  test('of its own is not told to the app', async () => {
    const { api, events } = await open({ optionalScopes: [] });
    await api('chat.postMessage', { channel: 'C1', text: `<${SSO}>` });
    expect(events()).toEqual([]);
  });

  test('gets the preview that the app gives to exactly this address', async () => {
    const { ana, api, slack } = await open({ optionalScopes: [] });
    const message = await ana.type(PUBLIC, `${SSO} https://example.com/a`);
    const target = { channel: 'C1', ts: message.ts };
    const unfurl = (url: string, preview: unknown = { blocks: TRY_OUT_BLOCKS }) =>
      api('chat.unfurl', { ...target, unfurls: { [url]: preview } });
    expect(await unfurl('https://WorkOS.com/docs/sso')).toMatchObject({ error: 'cannot_unfurl_message' });
    expect(await unfurl('https://example.com/a')).toMatchObject({ error: 'cannot_unfurl_url' });
    expect(await unfurl(SSO, 'words')).toMatchObject({ error: 'invalid_unfurls_format' });
    expect(await unfurl(SSO, { blocks: [{ type: 'nonsense' }] })).toMatchObject({ error: 'invalid_blocks' });
    expect(await api('chat.unfurl', target)).toMatchObject({ error: 'missing_unfurls' });
    expect(message.unfurls).toBeUndefined();
    expect(await unfurl(SSO)).toMatchObject({ ok: true });
    expect(message.unfurls?.[SSO]?.blocks).toMatchObject([{ block_id: 'choose' }, { block_id: 'vote' }]);
    await ana.click(message, 'Dismiss');
    expect(slack.deliveries.all.at(-1)?.payload).toMatchObject({
      container: { type: 'message_attachment', is_app_unfurl: true, app_unfurl_url: SSO },
      actions: [{ action_id: 'gone' }],
    });
  });

  test('can be named by the id that came with it', async () => {
    const { ana, api, events } = await open({ optionalScopes: [] });
    const message = await ana.type(ELSEWHERE, SSO);
    const { unfurl_id, source } = events()[0] as unknown as { unfurl_id: string; source: string };
    const unfurls = { [SSO]: { title: 'SSO' } };
    expect(await api('chat.unfurl', { unfurl_id, unfurls })).toMatchObject({ error: 'missing_source' });
    expect(await api('chat.unfurl', { unfurl_id: 'x', source, unfurls })).toMatchObject({
      error: 'invalid_unfurl_id',
    });
    expect(await api('chat.unfurl', { unfurl_id, source, unfurls })).toMatchObject({ ok: true });
    expect(message.unfurls).toEqual(unfurls);
  });

  test('gets none without the permission', async () => {
    const manifest = { ...LISTENS, requiredScopes: ['chat:write', 'links:read'] };
    const { ana, api } = await open({ manifest, optionalScopes: [] });
    const { ts } = await ana.type(PUBLIC, SSO);
    expect(await api('chat.unfurl', { channel: 'C1', ts, unfurls: { [SSO]: {} } })).toMatchObject({
      error: 'missing_scope',
      needed: 'links:write',
    });
  });
});
