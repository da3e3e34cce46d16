import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toSlackMessage } from '../../../src/render/messages/answer-message.ts';
import { helpMessage } from '../../../src/render/messages/help-message.ts';
import { pageMessage } from '../../../src/render/messages/page-message.ts';
import { resultsMessage } from '../../../src/render/messages/results-message.ts';
import type { Answer, Block } from '../../../src/types.ts';
import { anyAnswer, anyControls, anyReading } from '../../support/any-answer.ts';
import { violations } from '../../support/block-kit-limits.ts';
import { answerOf, OWN_PAGE, SSO_PAGE } from '../../support/fake-docs.ts';

const paragraph = (text: string): Block => ({ kind: 'paragraph', spans: [{ text }] });

function answer(blocks: Block[], more: Partial<Answer> = {}): Answer {
  const section = { id: 'sso/test-sso/mock', url: `${SSO_PAGE.url}/mock`, headings: ['Mock provider'] };
  return answerOf({ best: { page: SSO_PAGE, section, blocks, cut: false }, ...more });
}

const types = (message: { blocks: { type: string }[] }) => message.blocks.map((block) => block.type);

describe('an answer', () => {
  const message = toSlackMessage(answer([paragraph('Use the Test Identity Provider. It is always there.')]));

  test('shows title, place, passage and origin, in this order', () => {
    expect(types(message)).toEqual(['rich_text', 'context', 'rich_text', 'context']);
    expect(violations(message)).toEqual([]);
    expect(message.blocks[1]).toMatchObject({ elements: [{ text: 'Single Sign-On' }] });
    expect(JSON.stringify(message.blocks[3])).toContain('WorkOS documentation, 27 Nov 2026, word for word.');
  });

  test('has a title of one line that links to exactly the section', () => {
    const link = { type: 'link', url: `${SSO_PAGE.url}/mock`, text: 'Test SSO › Mock provider' };
    expect(message.blocks[0]).toMatchObject({ elements: [{ elements: [link] }] });
  });

  test('says itself in the fallback text, and links', () => {
    expect(message.text).toBe(
      `Use the Test Identity Provider. It is always there. <${SSO_PAGE.url}/mock|Test SSO>`,
    );
  });

  test('names what the question was read as', () => {
    const corrections = [{ from: 'directry sync', to: 'directory sync' }];
    const corrected = toSlackMessage(answer([paragraph('Yes.')], { corrections }));
    expect(corrected.blocks[0]).toEqual({
      type: 'context',
      elements: [{ type: 'mrkdwn', text: 'Showing results for *directory sync*' }],
    });
  });

  test('offers at most three further pages, as links on one line', () => {
    const others = Array.from({ length: 6 }, (_, i) => ({ ...SSO_PAGE, url: `${SSO_PAGE.url}/${i}` }));
    const { blocks } = toSlackMessage(answer([paragraph('Yes.')], { others }));
    const line = blocks.filter((block) => JSON.stringify(block).includes('See also'));
    expect(line).toHaveLength(1);
    expect([...JSON.stringify(line).matchAll(/test-sso\/\d"/g)]).toHaveLength(3);
  });

  test('of two passages shows each under its own title', () => {
    const section = { id: 'bot/installing/tokens', headings: ['Tokens'] };
    const also = { page: OWN_PAGE, section, blocks: [paragraph('Copy them.')], cut: false };
    const both = toSlackMessage(answer([paragraph('Yes.')], { also }));
    expect(violations(both)).toEqual([]);
    const words = JSON.stringify(both.blocks);
    const order = ['Mock provider', 'Yes.', 'Tokens', 'Copy them.'].map((text) => words.indexOf(text));
    expect(order).toEqual(order.toSorted((a, b) => a - b));
    expect(order[0]).toBeGreaterThan(-1);
  });

  test('of two passages that are tables shows one as a table: Slack takes one a message', () => {
    const table: Block = {
      kind: 'table',
      header: [[{ text: 'Code' }]],
      rows: [[[{ text: '401' }]], [[{ text: '404' }]]],
    };
    const also = { page: OWN_PAGE, section: { id: 'b', headings: [] }, blocks: [table], cut: false };
    const both = toSlackMessage(answer([table], { also }));
    expect(violations(both)).toEqual([]);
    expect(types(both).filter((type) => type === 'table')).toHaveLength(1);
    expect(JSON.stringify(both.blocks).split('404')).toHaveLength(3);
  });

  test('folds long code and many parameters, and says how much is left', () => {
    const code: Block = { kind: 'code', text: Array.from({ length: 40 }, (_, i) => `line${i};`).join('\n') };
    const controls = { question: 'q', asker: 'U1', docsVersion: '1', privately: true };
    const folded = JSON.stringify(toSlackMessage(answer([code]), { controls }).blocks);
    expect(folded).toContain('line14;');
    expect(folded).not.toContain('line15;');
    expect(folded).toContain('25 more lines');
    const whole = JSON.stringify(toSlackMessage(answer([code]), { controls, whole: true }).blocks);
    expect(whole).toContain('line39;');
    expect(whole).not.toContain('more lines');
  });

  test('of a page without an address says so, and has a button that opens it in place', () => {
    const section = { id: 'bot/installing/tokens', headings: ['Tokens'] };
    const best = { page: OWN_PAGE, section, blocks: [paragraph('Copy them.')], cut: false };
    const controls = { question: 'q', asker: 'U1', docsVersion: '1', privately: true };
    const own = toSlackMessage(answer([], { best, others: [OWN_PAGE, SSO_PAGE] }), { controls });
    expect(violations(own)).toEqual([]);
    expect(JSON.stringify(own.blocks)).toContain('"action_id":"open"');
    expect(JSON.stringify(own.blocks)).toContain('"value":"bot/installing/tokens"');
    expect(JSON.stringify(own)).toContain('The page named above, word for word.');
  });

  test('shows one table as a table and the next as a list', () => {
    const table: Block = {
      kind: 'table',
      header: [[{ text: 'Code' }], [{ text: 'Meaning' }]],
      rows: [[[{ text: '401', code: true }], [{ text: 'Not signed in' }]], [[{ text: '404' }], []], []],
    };
    const message = toSlackMessage(answer([paragraph('Before.'), table, paragraph('Between.'), table]));
    expect(violations(message)).toEqual([]);
    expect(types(message).slice(2, 5)).toEqual(['rich_text', 'table', 'rich_text']);
    const [first, , third] = (message.blocks[3] as unknown as { rows: { text?: string }[][] }).rows;
    expect(first?.map((cell) => cell.text)).toEqual(['Code', 'Meaning']);
    expect(third?.map((cell) => cell.text)).toEqual(['404', '\u00A0']);
    const list = JSON.stringify(message.blocks[4]);
    expect(list).toContain('rich_text_list');
    expect(list).toContain('{"type":"text","text":"Meaning"},{"type":"text","text":": "}');
  });

  test('keeps a table of 150 rows and 24 columns within what Slack takes [fault 38]', () => {
    const row = (width: number) => Array.from({ length: width }, (_, i) => [{ text: `c${i}` }]);
    const tall: Block = { kind: 'table', header: row(3), rows: Array.from({ length: 150 }, () => row(3)) };
    const wide: Block = { kind: 'table', header: row(24), rows: [row(24)] };
    const message = toSlackMessage(answer([tall, wide]));
    expect(violations(message)).toEqual([]);
    const table = message.blocks.find(({ type }) => type === 'table') as unknown as { rows: unknown[] };
    expect(table.rows).toHaveLength(100);
    expect(JSON.stringify(message)).toContain('The page has more.');
  });

  test('of any length stays within 12,000 characters, ends at a sentence and links on [fault 38]', () => {
    const long = toSlackMessage(answer([paragraph('This sentence is repeated. '.repeat(2_000))]));
    expect(violations(long)).toEqual([]);
    expect(JSON.stringify(long).length).toBeGreaterThan(11_000);
    const body = JSON.stringify(long.blocks[2]);
    expect(body).toMatch(/repeated\."\}\]\}\]\}$/);
    expect(JSON.stringify(long.blocks[3])).toContain('The page has more.');
  });

  test('whose first code block is too long is cut between two lines [fault 37]', () => {
    const text = 'const line = "of code";\n'.repeat(1_000);
    const long = toSlackMessage(answer([{ kind: 'code', text }]), { whole: true });
    expect(violations(long)).toEqual([]);
    expect(JSON.stringify(long.blocks[2])).toMatch(/of code\\";"\}\]\}\]\}$/);
  });

  test('does not end with the title of something that was left out', () => {
    const blocks: Block[] = [
      paragraph('Said. '.repeat(1_500)),
      { kind: 'heading', depth: 4, spans: [{ text: 'Left behind' }] },
      { kind: 'code', text: 'x\n'.repeat(2_000) },
    ];
    expect(JSON.stringify(toSlackMessage(answer(blocks), { whole: true }))).not.toContain('Left behind');
  });

  test('shows where something is left out between its words, and at the end says so', () => {
    const gap: Block = { kind: 'gap' };
    const best = {
      ...answer([]).best,
      blocks: [gap, paragraph('Said.'), gap, paragraph('More.'), gap],
      cut: true,
    };
    const gappy = toSlackMessage(answer([], { best: best as never }));
    expect(violations(gappy)).toEqual([]);
    const words = JSON.stringify(gappy.blocks);
    expect(words.match(/"…"/g)).toHaveLength(1);
    expect(words).toMatch(/"Said\.".*"…".*"More\.".*The page has more\./);
    expect(gappy.text).toMatch(/^Said\./);
  });

  test('says that it was read together with the question before', () => {
    const followed = toSlackMessage(
      answer([paragraph('Yes.')], { question: 'SSO in <!here>', followsUp: true }),
    );
    expect(violations(followed)).toEqual([]);
    expect(followed.blocks[0]).toMatchObject({
      elements: [{ type: 'plain_text', text: 'Read together with your question before: “SSO in <!here>”' }],
    });
  });

  test('without words of its own shows the description of the page', () => {
    expect(JSON.stringify(toSlackMessage(answer([])))).toContain('Learn how to test your Single Sign-On');
  });
});

