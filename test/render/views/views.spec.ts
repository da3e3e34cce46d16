import type { ActionsBlock, Button, HomeView, ModalView, StaticSelect } from '@slack/types';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { wordsOf } from '../../../src/playground/slack/people/visible.ts';
import { LIMITS, SIZES } from '../../../src/render/blocks/limits.ts';
import { type ControlState, readState } from '../../../src/render/controls/control-state.ts';
import { homeView } from '../../../src/render/views/home-view.ts';
import { readingView } from '../../../src/render/views/reading-view.ts';
import { searchView } from '../../../src/render/views/search-view.ts';
import type { Answer, Block, MenuEntry, Method, PageSummary, Reading } from '../../../src/types.ts';
import { anyAnswer, anyReading } from '../../support/any-answer.ts';
import { viewViolations } from '../../support/block-kit-limits.ts';
import { answerOf, fakeDocs, OWN_PAGE, readingOf, SSO_PAGE } from '../../support/fake-docs.ts';

const docs = fakeDocs();
const { about } = docs;

const foundFor = (question: string) => ({ answer: docs.ask(question), more: docs.more(question, 1) });
const foundIn = (answer: Answer) => ({
  answer,
  more: {
    question: answer.question,
    results: answer.related,
    from: 1,
    more: false,
  },
});
const homeOf = (more: Partial<Parameters<typeof homeView>[0]> = {}) =>
  homeView({
    state: {},
    found: foundFor(''),
    menu: docs.menu(),
    changes: docs.changelog(),
    pageChanges: [],
    language: undefined,
    about,
    ...more,
  });
const elements = ({ blocks }: HomeView | ModalView) =>
  blocks.flatMap((block) => (block.type === 'actions' ? (block as ActionsBlock).elements : []));
const buttons = (view: HomeView | ModalView) =>
  elements(view).filter((element): element is Button => element.type === 'button');
const selects = (view: HomeView | ModalView) =>
  elements(view).filter((element): element is StaticSelect => element.type === 'static_select');
const labels = (view: HomeView | ModalView) => buttons(view).map(({ text }) => text.text);
const pressed = (view: HomeView | ModalView, label: string): ControlState =>
  readState(buttons(view).find(({ text }) => text.text.startsWith(label))?.value) ?? {};
const good = <V extends HomeView | ModalView>(view: V): V => {
  expect(viewViolations(view)).toEqual([]);
  return view;
};

describe('whatever there is to show, Slack takes', () => {
  test('the search and the App Home of any answer', () => {
    fc.assert(
      fc.property(anyAnswer, fc.nat({ max: 150 }), (answer, field) => {
        const { question, others, language } = answer;
        const path = others.map(({ title }) => title);
        const state = { question: question.slice(0, SIZES.searchChars), field, path };
        const menu = Array.from({ length: field }, (_, i) => entryOf(others, i % 3));
        const changes = others.map(({ title, url, breadcrumb }) => ({
          title,
          date: title,
          changes: breadcrumb,
          ...(url ? { url } : {}),
        }));
        good(searchView(state, foundIn(answer), about));
        good(homeOf({ state, found: foundIn(answer), menu, changes, language }));
      }),
    );
  });

  test('every part of any page', () => {
    fc.assert(
      fc.property(anyReading, fc.boolean(), (reading, nested) => {
        const { page } = reading;
        for (let from: number | undefined = 0; from !== undefined; ) {
          const view: ModalView = good(readingView(reading, { section: page.id, from, nested }));
          from = pressed(view, 'Next part').from;
        }
      }),
      // A page has up to thirty parts.
      { numRuns: 15 },
    );
  });
});

/** An entry of a menu, with what is below it. */
function entryOf(pages: readonly PageSummary[], depth: number): MenuEntry {
  const { title, breadcrumb } = pages[depth] ?? OWN_PAGE;
  const page = pages[depth + 1];
  return {
    title,
    ...(page ? { page } : {}),
    entries: depth > 2 ? [] : breadcrumb.map(() => entryOf(pages, depth + 1)),
  };
}

