import { beforeEach, describe, expect, test } from 'vitest';
import { refusal, status } from '../../src/playground/slack/faults.ts';
import type { OpenView } from '../../src/playground/slack/workspace.ts';
import { type OpenPlayground, openPlayground } from '../playground/support/open-playground.ts';
import { eventually } from '../support/eventually.ts';

let own: OpenPlayground;
beforeEach(async () => {
  own = await openPlayground();
});

const MOCK = /Use the Test Identity Provider/;
const logged = (words: string) => eventually(() => expect(own.lines.join('\n')).toContain(words));
const noTrouble = () => expect(own.lines.filter((line) => /^(warn|error)/.test(line))).toEqual([]);

describe('a view that can no longer be shown is no trouble, and the next one is shown [fault 48]', () => {
  test.each([
    ['expired_trigger_id', 1],
    ['exchanged_trigger_id', 0],
  ])('opened too late: %s; the person is told %i times', async (code, times) => {
    own.slack.next('views.open', refusal(code));
    await own.ana.startShortcut('search');
    await logged(`too late: ${code}`);
    expect(own.ana.modal()).toBeUndefined();
    if (times > 0) await own.ana.waitsFor('app', /I was too slow to open that window.*try again/);
    expect(own.ana.sees('app')).toHaveLength(times);
    noTrouble();
    await own.ana.startShortcut('search');
    await own.ana.waitsForModal(/while you type/);
  });

  test.each(['not_found', 'hash_conflict'])('changed after it was closed or changed: %s', async (code) => {
    await own.ana.startShortcut('search');
    const modal = await own.ana.waitsForModal(/while you type/);
    own.slack.next('views.update', refusal(code));
    await own.ana.typesIn(modal, 'Search', 'SS');
    await logged(`too late: ${code}`);
    noTrouble();
    await own.ana.typesIn(modal, 'Search', 'SSO');
    await own.ana.waitsForModal(MOCK);
  });

  test('closed while its result is on its way', async () => {
    await own.ana.startShortcut('search');
    const modal = await own.ana.waitsForModal(/while you type/);
    own.slack.next('views.update', status(429, { 'retry-after': '1' }));
    await own.ana.typesIn(modal, 'Search', 'SSO');
    await own.ana.closeModal();
    await eventually(() => expect(own.lines.join('\n')).toContain('too late: not_found'));
    noTrouble();
  });

  test('published over a newer one: hash_conflict', async () => {
    own.slack.next('views.publish', refusal('hash_conflict'));
    await own.ana.opensHome();
    await logged('too late: hash_conflict');
    noTrouble();
    await own.ana.opensHome();
    await own.ana.waitsForHome(/Browse/);
  });
});

test.each(['view_too_large', 'invalid_arguments', 'invalid_blocks'])(
  'a view that Slack does not take (%s) says so in its place [faults 44, 48]',
  async (code) => {
    await own.ana.opensHome();
    const home = await own.ana.waitsForHome(/Browse/);
    own.slack.next('views.publish', refusal(code));
    await own.ana.clickIn(home as OpenView, 'Going Live ›');
    await own.ana.waitsForHome(/Slack did not take my answer to that click/);
    await logged(`(views.publish): ${code}`);
  },
);
