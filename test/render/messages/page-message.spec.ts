import { describe, expect, test } from 'vitest';
import { readState } from '../../../src/render/controls/control-state.ts';
import { pageMessage } from '../../../src/render/messages/page-message.ts';
import type { Block, Reading, SectionRef } from '../../../src/types.ts';
import { violations } from '../../support/block-kit-limits.ts';
import { OWN_PAGE, readingOf, SSO_PAGE } from '../../support/fake-docs.ts';

const ASKER = 'U1';
const paragraph = (text: string): Block => ({ kind: 'paragraph', spans: [{ text }] });
const sections = (count: number): SectionRef[] =>
  Array.from({ length: count }, (_, i) => ({
    id: `sso/test-sso/part-${i}`,
    url: `${SSO_PAGE.url}/part-${i}`,
    headings: i === 1 ? ['Part 0', 'Part 1'] : [`Part ${i}`],
  }));
const page = (more: Partial<Reading> = {}) =>
  readingOf({
    page: SSO_PAGE,
    section: { id: SSO_PAGE.id, headings: [], url: SSO_PAGE.url ?? '' },
    blocks: [paragraph('First of all, a word.')],
    ...more,
  });

interface Element {
  type: string;
  action_id: string;
  value?: string;
  text?: { text: string };
  placeholder?: { text: string };
  options?: { text: { text: string }; value: string }[];
  initial_option?: { value: string };
}
const rows = (message: { blocks: object[] }) =>
  message.blocks.flatMap((block) => ('elements' in block && 'type' in block ? [block] : [])) as {
    type: string;
    block_id?: string;
    elements: Element[];
  }[];
const pressable = (message: { blocks: object[] }) =>
  rows(message)
    .filter(({ type }) => type === 'actions')
    .flatMap(({ elements }) => elements);
const labels = (message: { blocks: object[] }) =>
  pressable(message).map((element) => element.text?.text ?? element.placeholder?.text);

describe('a page', () => {
  test('shows its title as a link, place, description, its words and its origin', () => {
    const message = pageMessage(page(), ASKER);
    expect(violations(message)).toEqual([]);
    const shown = JSON.stringify(message.blocks);
    const order = [
      SSO_PAGE.url ?? '?',
      '"Test SSO"',
      '"Single Sign-On"',
      'Learn how to test your Single Sign-On integration.',
      'First of all, a word.',
      'WorkOS documentation, 27 Nov 2026, word for word.',
    ].map((words) => shown.indexOf(words));
    expect(order).toEqual(order.toSorted((a, b) => a - b));
    expect(order[0]).toBeGreaterThan(-1);
    expect(labels(message)).toEqual(['Dismiss']);
  });

  test('that is short is shown in full, and a long one up to a sentence, with its sections to go on', () => {
    const words = paragraph('This sentence is repeated. '.repeat(300));
    const short = pageMessage(page({ outline: sections(2) }), ASKER);
    expect(JSON.stringify(short)).not.toContain('The page has more.');
    const long = pageMessage(page({ blocks: [words], outline: sections(2) }), ASKER);
    expect(JSON.stringify(long)).toContain('The page has more.');
    const said = JSON.stringify(long.blocks).match(/This sentence is repeated\./g)?.length ?? 0;
    expect(said).toBeGreaterThan(80);
    expect(said).toBeLessThan(100);
  });

  test('has a button for each of a few sections, which carries where it leads and for whom', () => {
    const message = pageMessage(page({ outline: sections(3) }), ASKER);
    expect(labels(message)).toEqual(['Part 0', '› Part 1', 'Part 2', 'Dismiss']);
    expect(pressable(message).map(({ action_id: id }) => id)).toEqual([
      'read',
      'read:2',
      'read:3',
      'dismiss',
    ]);
    expect(readState(pressable(message)[1]?.value)).toEqual({ section: 'sso/test-sso/part-1', asker: 'U1' });
  });

  test('has a menu of many sections and one of many pages below, side by side', () => {
    const children = Array.from({ length: 71 }, (_, i) => ({
      ...SSO_PAGE,
      id: `${SSO_PAGE.id}/child-${i}`,
      title: `Child ${i}`,
    }));
    const message = pageMessage(page({ outline: sections(38), children }), ASKER);
    expect(violations(message)).toEqual([]);
    expect(labels(message)).toEqual(['Sections (38)', 'Pages below (71)', 'Dismiss']);
    const [first, second] = pressable(message);
    expect(first?.options).toHaveLength(38);
    expect(second?.options?.[70]).toMatchObject({ text: { text: 'Child 70' }, value: 'child-70' });
    const carried = rows(message).find(({ elements }) =>
      elements.some(({ type }) => type === 'static_select'),
    );
    expect(readState(carried?.block_id)).toEqual({ section: 'sso/test-sso', asker: 'U1' });
  });

  test('leads to its neighbours', () => {
    const next = { ...SSO_PAGE, id: 'sso/domains', title: 'Domains' };
    const message = pageMessage(page({ previous: OWN_PAGE, next }), ASKER);
    expect(labels(message)).toEqual(['← Install the bot', 'Domains →', 'Dismiss']);
    expect(readState(pressable(message)[1]?.value)?.section).toBe('sso/domains');
  });

  test('without an address has nothing that leads out of Slack, and says when there is more', () => {
    const own = { page: OWN_PAGE, section: { id: OWN_PAGE.id, headings: [] } };
    const short = pageMessage(page({ ...own, blocks: [paragraph('Create the app.')] }), ASKER);
    expect(short.text).toBe('Create the app. Install the bot');
    expect(labels(short)).toEqual(['Dismiss']);
    const outline = [{ id: `${OWN_PAGE.id}/tokens`, headings: ['Tokens'] }];
    const long = pageMessage(page({ ...own, outline, blocks: [paragraph('Said. '.repeat(1_000))] }), ASKER);
    expect(JSON.stringify(long)).toContain('the sections below have the rest');
    expect(labels(long)).toEqual(['Tokens', 'Dismiss']);
  });

  test('without words shows its description, once', () => {
    const shown = JSON.stringify(pageMessage(page({ blocks: [] }), ASKER).blocks);
    expect(shown.match(/Learn how to test/g)).toHaveLength(1);
  });
});

describe('a section', () => {
  const [section] = sections(1);
  const reading = page({
    ...(section ? { section } : {}),
    outline: sections(7),
    blocks: [paragraph('Said once more. '.repeat(400))],
  });
  const message = pageMessage(reading, ASKER);

  test('is shown under its heading, with all that fits into a message', () => {
    expect(violations(message)).toEqual([]);
    expect(JSON.stringify(message)).toContain('"Part 0"');
    expect(JSON.stringify(message).match(/Said once more\./g)?.length).toBeGreaterThan(400);
    expect(JSON.stringify(message)).toContain(`${SSO_PAGE.url}/part-0`);
  });

  test('has a way to the whole page, and stands chosen in the menu', () => {
    expect(labels(message)).toEqual(['Sections (7)', 'Whole page', 'Dismiss']);
    expect(pressable(message)[0]?.initial_option).toMatchObject({ value: 'part-0' });
  });
});
