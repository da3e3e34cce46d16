import type { ActionsBlock } from '@slack/types';
import { describe, expect, test } from 'vitest';
import { spansText } from '../../src/blocks.ts';
import { delay, refusal, status } from '../../src/playground/slack/faults.ts';
import { wordsOf } from '../../src/playground/slack/people/visible.ts';
import type { OpenView } from '../../src/playground/slack/workspace.ts';
import { overRealDocs } from '../playground/support/over-real-docs.ts';
import { eventually } from '../support/eventually.ts';

const { docs, open } = overRealDocs();

async function opened(options: Parameters<typeof open>[0] = {}) {
  const own = await open(options);
  const { ana, slack } = own;
  await ana.startShortcut('search');
  const modal = await ana.waitsForModal(/Results appear while you type/);
  const calls = (method: string) => slack.calls.filter((call) => call.method === method);
  const press = (label: string) => ana.clickIn(ana.modal() as OpenView, label);
  return { ...own, modal, calls, press };
}

/** A page of several parts, and how to find it. */
const PAGE = 'migrate/stytch';
const QUESTION = 'migrate from Stytch';

async function read(options: Parameters<typeof open>[0] = {}) {
  const all = await opened(options);
  await all.ana.typesIn(all.modal, 'Search', QUESTION);
  await all.ana.waitsForModal(/Migrate from Stytch.*More results/is);
  await all.press('Read the page').catch(() => all.press('Read on'));
  await eventually(() => expect(all.ana.modal()).not.toBe(all.modal));
  return { ...all, reading: all.ana.modal() as OpenView };
}

describe.each(['http', 'socket'] as const)('the shortcut “Search WorkOS docs”, over %s', (transport) => {
  test('opens a search, in which results change with every letter', async () => {
    const { ana, modal } = await opened({ transport });
    const question = 'how do I test SSO without Okta';
    for (const end of [5, 15, 20, question.length]) {
      await ana.typesIn(modal, 'Search', question.slice(0, end));
      if (end === 5) await ana.waitsForModal(/I found no answer|More results/);
    }
    const found = await ana.waitsForModal(/Test Identity Provider to simulate login flows.*More results/s);
    expect(found.filled['query-0']).toEqual({ query: question });
    await ana.typesIn(modal, 'Search', 'how do I boil an egg for breakfast?');
    await ana.waitsForModal(/I found no answer in the documentation/);
    await ana.typesIn(modal, 'Search', '');
    await ana.waitsForModal(/Results appear while you type/);
  });

  test('opens a result, reads it part by part to its end, and goes back to the results', async () => {
    const { ana, modal, reading, press } = await read({ transport });
    expect(reading.view).toMatchObject({ close: { text: 'Back to results' } });
    const turn = async (label: string) => {
      const next = buttons(reading).find((text) => text.startsWith(label));
      if (!next) return false;
      const { hash } = reading;
      await press(next);
      await eventually(() => expect(reading.hash).not.toBe(hash));
      return true;
    };
    while (await turn('Previous part'));
    let seen = wordsOf(reading.view);
    let parts = 1;
    while (await turn('Next part')) {
      seen += wordsOf(reading.view);
      parts += 1;
    }
    expect(parts).toBeGreaterThan(2);
    for (const block of docs.read(PAGE)?.blocks ?? []) {
      if (block.kind === 'paragraph') for (const { text } of block.spans) expect(seen).toContain(text);
      if (block.kind === 'heading') expect(seen).toContain(spansText(block.spans));
      if (block.kind === 'code')
        for (const line of block.text.split('\n')) expect(seen).toContain(line.trimEnd());
    }
    while (await turn('Previous part')) parts -= 1;
    expect(parts).toBe(1);
    await ana.closeModal();
    expect(ana.modal()).toBe(modal);
    expect(modal.filled['query-0']).toEqual({ query: QUESTION });
    expect(wordsOf(modal.view)).toContain('More results');
  });

  test('is searched with the button as well', async () => {
    const { ana, modal } = await opened({ transport });
    await ana.submit({ query: 'what is a directory group?' });
    expect(modal.trouble).toBeUndefined();
    expect(wordsOf(modal.view)).toMatch(/directory group.*More results/is);
    expect(ana.modal()).toBe(modal);
  });
});

