import { APP } from '../backstage.ts';
import type { Message } from '../workspace.ts';

/** A message as it stands in events, interactions and answers of the Web API. */
export function messageFields(message: Message) {
  const { ts, user, text, blocks, threadTs, edited } = message;
  const bot = user === APP.userId ? { bot_id: APP.botId, app_id: APP.appId } : {};
  return {
    type: 'message' as const,
    user,
    ts,
    text,
    ...bot,
    ...(blocks ? { blocks } : {}),
    ...(threadTs ? { thread_ts: threadTs } : {}),
    ...(edited ? { edited } : {}),
  };
}
