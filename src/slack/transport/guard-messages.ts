import type { Logger, SocketModeReceiver } from '@slack/bolt';
import { record } from '../payloads/record.ts';
import { isDelivery } from './is-delivery.ts';

type Client = SocketModeReceiver['client'];
type Read = (data: unknown, isBinary: boolean) => Promise<void>;

/**
 * Keeps from the socket's client what it mishandles: of a delivery that is half there it reads further than there is,
 * and nobody catches that, so the process would end.
 */
export function guardMessages(client: Client, logger: Logger, isStopping: () => boolean): void {
  const [read] = client.listeners('ws_message') as Read[];
  if (!read) throw new Error('The client of Socket Mode reads its messages in another way.');
  const ignored = () => logger.warn('A message on the socket was ignored: Slack describes none like it.');
  client.off('ws_message', read as never);
  client.on('ws_message', (data: unknown, isBinary: boolean) => {
    // What is not acknowledged Slack sends again, to whoever is there then.
    if (isStopping()) return;
    return isSound(data) ? read(data, isBinary).catch(ignored) : ignored();
  });
}

/** What is in no envelope is about the socket itself, and what is no JSON the client passes over. */
function isSound(data: unknown): boolean {
  let message: unknown;
  try {
    message = JSON.parse(String(data));
  } catch {
    return true;
  }
  const { envelope_id: id, payload } = record(message);
  return message !== null && (id === undefined || isDelivery(payload));
}
