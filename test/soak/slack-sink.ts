import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { acceptMessage, refuse } from '../../src/playground/slack/accept-message.ts';
import { APP } from '../../src/playground/slack/backstage.ts';
import { answer } from '../../src/playground/slack/faults.ts';
import type { Args } from '../../src/playground/slack/methods/method.ts';
import { readBody } from '../../src/playground/slack/read-body.ts';
import { SlackRefusal } from '../../src/playground/slack/refusal.ts';
import { checkView } from '../../src/playground/slack/rules/check-view.ts';
import type { Json } from '../../src/playground/slack/rules/problems.ts';
import { API_PATH, readArgs } from '../../src/playground/slack/serve-web-api.ts';
import type { Ledger } from './ledger.ts';

/** Slack as it is: it refuses no type of block. */
const TAKES_ALL = { refusedBlocks: [] };

/** A Slack that keeps nothing: it checks what it is sent, crosses it off the ledger, and forgets it. */
export interface SlackSink {
  apiUrl: string;
  /** The address to answer an interaction at. */
  responseUrl(ticket: string): string;
  /** What the bot sent that Slack would not take. */
  refused: string[];
  close(): Promise<void>;
}

const RESPONSE_PATH = '/response/';

/** Listens on loopback. The whole stand-in of the playground would grow with what it is sent, as Slack does. */
export async function createSink(ledger: Ledger): Promise<SlackSink> {
  const refused: string[] = [];
  const server = createServer((req, res) => {
    serve(req, res, ledger).catch((error) => {
      const code = error instanceof SlackRefusal ? error.code : 'internal_error';
      refused.push(`${req.url}: ${code} ${JSON.stringify(error.details ?? String(error))}`);
      answer(res, req.url?.startsWith(API_PATH) ? 200 : 400, { ok: false, error: code });
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    apiUrl: `${origin}${API_PATH}`,
    responseUrl: (ticket) => `${origin}${RESPONSE_PATH}${ticket}`,
    refused,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

let count = 0;

async function serve(req: IncomingMessage, res: ServerResponse, ledger: Ledger): Promise<void> {
  const body = await readBody(req);
  const url = req.url ?? '';
  if (url.startsWith(RESPONSE_PATH)) {
    const args: Args = JSON.parse(body);
    if (!args.delete_original) acceptMessage(args, 'response', TAKES_ALL);
    ledger.pay([`response ${url.slice(RESPONSE_PATH.length)}`], args);
    return answer(res, 200, { ok: true });
  }
  const method = url.slice(API_PATH.length);
  const args = readArgs(body, req.headers['content-type']);
  if (method.startsWith('chat.post') || method === 'chat.update') acceptMessage(args, 'message', TAKES_ALL);
  if (method.startsWith('views.')) refuse(checkView(args.view as Json));
  count += 1;
  const ts = `1800000000.${String(count).padStart(6, '0')}`;
  const names = NAMES[method]?.(args);
  if (names) ledger.pay(names, { ...args, ts });
  answer(res, 200, { ok: true, ts, channel: args.channel, ...BOT });
}

/** What an answer of `auth.test` says; the others are not read so closely. */
const BOT = { user_id: APP.userId, bot_id: APP.botId, team_id: 'T1', team: 'Soak' };

/** By which names the calls of a method are waited for; whatever is not here, nobody waits for. */
const NAMES: Record<string, (args: Args) => string[]> = {
  'chat.postMessage': ({ channel, thread_ts: thread }) => [`post ${channel} ${thread}`],
  'chat.postEphemeral': ({ channel, user }) => [`whisper ${channel} ${user}`],
  'chat.update': ({ channel, ts }) => [`update ${channel} ${ts}`],
  'chat.delete': ({ channel, ts }) => [`delete ${channel} ${ts}`],
  'chat.unfurl': ({ channel, ts }) => [`unfurl ${channel} ${ts}`],
  'views.open': ({ trigger_id: trigger }) => [`trigger ${trigger}`],
  'views.push': ({ trigger_id: trigger }) => [`trigger ${trigger}`],
  'views.update': ({ view_id: view }) => [`view ${view}`],
  'views.publish': ({ user_id: user }) => [`home ${user}`],
  'functions.completeSuccess': ({ function_execution_id: id }) => [`step ${id}`],
  'functions.completeError': ({ function_execution_id: id }) => [`step ${id}`],
  'assistant.threads.setSuggestedPrompts': ({ channel_id: channel }) => [`prompts ${channel}`],
};
