import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { bundlePage } from '../../../src/playground/bundle-page.ts';
import {
  createPlayground,
  type Playground,
  type PlaygroundOptions,
} from '../../../src/playground/create-playground.ts';
import { runInProcess } from '../../../src/playground/run-in-process.ts';
import { servePage } from '../../../src/playground/serve-page.ts';
import { realDocs } from '../../support/real-docs.ts';
import { recordingLogger } from '../../support/running-app.ts';
import { findBrowser, openBrowser } from './open-browser.ts';

export const BROWSER = findBrowser();

/** Why the browser tests are left out; undefined where there is a browser. */
export const NO_BROWSER = BROWSER ? undefined : 'no Chromium was found: set CHROMIUM to the path of one';

/** A browser and the page in it, over the whole documentation. */
export async function browserTest() {
  const browser: Browser = await openBrowser(BROWSER ?? '');
  const bundle = await bundlePage();
  const docs = realDocs();
  const open: Playground[] = [];
  const noise: string[] = [];
  return {
    noise,
    /** A playground of its own, and the page as one person sees it. */
    async start(context: BrowserContextOptions = {}, options: Partial<PlaygroundOptions> = {}) {
      const { logger } = recordingLogger();
      const playground = await createPlayground({
        transport: 'http',
        run: runInProcess({ docs, logger }),
        page: (own) => servePage(bundle, own),
        ...options,
      });
      open.push(playground);
      const page = await openPage(browser, playground, context, noise);
      return { playground, ...playground.people, page };
    },
    async stop() {
      for (const context of browser.contexts()) await context.close();
      for (const playground of open.splice(0)) await playground.close();
    },
    close: () => browser.close(),
  };
}

export type BrowserTest = Awaited<ReturnType<typeof browserTest>>;

const STEP_TIMEOUT_MS = 12_000;

/** Opens the page in a new window. */
async function openPage(
  browser: Browser,
  { slack }: Playground,
  context: BrowserContextOptions,
  noise: string[] = [],
): Promise<Page> {
  const { origin } = slack;
  const page = await (await browser.newContext(context)).newPage();
  // Before the test gives up, so that it says at which step.
  page.setDefaultTimeout(STEP_TIMEOUT_MS);
  page.on('console', (message) => noise.push(message.text()));
  page.on('pageerror', (error) => noise.push(error.message));
  page.on('request', (request) => {
    if (!request.url().startsWith(origin)) noise.push(`asked for ${request.url()}`);
  });
  await page.goto(`${origin}/`);
  await page.getByRole('combobox').waitFor();
  return page;
}