describe('a page that is read', () => {
  test('can be opened at any of its sections', async () => {
    const { ana, reading, press } = await read();
    const last = docs.read(PAGE)?.outline.at(-1);
    await press(last?.headings.length === 1 ? (last.headings[0] ?? '') : `– ${last?.headings.at(-1)}`);
    await ana.waitsForModal(new RegExp(`of \\d+: ${last?.headings.at(-1)}`));
    expect(buttons(reading).some((text) => text.startsWith('Next part'))).toBe(false);
  });

  test('leads to the pages next to it, and from there back to the results in one step', async () => {
    const { ana, modal, press, reading } = await read();
    const next = docs.read(PAGE)?.next ?? docs.read(PAGE)?.previous;
    const label = buttons(reading).find((text) => text.endsWith(`: ${next?.title}`));
    await press(label ?? 'no such page');
    await ana.waitsForModal(new RegExp(next?.title ?? ''));
    await ana.closeModal();
    expect(ana.modal()).toBe(modal);
  });

  test('shows its method in another language, and in the same place', async () => {
    const { ana, modal, press } = await opened();
    await ana.typesIn(modal, 'Search', 'getProfileAndToken');
    await ana.waitsForModal(/More results/);
    await press('Read on').catch(() => press('Read the page'));
    await eventually(() => expect(ana.modal()).not.toBe(modal));
    await press('Ruby');
    const inRuby = await ana.waitsForModal(/profile_and_token/);
    expect(wordsOf(inRuby.view)).not.toContain('getProfileAndToken');
    expect(inRuby.view).toMatchObject({ close: { text: 'Back to results' } });
  });

  test('can be one of the bot’s own, without an address', async () => {
    const { ana, modal, press } = await opened();
    await ana.typesIn(modal, 'Search', 'which permissions does this bot need in Slack?');
    await eventually(() => expect(JSON.stringify(modal.view)).toContain('"s\\":\\"bot/'));
    await press('Read on').catch(() => press('Read the page'));
    await eventually(() => expect(ana.modal()).not.toBe(modal));
    expect(wordsOf(ana.modal()?.view as never)).toContain('The page named above, word for word.');
  });
});

describe('examples', () => {
  test('are put into the search box with a click, and typing goes on from there', async () => {
    const { ana, modal, press } = await opened();
    await press('dsync.user.created');
    await ana.waitsForModal(/More results/);
    expect(modal.filled['query-1']).toEqual({ query: 'dsync.user.created' });
    await ana.typesIn(modal, 'Search', 'dsync.user.deleted');
    await ana.waitsForModal(/dsync\.user\.deleted/);
    expect(modal.filled['query-1']).toEqual({ query: 'dsync.user.deleted' });
  });
});

describe('fast typing', () => {
  test('ends with what was typed last, however long Slack takes, and without a call for each letter', async () => {
    const { ana, modal, slack, calls } = await opened();
    slack.next('views.update', delay(150));
    const question = 'what is a directory group?';
    const typed = Array.from(question, (_, i) => ana.typesIn(modal, 'Search', question.slice(0, i + 1)));
    await Promise.all(typed);
    await ana.waitsForModal(/“what is a directory group\?”|directory group.*More results/is);
    await eventually(() => {
      const { private_metadata: carried = '' } = modal.view as { private_metadata?: string };
      expect(JSON.parse(carried).q).toBe(question);
    });
    expect(calls('views.update').length).toBeLessThan(question.length / 2);
  });
});

describe('when Slack says no', () => {
  test('because it was too late, that is logged as information and no more', async () => {
    const { ana, slack, lines, modal } = await opened();
    slack.next('views.push', refusal('expired_trigger_id'));
    await ana.typesIn(modal, 'Search', 'SSO');
    await ana.waitsForModal(/More results/);
    await ana.clickIn(modal, 'Read');
    await eventually(() => expect(lines.join('\n')).toMatch(/^info: .*too late: expired_trigger_id/m));
    slack.next('views.update', refusal('not_found'));
    await ana.typesIn(modal, 'Search', 'SSO?');
    await eventually(() => expect(lines.join('\n')).toMatch(/^info: .*too late: not_found/m));
    expect(lines.filter((line) => /^(warn|error)/.test(line))).toEqual([]);
    expect(lines.join()).not.toContain('SSO');
  });

  test('to the view itself, the person is told in its place', async () => {
    const { ana, slack, lines, modal } = await opened();
    slack.next('views.update', refusal('view_too_large'));
    await ana.typesIn(modal, 'Search', 'SSO');
    await ana.waitsForModal(/Slack did not take my answer/);
    expect(lines.join('\n')).toMatch(/^error: .*views\.update.*view_too_large/m);
  });

  test('for a moment, it is asked again', async () => {
    const { ana, slack, modal } = await opened();
    slack.next('views.update', status(503));
    await ana.typesIn(modal, 'Search', 'SSO');
    await ana.waitsForModal(/More results/);
  });
});

/** The labels of the buttons in a view. */
function buttons({ view }: OpenView): string[] {
  const rows = view.blocks.flatMap((block) => (block.type === 'actions' ? [block as ActionsBlock] : []));
  const elements = rows.flatMap((row) => row.elements);
  return elements.flatMap((element) => (element.type === 'button' ? [element.text.text] : []));
}
