import { afterEach, describe, expect, test } from 'vitest';
import { wordsOf } from '../../src/playground/slack/people/visible.ts';
import type { OpenView } from '../../src/playground/slack/workspace.ts';
import { eventually } from '../support/eventually.ts';
import { type OpenPlayground, openPlayground } from './support/open-playground.ts';
import { answeringApp } from './support/other-apps.ts';
import { TRY_OUT, tryOutApp } from './support/try-out-app.ts';
import { findView } from './support/try-out-views.ts';

let own: OpenPlayground | undefined;
/** How the app acknowledges the next submission. */
let acknowledgement: object | undefined;
afterEach(async () => {
  await own?.close();
  own = undefined;
  acknowledgement = undefined;
});

/** A modal in front of Ana, of an app that only acknowledges. */
async function opened(view: object = findView('Type something'), options: object = {}) {
  own = await openPlayground({ run: answeringApp(() => acknowledgement), manifest: TRY_OUT, ...options });
  const { slack, api, ana } = own;
  const trigger_id = slack.backstage.triggers.issue(ana.id);
  expect(await api('views.open', { trigger_id, view })).toMatchObject({ ok: true });
  const modal = ana.modal() as OpenView;
  const sent = () => slack.deliveries.all.map(({ payload }) => payload);
  const update = (next: object) => api('views.update', { view_id: modal.id, view: next });
  return { ...own, modal, sent, update };
}

const plain = (text: string) => ({ type: 'plain_text', text });

describe.each(['http', 'socket'] as const)('over %s', (transport) => {
  test('results change while one types', async () => {
    own = await openPlayground({ transport, run: tryOutApp([]), manifest: TRY_OUT });
    const { slack, api, ana } = own;
    await api('views.open', { trigger_id: slack.backstage.triggers.issue(ana.id), view: findView('…') });
    const modal = ana.modal() as OpenView;
    await ana.typesIn(modal, 'Search for', 'dir');
    await ana.waitsForModal(/Found dir/);
    await ana.typesIn(modal, 'term', 'directory');
    await ana.waitsForModal(/Found directory/);
    expect(modal.filled.find?.term).toBe('directory');
  });
});

describe('what one types', () => {
  test('is told with the state of the whole view and its hash', async () => {
    const { ana, modal, sent } = await opened();
    await ana.clickIn(modal, 'AuthKit');
    expect(sent()).toEqual([]);
    await ana.typesIn(modal, 'Search for', 'sso');
    expect(sent()).toMatchObject([
      {
        type: 'block_actions',
        container: { type: 'view', view_id: modal.id },
        actions: [{ type: 'plain_text_input', block_id: 'find', action_id: 'term', value: 'sso' }],
        view: {
          hash: modal.hash,
          state: {
            values: {
              find: { term: { type: 'plain_text_input', value: 'sso' } },
              product: { product: { selected_option: { value: 'authkit' } } },
            },
          },
        },
      },
    ]);
  });

  test.each([
    [['on_character_entered'], false, 1],
    [['on_enter_pressed'], false, 0],
    [['on_enter_pressed'], true, 1],
    [['on_character_entered', 'on_enter_pressed'], true, 2],
    [undefined, true, 1],
  ])('is told %s: %s', async (triggers, enter, times) => {
    const view = findView('…');
    Object.assign(view.blocks[0]?.element ?? {}, {
      dispatch_action_config: triggers ? { trigger_actions_on: triggers } : undefined,
    });
    const { ana, modal, sent } = await opened(JSON.parse(JSON.stringify(view)));
    await ana.typesIn(modal, 'Search for', 'sso', { enter });
    expect(sent()).toHaveLength(times);
    expect(ana.modal()).toBe(modal);
  });

  test('is kept from an app that did not ask for it; Enter submits then', async () => {
    const view = findView('…');
    Object.assign(view.blocks[0] ?? {}, { dispatch_action: false });
    const { ana, modal, sent } = await opened(view);
    await ana.typesIn(modal, 'Search for', 'sso');
    expect(sent()).toEqual([]);
    await ana.typesIn(modal, 'Search for', 'sso', { enter: true });
    expect(sent()).toMatchObject([{ type: 'view_submission' }]);
    expect(ana.modal()).toBeUndefined();
  });

  test('stays when the view changes around it, and goes when its block or action is another', async () => {
    const { ana, modal, update } = await opened();
    await ana.typesIn(modal, 'Search for', 'sso');
    await update(findView('New results'));
    expect(modal.filled.find?.term).toBe('sso');
    const given = findView('With another value');
    Object.assign(given.blocks[0]?.element ?? {}, { initial_value: 'from the app' });
    await update(given);
    expect(modal.filled.find?.term).toBe('sso');
    Object.assign(given.blocks[0] ?? {}, { block_id: 'find-2' });
    await update(given);
    expect(modal.filled).toMatchObject({ 'find-2': { term: 'from the app' } });
    expect(modal.filled).not.toHaveProperty('find');
  });

  test('stays in the App Home too; a choice that is offered no more goes', async () => {
    own = await openPlayground({ run: answeringApp(() => undefined), manifest: TRY_OUT });
    const { api, ana } = own;
    const publish = (fields = {}) => {
      const view = findView('…', 'home');
      Object.assign(view.blocks[1]?.element ?? {}, fields);
      return api('views.publish', { user_id: ana.id, view });
    };
    await publish();
    const home = ana.home() as OpenView;
    await ana.typesIn(home, 'Search for', 'sso', { enter: true });
    await ana.clickIn(home, 'AuthKit');
    await publish();
    expect(home.filled).toEqual({ find: { term: 'sso' }, product: { product: 'authkit' } });
    await publish({ options: [{ text: plain('Vault'), value: 'vault' }] });
    expect(home.filled.product).toEqual({ product: '' });
  });
});

