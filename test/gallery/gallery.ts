import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Message } from '../../src/playground/slack/workspace.ts';
import { toMarkdown } from '../../src/render/text/markdown.ts';
import { toTerminal } from '../../src/render/text/terminal.ts';
import { type BrowserTest, browserTest, NO_BROWSER } from '../playground/support/browser-test.ts';
import { realDocs } from '../support/real-docs.ts';
import { GALLERY, type GalleryQuestion, type Surface } from './questions.ts';

/**
 * Writes the replies to the gallery's questions, as a person gets them in the playground: the message as JSON, the
 * answer as terminal text and Markdown, and a picture where there is a browser. `npm run gallery [folder]`.
 */
type Started = Awaited<ReturnType<BrowserTest['start']>>;

const HERE = '#ask-workos';
const BOT = '@WorkOS Docs';
const TALL = { viewport: { width: 1_000, height: 1_300 }, reducedMotion: 'reduce' } as const;
const PATIENCE_MS = 5_000;

const folder = resolve(process.argv[2] ?? 'gallery');
const docs = realDocs();
const WAYS: Record<Surface, (started: Started, question: GalleryQuestion) => Promise<Message>> = {
  async command({ ana }, { question }) {
    const before = ana.sees(HERE).length;
    await ana.type(HERE, `/workos ${question}`);
    return reply(() => ana.sees(HERE).slice(before));
  },
  async thread({ ana, page }, { question, after }) {
    const root = await ana.type(HERE, `${BOT} ${after ?? question}`);
    await reply(() => ana.sees(HERE, root), 2);
    if (after) await ana.type(HERE, `${BOT} ${question}`, root);
    const message = await reply(() => ana.sees(HERE, root), after ? 4 : 2);
    await page.getByRole('button', { name: /repl(y|ies)/ }).click();
    return message;
  },
  async 'direct message'({ ana, page }, { question, after }) {
    const root = await ana.tell(after ?? question);
    await reply(() => ana.sees('app', root), 2);
    if (after) await ana.tell(question, root);
    const message = await reply(() => ana.sees('app', root), after ? 4 : 2);
    await page.getByRole('button', { name: 'WorkOS Docs', exact: true }).click();
    await page.getByRole('button', { name: /repl(y|ies)/ }).click();
    return message;
  },
};

if (NO_BROWSER) {
  process.stderr.write(`The gallery is seen in a browser: ${NO_BROWSER}.\n`);
  process.exit(1);
}
mkdirSync(folder, { recursive: true });
const browser = await browserTest();
for (const question of GALLERY) {
  const started = await browser.start(TALL);
  const { text, blocks } = await WAYS[question.surface](started, question);
  const previous = question.after ? { previous: docs.ask(question.after).question } : {};
  const answer = docs.ask(question.question, previous);
  await started.page.mouse.move(0, 0);
  await setTimeout(200);
  write(`${question.name}.json`, `${JSON.stringify({ ...question, text, blocks }, null, 2)}\n`);
  write(`${question.name}.txt`, `${toTerminal(answer, { color: false })}\n`);
  write(`${question.name}.md`, `${toMarkdown(answer)}\n`);
  write(`${question.name}.png`, await started.page.screenshot());
  await browser.stop();
}
await browser.close();
process.stdout.write(`${GALLERY.length} replies in ${folder}\n`);
process.exit(0);

function write(name: string, content: string | Buffer): void {
  writeFileSync(join(folder, name), content);
}

/** The last of the messages, once there are so many. */
async function reply(messages: () => Message[], count = 1): Promise<Message> {
  for (const end = Date.now() + PATIENCE_MS; Date.now() < end; await setTimeout(20)) {
    const last = messages().at(-1);
    if (last && messages().length >= count) return last;
  }
  throw new Error('No reply came.');
}
