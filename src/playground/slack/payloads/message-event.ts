import type { GenericMessageEvent, MessageChangedEvent, MessageDeletedEvent } from '@slack/types';
import type { Backstage, Change } from '../backstage.ts';
import { authorTeam } from './author-team.ts';
import { messageFields } from './message-fields.ts';

type ChannelType = GenericMessageEvent['channel_type'];
type MessageEvent = GenericMessageEvent | MessageChangedEvent | MessageDeletedEvent;

/** A new, changed or deleted message, as an app is told that may see the messages of the conversation. */
export function messageEvent(change: Change, type: ChannelType, backstage: Backstage): MessageEvent {
  return EVENTS[change.kind](change, type, backstage);
}

const EVENTS: Record<
  Change['kind'],
  (
    change: Change,
    type: ChannelType,
    backstage: Backstage,
  ) => GenericMessageEvent | MessageChangedEvent | MessageDeletedEvent
> = {
  posted: ({ message }, type, { workspace }) => {
    const parent = message.threadTs ? workspace.find(message.channel, message.threadTs) : undefined;
    return {
      ...messageFields(message),
      channel: message.channel,
      channel_type: type,
      ...authorTeam(message, workspace),
      event_ts: message.ts,
      ...(parent ? { parent_user_id: parent.user } : {}),
    } as unknown as GenericMessageEvent;
  },
  changed: ({ message, previous = message }, type, { workspace }) => {
    const ts = workspace.nextTs();
    return {
      type: 'message',
      subtype: 'message_changed',
      hidden: true,
      channel: message.channel,
      channel_type: type,
      ts,
      event_ts: ts,
      message: messageFields(message) as unknown as GenericMessageEvent,
      previous_message: messageFields(previous) as unknown as GenericMessageEvent,
    } as MessageChangedEvent;
  },
  deleted: ({ message }, type, { workspace }) => {
    const ts = workspace.nextTs();
    return {
      type: 'message',
      subtype: 'message_deleted',
      hidden: true,
      channel: message.channel,
      channel_type: type,
      ts,
      event_ts: ts,
      deleted_ts: message.ts,
      previous_message: messageFields(message) as unknown as GenericMessageEvent,
    } as MessageDeletedEvent;
  },
};
