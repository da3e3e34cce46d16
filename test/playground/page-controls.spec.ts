import { expect, test } from 'vitest';
import { inBrowser } from './support/in-browser.ts';
import {
  ANSWER,
  becomes,
  channel,
  choose,
  openThread,
  QUESTION,
  thread,
  write,
} from './support/page-moves.ts';

inBrowser('under an answer in the page', (own) => {
  test('Share shows the answer to everybody, in the name of the asker, and takes the private one away', async () => {
    const { page } = await own.start();
    await write(page, `/workos ${QUESTION}`);
    const messages = channel(page).getByRole('article');
    await messages.getByText('Only visible to you').waitFor();
    await messages.getByRole('button', { name: /^Share/ }).click();
    await messages.getByText('Shared by @Ana').waitFor();
    await messages.getByText('Only visible to you').waitFor({ state: 'detached' });
    expect(await messages.count()).toBe(1);
    await becomes(page, 'Ben');
    await messages.getByText(ANSWER).waitFor();
    expect(await messages.getByText('Shared by @Ana').isVisible()).toBe(true);
    expect(await messages.getByText(`Asked: ${QUESTION}`).isVisible()).toBe(true);
    expect(await messages.getByRole('button', { name: /^Share/ }).count()).toBe(0);
  });

  test('a further question in the thread is read together with the one before', async () => {
    const { page } = await own.start();
    await write(page, '@WorkOS Docs how do I create an organization');
    await openThread(page);
    const replies = thread(page).getByRole('article');
    await replies.getByText('organizations.createOrganization').first().waitFor();
    await write(page, '@WorkOS Docs and in python?', /^Reply/);
    await replies.getByText('organizations.create_organization').first().waitFor();
    const last = replies.last();
    expect(
      await last
        .getByRole('link', { name: /^Create an Organization/ })
        .first()
        .isVisible(),
    ).toBe(true);
    expect(await last.getByText('Read together with your question before').isVisible()).toBe(true);
    expect(await last.getByRole('combobox', { name: 'Language' }).inputValue()).toBe('python');
    expect(await last.getByText('organizations.createOrganization').count()).toBe(0);
  });

  test('another language is shown in the place of the answer', async () => {
    const { page } = await own.start();
    await write(page, '/workos getProfileAndToken');
    const messages = channel(page).getByRole('article');
    await messages.getByText('sso.getProfileAndToken').first().waitFor();
    const language = messages.getByRole('combobox', { name: 'Language' });
    expect(await language.inputValue()).toBe('js');
    await language.selectOption({ label: 'Python' });
    await messages.getByText('sso.get_profile_and_token').first().waitFor();
    expect(await messages.count()).toBe(1);
    expect(await messages.getByText('sso.getProfileAndToken').count()).toBe(0);
    expect(await messages.getByText('Only visible to you').isVisible()).toBe(true);
    expect(await language.inputValue()).toBe('python');
    // From the answer that was redrawn to yet another one.
    await language.selectOption({ label: 'Ruby' });
    await expect.poll(() => language.inputValue()).toBe('ruby');
  });

  test('More results lists them, Show shows one, and there is a way back', async () => {
    const { page } = await own.start();
    await write(page, `/workos ${QUESTION}`);
    const messages = channel(page).getByRole('article');
    await choose(messages, 'More results');
    await messages.getByText(`for “${QUESTION}”`).waitFor();
    expect(await messages.getByText(ANSWER).count()).toBe(0);
    const shows = messages.getByRole('button', { name: /^Show / });
    expect(await shows.count()).toBe(5);
    await messages.getByRole('button', { name: 'Back to the answer' }).click();
    await messages.getByText(ANSWER).waitFor();
    await choose(messages, 'More results');
    await messages.getByText(`for “${QUESTION}”`).waitFor();
    const title = (await messages.getByRole('link').first().textContent()) ?? '';
    await messages.getByRole('button', { name: `Show ${title}`, exact: true }).click();
    await messages.getByText(`for “${QUESTION}”`).waitFor({ state: 'detached' });
    const [pageTitle = '', heading = ''] = title.split(': ');
    const shown = messages.getByRole('link', { name: pageTitle }).first();
    expect(await shown.textContent()).toContain(heading);
    expect(await messages.count()).toBe(1);
    expect(await messages.getByText('Only visible to you').isVisible()).toBe(true);
  });

  test('Dismiss takes a private answer away', async () => {
    const { page } = await own.start();
    await write(page, `/workos ${QUESTION}`);
    await choose(channel(page), 'Dismiss');
    await channel(page).getByText('Nobody has said anything here yet').waitFor();
  });

  test('Dismiss takes a reply away for everybody, at the click of the asker only', async () => {
    const { page } = await own.start();
    await write(page, `@WorkOS Docs ${QUESTION}`);
    await openThread(page);
    const dismiss = thread(page).getByRole('button', { name: 'Dismiss this answer' });
    await dismiss.waitFor();
    await becomes(page, 'Ben');
    await openThread(page);
    await thread(page).getByText(ANSWER).waitFor();
    expect(await dismiss.count()).toBe(0);
    await becomes(page, 'Ana');
    await openThread(page);
    await dismiss.click();
    await thread(page).getByText(ANSWER).waitFor({ state: 'detached' });
    await becomes(page, 'Ben');
    expect(await page.getByText(ANSWER).count()).toBe(0);
  });
});
