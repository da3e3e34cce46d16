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

const menuOf = (blocks: readonly KnownBlock[], action = 'menu') =>
  rows(blocks).flatMap(({ elements }) =>
    elements.filter((one): one is StaticSelect => one.type === 'static_select' && one.action_id === action),
  )[0];
const choices = (blocks: readonly KnownBlock[]) =>
  Object.fromEntries(
    (menuOf(blocks)?.option_groups ?? []).map(({ label, options }) => [
      label.text,
      options.map(({ text }) => text.text),
    ]),
  );
const WHOLE = {
  question: 'how do I test SSO?',
  section: `${SSO_PAGE.id}/Mock`,
  asker: 'U1',
  docsVersion: '0.2.0',
};

describe('under an answer', () => {
  test('that only the asker sees are Share and a menu with everything else', () => {
    const { blocks } = shown(answer({ related: [link('Okta')] }));
    expect(labels(blocks)).toEqual(['Share']);
    expect(readState(buttons(blocks)[0]?.value)).toEqual(WHOLE);
    expect(choices(blocks)).toEqual({
      'Read on': ['Okta'],
      Search: ['More results'],
      'This answer': ['👍 Helpful', '👎 Not helpful', 'Dismiss'],
    });
    expect(readState(rows(blocks)[0]?.block_id)).toEqual(WHOLE);
    expect(rows(blocks)[0]?.elements.length).toBeLessThanOrEqual(3);
  });

  test('that others see is no Share, and the verdicts and the bin are Slack’s own elements', () => {
    const { blocks } = shown(answer(), { privately: false });
    expect(labels(blocks)).toEqual([]);
    expect(choices(blocks)).toEqual({ Search: ['More results'] });
    expect(blocks.at(-1)).toMatchObject({
      type: 'context_actions',
      elements: [
        {
          type: 'feedback_buttons',
          positive_button: { accessibility_label: 'This answer was helpful' },
          negative_button: { accessibility_label: 'This answer was not helpful' },
        },
        { type: 'icon_button', icon: 'trash', visible_to_user_ids: ['U1'] },
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
    expect(choices(blocks)['Read on']).toEqual([
      'Test SSO: Okta',
      'Install the bot',
      'Go live',
      'Install the bot: Okta',
    ]);
    const [group] = menuOf(blocks)?.option_groups ?? [];
    expect(group?.options[2]?.value).toBe(`show:${SSO_PAGE.id}/Go live`);
  });

  test('have labels within what Slack takes, however long a heading [fault 38]', () => {
    const related = [link('word '.repeat(60)), link('x'.repeat(300)), link('👍'.repeat(60))];
    for (const label of choices(shown(answer({ related })).blocks)['Read on'] ?? [])
      expect(label.length).toBeLessThanOrEqual(75);
  });

  test('is a button for what was folded away, in place of the languages, which go into the menu', () => {
    const code = { kind: 'code', text: 'x\n'.repeat(60) } as const;
    const best = { ...link('Mock'), blocks: [code], cut: false };
    const { blocks } = shown(answer({ best, languages: ['js', 'go'], language: 'js' }));
    expect(labels(blocks)).toEqual(['Share', '46 more lines']);
    expect(readState(buttons(blocks)[1]?.value)).toEqual({ ...WHOLE, language: 'js', whole: true });
    expect(choices(blocks).Language).toEqual(['Go']);
  });
});

describe('languages', () => {
  const many: Language[] = ['curl', 'js', 'python', 'ruby', 'go'];

  test('are a menu of their own with the one that is shown selected; its block carries the state', () => {
    const { blocks } = shown(answer({ languages: many, language: 'python' }));
    const select = menuOf(blocks, 'language');
    expect(select?.options?.map(({ text }) => text.text)).toEqual([
      'cURL',
      'Node.js',
      'Python',
      'Ruby',
      'Go',
    ]);
    expect(select?.initial_option?.value).toBe('python');
    expect(choices(blocks).Language).toBeUndefined();
  });

  test('have a block id of their own for each language, so that Slack forgets what was chosen before', () => {
    const ids = many.map(
      (language) => rows(shown(answer({ languages: many, language })).blocks)[0]?.block_id,
    );
    expect(new Set(ids).size).toBe(many.length);
  });

  test('are nothing where there is one', () => {
    expect(menuOf(shown(answer({ languages: ['js'], language: 'js' })).blocks, 'language')).toBeUndefined();
  });
});

describe('a control that Slack would not take is left out', () => {
  test('where the question is not carried: then Dismiss is left', () => {
    const { blocks } = shown(answer({ related: [link('Okta')], languages: ['js', 'go'] }), {
      question: undefined,
    });
    expect(labels(blocks)).toEqual(['Dismiss']);
    expect(menuOf(blocks)).toBeUndefined();
  });

  test('where the question does not fit into the id of a block: then there are buttons', () => {
    const question = 'why '.repeat(80).trim();
    const { blocks } = shown(answer({ related: [link('Okta')] }), { question });
    expect(labels(blocks)).toEqual(['Share', 'More results', 'Dismiss']);
  });

  test('the section from the id of a block, where it is the one that the question finds', () => {
    const question = 'why '.repeat(52).trim();
    const state = (chosen: boolean) => {
      const { blocks } = shown(answer(), { question, chosen });
      return readState(rows(blocks)[0]?.block_id);
    };
    expect(state(false)).toEqual({ question, asker: 'U1', docsVersion: '0.2.0' });
    expect(state(true)).toBeUndefined();
  });

  test('where an id is too long for a value [fault 38]', () => {
    const related = [
      { page: SSO_PAGE, section: { id: 'x'.repeat(2_000), headings: ['Long'] } },
      link('Okta'),
    ];
    expect(choices(shown(answer({ related })).blocks)['Read on']).toEqual(['Okta']);
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
