import type { IncomingMessage, ServerResponse } from 'node:http';
import { acceptMessage } from './accept-message.ts';
import { APP, type Backstage } from './backstage.ts';
import { answer, type Fault } from './faults.ts';
import { readBody } from './read-body.ts';
import { SlackRefusal } from './refusal.ts';
import type { Origin } from './response-urls.ts';
import type { Call } from './serve-web-api.ts';
import type { BlockSurface, Message } from './workspace.ts';

export const RESPONSE_PATH = '/response/';

/** Answers a call of a response URL: 200 `ok`, or the reason with a status that says no. */
export async function serveResponseUrl(
  req: IncomingMessage,
  res: ServerResponse,
  backstage: Backstage,
  note: (call: Call) => Fault | undefined,
): Promise<void> {
  const body = await readBody(req);
  let args: Call['args'] = {};
  try {
    args = JSON.parse(body);
  } catch {
    return answer(res, 400, { ok: false, error: 'invalid_payload' });
  }
  const fault = note({ method: 'response_url', args, token: '' });
  const ticket = (req.url ?? '').slice(RESPONSE_PATH.length);
  let code = 200;
  const proceed = () => {
    try {
      respond(args, backstage.responseUrls.use(ticket), backstage);
      return { ok: true };
    } catch (error) {
      if (!(error instanceof SlackRefusal)) throw error;
      code = /_url$/.test(error.code) ? 404 : 400;
      return { ok: false, error: error.code, ...error.details };
    }
  };
  if (fault) return fault(res, proceed);
  const said = proceed();
  answer(res, code, said);
}

/** Shows an app's response to a command or click: also what it says in the acknowledgement itself. */
export function respond(
  args: Call['args'],
  origin: Origin,
  backstage: Backstage,
  surface: BlockSurface = 'response',
): void {
  const { workspace } = backstage;
  const original = origin.original ? workspace.find(origin.channel, origin.original) : undefined;
  if (isOn(args.delete_original)) {
    if (original) remove(original, backstage);
    return;
  }
  if (original && replaces(args)) {
    replace(original, args, backstage);
    return;
  }
  const threadTs = args.thread_ts ?? origin.threadTs;
  const message: Message = {
    channel: origin.channel,
    ts: workspace.nextTs(),
    user: APP.userId,
    ...acceptMessage(args, surface, workspace),
    ...(threadTs ? { threadTs: String(threadTs) } : {}),
    ...(args.response_type === 'in_channel' ? {} : { onlyFor: origin.user }),
  };
  workspace.messages.push(message);
  workspace.changed();
  if (!message.onlyFor) backstage.announce({ kind: 'posted', message });
}

/** The answer to a click takes the place of the message, unless it says otherwise or says who is to see it. */
function replaces(args: Call['args']): boolean {
  return args.replace_original === undefined ? args.response_type === undefined : isOn(args.replace_original);
}

function replace(original: Message, args: Call['args'], backstage: Backstage): void {
  const words = acceptMessage(args, 'response', backstage.workspace);
  const previous = { ...original };
  delete original.blocks;
  Object.assign(original, words);
  if (!original.onlyFor) original.edited = { user: APP.userId, ts: backstage.workspace.nextTs() };
  backstage.workspace.changed();
  if (!original.onlyFor) backstage.announce({ kind: 'changed', message: original, previous });
}

function remove(original: Message, backstage: Backstage): void {
  const { messages } = backstage.workspace;
  messages.splice(messages.indexOf(original), 1);
  backstage.workspace.changed();
  if (!original.onlyFor) backstage.announce({ kind: 'deleted', message: original });
}

function isOn(value: unknown): boolean {
  return value === true || value === 'true';
}
