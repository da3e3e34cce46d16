import { randomUUID } from 'node:crypto';
import type { EnvelopedEvent } from '@slack/bolt';
import type { AppMentionEvent, LinkSharedEvent } from '@slack/types';
import { APP, type Backstage, type Change } from '../backstage.ts';
import { claimedDomain, unfurlIdOf, urlsIn } from '../links.ts';
import type { Conversation, Message } from '../workspace.ts';
import { authorTeam } from './author-team.ts';
import { messageEvent } from './message-event.ts';
import { messageFields } from './message-fields.ts';

/**
 * The events that a change of a message makes for an app: of messages where it is and may see them, of links to its
 * domains everywhere.
 */
export function eventsOf(change: Change, backstage: Backstage): EnvelopedEvent[] {
  const { workspace, manifest, scopes } = backstage;
  const conversation = workspace.conversations.get(change.message.channel);
  if (!conversation) return [];
  const joined = conversation.members.has(APP.userId);
  const { event: name, scope, type } = KINDS[conversation.kind];
  const events: { type: string }[] = [];
  const subscribed = (event: string, needed: string) => manifest.events.includes(event) && scopes.has(needed);
  if (joined && mentions(change, conversation) && subscribed('app_mention', 'app_mentions:read')) {
    events.push(mentionEvent(change.message, backstage));
  }
  const links = linksIn(change, manifest.unfurlDomains);
  if (links.length > 0 && subscribed('link_shared', 'links:read')) {
    events.push(linkEvent(change.message, links, joined));
  }
  if (joined && subscribed(name, scope)) events.push(messageEvent(change, type, backstage));
  return events.map((event) => envelope(event, backstage, conversation.external));
}

/** An event as it is sent. */
export function envelope<Event extends { type: string }>(
  event: Event,
  { workspace: { team } }: Backstage,
  external = false,
): EnvelopedEvent<Event> {
  return {
    token: APP.token,
    team_id: team.id,
    context_team_id: team.id,
    api_app_id: APP.appId,
    event,
    type: 'event_callback',
    event_id: `Ev${randomUUID().replaceAll('-', '').slice(0, 10).toUpperCase()}`,
    event_time: Math.floor(Date.now() / 1000),
    is_ext_shared_channel: external,
    authorizations: [
      {
        enterprise_id: null,
        team_id: team.id,
        user_id: APP.userId,
        is_bot: true,
        is_enterprise_install: false,
      },
    ],
  } as EnvelopedEvent<Event>;
}

const KINDS = {
  channel: { event: 'message.channels', scope: 'channels:history', type: 'channel' },
  group: { event: 'message.groups', scope: 'groups:history', type: 'group' },
  im: { event: 'message.im', scope: 'im:history', type: 'im' },
} as const;

/** Somebody names the app; an edit says so once more. */
function mentions({ kind, message }: Change, conversation: Conversation): boolean {
  if (kind === 'deleted' || conversation.kind === 'im' || message.user === APP.userId) return false;
  return message.text.includes(`<@${APP.userId}>`);
}

function mentionEvent(message: Message, { workspace }: Backstage): AppMentionEvent {
  const { channel, ts } = message;
  return {
    ...messageFields(message),
    type: 'app_mention',
    channel,
    ...authorTeam(message, workspace),
    event_ts: ts,
  } as AppMentionEvent;
}

/** Links of a new message to the domains that the app has claimed; its own messages are left out. */
function linksIn({ kind, message }: Change, domains: readonly string[]): LinkSharedEvent['links'] {
  if (kind !== 'posted' || message.user === APP.userId) return [];
  return urlsIn(message.text).flatMap((url) => {
    const domain = claimedDomain(url, domains);
    return domain ? [{ domain, url }] : [];
  });
}

function linkEvent(message: Message, links: LinkSharedEvent['links'], joined: boolean): LinkSharedEvent {
  const { channel, ts, threadTs, user } = message;
  return {
    type: 'link_shared',
    channel,
    is_bot_user_member: joined,
    user,
    message_ts: ts,
    ...(threadTs ? { thread_ts: threadTs } : {}),
    unfurl_id: unfurlIdOf(message),
    source: 'conversations_history',
    links,
    event_ts: ts,
  };
}
