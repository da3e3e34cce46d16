import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Backstage } from './backstage.ts';
import { answer, type Fault } from './faults.ts';
import { appMethods } from './methods/app.ts';
import { assistantMethods } from './methods/assistant.ts';
import { chatMethods } from './methods/chat.ts';
import { conversationMethods } from './methods/conversations.ts';
import { functionMethods } from './methods/functions.ts';
import type { Args, Method, Methods } from './methods/method.ts';
import { unfurlMethods } from './methods/unfurl.ts';
import { viewMethods } from './methods/views.ts';
import { readBody } from './read-body.ts';
import { SlackRefusal } from './refusal.ts';

const METHODS: Methods = {
  ...appMethods,
  ...assistantMethods,
  ...chatMethods,
  ...conversationMethods,
  ...functionMethods,
  ...unfurlMethods,
  ...viewMethods,
};

/** One call of the Web API, or of a response URL (`method: 'response_url'`). */
export interface Call {
  method: string;
  args: Args & { text?: string; blocks?: object[] };
  token: string;
}

export const API_PATH = '/api/';

/** Answers a call of the Web API: the token, the scopes, then what the method itself says. */
export async function serveWebApi(
  req: IncomingMessage,
  res: ServerResponse,
  backstage: Backstage,
  note: (call: Call) => Fault | undefined,
): Promise<void> {
  const method = (req.url ?? '').slice(API_PATH.length).split('?')[0] ?? '';
  const token = (req.headers.authorization ?? '').replace(/^Bearer\s*/, '');
  const args = readArgs(await readBody(req), req.headers['content-type']);
  const fault = note({ method, args, token: token || String(args.token ?? '') });
  const proceed = () => callMethod(METHODS[method], args, token || args.token, backstage);
  if (fault) return fault(res, proceed);
  res.setHeader('x-oauth-scopes', [...backstage.scopes].join(','));
  answer(res, 200, proceed());
}

function callMethod(method: Method | undefined, args: Args, token: unknown, backstage: Backstage): object {
  try {
    if (!method) throw new SlackRefusal('unknown_method');
    if (method.open) return { ok: true, ...method.run(args, backstage) };
    if (!token) throw new SlackRefusal('not_authed');
    const { credentials, installs, workspace } = backstage;
    const ofBot =
      token === credentials.botToken ||
      installs.knows(token) ||
      workspace.stepRuns.some((run) => run.token === token);
    if (!(method.appLevel ? token === credentials.appToken : ofBot)) {
      throw new SlackRefusal(ofBot ? 'not_allowed_token_type' : 'invalid_auth');
    }
    checkScopes(method, args, backstage);
    return { ok: true, ...method.run(args, backstage) };
  } catch (error) {
    if (!(error instanceof SlackRefusal)) throw error;
    return { ok: false, error: error.code, ...error.details };
  }
}

function checkScopes({ scopes }: Method, args: Args, backstage: Backstage): void {
  const needed = typeof scopes === 'function' ? scopes(args, backstage) : (scopes ?? []);
  if (needed.length === 0 || needed.some((scope) => backstage.scopes.has(scope))) return;
  throw new SlackRefusal('missing_scope', {
    needed: needed.join(','),
    provided: [...backstage.scopes].join(','),
  });
}

/** What a call was made with: the client sends a form, with whatever is no text as JSON. */
export function readArgs(body: string, contentType = ''): Args {
  if (contentType.startsWith('application/json')) return JSON.parse(body || '{}');
  const fields = Object.fromEntries(new URLSearchParams(body));
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, read(name, value)]));
}

const JSON_FIELDS = new Set([
  'attachments',
  'blocks',
  'entities',
  'loading_messages',
  'metadata',
  'outputs',
  'prompts',
  'unfurls',
  'view',
]);

function read(name: string, value: string): unknown {
  if (!JSON_FIELDS.has(name)) return value;
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
}