describe('no answer', () => {
  const question = '<!channel> *boil* an <@U1> egg';
  const nothing = answer([], { kind: 'nothing', question, others: [SSO_PAGE, OWN_PAGE] });
  delete nothing.best;
  const message = toSlackMessage(nothing);

  test('says so, offers the closest pages and says how to rephrase', () => {
    const shown = JSON.stringify(message.blocks);
    expect(violations(message)).toEqual([]);
    expect(shown).toContain('I found no answer in the documentation');
    expect(shown).toContain('The closest pages');
    expect(shown).toContain(SSO_PAGE.url);
    expect(shown).toContain('Try the name of the product');
    expect(message.blocks).toHaveLength(3);
    expect(shown).toContain('mailto:support@workos.com');
    expect(message.text).toContain(`<${SSO_PAGE.url}|Test SSO>`);
  });

  test('repeats the question only where Slack parses nothing [fault 35]', () => {
    expect(message.text).not.toContain('channel');
    const holding = message.blocks.filter((block) => JSON.stringify(block).includes('<!channel>'));
    expect(holding.map((block) => block.type)).toEqual(['rich_text']);
  });

  test('says which spelling was tried', () => {
    const corrections = [{ from: 'boyl', to: '*boil*' }];
    const corrected = toSlackMessage({ ...nothing, corrections });
    expect(violations(corrected)).toEqual([]);
    expect(JSON.stringify(corrected.blocks)).toContain('Spelling tried: “*boil*” for “boyl”');
  });

  test('with no page to offer is still a whole message', () => {
    expect(violations(toSlackMessage({ ...nothing, others: [], question: '' }))).toEqual([]);
  });
});