describe('the search', () => {
  test('offers examples, and how to ask well, as long as nothing is typed', () => {
    const view = good(searchView({}, foundFor(''), about));
    expect(labels(view)).toContain('how do I test SSO?');
    expect(wordsOf(view as never)).toMatch(
      /Results appear while you type.*What helps.*documentation version 0\.2\.0/s,
    );
    expect(pressed(view, 'how do I test SSO?')).toEqual({ question: 'how do I test SSO?', field: 1 });
  });

  test('shows the passage that answers, its place, and further results, each to be read', () => {
    const view = good(searchView({ question: 'SSO' }, foundFor('SSO'), about));
    expect(wordsOf(view as never)).toMatch(
      /Test SSO › Mock provider.*Single Sign-On.*Use the Test Identity Provider.*More results.*Result 1/s,
    );
    expect(pressed(view, 'Read the page')).toEqual({ section: 'sso/test-sso/mock' });
    const results = view.blocks.filter((block) => block.type === 'section');
    expect(results).toHaveLength(SIZES.moreResults);
    expect(results[0]).toMatchObject({
      accessory: { text: { text: 'Read' }, accessibility_label: 'Read Okta' },
    });
  });

  test('says when nothing was found, and offers the closest pages', () => {
    const view = good(searchView({ question: 'eggs' }, foundFor('eggs'), about));
    expect(wordsOf(view as never)).toMatch(
      /I found no answer in the documentation\..*closest pages.*Test SSO.*Install the bot.*Try the name of the product.*support@workos\.com/s,
    );
  });

  test('carries what was typed, so that it can be made again', () => {
    const view = searchView({ question: 'a <b> & "c"', field: 3 }, foundFor('x'), about);
    expect(readState(view.private_metadata)).toEqual({ question: 'a <b> & "c"', field: 3 });
    const [box] = view.blocks;
    expect(box).toMatchObject({
      block_id: 'query-3',
      element: {
        initial_value: 'a <b> & "c"',
        dispatch_action_config: { trigger_actions_on: ['on_character_entered'] },
      },
    });
  });
});

describe('the App Home', () => {
  test('has a search box, the products, what is new, the language, how to ask, and the version', () => {
    const view = good(homeOf());
    expect(wordsOf(view as never)).toMatch(
      /Search the WorkOS documentation.*Browse.*What's new.*Lamps in colour.*2026-02-17.*Language for code.*Automatic.*How to ask.*documentation version 0\.2\.0/s,
    );
    expect(selects(view)[0]?.initial_option).toMatchObject({ value: 'automatic' });
    expect(view.blocks.find((block) => block.type === 'input')).toMatchObject({
      element: { dispatch_action_config: { trigger_actions_on: ['on_enter_pressed'] } },
    });
  });

  test('links what is new, where it has an address', () => {
    expect(JSON.stringify(homeOf())).toContain('"url":"https://workos.com/changelog/lamps"');
  });

  test('shows the language that is set, in a menu of its own', () => {
    const view = good(homeOf({ language: 'python' }));
    expect(selects(view)[0]?.initial_option).toMatchObject({ text: { text: 'Python' }, value: 'python' });
    expect(view.blocks.find((block) => block.block_id === 'prefer-python')).toBeDefined();
    expect(homeOf().blocks.find((block) => block.block_id === 'prefer-automatic')).toBeDefined();
  });

  test('shows results under the search box, and everything else below', () => {
    const view = good(homeOf({ state: { question: 'SSO' }, found: foundFor('SSO') }));
    expect(wordsOf(view as never)).toMatch(/Use the Test Identity Provider.*More results.*Browse/s);
  });

  test('leaves out what is new where nothing is', () => {
    expect(wordsOf(homeOf({ changes: [] }) as never)).not.toContain("What's new");
  });
});

