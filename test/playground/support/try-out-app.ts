import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { App, HTTPReceiver, LogLevel } from '@slack/bolt';
import type { RunApp } from '../../../src/playground/run-app.ts';
import type { Manifest } from '../../../src/playground/slack/read-manifest.ts';

const plain = (text: string) => ({ type: 'plain_text', text }) as const;

export const SEARCH_VIEW = {
  type: 'modal',
  callback_id: 'search',
  title: plain('Search'),
  submit: plain('Go'),
  notify_on_close: true,
  private_metadata: 'kept',
  blocks: [
    {
      type: 'input',
      block_id: 'q',
      label: plain('Question'),
      element: { type: 'plain_text_input', action_id: 'question' },
    },
    {
      type: 'actions',
      block_id: 'a',
      elements: [{ type: 'button', action_id: 'more', text: plain('More') }],
    },
  ],
} as const;

/** What its manifest says otherwise than the product's. */
export const TRY_OUT: Partial<Manifest> = {
  homeTab: true,
  events: ['app_mention', 'message.im', 'app_home_opened'],
  requiredScopes: ['chat:write', 'commands', 'app_mentions:read', 'im:history', 'assistant:write'],
  shortcuts: [
    { name: 'Find', type: 'message', callbackId: 'find', description: '' },
    { name: 'Search everywhere', type: 'global', callbackId: 'find', description: '' },
  ],
};

/** A message to press things on. */
export const TRY_OUT_BLOCKS = [
  {
    type: 'actions',
    block_id: 'choose',
    elements: [
      {
        type: 'static_select',
        action_id: 'language',
        placeholder: plain('Language'),
        options: [{ text: plain('Python'), value: 'python' }],
      },
      { type: 'button', action_id: 'gone', text: plain('Dismiss') },
    ],
  },
  {
    type: 'context_actions',
    block_id: 'vote',
    elements: [
      {
        type: 'feedback_buttons',
        action_id: 'vote',
        positive_button: { text: plain('Good'), value: 'up' },
        negative_button: { text: plain('Bad'), value: 'down' },
      },
    ],
  },
];

/**
 * A Bolt app that does a little of everything that Slack offers, to try the stand-in with: the product uses
 * only some of it. `heard` keeps what arrived.
 */
export function tryOutApp(heard: Record<string, unknown>[]): RunApp {
  return async (env) => {
    const receiver = new HTTPReceiver({ signingSecret: env.SLACK_SIGNING_SECRET ?? '', port: 0 });
    const app = new App({
      token: env.SLACK_BOT_TOKEN ?? '',
      receiver,
      logLevel: LogLevel.ERROR,
      clientOptions: { slackApiUrl: env.SLACK_API_URL ?? '' },
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
      await respond({ replace_original: true, text: `In ${value}` });
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
    await app.init();
    const server = (await app.start()) as unknown as Server;
    return {
      url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/slack/events`,
      stop: async () => void (await app.stop()),
    };
  };
}