describe('other messages', () => {
  test('no question gets help, with examples to copy', () => {
    const empty = toSlackMessage(answer([], { kind: 'empty' }));
    expect(violations(empty)).toEqual([]);
    expect(empty).toEqual(helpMessage());
    expect(JSON.stringify(empty)).toContain('/workos how do I test SSO?');
  });

  test('help says which documentation is behind it', () => {
    const help = helpMessage({ docsVersion: '0.2.0', pages: 527, licence: 'MIT' });
    expect(violations(help)).toEqual([]);
    expect(JSON.stringify(help)).toContain('527 pages, documentation version 0.2.0,');
    const current = helpMessage({ docsVersion: '1', pages: 1, licence: 'MIT', asOf: '2026-11-27' });
    expect(JSON.stringify(current)).toContain('version 1 as of 27 Nov 2026,');
    const [opening] =
      JSON.stringify(help.blocks[0]).match(/\{[^{}]*Ask me a WorkOS question[^{}]*\{[^{}]*\}\}/) ?? [];
    expect(opening).toContain('"bold":true');
  });
});

test('hostile answers keep every limit of Slack, with controls and without [faults 35, 38, 39]', () => {
  fc.assert(
    fc.property(anyAnswer, anyControls, fc.nat({ max: 20 }), (hostile, controls, from) => {
      expect(violations(toSlackMessage(hostile))).toEqual([]);
      expect(violations(toSlackMessage(hostile, { controls, note: 'Thanks.' }))).toEqual([]);
      const shared = toSlackMessage(hostile, { controls, sharedBy: controls.asker });
      expect(violations(shared, { mentions: [controls.asker] })).toEqual([]);
      const { question, related: results } = hostile;
      expect(violations(resultsMessage({ question, results, from, more: true }, controls))).toEqual([]);
    }),
    { numRuns: 400 },
  );
});

test('hostile pages keep every limit of Slack [faults 35, 38, 39]', () => {
  fc.assert(
    fc.property(anyReading, (reading) => {
      expect(violations(pageMessage(reading, 'U0123456789'))).toEqual([]);
    }),
  );
});
