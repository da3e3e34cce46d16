import { describe, expect, test } from 'vitest';
import { wordsOf } from '../../src/playground/slack/people/visible.ts';
import { eventually } from '../support/eventually.ts';
import { type OpenPlayground, openPlayground } from './support/open-playground.ts';
import { TRY_OUT, tryOutApp } from './support/try-out-app.ts';
import { TRY_OUT_BLOCKS } from './support/try-out-views.ts';

let own: OpenPlayground | undefined;
const heard: Record<string, unknown>[] = [];
const open = async (options: Parameters<typeof openPlayground>[0] = {}) => {
  heard.length = 0;
  own = await openPlayground({
    run: tryOutApp(heard),
    manifest: TRY_OUT,
    ...options,
  });
  return own;
};

const HERE = '#ask-workos';
const titleOf = (view: { view: object } | undefined) =>
  (view?.view as { title?: { text: string } })?.title?.text;
const plain = (text: string) => ({ type: 'plain_text', text });

describe('a modal', () => {
  test('is opened with the trigger of a command, and closed by its submission', async () => {
    const { ana, ben } = await open();
    await ana.type(HERE, '/workos');
    await eventually(() => expect(titleOf(ana.modal())).toBe('Search'));
    expect(ben.modal()).toBeUndefined();
    await ana.submit({ question: 'how?' });
    expect(ana.modal()).toBeUndefined();
    expect(heard.at(-1)).toMatchObject({
      type: 'view_submission',
      view: {
        private_metadata: 'kept',
        state: { values: { q: { question: { type: 'plain_text_input', value: 'how?' } } } },
      },
    });
  });

  test('shows what is wrong with an input, and stays', async () => {
    const { ana } = await open();
    await ana.type(HERE, '/workos');
    await eventually(() => expect(ana.modal()).toBeDefined());
    await ana.submit();
    expect(ana.modal()?.errors).toEqual({ q: 'Ask something.' });
  });

  test('can have another on top, which leads back when it is closed', async () => {
    const { ana } = await open();
    await ana.type(HERE, '/workos');
    await eventually(() => expect(ana.modal()).toBeDefined());
    await ana.submit({ question: 'deeper' });
    expect(titleOf(ana.modal())).toBe('Deeper');
    await ana.closeModal();
    expect(titleOf(ana.modal())).toBe('Search');
    expect(heard.at(-1)).toMatchObject({ type: 'view_closed', is_cleared: false });
  });

  test('is changed by a button in it, as long as nobody else has changed it', async () => {
    const { ana, api } = await open();
    await ana.type(HERE, '/workos');
    await eventually(() => expect(ana.modal()).toBeDefined());
    const view = ana.modal();
    const old = view?.hash;
    await ana.clickIn(view as never, 'More', { question: 'kept?' });
    await eventually(() => expect(titleOf(ana.modal())).toBe('More'));
    expect(heard.at(-1)).toMatchObject({
      view: { state: { values: { q: { question: { value: 'kept?' } } } } },
    });
    expect(await api('views.update', { view_id: view?.id, hash: old, view: view?.view })).toMatchObject({
      ok: false,
      error: 'hash_conflict',
    });
  });

  test('needs a trigger that is not used, not made up and not old', async () => {
    let late = 0;
    const { slack, api, ana } = await open({ now: () => Date.now() + late });
    const view = { type: 'modal', title: plain('T'), blocks: [{ type: 'divider' }] };
    const trigger = slack.backstage.triggers.issue(ana.id);
    expect(await api('views.open', { trigger_id: 'x', view })).toMatchObject({ error: 'invalid_trigger_id' });
    expect(await api('views.open', { trigger_id: trigger, view })).toMatchObject({ ok: true });
    expect(await api('views.open', { trigger_id: trigger, view })).toMatchObject({
      error: 'exchanged_trigger_id',
    });
    const other = slack.backstage.triggers.issue(ana.id);
    late = 3_001;
    expect(await api('views.open', { trigger_id: other, view })).toMatchObject({
      error: 'expired_trigger_id',
    });
  });

  test('says so when the app cannot be reached', async () => {
    const { ana, stopApp } = await open();
    await ana.type(HERE, '/workos');
    await eventually(() => expect(ana.modal()).toBeDefined());
    await stopApp();
    await ana.submit({ question: 'how?' });
    expect(ana.modal()?.trouble).toBe('We had some trouble connecting. Try again?');
  });
});

