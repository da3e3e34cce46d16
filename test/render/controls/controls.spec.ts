import type { ActionsBlock, Button, KnownBlock, StaticSelect } from '@slack/types';
import { describe, expect, test } from 'vitest';
import { readState } from '../../../src/render/controls/control-state.ts';
import type { Controls } from '../../../src/render/controls/controls.ts';
import { toSlackMessage } from '../../../src/render/messages/answer-message.ts';
import { resultsMessage } from '../../../src/render/messages/results-message.ts';
import type { Answer, Language, SectionLink } from '../../../src/types.ts';
import { violations } from '../../support/block-kit-limits.ts';
import { answerOf, OWN_PAGE, SSO_PAGE } from '../../support/fake-docs.ts';

const link = (heading: string | undefined, page = SSO_PAGE): SectionLink => ({
  page,
  section: { id: `${page.id}/${heading}`, headings: heading ? ['Above', heading] : [] },
});
const controls = (more: Partial<Controls> = {}): Controls => ({
  question: 'how do I test SSO?',
  asker: 'U1',
  docsVersion: '0.2.0',
  privately: true,
  ...more,
});
const answer = (more: Partial<Answer> = {}): Answer =>
  answerOf({
    best: { ...link('Mock'), blocks: [{ kind: 'paragraph', spans: [{ text: 'Use it.' }] }], cut: false },
    others: [OWN_PAGE],
    ...more,
  });
const shown = (one: Answer, more: Partial<Controls> = {}) => {
  const message = toSlackMessage(one, { controls: controls(more) });
  expect(violations(message)).toEqual([]);
  return message;
};
const rows = (blocks: readonly KnownBlock[]) =>
  blocks.flatMap((block) => (block.type === 'actions' ? [block as ActionsBlock] : []));
const buttons = (blocks: readonly KnownBlock[]) =>
  rows(blocks).flatMap(({ elements }) => elements.filter(({ type }) => type === 'button') as Button[]);
const labels = (blocks: readonly KnownBlock[]) => buttons(blocks).map(({ text }) => text.text);

describe('under an answer', () => {
  test('that only the asker sees are Share, More results, both verdicts and Dismiss', () => {
    const { blocks } = shown(answer());
    expect(labels(blocks)).toEqual(['Share', 'More results', '👍 Helpful', '👎 Not helpful', 'Dismiss']);
    const states = buttons(blocks).map(({ value }) => readState(value));
    const whole = {
      question: 'how do I test SSO?',
      section: `${SSO_PAGE.id}/Mock`,
      asker: 'U1',
      docsVersion: '0.2.0',
    };
    expect(states[0]).toEqual(whole);
    expect(states[1]).toMatchObject({ question: whole.question, from: 1, asker: 'U1' });
    expect(states.slice(2, 4)).toEqual([
      { ...whole, helpful: true },
      { ...whole, helpful: false },
    ]);
    expect(states[4]).toEqual({ asker: 'U1' });
  });

  test('that others see is no Share, and the verdicts are Slack’s own element', () => {
    const { blocks } = shown(answer(), { privately: false });
    expect(labels(blocks)).toEqual(['More results', 'Dismiss']);
    expect(blocks.at(-1)).toMatchObject({
      type: 'context_actions',
      elements: [
        {
          type: 'feedback_buttons',
          positive_button: { accessibility_label: 'This answer was helpful' },
          negative_button: { accessibility_label: 'This answer was not helpful' },
        },
      ],
    });
  });

  test('are at most four sections to read on, each by its heading, or its page where it has none', () => {
    const related = [
      link('Okta'),
      link(undefined, OWN_PAGE),
      link('Go live'),
      link('Okta', OWN_PAGE),
      link('Fifth'),
    ];
    const { blocks } = shown(answer({ related }));
    const [first] = rows(blocks);
    expect(labels(first ? [first] : [])).toEqual([
      'Test SSO: Okta',
      'Install the bot',
      'Go live',
      'Install the bot: Okta',
    ]);
    expect(buttons(blocks)[0]).toMatchObject({ accessibility_label: 'Show Okta, on the page Test SSO' });
    expect(readState(buttons(blocks)[2]?.value)?.section).toBe(`${SSO_PAGE.id}/Go live`);
  });

  test('have labels within what Slack takes, however long a heading [fault 38]', () => {
    const related = [link('word '.repeat(60)), link('x'.repeat(300)), link('👍'.repeat(60))];
    for (const label of labels(shown(answer({ related })).blocks))
      expect(label.length).toBeLessThanOrEqual(75);
  });
});

