import { describe, expect, test } from 'vitest';
import { createAnswerer } from '../../src/answer/create-answerer.ts';
import { DEFAULT_INDEX } from '../../src/cli/default-index.ts';
import { foldBlocks } from '../../src/render/blocks/fold.ts';
import { toSlackMessage } from '../../src/render/messages/answer-message.ts';
import { toMarkdown } from '../../src/render/text/markdown.ts';
import { toTerminal } from '../../src/render/text/terminal.ts';
import { loadIndex } from '../../src/search/load-index.ts';
import type { Answer } from '../../src/types.ts';
import { readLabels } from '../eval/labels.ts';
import { leavesOf } from '../support/leaves.ts';

/** What every rendering of an answer owes the person who asked; each gives all the words that it shows. */
const RENDERERS: Record<string, (answer: Answer) => { words: string; all: string }> = {
  'Block Kit': (answer) => {
    const { blocks } = toSlackMessage(answer);
    return { words: textsIn(blocks, ['text']), all: textsIn(blocks) };
  },
  terminal: (answer) => same(toTerminal(answer, { color: false })),
  Markdown: (answer) => {
    const all = toMarkdown(answer).replaceAll(/\\([\\`*_[\]<>~|#.)+-])/g, '$1');
    return { words: all.replaceAll(/\]\(<[^>]*>\)/g, ''), all };
  },
};

const same = (all: string) => ({ words: all, all });
const docs = createAnswerer(loadIndex(DEFAULT_INDEX));
const questions = [...readLabels('own').map(({ query }) => query), 'how do I install the bot?'];
const answers = questions.map((question) => docs.ask(question));
const found = answers.filter(({ kind }) => kind === 'found');

describe.each(Object.entries(RENDERERS))('%s', (_, render) => {
  test('shows every word of the excerpt, in its order', () => {
    for (const answer of found) {
      const shown = letters(render(answer).words);
      let at = 0;
      // What a message folds away is a click away. Of several tables only the first is one, the name of the first
      // column of the others is left out.
      const blocks = foldBlocks(answer.best?.blocks ?? []).blocks;
      if (blocks.filter(({ kind }) => kind === 'table').length > 1) continue;
      for (const { text } of leavesOf(blocks)) {
        // Empty code is a look, not a word; long passages may end early, but never out of order.
        const next = shown.indexOf(letters(text), at);
        if (next < 0) {
          expect.soft(shown, `${answer.question}: ${text.slice(0, 80)}`).toContain(letters(text));
          break;
        }
        at = next;
      }
    }
  });

  test('names the page and says where exactly the text stands', () => {
    for (const answer of found) {
      const { all: shown } = render(answer);
      expect(letters(shown)).toContain(letters(answer.best?.page.title ?? '?'));
      // Without an address there is a button, which carries the id.
      if (answer.best?.section.url) expect(shown).toContain(answer.best.section.url);
    }
  });

  test('offers the further pages', () => {
    for (const answer of found) {
      const { all: shown } = render(answer);
      for (const { url, id } of answer.others) expect(shown).toContain(url ?? id);
    }
  });

  test('tells pages of one title apart', () => {
    const named = docs.pages().filter(({ title }) => title === 'Single Sign-On');
    expect(named.length).toBeGreaterThan(1);
    const answer = { ...docs.ask('how do I test SSO without Okta?'), others: named.slice(0, 2) };
    expect(render(answer).words).toContain('Single Sign-On (AuthKit)');
  });

  test('says how a misspelt question was read', () => {
    expect(render(docs.ask('impersonaton')).words).toContain('impersonation');
  });

  test('says plainly that the documentation does not say, and offers the closest pages', () => {
    const answer = docs.ask('how do I bake sourdough bread in an organization');
    expect(answer.kind).toBe('nothing');
    const { all: shown } = render(answer);
    expect(shown).toMatch(/didn't find|no answer|not find/i);
    for (const { url } of answer.others) expect(shown).toContain(url);
  });

  test('says how to ask when nothing was asked', () => {
    expect(render(docs.ask('')).words.toLowerCase()).toContain('ask');
  });

  test('lets no control character through [fault 39]', () => {
    const answer = docs.ask('how do I test SSO');
    const [block] = answer.best?.blocks ?? [];
    const hostile = { kind: 'paragraph' as const, spans: [{ text: 'a\u001b[2J\u0000b\ud800' }] };
    const { all: shown } = render({
      ...answer,
      ...(answer.best ? { best: { ...answer.best, blocks: [hostile, ...(block ? [block] : [])] } } : {}),
    });
    expect(shown).not.toMatch(/[^\P{Cc}\n\t]|\p{Cs}/u);
  });
});

/** Letters and digits only: looks, marks and white space differ from renderer to renderer. */
function letters(text: string): string {
  return text.replaceAll(/[^\p{L}\p{N}]+/gu, '');
}

/** The strings in a message, at these keys or at all that a person reads or follows. */
function textsIn(value: unknown, keys?: readonly string[]): string {
  const texts: string[] = [];
  JSON.stringify(value, (key, inner) => {
    const wanted = keys ? keys.includes(key) : !['type', 'block_id', 'action_id'].includes(key);
    if (typeof inner === 'string' && wanted) texts.push(inner);
    return inner;
  });
  return texts.join(' ');
}
