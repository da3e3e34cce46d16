import type {
  BlockAction,
  BlockElementAction,
  GlobalShortcut,
  MessageShortcut,
  SlashCommand,
} from '@slack/bolt';
import { APP, type Backstage } from '../backstage.ts';
import { SlackRefusal } from '../refusal.ts';
import type { Member, Message } from '../workspace.ts';
import { interactionFields } from './interaction-fields.ts';
import { messageFields } from './message-fields.ts';

/** `/workos ...`, as the app is told of it. */
export function slashCommand(
  person: Member,
  channel: string,
  command: string,
  text: string,
  backstage: Backstage,
): SlashCommand {
  const { workspace, responseUrls, triggers } = backstage;
  return {
    token: APP.token,
    command,
    text,
    response_url: responseUrls.issue({ channel, user: person.id }),
    trigger_id: triggers.issue(person.id),
    user_id: person.id,
    user_name: person.username,
    team_id: workspace.team.id,
    team_domain: workspace.team.domain,
    channel_id: channel,
    channel_name: channelName(channel, backstage),
    api_app_id: APP.appId,
    is_enterprise_install: 'false',
  };
}

/** What somebody pressed or chose, on a message or in the preview of a link in it. */
export function messageAction(
  person: Member,
  message: Message,
  action: BlockElementAction,
  unfurl: string | undefined,
  backstage: Backstage,
): BlockAction {
  const { responseUrls, triggers } = backstage;
  const { channel, ts, threadTs, onlyFor } = message;
  return {
    type: 'block_actions',
    ...interactionFields(person, backstage),
    user: { ...interactionFields(person, backstage).user, username: person.username },
    trigger_id: triggers.issue(person.id),
    container: {
      type: unfurl ? 'message_attachment' : 'message',
      message_ts: ts,
      channel_id: channel,
      is_ephemeral: onlyFor !== undefined,
      ...(threadTs ? { thread_ts: threadTs } : {}),
      ...(unfurl ? { is_app_unfurl: true, app_unfurl_url: unfurl } : {}),
    },
    channel: { id: channel, name: channelName(channel, backstage) },
    // An ephemeral message is nowhere kept, so it does not come along; of a preview only itself does.
    ...(onlyFor || unfurl ? {} : { message: messageFields(message) }),
    state: { values: {} },
    response_url: responseUrls.issue({
      channel,
      user: person.id,
      ...(unfurl ? {} : { original: ts }),
      ...(threadTs ? { threadTs } : {}),
    }),
    actions: [action],
  };
}

/** A shortcut from anywhere. */
export function globalShortcut(person: Member, callbackId: string, backstage: Backstage): GlobalShortcut {
  const { team } = backstage.workspace;
  return {
    type: 'shortcut',
    token: APP.token,
    action_ts: backstage.workspace.nextTs(),
    team: { id: team.id, domain: team.domain },
    user: { id: person.id, username: person.username, team_id: team.id },
    is_enterprise_install: false,
    callback_id: callbackId,
    trigger_id: backstage.triggers.issue(person.id),
  };
}

/** A shortcut of a message. */
export function messageShortcut(
  person: Member,
  message: Message,
  callbackId: string,
  backstage: Backstage,
): MessageShortcut {
  const { channel, ts, threadTs } = message;
  return {
    type: 'message_action',
    ...interactionFields(person, backstage),
    action_ts: backstage.workspace.nextTs(),
    callback_id: callbackId,
    trigger_id: backstage.triggers.issue(person.id),
    channel: { id: channel, name: channelName(channel, backstage) },
    message_ts: ts,
    message: messageFields(message),
    response_url: backstage.responseUrls.issue({
      channel,
      user: person.id,
      ...(threadTs ? { threadTs } : {}),
    }),
  };
}

function channelName(id: string, { workspace }: Backstage): string {
  const conversation = workspace.conversations.get(id);
  if (!conversation) throw new SlackRefusal('channel_not_found');
  return { im: 'directmessage', group: 'privategroup', channel: conversation.name }[conversation.kind];
}
