import { describe, expect, test } from 'vitest';
import type { Outcome, Surface } from '../../src/outcomes.ts';
import { reportToCsv } from '../../src/render/text/report-csv.ts';
import { reportToMarkdown } from '../../src/render/text/report-markdown.ts';
import { reportToTerminal } from '../../src/render/text/report-terminal.ts';
import { groupQuestions } from '../../src/report/group-questions.ts';
import { makeReport } from '../../src/report/make-report.ts';
import type { Reason } from '../../src/report.ts';
import { createStore } from '../../src/store/create-store.ts';
import { ENGINES } from '../support/databases.ts';
import { realDocs } from '../support/real-docs.ts';

const DAY = 86_400_000;
const docs = realDocs();

/** A store in which some things were asked and judged in two workspaces, some of it long ago. */
async function filled(url: string, keepQuestionsDays?: number) {
  let clock = Date.UTC(2026, 10, 1);
  const store = createStore({ url, keepQuestionsDays, now: () => clock });
  await store.open();
  const asked = (surface: Surface, outcome: Outcome, question: string, team = 'T1') =>
    store.answers.note({
      ...{ team, user: 'U1', surface, outcome, question, milliseconds: 2 },
      ...(outcome === 'found'
        ? { page: 'sso/test-sso', section: 'sso/test-sso', product: 'Single Sign-On' }
        : {}),
    });
  const said = (
    user: string,
    helpful: boolean,
    page: string,
    more: { reason?: Reason; question?: string } = {},
  ) =>
    store.verdicts.give({
      ...{ team: 'T1', user, channel: 'C1', messageTs: '1.1', helpful, page, section: page },
      ...{ product: 'Single Sign-On', question: more.question },
      ...(more.reason ? { reason: more.reason } : {}),
    });
  asked('command', 'found', 'long ago');
  await store.answers.flush();
  clock = Date.UTC(2026, 10, 28);
  asked('command', 'found', 'how do I test SSO?');
  asked('command', 'found', 'test sso');
  asked('mention', 'nothing', 'how do I reset the flux capacitor?');
  asked('mention', 'nothing', 'reset the flux capacitor');
  asked('direct_message', 'nothing', 'where is the coffee machine');
  asked('direct_message', 'failed', 'explode');
  asked('command', 'empty', 'help');
  asked('command', 'limited', '');
  asked('command', 'found', 'of another workspace', 'T2');
  await said('U1', false, 'sso/test-sso', { reason: 'out of date', question: '=cmd("how do I test SSO?")' });
  await said('U2', false, 'sso/test-sso', { reason: 'out of date' });
  await said('U3', true, 'sso/test-sso');
  await said('U4', false, 'vault/quick-start');
  return { store, since: clock - 7 * DAY };
}

describe.each(ENGINES)('in $engine', ({ open }) => {
  test('a report counts what was asked and said in its days, of all workspaces or of one', async () => {
    const database = await open();
    const { store, since } = await filled(database.url);
    const report = await makeReport(store, docs, { since, team: 'T1', keepsQuestions: false });
    expect(report).toMatchObject({
      ...{ questions: 6, answered: 2, nothing: 3, failed: 1, helpful: 1, notHelpful: 3 },
      bySurface: [
        { surface: 'command', questions: 2, answered: 2, nothing: 0 },
        { surface: 'direct_message', questions: 2, answered: 0, nothing: 1 },
        { surface: 'mention', questions: 2, answered: 0, nothing: 2 },
      ],
      byProduct: [{ product: 'Single Sign-On', questions: 2, helpful: 1, notHelpful: 3 }],
    });
    expect(report?.pages).toMatchObject([
      { page: 'sso/test-sso', title: 'Test SSO', helpful: 1, notHelpful: 2, reasons: { 'out of date': 2 } },
      { page: 'vault/quick-start', helpful: 0, notHelpful: 1, reasons: {} },
    ]);
    expect(report?.pages[0]?.url).toBe('https://workos.com/docs/sso/test-sso');
    expect(report).not.toHaveProperty('unanswered');
    const all = await makeReport(store, docs, { since, keepsQuestions: false });
    expect(all?.questions).toBe(7);
    await store.close();
    await database.drop();
  });

  test('with the words kept it lists what to mend, as Markdown and CSV too', async () => {
    const database = await open();
    const { store, since } = await filled(database.url, 30);
    const report = await makeReport(store, docs, { since, keepsQuestions: true });
    if (!report) throw new Error('There is no report.');
    expect(report.unanswered?.map(({ question, count, others }) => [question, count, others])).toEqual([
      [expect.stringContaining('flux capacitor'), 2, [expect.stringContaining('flux capacitor')]],
      ['where is the coffee machine', 1, []],
    ]);
    expect(report.unhelpful).toMatchObject([
      { count: 1, closest: { section: expect.stringContaining('sso/test-sso'), url: expect.any(String) } },
    ]);
    const markdown = reportToMarkdown(report);
    expect(markdown).toContain('# Questions since 2026-11-21');
    expect(markdown).toContain(
      '| [Test SSO](<https://workos.com/docs/sso/test-sso>) | 2 | 1 | out of date (2) |',
    );
    expect(markdown).toMatch(/\| 2 \| .*flux capacitor.* \|/);
    const csv = reportToCsv(report).split('\r\n');
    expect(csv[0]).toBe('kind,count,what,closest,url,why');
    // A spreadsheet must not run what somebody asked.
    expect(csv.some((line) => line.startsWith(`did not help,1,"'=cmd(""how do I test SSO?"")"`))).toBe(true);
    expect(csv).toContain(
      'page,2,Test SSO,sso/test-sso,https://workos.com/docs/sso/test-sso,out of date (2)',
    );
    const said = reportToTerminal(report, { color: false });
    expect(said).toContain('7 questions, 3 answered, 3 without an answer, 1 failed; 1 helpful, 3 not.');
    expect(said).toContain('2  sso/test-sso: out of date (2)');
    await store.close();
    await database.drop();
  });
});

describe('questions', () => {
  const groups = (...questions: string[]) =>
    groupQuestions(questions, docs).map(({ question, count }) => [question, count]);

  test('that ask nearly the same are one group, the most frequent wording first', () => {
    expect(
      groups('rotate api keys', 'how do I rotate an API key?', 'rotate api keys', 'delete a user'),
    ).toEqual([
      ['rotate api keys', 3],
      ['delete a user', 1],
    ]);
  });

  test('that have no word that means something stay apart', () => {
    expect(groups('why?', 'what?')).toEqual([
      ['why?', 1],
      ['what?', 1],
    ]);
  });

  test('of which there are thousands are grouped in a moment', () => {
    const started = performance.now();
    expect(
      groupQuestions(
        Array.from({ length: 5_000 }, (_, i) => `question ${i % 900} about thing${i}`),
        docs,
      ).length,
    ).toBeLessThanOrEqual(100);
    expect(performance.now() - started).toBeLessThan(8_000);
  });
});
