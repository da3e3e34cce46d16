import { expect, test } from 'vitest';
import type { BrowserTest } from './support/browser-test.ts';
import { inBrowser } from './support/in-browser.ts';
import { becomes, channel, tabTo, thread, write } from './support/page-moves.ts';
import { TRY_OUT, tryOutApp } from './support/try-out-app.ts';
import { findView, TRY_OUT_BLOCKS } from './support/try-out-views.ts';

inBrowser('in the page', (own) => {
  const SCOPES = ['chat:write', 'commands', 'im:history', 'assistant:write', 'links:write'];
  async function start(context: Parameters<BrowserTest['start']>[0] = {}) {
    const manifest = { ...TRY_OUT, requiredScopes: SCOPES, unfurlDomains: ['workos.com'] };
    const all = await own.start(context, { run: tryOutApp([]), manifest, external: true });
    const { slack } = all.playground;
    /** Calls the Web API as the app. */
    const api = async (method: string, args: object) => {
      const headers = { authorization: 'Bearer xoxb-playground-bot', 'content-type': 'application/json' };
      const response = await fetch(slack.apiUrl + method, {
        method: 'POST',
        headers,
        body: JSON.stringify(args),
      });
      expect(await response.json()).toMatchObject({ ok: true });
    };
    const openModal = (view: object) =>
      api('views.open', { trigger_id: slack.backstage.triggers.issue(all.ana.id), view });
    return { ...all, slack, api, openModal };
  }

  test('a modal shows results while one types, after a pause, and keeps the place where one types', async () => {
    const { page, slack, openModal } = await start();
    await openModal(findView('Type something'));
    const field = page.getByRole('textbox', { name: 'Search for' });
    await field.pressSequentially('direc', { delay: 20 });
    await page.getByText('Found direc', { exact: true }).waitFor();
    await page.keyboard.type('tory');
    await page.getByText('Found directory', { exact: true }).waitFor();
    expect(await field.inputValue()).toBe('directory');
    expect(slack.deliveries.all).toHaveLength(2);
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(slack.deliveries.all.at(-1)?.payload).toMatchObject({
      type: 'view_submission',
      view: { state: { values: { find: { term: { value: 'directory' } } } } },
    });
  });

  test('the Home and the Messages of the app are two tabs; the Home is drawn anew when it is published', async () => {
    const { page, ana, api } = await start();
    await page.getByRole('button', { name: 'App Home' }).click();
    await page.getByRole('heading', { name: 'Welcome home' }).waitFor();
    const view = findView('Nothing yet', 'home');
    await api('views.publish', {
      user_id: ana.id,
      view: { ...view, blocks: [...view.blocks, TRY_OUT_BLOCKS[0]] },
    });
    await page.getByRole('combobox', { name: 'Language' }).selectOption('python');
    const field = page.getByRole('textbox', { name: 'Search for' });
    await field.fill('sso');
    await page.getByText('Found sso').waitFor();
    expect(await field.inputValue()).toBe('sso');
    await field.fill('');
    await page.getByText('Found nothing').waitFor();
    await page.getByRole('button', { name: 'Messages' }).click();
    await page
      .getByRole('log')
      .getByRole('button', { name: /First\?/ })
      .click();
    await page.getByRole('log').getByRole('article').getByText('First?').waitFor();
    await page
      .getByRole('region', { name: 'Suggested prompts' })
      .getByRole('button', { name: 'One' })
      .waitFor();
  });

  test('shortcuts are started with the keyboard, of anybody’s message, in a thread too, and answered there', async () => {
    const { page, ben } = await start();
    const question = await ben.type('#ask-workos', 'how do I test SSO?');
    await ben.type('#ask-workos', 'without Okta?', question);
    await channel(page).getByText('how do I test SSO?').waitFor();
    await tabTo(page, /^[A-Z]*1 reply/);
    await page.keyboard.press('Enter');
    const reply = thread(page).getByRole('article').filter({ hasText: 'without Okta?' });
    await reply.getByRole('button', { name: 'More actions' }).focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    expect(await reply.getByRole('button', { name: 'Tell me' }).count()).toBe(0);
    await page.keyboard.press('Enter');
    await tabTo(page, /^Tell me$/);
    await page.keyboard.press('Enter');
    const answer = thread(page).getByRole('article').filter({ hasText: 'You asked about: without Okta?' });
    await answer.getByText('Only visible to you').waitFor();
    await thread(page).getByRole('button', { name: 'Shortcuts' }).focus();
    await page.keyboard.press('Enter');
    await tabTo(page, /^Search everywhere$/);
    await page.keyboard.press('Enter');
    await page.getByRole('dialog', { name: 'Search' }).waitFor();
  });

  test('what the app says that it is doing, the title of a thread and the preview of a link are seen', async () => {
    const { page, ana, api, slack } = await start();
    const url = 'https://WorkOS.com/docs/sso?x=1#y';
    const { ts } = await ana.type('#ask-workos', url);
    const blocks = [
      { type: 'section', text: { type: 'plain_text', text: 'Sign in once' } },
      TRY_OUT_BLOCKS[1],
    ];
    await api('chat.unfurl', { channel: 'C1', ts, unfurls: { [url]: { blocks } } });
    const preview = page.getByRole('complementary', { name: `Preview of ${url}` });
    await preview.getByText('Sign in once').waitFor();
    await preview.getByRole('button', { name: 'Good' }).click();
    await expect
      .poll(() => slack.deliveries.all.at(-1)?.payload)
      .toMatchObject({
        container: { is_app_unfurl: true, app_unfurl_url: url },
      });
    await api('assistant.threads.setStatus', { channel_id: 'C1', thread_ts: ts, status: 'is searching…' });
    await channel(page).getByText('WorkOS Docs is searching…').waitFor();
    await api('assistant.threads.setTitle', { channel_id: 'C1', thread_ts: ts, title: 'Signing in' });
    await api('chat.postMessage', { channel: 'C1', thread_ts: ts, text: 'Here.' });
    await channel(page)
      .getByRole('button', { name: /Signing in/ })
      .click();
    await thread(page).getByRole('heading', { name: 'Signing in' }).waitFor();
    expect(await page.getByText('is searching…').count()).toBe(0);
  });

  test('a step of a workflow is run, and says how it ended; at the width of a phone nothing sticks out', async () => {
    const { page, api, ana } = await start({
      viewport: { width: 375, height: 740 },
      isMobile: true,
      hasTouch: true,
    });
    const widest = () => page.evaluate<number>('document.documentElement.scrollWidth');
    const go = async (place: string) => {
      await page.getByRole('button', { name: 'Show conversations' }).tap();
      await page.getByRole('button', { name: place }).tap();
    };
    await go('Workflow steps');
    const term = page.getByRole('textbox', { name: 'Term' });
    await term.fill('x'.repeat(80));
    await page.getByRole('button', { name: 'Run' }).tap();
    await page.getByText(`About ${'x'.repeat(80)}`).waitFor();
    expect(await widest()).toBe(375);
    await term.fill('nothing');
    await page.getByRole('button', { name: 'Run' }).tap();
    await page.getByRole('alert').getByText('There is nothing.').waitFor();
    await go('App Home');
    await api('views.publish', { user_id: ana.id, view: findView('Results', 'home') });
    await page.getByText('Results').waitFor();
    expect(await widest()).toBe(375);
    await page.getByRole('button', { name: 'Messages' }).tap();
    await page.getByRole('log', { name: 'Messages in WorkOS Docs' }).waitFor();
    expect(await widest()).toBe(375);
  });

  test('somebody of another workspace sees the shared channel only, without commands', async () => {
    const { page } = await start();
    await page.getByRole('button', { name: 'acme-shared' }).click();
    await becomes(page, 'Cleo');
    await page.getByRole('log', { name: 'Messages in acme-shared' }).waitFor();
    expect(await page.getByRole('button', { name: 'general' }).count()).toBe(0);
    expect(await page.getByRole('button', { name: 'App Home' }).count()).toBe(0);
    await write(page, '/workos SSO');
    await channel(page).or(page.getByRole('log')).getByText('/workos is not a valid command.').waitFor();
    await becomes(page, 'Ana');
    await page.getByText('EXTERNAL').first().waitFor();
  });
});
