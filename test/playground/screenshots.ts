import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { type BrowserTest, browserTest, NO_BROWSER } from './support/browser-test.ts';
import { shrinkPng } from './support/shrink-png.ts';

type Started = Awaited<ReturnType<BrowserTest['start']>>;

const FOLDER = fileURLToPath(new URL('../../docs/images/', import.meta.url));
const DESKTOP = { viewport: { width: 1120, height: 700 } };
const TALL = { viewport: { width: 1120, height: 1000 } };
const PHONE = { viewport: { width: 375, height: 700 }, isMobile: true, hasTouch: true };
const VIEW = { viewport: { width: 1120, height: 860 } };
const HERE = '#ask-workos';

/** What each picture shows: what was said before, and what is then done in the page. */
const PICTURES: Record<string, { context: BrowserContextOptions; show(started: Started): Promise<void> }> = {
  'answer-only-for-you': {
    context: DESKTOP,
    async show({ ben, page }) {
      await ben.type(HERE, 'Morning! I will look at our SSO tests today.');
      await ask(page, '/workos how do I test SSO without Okta?');
      await page.getByText('Only visible to you').waitFor();
    },
  },
  shared: {
    context: DESKTOP,
    async show({ ben, page }) {
      await ben.type(HERE, 'Somebody asked whether people can sign in with a passkey.');
      await ask(page, '/workos do we support passkeys?');
      await page.getByRole('button', { name: /^Share/ }).click();
      await page.getByText('Shared by @Ana').waitFor();
    },
  },
  'follow-up': {
    context: TALL,
    async show({ ana, page }) {
      const question = await ana.type(HERE, '@WorkOS Docs how do I get a directory group');
      await ana.waitsFor(HERE, /getGroup/, question);
      await ana.type(HERE, '@WorkOS Docs and in python?', question);
      await ana.waitsFor(HERE, /get_group/, question);
      await page.getByRole('button', { name: /3 replies/ }).click();
    },
  },
  'app-home': {
    context: VIEW,
    async show({ page }) {
      await openHome(page);
    },
  },
  browse: {
    context: VIEW,
    async show({ page }) {
      await openHome(page);
      await page.getByRole('button', { name: 'AuthKit ›' }).click();
      await page.getByRole('button', { name: 'Read Passkeys' }).waitFor();
    },
  },
  'search-modal': {
    context: VIEW,
    async show({ ana, page }) {
      await search(ana, page, 'how do I test SSO without Okta?');
    },
  },
  reading: {
    context: VIEW,
    async show({ ana, page }) {
      await search(ana, page, 'migrate from Stytch');
      await page.getByRole('dialog').getByRole('button', { name: 'Read', exact: false }).first().click();
      await page.getByRole('button', { name: 'Back to results' }).waitFor();
    },
  },
  'method-card': {
    context: TALL,
    async show({ page }) {
      await ask(page, '/workos getProfileAndToken');
      await page.getByRole('combobox', { name: 'Language' }).waitFor();
    },
  },
  'not-found': {
    context: DESKTOP,
    async show({ page }) {
      await page.getByRole('button', { name: 'WorkOS Docs', exact: true }).click();
      await ask(page, 'how do I boil an egg for breakfast?');
      await page.getByRole('button', { name: /1 reply/ }).click();
      await page.getByText('I found no answer').waitFor();
    },
  },
  phone: {
    context: PHONE,
    async show({ page }) {
      await ask(page, '/workos dsync.user.created');
      await page.getByText('Only visible to you').waitFor();
    },
  },
};

if (NO_BROWSER) {
  process.stderr.write(`No pictures: ${NO_BROWSER}.\n`);
  process.exit(1);
}
mkdirSync(FOLDER, { recursive: true });
const browser = await browserTest();
/** `npm run screenshots reading` takes that picture alone. */
const wanted = process.argv.slice(2);
for (const [name, { context, show }] of Object.entries(PICTURES)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  for (const colorScheme of ['light', 'dark'] as const) {
    const started = await browser.start({ ...context, colorScheme, reducedMotion: 'reduce' });
    await show(started);
    await settle(started.page);
    const picture = shrinkPng(await started.page.screenshot());
    const file = `${name}-${colorScheme}.png`;
    writeFileSync(`${FOLDER}${file}`, picture);
    await browser.stop();
    process.stdout.write(`${file}  ${Math.round(picture.length / 1024)} kB\n`);
  }
}
await browser.close();
process.exit(0);

async function openHome(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'App Home' }).click();
  await page.getByText("What's new").waitFor();
}

/** Somebody starts the shortcut and types. */
async function search(person: Started['ana'], page: Page, question: string): Promise<void> {
  await person.startShortcut('search');
  await page.getByRole('dialog').getByRole('textbox').pressSequentially(question);
  await page.getByRole('dialog').getByText('More results').waitFor();
}

async function ask(page: Page, text: string): Promise<void> {
  await page.getByRole('combobox').last().fill(text);
  await page.keyboard.press('Enter');
}

/** No pointer over a row, no caret, everything drawn. */
async function settle(page: Page): Promise<void> {
  await page.mouse.move(0, 0);
  await page.evaluate('document.activeElement?.blur()');
  await page.waitForTimeout(200);
}
