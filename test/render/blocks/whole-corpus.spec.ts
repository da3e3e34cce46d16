import { describe, expect, test } from 'vitest';
import { toSlackMessage } from '../../../src/render/messages/answer-message.ts';
import { pageMessage } from '../../../src/render/messages/page-message.ts';
import { toTerminal } from '../../../src/render/text/terminal.ts';
import { homeView } from '../../../src/render/views/home-view.ts';
import { readingView } from '../../../src/render/views/reading-view.ts';
import type { Answer, Block, MenuEntry, PageSummary, SectionLink } from '../../../src/types.ts';
import { viewViolations, violations } from '../../support/block-kit-limits.ts';
import { answerOf } from '../../support/fake-docs.ts';
import { realDocs, realIndex } from '../../support/real-docs.ts';

const index = realIndex();
const docs = realDocs();
const { pages } = index.catalogue;
const entries = pages.flatMap((page) => page.sections.map((section) => ({ page, section })));
const OTHERS: PageSummary[] = pages
  .toSorted((a, b) => b.title.length + b.description.length - a.title.length - a.description.length)
  .slice(0, 4);

const RELATED: SectionLink[] = entries
  .toSorted((a, b) => b.section.id.length - a.section.id.length)
  .slice(0, 4);
const CONTROLS = { asker: 'U0123456789', docsVersion: docs.about.docsVersion };

/** An answer whose best passage is this text of a section, with the longest further pages that there are. */
function answerAbout({ page, section }: (typeof entries)[number], blocks: Block[], cut: boolean): Answer {
  const { id, url, headings } = section;
  const best = { page, section: { id, headings, ...(url ? { url } : {}) }, blocks, cut };
  const question = headings.join(' ') || page.title;
  return answerOf({ question, best, others: OTHERS, related: RELATED });
}

const problems = (id: string, message: Parameters<typeof violations>[0]) =>
  violations(message).map((problem) => `${id}: ${problem}`);

describe('Slack takes the reply made of every section', () => {
  test('there are sections to show', () => {
    expect(entries.length).toBeGreaterThan(2_600);
  });

  test('with its whole text as the excerpt', () => {
    const wrong = entries.flatMap((entry) =>
      problems(entry.section.id, toSlackMessage(answerAbout(entry, index.blocks(entry.section), false))),
    );
    expect(wrong).toEqual([]);
  });

  test('with the passage that its own heading picks, and everything to press', () => {
    const wrong = entries
      .filter(({ page }) => !page.listing)
      .flatMap(({ page, section: { id, headings } }) => {
        const question = [page.title, ...headings].join(' ');
        const answer = docs.show(id, question);
        if (!answer) return [`${id} cannot be shown`];
        return [true, false].flatMap((privately) =>
          problems(id, toSlackMessage(answer, { controls: { ...CONTROLS, question, privately } })),
        );
      });
    expect(wrong).toEqual([]);
  });

  test('and every page and section opened in place', () => {
    const wrong = entries.flatMap(({ section: { id } }) => {
      const reading = docs.read(id);
      return reading ? problems(id, pageMessage(reading, CONTROLS.asker)) : [`${id} cannot be read`];
    });
    expect(wrong).toEqual([]);
  });

  test('and every page read in a modal, part by part, to its end', () => {
    let turned = 0;
    const wrong = pages.flatMap(({ id }) => {
      const whole = docs.read(id);
      if (!whole) return [`${id} cannot be read`];
      const found: string[] = [];
      let from: number | undefined = 0;
      while (from !== undefined) {
        const view = readingView(whole, { section: id, from, nested: true });
        found.push(...viewViolations(view).map((problem) => `${id}: ${problem}`));
        const [, next] = /"text":"Next part[^}]*},"value":"{\\"f\\":(\d+)}"/.exec(JSON.stringify(view)) ?? [];
        if (next !== undefined && Number(next) <= from) return [`${id} does not end`];
        if (next !== undefined) turned += 1;
        from = next === undefined ? undefined : Number(next);
      }
      return found;
    });
    expect(wrong).toEqual([]);
    expect(turned).toBeGreaterThan(100);
  });

  test('and every place of the menu, in the App Home', () => {
    const found = { answer: docs.ask(''), more: docs.more('', 1) };
    const rest = {
      found,
      pageChanges: docs.pageChanges(),
      changes: docs.changelog(),
      language: undefined,
      about: docs.about,
    };
    const menu = docs.menu();
    const places = (entries: readonly MenuEntry[], path: string[]): string[][] =>
      entries.flatMap((entry) => {
        if (entry.page) return [];
        const below = [...path, entry.title];
        return [below, ...places(entry.entries, below)];
      });
    const wrong = [[], ...places(menu, [])].flatMap((path) =>
      viewViolations(homeView({ ...rest, menu, state: { path } })).map((problem) => `${path}: ${problem}`),
    );
    expect(wrong).toEqual([]);
  });

  test('and the answer to every title, found or not', () => {
    const wrong = pages.flatMap(({ id, title }) => problems(id, toSlackMessage(docs.ask(title))));
    expect(wrong).toEqual([]);
  });
});

test('a terminal shows every section as well, without escapes and without empty answers', () => {
  for (const entry of entries) {
    const text = toTerminal(answerAbout(entry, index.blocks(entry.section), false), { color: false });
    expect(text).not.toContain('\u001b');
    expect(text).toContain(entry.section.url ?? entry.section.id);
  }
});
