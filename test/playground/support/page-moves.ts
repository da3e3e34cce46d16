import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';

export const QUESTION = 'how do I test SSO without Okta?';
export const ANSWER = 'you can use the Test Identity Provider to simulate login flows';

/** Writes into the field with such a label, and sends it. */
export async function write(page: Page, text: string, label = /^Message/): Promise<void> {
  await page.getByRole('combobox', { name: label }).fill(text);
  await page.keyboard.press('Enter');
}

export function channel(page: Page) {
  return page.getByRole('log', { name: 'Messages in ask-workos' });
}

export function thread(page: Page) {
  return page.getByRole('complementary', { name: 'Thread' });
}

/** Opens the thread of the one message that has a reply. */
export async function openThread(page: Page): Promise<void> {
  await channel(page)
    .getByRole('button', { name: /1 reply/ })
    .click();
}

/** Chooses from the menu for everything under an answer. */
export async function choose(where: Locator, label: string): Promise<void> {
  await where.getByRole('combobox', { name: 'More' }).selectOption({ label });
}

/** Looks at the workspace as somebody else. */
export async function becomes(page: Page, name: string): Promise<void> {
  await page.getByText(name, { exact: true }).click();
}

/** A script that presses Enter and counts the milliseconds until the words stand in the page. */
export function timeToWords(words: string): string {
  return `new Promise((resolve) => {
    const start = performance.now();
    const observer = new MutationObserver(() => {
      if (!document.body.textContent.includes(${JSON.stringify(words)})) return;
      observer.disconnect();
      resolve(performance.now() - start);
    });
    observer.observe(document.body, { subtree: true, childList: true, characterData: true });
    const enter = new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true });
    document.querySelector('textarea').dispatchEvent(enter);
  })`;
}

/** Presses Tab until what is focused has such a name; fails after a while, as a person would give up. */
export async function tabTo(page: Page, name: RegExp): Promise<void> {
  const focused = () => page.evaluate<string>("document.activeElement?.textContent ?? ''");
  for (let i = 0; i < 60; i += 1) {
    if (name.test((await focused()).trim())) return;
    await page.keyboard.press('Tab');
  }
  expect.fail(`nothing named ${name} can be reached with Tab`);
}
