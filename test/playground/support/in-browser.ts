import { afterAll, afterEach, describe, expect, test } from 'vitest';
import { type BrowserTest, browserTest, NO_BROWSER } from './browser-test.ts';

/** Tests of the page in a browser, every page silent on its console; left out, with the reason, where there is none. */
export function inBrowser(title: string, define: (own: BrowserTest) => void): void {
  if (NO_BROWSER) {
    test.skip(`${title}: ${NO_BROWSER}`, () => {});
    return;
  }
  describe(title, async () => {
    const own = await browserTest();
    afterEach(async () => {
      await own.stop();
      expect(own.noise.splice(0)).toEqual([]);
    });
    afterAll(own.close);
    define(own);
  });
}