describe('the menu of the documentation', () => {
  const page = (title: string): MenuEntry => ({
    title,
    page: { ...SSO_PAGE, id: title, title },
    entries: [],
  });
  const group = (title: string, ...entries: MenuEntry[]): MenuEntry => ({ title, entries });
  const pages = (count: number) => Array.from({ length: count }, (_, i) => page(`Page ${i}`));
  const browse = (menu: MenuEntry[], path: string[] = []) => good(homeOf({ menu, state: { path } }));
  const BIG = [group('SSO', page('Overview'), group('Domains', page('Verify'))), group('Big', ...pages(70))];

  test('begins with the products', () => {
    const view = browse(BIG);
    expect(labels(view)).toEqual(['Search while you type', 'SSO ›', 'Big ›']);
    expect(pressed(view, 'SSO ›')).toEqual({ path: ['SSO'] });
  });

  test('goes on with the groups of a product and the pages in each', () => {
    const view = browse(BIG, ['SSO']);
    expect(wordsOf(view as never)).toMatch(/SSO.*Overview.*Domains.*Verify/s);
    expect(labels(view)).toEqual(['Search while you type', '‹ All products', 'Overview', 'Verify']);
    expect(pressed(view, 'Verify')).toEqual({ section: 'Verify' });
    expect(pressed(view, '‹ All products')).toEqual({ path: [] });
  });

  test('leads back up by every step', () => {
    const deep = [group('A', group('B', group('C', page('End')), ...pages(60)))];
    const view = browse(deep, ['A', 'B', 'C']);
    expect(labels(view)).toEqual(['Search while you type', '‹ All products', '‹ A', '‹ B', 'End']);
  });

  test('shows one level at a time where there is too much for a glance, all of it', () => {
    expect(labels(browse(BIG, ['Big'])).filter((label) => label.startsWith('Page'))).toHaveLength(70);
  });

  test('stays as near as it can where a place is gone', () => {
    expect(labels(browse(BIG, ['SSO', 'Gone', 'Verify']))).toContain('Overview');
    expect(labels(browse(BIG, ['Overview']))).toContain('SSO ›');
  });
});