describe('shortcuts and the App Home', () => {
  test('a message shortcut brings the message along', async () => {
    const { ana, ben } = await open();
    const message = await ben.type(HERE, 'how do I test SSO?');
    await ana.startShortcut('find', message);
    await eventually(() => expect(ana.modal()).toBeDefined());
    expect(heard.find(({ type }) => type === 'message_action')).toMatchObject({
      callback_id: 'find',
      message: { text: 'how do I test SSO?', user: ben.id },
      channel: { id: 'C1', name: 'ask-workos' },
    });
  });

  test('a link to a claimed domain is told, and can be given a preview', async () => {
    const { ana, api, slack } = await open({
      manifest: {
        events: ['link_shared'],
        requiredScopes: ['links:read', 'links:write'],
        unfurlDomains: ['workos.com'],
      },
    });
    const { ts } = await ana.type(HERE, 'see https://workos.com/docs/sso?a=1&b=2 and https://example.com');
    const url = 'https://workos.com/docs/sso?a=1&b=2';
    expect(slack.deliveries.all[0]?.payload).toMatchObject({
      event: { type: 'link_shared', message_ts: ts, links: [{ domain: 'workos.com', url }] },
    });
    expect(
      await api('chat.unfurl', { channel: 'C1', ts, unfurls: { [url]: { title: 'SSO' } } }),
    ).toMatchObject({ ok: true });
    expect(ana.sees(HERE)[0]?.unfurls?.[url]).toEqual({ title: 'SSO' });
    const foreign = { 'https://example.com/other': { title: 'x' } };
    expect(await api('chat.unfurl', { channel: 'C1', ts, unfurls: foreign })).toMatchObject({
      error: 'cannot_unfurl_message',
    });
  });

  test('a global one does not', async () => {
    const { ana } = await open();
    await ana.startShortcut('find');
    await eventually(() => expect(ana.modal()).toBeDefined());
    expect(heard.find(({ type }) => type === 'shortcut')).not.toHaveProperty('channel');
  });

  test('the Home is what the app publishes when it is opened', async () => {
    const { ana, ben, slack } = await open();
    await ana.opensHome();
    await eventually(() => expect(slack.backstage.workspace.homes.get(ana.id)).toBeDefined());
    expect(slack.backstage.workspace.homes.get(ben.id)).toBeUndefined();
  });
});

describe('an element of a message', () => {
  const blocks = TRY_OUT_BLOCKS;
  const posted = async () => {
    const all = await open();
    await all.api('chat.postMessage', { channel: 'C1', text: 'choose', blocks });
    return { ...all, message: all.ana.sees(HERE)[0] as never };
  };

  test('a menu tells what was chosen, and its answer takes the place of the message', async () => {
    const { ana, ben, message } = await posted();
    await ana.choose(message, 'Python');
    await ben.waitsFor(HERE, /^In python$/);
    expect(ben.sees(HERE)).toHaveLength(1);
  });

  test('feedback tells which half; its answer stands below, for that person', async () => {
    const { ana, ben, message } = await posted();
    await ana.click(message, 'Bad');
    await ana.waitsFor(HERE, /^Voted down$/);
    expect(ben.sees(HERE)).toHaveLength(1);
  });

  test('an answer can take the message away', async () => {
    const { ana, message } = await posted();
    await ana.click(message, 'Dismiss');
    await eventually(() => expect(ana.sees(HERE)).toEqual([]));
  });

  test('a response URL can be used five times, for half an hour', async () => {
    let late = 0;
    const { ana, slack, message } = await (async () => {
      const all = await open({ now: () => Date.now() + late });
      await all.api('chat.postMessage', { channel: 'C1', text: 'choose', blocks });
      return { ...all, message: all.ana.sees(HERE)[0] as never };
    })();
    await ana.click(message, 'Bad');
    const url = String(heard.at(-1)?.response_url);
    const use = async () => {
      const response = await fetch(url, {
        method: 'POST',
        body: '{"text":"again","response_type":"ephemeral"}',
      });
      return [response.status, await response.json()] as const;
    };
    await ana.waitsFor(HERE, /^Voted/);
    for (let i = 0; i < 4; i += 1) expect((await use())[0]).toBe(200);
    expect(await use()).toEqual([404, { ok: false, error: 'used_url' }]);
    const fresh = slack.backstage.responseUrls.issue({ channel: 'C1', user: ana.id });
    late = 30 * 60 * 1000;
    expect((await fetch(fresh, { method: 'POST', body: '{"text":"late"}' })).status).toBe(404);
    expect(
      ana
        .sees(HERE)
        .map(wordsOf)
        .filter((words) => words === 'again'),
    ).toHaveLength(4);
  });
});
