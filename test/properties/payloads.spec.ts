import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ACTIONS } from '../../src/render/controls/button.ts';
import { type ControlState, readState, writeState } from '../../src/render/controls/control-state.ts';
import { createContext } from '../../src/slack/context/context.ts';
import { readPerson, readView, readViewClick } from '../../src/slack/context/view-listener.ts';
import { messageWords } from '../../src/slack/payloads/message-words.ts';
import { readClick } from '../../src/slack/payloads/read-click.ts';
import { readPost } from '../../src/slack/payloads/read-post.ts';
import { readUnasked } from '../../src/slack/replies/read-unasked.ts';
import { LANGUAGES } from '../../src/types.ts';
import { fakeDocs } from '../support/fake-docs.ts';
import { type RunningApp, recordingLogger, runningApp } from '../support/running-app.ts';
import { commandFields, sendForm, sendJson } from '../support/slack-requests.ts';

/** Anything that JSON can say, now and then what a payload has in its place. */
const value = fc.oneof(
  { weight: 2, arbitrary: fc.jsonValue({ maxDepth: 2 }) },
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      'U1',
      'C1',
      'D1',
      'T1',
      '1.1',
      '',
      '__proto__',
      'how do I test SSO?',
      0,
      null,
      true,
    ),
  },
);

/** Some of these fields, each with anything in it, one in the other. */
const { fields } = fc.letrec<{ fields: Record<string, unknown> }>((tie) => ({
  fields: fc.dictionary(
    fc.constantFrom(
      ...['type', 'subtype', 'user', 'team', 'channel', 'container', 'message', 'view', 'actions', 'event'],
      ...['text', 'ts', 'thread_ts', 'event_ts', 'edited', 'root', 'blocks', 'id', 'team_id', 'action_id'],
      ...['block_id', 'value', 'selected_option', 'callback_id', 'private_metadata', 'trigger_id', 'command'],
      ...['channel_type', 'bot_id', 'hidden', 'tab', 'links', 'function', 'inputs', 'authorizations'],
    ),
    fc.oneof({ maxDepth: 3, depthSize: 'small' }, value, fc.array(value, { maxLength: 3 }), tie('fields')),
    { maxKeys: 12, noNullPrototype: true },
  ),
}));
const body = fc.oneof({ weight: 1, arbitrary: value }, { weight: 4, arbitrary: fields });

describe('whatever a payload holds', () => {
  test('reading it never throws, and what is read is complete', () => {
    fc.assert(
      fc.property(body, body, (payload, inner) => {
        const click = readClick(payload, inner);
        if (click) expect(click.user && click.channel).toBeTruthy();
        const post = readPost(payload, 'UBOT');
        if (post) expect([post.channel, post.ts, post.user, post.text]).not.toContain('');
        readViewClick(payload, inner);
        readView(payload);
        const person = readPerson(payload);
        if (person) expect(person.user).toMatch(/\S/);
        expect(typeof messageWords(payload)).toBe('string');
      }),
      { numRuns: 1_000 },
    );
  });

  test('a message that nobody wrote to the bot never throws either', async () => {
    const { logger } = recordingLogger();
    const channels = new Set(['C1', 'D1', 'undefined']);
    const settings = { followUpChannels: channels, autoAnswerChannels: channels };
    const context = createContext({ docs: fakeDocs(), logger, settings } as never);
    await fc.assert(
      fc.asyncProperty(body, body, async (event, envelope) => {
        await readUnasked(context, { event, body: envelope }, 'UBOT');
      }),
      { numRuns: 300 },
    );
  });

  test('a state that was written is read as it was', () => {
    const text = fc.string({ unit: 'binary', minLength: 1, maxLength: 60 });
    const state: fc.Arbitrary<ControlState> = fc.record(
      {
        question: text,
        section: text,
        language: fc.constantFrom(...LANGUAGES),
        from: fc.nat({ max: 9_999 }),
        asker: fc.constantFrom('U1', 'W012A3CDE'),
        docsVersion: fc.constantFrom('0.2.0', '1.0.0-rc.1+b'),
        helpful: fc.boolean(),
        threadTs: fc.constantFrom('1.1', '1700000000.000001'),
        path: fc.array(text, { maxLength: 5 }),
        field: fc.nat(),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(state, (given) => {
        const written = writeState(given);
        if (written === undefined) return;
        expect(written).not.toMatch(/[&<>]/);
        expect(readState(written)).toEqual(given);
      }),
    );
  });

  test('a state that somebody made up or bent is read or it is not, and never throws', () => {
    const good = '{"q":"SSO","s":"sso/test-sso","l":"js","f":1,"u":"U1","d":"0.2.0","v":true,"t":"1.1"}';
    const bent = fc
      .tuple(fc.nat({ max: good.length - 1 }), fc.string({ maxLength: 1 }))
      .map(([at, char]) => good.slice(0, at) + char + good.slice(at + 1));
    const madeUp = fc.oneof(
      { weight: 3, arbitrary: bent },
      fc.string(),
      fc.json(),
      fields.map((made) => JSON.stringify(made)),
    );
    fc.assert(
      fc.property(madeUp, (made) => {
        const state = readState(made);
        if (state?.asker !== undefined) expect(state.asker).toMatch(/^[UW][A-Z0-9]*$/);
        if (state?.docsVersion !== undefined) expect(state.docsVersion).toMatch(/^[\w.+-]+$/);
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('whatever Slack signs', () => {
  let bot: RunningApp;
  beforeAll(async () => {
    bot = await runningApp();
  });
  afterAll(() => bot.close());

  /** What makes Bolt look into a body. */
  const looked = fc.oneof(
    fc.record(
      { type: fc.constant('event_callback'), event: fields, event_id: fc.uuid() },
      { requiredKeys: ['type'] },
    ),
    fc
      .tuple(fields, fc.constantFrom('view_submission', 'view_closed', 'shortcut', 'message_action'))
      .map(([given, type]) => ({ ...given, type })),
    fc.tuple(fields, fields, fc.constantFrom(...Object.values(ACTIONS))).map(([given, action, name]) => ({
      ...given,
      type: 'block_actions',
      actions: [{ type: 'button', ...action, action_id: name }],
    })),
    body,
  );

  test('it is answered, at once, and the bot lives on', async () => {
    await fc.assert(
      fc.asyncProperty(looked, fc.boolean(), async (payload, asForm) => {
        const start = performance.now();
        const text = JSON.stringify(payload);
        const { status } = await (asForm ? sendForm(bot.port, { payload: text }) : sendJson(bot.port, text));
        expect([200, 400, 500]).toContain(status);
        expect(performance.now() - start).toBeLessThan(1_500);
      }),
      { numRuns: 250 },
    );
    expect((await sendForm(bot.port, commandFields('SSO'))).status).toBe(200);
  });
});
