import { expect, test } from 'vitest';
import { inBrowser } from './support/in-browser.ts';
import {
  ANSWER,
  becomes,
  channel,
  openThread,
  QUESTION,
  tabTo,
  thread,
  timeToWords,
  write,
} from './support/page-moves.ts';
import { TRY_OUT, tryOutApp } from './support/try-out-app.ts';
import { TRY_OUT_BLOCKS } from './support/try-out-views.ts';

inBrowser('in the page', (own) => {
  test('a command is answered at once, visible to the asker only', async () => {
    const { page } = await own.start();
    await write(page, '/workos help');
    await channel(page).getByText('Examples to copy').waitFor();
    // Measured in the page itself, from the key to the words: what the person waits for, beside all the other tests.
    await page.getByRole('combobox').fill(`/workos ${QUESTION}`);
    const took = await page.evaluate<number>(timeToWords(ANSWER));
    expect(took).toBeLessThan(1_000);
    const answer = channel(page).getByRole('article').last();
    expect(await answer.getByText('Only visible to you').isVisible()).toBe(true);
    const link = answer.getByRole('link', { name: /^Test SSO › .*Testing with the Test Identity Provider/ });
    expect(await link.getAttribute('href')).toMatch(/^https:\/\/workos\.com\/docs\/sso\/test-sso/);
    await becomes(page, 'Ben');
    await channel(page).getByText('Nobody has said anything here yet').waitFor();
  });

  test('a mention is answered in the thread, for both people', async () => {
    const { page } = await own.start();
    await write(page, `@WorkOS Docs ${QUESTION}`);
    await openThread(page);
    await thread(page).getByText(ANSWER).waitFor();
    expect(await thread(page).getByText('Only visible to you').count()).toBe(0);
    await becomes(page, 'Ben');
    await openThread(page);
    await write(page, '@WorkOS Docs what is a directory group?', /^Reply/);
    await thread(page).getByText('A directory group represents an organizational unit of users').waitFor();
  });

  test('a direct message is answered in its thread; nothing found is said', async () => {
    const { page } = await own.start();
    await page.getByRole('button', { name: 'WorkOS Docs', exact: true }).click();
    const messages = page.getByRole('log');
    await messages.getByRole('button', { name: /dsync\.user\.created/ }).click();
    await messages.getByRole('button', { name: /1 reply/ }).click();
    await thread(page).getByRole('article').nth(1).getByText('dsync.user.created').first().waitFor();
    await write(page, 'how do I boil an egg for breakfast?', /^Reply/);
    await thread(page).getByText('I found no answer in the documentation').waitFor();
  });

  test('the App Home says that it is not set up, or shows what is published', async () => {
    const { page } = await own.start({}, { manifest: { homeTab: false } });
    await page.getByRole('button', { name: 'App Home' }).click();
    await page.getByRole('heading', { name: 'This Home is not set up' }).waitFor();
  });

  test('modals, menus and buttons work', async () => {
    const { page, playground } = await own.start({}, { run: tryOutApp([]), manifest: TRY_OUT });
    await write(page, '/workos');
    const modal = page.getByRole('dialog', { name: 'Search' });
    await modal.getByRole('textbox', { name: 'Question' }).fill(' ');
    await modal.getByRole('button', { name: 'More' }).click();
    await page.getByRole('dialog', { name: 'More' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });

    await page.getByRole('button', { name: 'Shortcuts' }).click();
    await page.getByRole('button', { name: 'Search everywhere' }).click();
    await modal.getByRole('textbox', { name: 'Question' }).fill('deeper');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog', { name: 'Deeper' }).getByRole('button', { name: 'Close' }).first().click();
    await modal.getByRole('textbox', { name: 'Question' }).fill('how?');
    await modal.getByRole('button', { name: 'Go' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });

    const { workspace } = playground.slack.backstage;
    workspace.messages.push({
      channel: 'C1',
      ts: workspace.nextTs(),
      user: 'UBOT',
      text: 'x',
      blocks: TRY_OUT_BLOCKS,
    });
    workspace.changed();
    await page.getByRole('button', { name: 'Good' }).click();
    await channel(page).getByText('Voted up').waitFor();
    await page.getByRole('combobox', { name: 'Language' }).selectOption('python');
    await channel(page).getByText('In python').waitFor();
    await page.getByRole('button', { name: 'App Home' }).click();
    await page.getByRole('heading', { name: 'Welcome home' }).waitFor();
  });

  test('one edits and deletes what one wrote', async () => {
    const { page } = await own.start();
    await write(page, 'good mornign');
    const row = channel(page).getByRole('article');
    await row.hover();
    const more = row.getByRole('button', { name: 'More actions' });
    await more.click();
    await row.getByRole('button', { name: 'Edit message' }).click();
    await page.getByRole('textbox', { name: 'Edit message' }).fill('good morning');
    await page.keyboard.press('Enter');
    await channel(page).getByText('good morning').waitFor();
    await channel(page).getByText('(edited)').waitFor();
    await row.hover();
    await more.click();
    await row.getByRole('button', { name: 'Delete message' }).click();
    await channel(page).getByText('Nobody has said anything here yet').waitFor();
  });

  test('everything is done with the keyboard alone', async () => {
    const { page } = await own.start();
    await page.locator('textarea:focus').waitFor();
    await page.keyboard.type('/wor');
    await page.getByRole('option', { name: /\/workos/ }).waitFor();
    await page.keyboard.press('Tab');
    expect(await page.getByRole('combobox').inputValue()).toBe('/workos ');
    await page.getByText('[how do I test SSO?]').waitFor();
    await page.keyboard.type(QUESTION);
    await page.keyboard.press('Enter');
    await channel(page).getByText(ANSWER).waitFor();
    await page.keyboard.type('hello @wo');
    await page.getByRole('option', { name: /WorkOS Docs/ }).waitFor();
    await page.keyboard.press('Enter');
    await page.keyboard.type('what is AuthKit?');
    await page.keyboard.press('Enter');
    await tabTo(page, /^1 reply|replies/);
    await page.keyboard.press('Enter');
    await thread(page).getByText('AuthKit').first().waitFor();
    await tabTo(page, /^App Home$/);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'App Home' }).waitFor();
  });

  test('at the width of a phone nothing sticks out, and everything can be reached', async () => {
    const phone = { viewport: { width: 375, height: 740 }, isMobile: true, hasTouch: true };
    const { page } = await own.start(phone);
    const widest = () => page.evaluate<number>('document.documentElement.scrollWidth');
    await write(page, '/workos getProfileAndToken in python');
    await channel(page).getByText('get_profile_and_token').first().waitFor();
    expect(await widest()).toBe(375);
    await write(page, `@WorkOS Docs ${QUESTION}`);
    await channel(page)
      .getByRole('button', { name: /1 reply/ })
      .tap();
    await thread(page).getByText(ANSWER).waitFor();
    expect(await widest()).toBe(375);
    await page.getByRole('button', { name: 'Close thread' }).tap();
    await page.getByRole('button', { name: 'Show conversations' }).tap();
    await page.getByRole('button', { name: 'general' }).tap();
    await page.getByRole('log', { name: 'Messages in general' }).waitFor();
    expect(await widest()).toBe(375);
  });

  test('an app that is stopped shows as offline, says what became of a command, and comes back', async () => {
    const { page } = await own.start();
    await page.getByRole('button', { name: 'Stop the app' }).click();
    await page.getByText('App offline').waitFor();
    await write(page, `/workos ${QUESTION}`);
    await channel(page).getByText('/workos failed with the error "dispatch_failed"').waitFor();
    await page.getByText('WorkOS Docs is offline').waitFor();
    await page.getByRole('button', { name: 'Start the app' }).click();
    await page.getByText('App online').waitFor();
    await write(page, `/workos ${QUESTION}`);
    await channel(page).getByText(ANSWER).waitFor();
  });

  test('what the library does not know or would change is shown as it stands', async () => {
    const { page, playground } = await own.start();
    const blocks = [
      { type: 'header', text: { type: 'plain_text', text: 'dsync_user_created *all*' } },
      { type: 'data_table', caption: 'Limits', rows: [[{ type: 'raw_text', text: 'a cell' }]] },
      { type: 'table', rows: [[{ type: 'raw_text', text: 'sk_test_*' }]] },
    ];
    const { workspace } = playground.slack.backstage;
    workspace.messages.push({ channel: 'C1', ts: workspace.nextTs(), user: 'UBOT', text: 'x', blocks });
    workspace.changed();
    await channel(page).getByRole('heading', { name: 'dsync_user_created *all*' }).waitFor();
    expect(await channel(page).getByText('a cell').isVisible()).toBe(true);
    expect(await channel(page).getByRole('cell', { name: 'sk_test_*' }).isVisible()).toBe(true);
  });
});
