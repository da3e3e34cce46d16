import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { App, HTTPReceiver, LogLevel, SocketModeReceiver } from '@slack/bolt';
import type { RunApp } from '../../../src/playground/run-app.ts';
import type { Manifest, Step } from '../../../src/playground/slack/manifest.ts';
import { findView, plain, SEARCH_VIEW } from './try-out-views.ts';

/** A step for workflows. */
export const LOOK_UP: Step = {
  callbackId: 'look_up',
  title: 'Look something up',
  description: 'Says what there is about a term',
  inputs: [
    { name: 'term', type: 'string', title: 'Term', description: 'What to look up', required: true },
    { name: 'who', type: 'slack#/types/user_id', title: 'For whom', description: '', required: false },
  ],
  outputs: [{ name: 'answer', type: 'string', title: 'Answer', description: '', required: true }],
};

/** What its manifest says otherwise than the product's. */
export const TRY_OUT: Partial<Manifest> = {
  homeTab: true,
  events: ['app_mention', 'message.im', 'app_home_opened', 'function_executed'],
  steps: [LOOK_UP],
  requiredScopes: ['chat:write', 'commands', 'app_mentions:read', 'im:history', 'assistant:write'],
  shortcuts: [
    { name: 'Find', type: 'message', callbackId: 'find', description: '' },
    { name: 'Tell me', type: 'message', callbackId: 'tell', description: '' },
    { name: 'Search everywhere', type: 'global', callbackId: 'find', description: '' },
  ],
};

/**
 * A Bolt app that does a little of everything that Slack offers, to try the stand-in with: the product uses
 * only some of it. `heard` keeps what arrived.
 */
export function tryOutApp(heard: Record<string, unknown>[]): RunApp {
  return async (env) => {
    const clientOptions = { slackApiUrl: env.SLACK_API_URL ?? '' };
    const { SLACK_APP_TOKEN: appToken, SLACK_SIGNING_SECRET: signingSecret = '' } = env;
    const logLevel = LogLevel.ERROR;
    const receiver = appToken
      ? new SocketModeReceiver({ appToken, logLevel, installerOptions: { clientOptions } })
      : new HTTPReceiver({ signingSecret, port: 0 });
    const app = new App({
      token: env.SLACK_BOT_TOKEN ?? '',
      receiver,
      logLevel,
      clientOptions,
      deferInitialization: true,
    });
    app.use(async ({ body, next }) => {
      heard.push(body as unknown as Record<string, unknown>);
      await next();
    });
    app.command('/workos', async ({ ack, body, client }) => {
      await ack();
      await client.views.open({ trigger_id: body.trigger_id, view: SEARCH_VIEW as never });
    });
    app.shortcut('tell', async ({ ack, body, respond }) => {
      await ack();
      const said = 'message' in body ? body.message : undefined;
      const thread = said && { thread_ts: said.thread_ts ?? said.ts };
      await respond({
        text: `You asked about: ${said?.text}`,
        response_type: 'ephemeral',
        ...thread,
      } as never);
    });
    app.shortcut('find', async ({ ack, body, client }) => {
      await ack();
      await client.views.open({ trigger_id: body.trigger_id, view: SEARCH_VIEW as never });
    });
    app.view('search', async ({ ack, view }) => {
      const question = view.state.values.q?.question?.value;
      if (!question) return ack({ response_action: 'errors', errors: { q: 'Ask something.' } });
      if (question === 'deeper')
        return ack({ response_action: 'push', view: { ...SEARCH_VIEW, title: plain('Deeper') } as never });
      return ack();
    });
    app.view({ callback_id: 'search', type: 'view_closed' }, async ({ ack }) => ack());
    app.action('more', async ({ ack, body, client }) => {
      await ack();
      if (!('view' in body) || !body.view) return;
      const view = { ...SEARCH_VIEW, title: plain('More') } as never;
      await client.views.update({ view_id: body.view.id, hash: body.view.hash, view });
    });
    app.action('language', async ({ ack, action, respond }) => {
      await ack();
      const value = 'selected_option' in action ? action.selected_option?.value : undefined;
      // There is nothing to respond to in a view.
      await respond?.({ replace_original: true, text: `In ${value}` });
    });
    app.action('vote', async ({ ack, action, respond }) => {
      await ack();
      await respond({ replace_original: false, text: `Voted ${'value' in action ? action.value : ''}` });
    });
    app.action('gone', async ({ ack, respond }) => {
      await ack();
      await respond({ delete_original: true });
    });
    app.event('app_home_opened', async ({ event, client }) => {
      if (event.tab !== 'home') {
        const prompts = [{ title: 'One', message: 'First?' }] as const;
        await client.assistant.threads.setSuggestedPrompts({
          channel_id: event.channel,
          prompts: [...prompts],
        } as never);
        return;
      }
      await client.views.publish({
        user_id: event.user,
        view: { type: 'home', blocks: [{ type: 'header', text: plain('Welcome home') }] },
      });
    });
    app.action('term', async ({ ack, action, body, client }) => {
      await ack();
      if (!('view' in body) || !body.view || !('value' in action)) return;
      const { id: view_id, hash, type } = body.view;
      const view = findView(`Found ${action.value ?? 'nothing'}`, type) as never;
      if (type === 'home') await client.views.publish({ user_id: body.user.id, hash, view });
      else await client.views.update({ view_id, hash, view });
    });
    app.view('find', async ({ ack }) => ack());
    app.function('look_up', async ({ inputs, complete, fail }) => {
      if (inputs.term === 'nothing') await fail({ error: 'There is nothing.' });
      else await complete({ outputs: { answer: `About ${inputs.term}` } });
    });
    await app.init();
    const server = (await app.start()) as unknown as Server;
    return {
      url: appToken ? undefined : `http://127.0.0.1:${(server.address() as AddressInfo).port}/slack/events`,
      stop: async () => void (await app.stop()),
    };
  };
}
