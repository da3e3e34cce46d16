import { describe, expect, test } from 'vitest';
import { wordsOf } from '../../../src/playground/slack/people/visible.ts';
import { appOfFile } from '../../support/app-of-file.ts';
import { eventually } from '../../support/eventually.ts';
import { ok } from '../../support/fake-slack.ts';
import { eventBody, sendForm, sendJson } from '../../support/slack-requests.ts';

const bot = await appOfFile();
for (const id of ['U1', 'U2']) bot.slack.backstage.workspace.members.set(id, { id } as never);

const METHODS = ['views.open', 'views.push', 'views.update', 'views.publish'];
const SEARCH = { id: 'V1', type: 'modal', callback_id: 'search', previous_view_id: null };
const READING = { id: 'V2', type: 'modal', callback_id: 'reading', previous_view_id: 'V1' };
const HOME = { id: 'V3', type: 'home', callback_id: 'home', previous_view_id: null };

const click = (view: unknown, action: object, more: object = {}) =>
  interaction({
    type: 'block_actions',
    container: { type: 'view' },
    view,
    actions: [{ type: 'button', block_id: 'b', ...action }],
    ...more,
  });
const interaction = (body: object) =>
  sendForm(bot.port, {
    payload: JSON.stringify({
      user: { id: 'U1', team_id: 'T1' },
      team: { id: 'T1' },
      trigger_id: bot.slack.backstage.triggers.issue('U1'),
      ...body,
    }),
  });
/** Any view can be shown, and is then told. */
const shown = async (way: string) => {
  const call = await eventually(() => {
    const [first] = bot.slack.callsOf(way);
    if (!first) throw new Error(`nothing was shown by ${way}`);
    return first;
  });
  return call.args as unknown as Record<string, never> & {
    view: { blocks: never; close?: { text: string } };
  };
};
const accepting = () => {
  for (const method of METHODS) bot.slack.next(method, ok());
};
const nothingShown = async () => {
  await new Promise((resolve) => setTimeout(resolve, 40));
  expect(bot.slack.calls.filter(({ method }) => METHODS.includes(method))).toEqual([]);
};
const words = ({ view }: { view: { blocks: never } }) => wordsOf(view);

describe('reading', () => {
  const value = JSON.stringify({ s: 'sso/test-sso/okta' });

  test.each([
    ['over the App Home', HOME, 'views.open', 'Close'],
    ['on top of a search', SEARCH, 'views.push', 'Back to results'],
    ['in place of what was read before', READING, 'views.update', 'Back to results'],
  ])('is done %s', async (_, view, way, close) => {
    accepting();
    await click(view, { action_id: 'turn', value });
    const args = await shown(way);
    expect(words(args)).toMatch(/Test SSO.*Okta.*Create an app integration in Okta/s);
    expect(args.view.close?.text).toBe(close);
  });

  test('goes on from where the view is, in another language', async () => {
    accepting();
    const view = { ...READING, private_metadata: JSON.stringify({ s: 'sso/test-sso', f: 0 }) };
    await click(view, {
      action_id: 'turn:2',
      type: 'static_select',
      selected_option: { value: '{"l":"go"}' },
    });
    const args = await shown('views.update');
    expect(JSON.parse(args.view['private_metadata' as never])).toMatchObject({ s: 'sso/test-sso', l: 'go' });
  });

  test.each([
    ['sso/nowhere', 'a page that is gone'],
    ['../../etc/passwd', 'a path'],
    ['x'.repeat(1_900), 'a very long name'],
    ['<!channel>', 'markup'],
  ])('%s says that it is not there (%s)', async (section) => {
    accepting();
    await click(SEARCH, { action_id: 'turn', value: JSON.stringify({ s: section }) });
    expect(words(await shown('views.push'))).toContain('no longer in the documentation');
  });

  test('with nothing that says which page says the same', async () => {
    accepting();
    await click(READING, { action_id: 'turn', value: '{"f":3}' });
    expect(words(await shown('views.update'))).toContain('no longer in the documentation');
  });
});