describe('an old hash', () => {
  test('conflicts, in a modal and in the App Home', async () => {
    const { ana, api, modal, update } = await opened();
    const { hash } = modal;
    await update(findView('Newer'));
    const late = { view_id: modal.id, hash, view: findView('Older') };
    expect(await api('views.update', late)).toMatchObject({ error: 'hash_conflict' });
    expect(wordsOf(modal.view)).toContain('Newer');
    const home = { type: 'home', blocks: [{ type: 'divider' }] };
    const first = await api('views.publish', { user_id: ana.id, view: home });
    const { hash: old } = first.view as { hash: string };
    expect(await api('views.publish', { user_id: ana.id, view: home, hash: old })).toMatchObject({
      ok: true,
    });
    expect(await api('views.publish', { user_id: ana.id, view: home, hash: old })).toMatchObject({
      error: 'hash_conflict',
    });
  });
});

describe('what a submission is acknowledged with', () => {
  test('shows another view in its place, or puts all away', async () => {
    const { ana, modal } = await opened();
    acknowledgement = { response_action: 'update', view: findView('Next') };
    await ana.submit();
    expect(ana.modal()).toBe(modal);
    expect(wordsOf(modal.view)).toContain('Next');
    acknowledgement = { response_action: 'push', view: findView('On top') };
    await ana.submit();
    expect(ana.modal()).not.toBe(modal);
    acknowledgement = { response_action: 'clear' };
    await ana.submit();
    expect(ana.modal()).toBeUndefined();
  });

  test.each([
    [
      'a view over the limits',
      { response_action: 'update', view: { ...findView('…'), title: plain('x'.repeat(25)) } },
      /^invalid_arguments .*\/title\/text/,
    ],
    ['an error of no input', { response_action: 'errors', errors: { result: 'no' } }, /^invalid_errors/],
    ['no error at all', { response_action: 'errors', errors: {} }, /^invalid_errors/],
  ])('is refused when it is %s, and only Slack knows why', async (_, said, why) => {
    const { ana, modal } = await opened();
    acknowledgement = said;
    await ana.submit();
    expect(modal.trouble).toBe('We had some trouble connecting. Try again?');
    expect(modal.refused).toMatch(why);
  });

  test('comes after what Slack itself requires', async () => {
    const view = findView('…');
    Object.assign(view.blocks[0] ?? {}, { optional: false });
    const { ana, modal, sent } = await opened(view);
    await ana.submit();
    expect(modal.errors).toEqual({ find: 'Please complete this required field.' });
    expect(sent()).toEqual([]);
    await ana.submit({ term: 'sso' });
    expect(ana.modal()).toBeUndefined();
  });
});

describe('views on top of each other', () => {
  test('are three at most', async () => {
    const { ana, api, slack } = await opened();
    const push = () =>
      api('views.push', { trigger_id: slack.backstage.triggers.issue(ana.id), view: findView('…') });
    expect(await push()).toMatchObject({ ok: true });
    expect(await push()).toMatchObject({ ok: true, view: { previous_view_id: expect.stringMatching(/^V/) } });
    expect(await push()).toMatchObject({ error: 'push_limit_reached' });
  });

  test('are put away together where the one on top says so', async () => {
    const { ana, api, slack, sent } = await opened();
    await api('views.push', {
      trigger_id: slack.backstage.triggers.issue(ana.id),
      view: { ...findView('…'), clear_on_close: true, notify_on_close: true },
    });
    await ana.closeModal();
    expect(ana.modal()).toBeUndefined();
    expect(sent()).toMatchObject([{ type: 'view_closed', is_cleared: true }]);
  });
});

describe('the tabs of the app', () => {
  test.each([
    ['both are told', TRY_OUT, ['home', 'messages']],
    ['not without the subscription', { ...TRY_OUT, events: [] }, []],
    ['not without the Home tab', { ...TRY_OUT, homeTab: false }, ['messages']],
    ['not without the Messages tab', { ...TRY_OUT, messagesTab: false }, ['home']],
  ])('%s', async (_, manifest, tabs) => {
    own = await openPlayground({ run: answeringApp(() => undefined), manifest });
    const { ana, slack } = own;
    await ana.opensHome();
    await ana.opensMessages();
    const events = slack.deliveries.all.map(({ payload }) => (payload as { event: object }).event);
    expect(events).toMatchObject(
      tabs.map((tab) => ({ type: 'app_home_opened', tab, channel: 'D1', user: ana.id })),
    );
  });

  test('the Home is shown as soon as it is published', async () => {
    own = await openPlayground({ run: tryOutApp([]), manifest: TRY_OUT });
    await own.ana.opensHome();
    const home = await own.ana.waitsForHome(/Welcome home/);
    expect(home.owner).toBe(own.ana.id);
    await eventually(() => expect(own?.ben.home()).toBeUndefined());
  });
});