describe('languages', () => {
  const many: Language[] = ['curl', 'js', 'python', 'ruby', 'go'];
  const menu = (blocks: readonly KnownBlock[]) =>
    rows(blocks).find(({ elements }) => elements[0]?.type === 'static_select');

  test('are a menu with the one that is shown selected; its block carries the state', () => {
    const block = menu(shown(answer({ languages: many, language: 'python' })).blocks);
    const select = block?.elements[0] as StaticSelect;
    expect(select.options?.map(({ text }) => text.text)).toEqual(['cURL', 'Node.js', 'Python', 'Ruby', 'Go']);
    expect(select.initial_option?.value).toBe('python');
    expect(readState(block?.block_id)).toMatchObject({
      question: 'how do I test SSO?',
      section: `${SSO_PAGE.id}/Mock`,
      asker: 'U1',
    });
  });

  test('have a block id of their own for each language, so that Slack forgets what was chosen before', () => {
    const ids = many.map((language) => menu(shown(answer({ languages: many, language })).blocks)?.block_id);
    expect(new Set(ids).size).toBe(many.length);
  });

  test.each([
    ['where there are four at most', many.slice(0, 4), 'how?'],
    ['where the question does not fit into the id of a block', many, 'why '.repeat(60).trim()],
  ])('are buttons %s', (_, languages, question) => {
    const { blocks } = shown(answer({ languages, language: 'js' }), { question });
    expect(menu(blocks)).toBeUndefined();
    expect(labels(blocks).slice(0, 3)).toEqual(['cURL', 'Node.js (shown)', 'Python']);
    expect(readState(buttons(blocks)[2]?.value)).toMatchObject({ question, language: 'python' });
  });

  test('are nothing where there is one', () => {
    expect(labels(shown(answer({ languages: ['js'], language: 'js' })).blocks)[0]).toBe('Share');
  });
});

describe('a control that Slack would not take is left out', () => {
  test('where the question is not carried', () => {
    const { blocks } = shown(answer({ related: [link('Okta')], languages: ['js', 'go'] }), {
      question: undefined,
    });
    expect(labels(blocks)).toEqual(['👍 Helpful', '👎 Not helpful', 'Dismiss']);
  });

  test('where an id is too long for a value [fault 38]', () => {
    const related = [
      { page: SSO_PAGE, section: { id: 'x'.repeat(2_000), headings: ['Long'] } },
      link('Okta'),
    ];
    expect(labels(shown(answer({ related })).blocks).slice(0, 2)).toEqual(['Okta', 'Share']);
  });

  test('the less important first, where they would take the room of the passage', () => {
    const question = 'a longish question '.repeat(21).trim();
    const all = {
      related: ['A', 'B', 'C', 'D'].map((name) => link(name)),
      languages: ['js', 'go'] as Language[],
    };
    const { blocks } = shown(answer(all), { question });
    expect(labels(blocks)).toEqual(expect.arrayContaining(['Share', 'Dismiss', 'Go']));
  });
});

describe('where nothing was found', () => {
  test('further results and Dismiss are offered', () => {
    const nothing = answerOf({ kind: 'nothing', question: 'egg', others: [SSO_PAGE, OWN_PAGE] });
    const { blocks } = shown(nothing, { question: 'egg' });
    expect(labels(blocks)).toEqual(['More results', 'Dismiss']);
    expect(readState(buttons(blocks)[0]?.value)?.from).toBe(2);
  });
});

describe('further results', () => {
  const results = Array.from({ length: 5 }, (_, i) => link(`Number ${i}`, i === 2 ? OWN_PAGE : SSO_PAGE));
  const page = (from: number, more: boolean, list = results) => {
    const message = resultsMessage({ question: 'SSO <!here>', results: list, from, more }, controls());
    expect(violations(message)).toEqual([]);
    return message;
  };

  test('have title, description, link and a button to show them here', () => {
    const { text, blocks } = page(1, true);
    expect(text).toMatch(/^More results: 1\. Test SSO: Number 0, 2\. /);
    expect(blocks[1]).toMatchObject({
      text: { text: `<${SSO_PAGE.url}|Test SSO: Number 0>\n${SSO_PAGE.description}` },
      accessory: { text: { text: 'Show' }, accessibility_label: 'Show Test SSO: Number 0' },
    });
    expect(blocks[3]).toMatchObject({ text: { text: `Install the bot: Number 2\n${OWN_PAGE.description}` } });
  });

  test.each([
    [1, true, ['Back to the answer', 'Next', 'Dismiss'], [undefined, 6, undefined]],
    [6, true, ['Back', 'Next', 'Dismiss'], [1, 11, undefined]],
    [11, false, ['Back', 'Dismiss'], [6, undefined]],
  ])('from %i lead forth (%s) and back', (from, more, names, places) => {
    const { blocks } = page(from, more);
    expect(labels(blocks)).toEqual(names);
    expect(buttons(blocks).map(({ value }) => readState(value)?.from)).toEqual(places);
  });

  test('that are none say so', () => {
    const { text, blocks } = page(1, false, []);
    expect(text).toBe('There are no further results.');
    expect(labels(blocks)).toEqual(['Back to the answer', 'Dismiss']);
  });
});