describe('searching', () => {
  test('answers a letter with the view of the letter', async () => {
    accepting();
    const view = { ...SEARCH, private_metadata: '{"i":4}' };
    await click(view, { action_id: 'query', type: 'plain_text_input', value: 'SSO' });
    const args = await shown('views.update');
    expect(args).toMatchObject({ view_id: 'V1' });
    expect(words(args)).toContain('Use the Test Identity Provider');
    expect(JSON.parse(args.view['private_metadata' as never])).toEqual({ q: 'SSO', i: 4 });
  });

  test('takes in so much, and is not led astray by anything that can be typed', async () => {
    for (const value of ['SSO '.repeat(5_000), '\u0000\uD83D', '<!channel>', '😀'.repeat(400), null, 7, {}]) {
      bot.slack.reset();
      accepting();
      await click(SEARCH, { action_id: 'query', type: 'plain_text_input', value });
      await shown('views.update');
      expect(bot.lines.filter((line) => /^(warn|error)/.test(line))).toEqual([]);
    }
  });

  test('says so when something goes wrong, and logs nothing of the question', async () => {
    accepting();
    await click(SEARCH, { action_id: 'query', type: 'plain_text_input', value: 'explode please' });
    expect(words(await shown('views.update'))).toContain('something went wrong');
    expect(bot.lines.join('\n')).toMatch(/^error: No answer could be composed/m);
    expect(bot.lines.join('\n')).not.toContain('please');
  });

  test.each([
    [
      'what stands in the box',
      { query: { type: 'plain_text_input', value: 'SSO' } },
      /Test Identity Provider/,
    ],
    ['nothing', { query: { value: null } }, /Results appear while you type/],
    ['a question that breaks it', { query: { value: 'explode' } }, /something went wrong/],
    ['half a payload', null, /Results appear while you type/],
  ])('is submitted with %s', async (_, block, expected) => {
    const response = await interaction({
      type: 'view_submission',
      view: { ...SEARCH, state: block && { values: { 'query-0': block, other: null } } },
    });
    const said = (await response.json()) as { response_action: string; view: { blocks: never } };
    expect(said.response_action).toBe('update');
    expect(wordsOf(said.view)).toMatch(expected);
  });

  test('is opened by the shortcut, for everybody who can be told from others', async () => {
    const shortcut = (more: object) => interaction({ type: 'shortcut', callback_id: 'search', ...more });
    expect((await shortcut({})).status).toBe(200);
    expect(words(await shown('views.open'))).toContain('Results appear while you type');
    bot.slack.reset();
    for (const more of [{ user: null }, { trigger_id: null }, { user: {}, team: null }, { trigger_id: {} }]) {
      await shortcut(more);
    }
    await nothingShown();
  });
});

describe('the App Home', () => {
  const open = (event: object) =>
    sendJson(bot.port, eventBody({ type: 'app_home_opened', user: 'U1', channel: 'D1', ...event }));

  test('is published to the person who opened it, as often as they do', async () => {
    await open({ tab: 'home' });
    await open({ tab: 'home', event_ts: 'x' });
    await eventually(() => expect(bot.slack.callsOf('views.publish')).toHaveLength(2));
    const [first] = bot.slack.callsOf('views.publish');
    expect(first?.args).toMatchObject({ user_id: 'U1' });
  });

  test.each([
    ['another tab', { tab: 'messages' }],
    ['no tab', {}],
    ['nobody', { tab: 'home', user: null }],
    ['half a person', { tab: 'home', user: {} }],
  ])('is not published for %s', async (_, event) => {
    await open(event);
    await nothingShown();
  });

  test('keeps what was searched for while one browses, as far as the view carries it', async () => {
    const view = { ...HOME, private_metadata: '{"q":"SSO","i":7}' };
    await click(view, { action_id: 'browse:3', value: '{"p":["Single Sign-On"]}' });
    const args = await shown('views.publish');
    expect(words(args)).toMatch(/Test Identity Provider.*All products.*Going Live/s);
    expect(JSON.parse(args.view['private_metadata' as never])).toEqual({
      q: 'SSO',
      p: ['Single Sign-On'],
      i: 7,
    });
  });

  test.each(['{"q":7}', 'no JSON', '[]', 'x'.repeat(9_000), 5, null])(
    'begins anew where the view carries %s',
    async (carried) => {
      const view = { ...HOME, private_metadata: carried };
      await click(view, { action_id: 'browse', value: '{"p":["Nowhere"]}' });
      expect(words(await shown('views.publish'))).toMatch(/Browse Single Sign-On Going Live ›/);
    },
  );

  test('sets no language that there is not', async () => {
    for (const option of [
      undefined,
      null,
      {},
      { value: 'cobol' },
      { value: ['go'] },
      { value: '__proto__' },
    ]) {
      await click(HOME, { action_id: 'prefer', type: 'static_select', selected_option: option });
    }
    await nothingShown();
  });
});

describe('what nobody can have pressed', () => {
  const GOOD = JSON.stringify({ s: 'sso/test-sso', q: 'SSO', p: [], l: 'go', f: 1 });

  test.each(['turn', 'browse', 'search', 'prefer', 'query'])('%s does nothing', async (name) => {
    const action = { action_id: name, value: GOOD, selected_option: { value: 'go' } };
    for (const view of [undefined, null, 5, {}, { id: 'V1' }, { id: {}, callback_id: 'search' }, []]) {
      expect((await click(view, action)).status).toBe(200);
    }
    for (const more of [{ user: null }, { user: { id: 7 } }, { user: undefined, team: undefined }]) {
      await click(HOME, action, more);
    }
    await nothingShown();
  });

  test.each(['turn', 'browse', 'search'])('%s with a made-up value does nothing', async (name) => {
    const values = [
      undefined,
      null,
      '',
      '{',
      '[]',
      'null',
      '{"p":"x"}',
      '{"p":[7]}',
      '{"s":7}',
      'x'.repeat(5_000),
    ];
    for (const value of values) await click(HOME, { action_id: name, value });
    await nothingShown();
  });

  test.each(['turn', 'search'])('%s without a trigger opens nothing', async (name) => {
    await click(HOME, { action_id: name, value: GOOD.replace('"p":[],', '') }, { trigger_id: undefined });
    await nothingShown();
  });

  test('what is for the App Home does nothing in a modal', async () => {
    await click(SEARCH, { action_id: 'browse', value: '{"p":[]}' });
    await click(SEARCH, { action_id: 'prefer', selected_option: { value: 'go' } });
    await nothingShown();
  });
});