describe('reading', () => {
  const heading = (text: string): Block => ({ kind: 'heading', depth: 2, spans: [{ text }] });
  const text = (words: string, times = 1): Block => ({
    kind: 'paragraph',
    spans: [{ text: words.repeat(times) }],
  });
  const outline = ['Okta', 'Entra', 'Google'].map((name) => ({
    id: `${SSO_PAGE.id}/${name}`,
    url: `${SSO_PAGE.url}/${name}`,
    headings: [name],
  }));
  const long: Reading = readingOf({
    page: SSO_PAGE,
    section: { id: SSO_PAGE.id, headings: [] },
    blocks: [
      text('The head. ', 100),
      ...['Okta', 'Entra', 'Google'].flatMap((name) => [heading(name), text(`${name} says this. `, 270)]),
    ],
    outline,
    children: [{ ...SSO_PAGE, id: 'below', title: 'A page below' }],
    previous: { ...SSO_PAGE, id: 'before', title: 'The page before' },
    next: OWN_PAGE,
  });
  const read = (place: Partial<Parameters<typeof readingView>[1]> = {}, whole = long) =>
    good(readingView(whole, { section: SSO_PAGE.id, nested: false, ...place }));

  test('begins with title, place, and the words, and says which part it is', () => {
    const view = read();
    expect(wordsOf(view as never)).toMatch(
      /Test SSO.*Single Sign-On.*Part 1 of 4: The beginning.*The head\..*word for word/s,
    );
    expect(wordsOf(view as never)).not.toContain('Okta says');
    expect(view.close?.text).toBe('Close');
    expect(readState(view.private_metadata)).toEqual({ section: SSO_PAGE.id, from: 0 });
  });

  test('goes forth and back by the headings', () => {
    const view = read({ from: 2 });
    expect(labels(view)).toEqual([
      'Previous part: Okta',
      'Next part: Google',
      'A page below',
      'Previous page: The page before',
      'Next page: Install the bot',
    ]);
    expect(pressed(view, 'Next part')).toEqual({ from: 3 });
    expect(pressed(view, 'Next page')).toEqual({ section: OWN_PAGE.id });
  });

  test('opens at the section that was found, and links to exactly that', () => {
    const view = read({ section: `${SSO_PAGE.id}/Entra`, nested: true });
    expect(wordsOf(view as never)).toContain('Entra says this.');
    expect(JSON.stringify(view)).toContain(`"url":"${SSO_PAGE.url}/Entra"`);
    expect(view.close?.text).toBe('Back to results');
  });

  test('leads to every section from a menu that is another one in each part', () => {
    const [menu] = selects(read());
    expect(menu?.options?.map(({ text: label }) => label.text)).toEqual([
      'The beginning',
      'Okta',
      'Entra',
      'Google',
    ]);
    expect(readState(menu?.options?.[3]?.value)).toEqual({ from: 3 });
    const ids = [0, 1].map((from) => read({ from }).blocks.find(({ block_id: id }) => id)?.block_id);
    expect(new Set(ids).size).toBe(2);
  });

  test('shows a short page whole, with nothing to turn', () => {
    const view = read({}, readingOf({ ...long, blocks: [text('Short.')], outline: [], children: [] }));
    expect(wordsOf(view as never)).not.toMatch(/Part \d/s);
    expect(labels(view)).toEqual(['Previous page: The page before', 'Next page: Install the bot']);
    expect(selects(view)).toEqual([]);
  });

  test('shows the description of a page without words, and a page without address', () => {
    const reading = docs.read(OWN_PAGE.id) as Reading;
    const view = read({}, { ...reading, blocks: [] });
    expect(wordsOf(view as never)).toMatch(/Install the bot.*From the manifest to the first answer/s);
    expect(labels(view)).toEqual([]);
  });

  test('says a table as a list, for a modal has none', () => {
    const table: Block = {
      kind: 'table',
      header: [[{ text: 'Name' }], [{ text: 'Use' }]],
      rows: [[[{ text: 'Lamp' }], [{ text: 'Light' }]]],
    };
    expect(wordsOf(read({}, { ...long, blocks: [table], outline: [] }) as never)).toMatch(
      /Lamp.*Use.*: .*Light/s,
    );
  });

  describe('a method', () => {
    const method = (language: Method['language'], id = 'get-profile'): Block => ({
      kind: 'method',
      method: { id, language, title: `${id}_in_${language}()`, parameters: [], returns: [], properties: [] },
    });
    const page = {
      ...long,
      blocks: [method('curl'), method('js'), method('python'), method('go', 'other')],
      outline: [],
    };

    test('is shown in a usual language, or in the one that is asked for', () => {
      expect(wordsOf(read({}, page) as never)).toMatch(/get-profile_in_js.*other_in_go/s);
      expect(wordsOf(read({}, page) as never)).not.toMatch(/_in_curl|_in_python/s);
      expect(wordsOf(read({ language: 'python' }, page) as never)).toMatch(
        /get-profile_in_python.*other_in_go/s,
      );
      expect(wordsOf(read({ language: 'ruby' }, page) as never)).toMatch(/get-profile_in_js/s);
    });

    test('can be shown in another, from a menu', () => {
      const [menu] = selects(read({ language: 'python' }, page));
      expect(menu?.options?.map(({ text: label }) => label.text)).toEqual([
        'cURL',
        'Node.js',
        'Python',
        'Go',
      ]);
      expect(menu?.initial_option?.text.text).toBe('Python');
      expect(readState(menu?.options?.[0]?.value)).toEqual({ language: 'curl' });
    });
  });
});

test('an answer without a passage is none', () => {
  expect(wordsOf(searchView({}, foundIn(answerOf()), about) as never)).toContain('I found no answer');
});

test('what stands around a view keeps the limits that have a name', () => {
  const views = [
    searchView({}, foundFor('SSO'), about),
    readingView(docs.read(OWN_PAGE.id) as Reading, { nested: true }),
  ];
  for (const { title, submit, close, callback_id: id = '', private_metadata: carried = '' } of views) {
    for (const words of [title, submit, close]) {
      expect(words?.text.length ?? 0).toBeLessThanOrEqual(LIMITS.viewTitleChars);
    }
    expect(id.length).toBeLessThanOrEqual(LIMITS.viewCallbackChars);
    expect(carried.length).toBeLessThanOrEqual(LIMITS.viewMetadataChars);
  }
});
