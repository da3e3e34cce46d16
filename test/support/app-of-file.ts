import { afterAll, afterEach } from 'vitest';
import { runningApp } from './running-app.ts';

/** One running app for all tests of a file; what it recorded is forgotten after each. */
export async function appOfFile() {
  const bot = await runningApp();
  const forget = () => {
    bot.slack.reset();
    bot.docs.asked.length = 0;
    bot.lines.length = 0;
  };
  afterEach(forget);
  afterAll(() => bot.close());
  return bot;
}
