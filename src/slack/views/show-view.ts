import type { webApi } from '@slack/bolt';
import type { HomeView, ModalView } from '@slack/types';
import { apologyMessage, clickFailedMessage, tooLateMessage } from '../../render/messages/notices.ts';
import { noticeView } from '../../render/views/view-parts.ts';
import type { CallContext } from '../context/context.ts';
import { currentDelivery } from '../context/current-delivery.ts';
import { tryToCompose } from '../replies/compose-reply.ts';
import { postReply } from '../replies/post-reply.ts';
import { failureOf } from '../transport/failures.ts';
import { withRetries } from '../transport/with-retries.ts';

/** Where a view is shown, and what Slack asks for there: a trigger, the id of a view, or that of a person. */
export interface ViewPlace {
  way: 'open' | 'push' | 'update' | 'publish';
  key: string;
  /** Whose it is. */
  user: string;
}

/**
 * Composes a view and shows it; says so in its place when that fails, and in a direct message where Slack no longer lets
 * a window be opened. A view that was closed meanwhile is missed by nobody.
 */
export async function showView(
  context: CallContext,
  client: webApi.WebClient,
  place: ViewPlace,
  compose: () => Promise<ModalView | HomeView>,
): Promise<void> {
  if (!place.key) return;
  const type = place.way === 'publish' ? 'home' : 'modal';
  const view =
    (await tryToCompose(context, compose)) ?? noticeView(type, apologyMessage(currentDelivery()?.id));
  const code = await show(context, client, place, view);
  if (code === 'expired_trigger_id')
    await postReply(client, { channel: place.user }, tooLateMessage(), context);
  if (ABOUT_THE_VIEW.has(code)) await show(context, client, place, noticeView(type, clickFailedMessage()));
}

/** Shows a view; gives the code of the failure, empty where there was none. */
export async function show(
  { logger }: CallContext,
  client: webApi.WebClient,
  { way, key }: ViewPlace,
  view: object,
): Promise<string> {
  try {
    await withRetries(() => CALLS[way](client, key, view as never));
    return '';
  } catch (error) {
    const { code, reason } = failureOf(error);
    if (TOO_LATE.has(code)) logger.info(`A view was not shown, it would have come too late: ${code}.`);
    else logger.error(`A view could not be shown (views.${way}): ${code}, ${reason}.`);
    return code;
  }
}

type CallView = (client: webApi.WebClient, key: string, view: never) => Promise<unknown>;

const CALLS: Record<ViewPlace['way'], CallView> = {
  open: (client, trigger_id, view) => client.views.open({ trigger_id, view }),
  push: (client, trigger_id, view) => client.views.push({ trigger_id, view }),
  update: (client, view_id, view) => client.views.update({ view_id, view }),
  publish: (client, user_id, view) => client.views.publish({ user_id, view }),
};

/** A trigger is good once, for three seconds; a view may be closed, or be another one, at any moment. */
const TOO_LATE = new Set(['expired_trigger_id', 'exchanged_trigger_id', 'not_found', 'hash_conflict']);

const ABOUT_THE_VIEW = new Set(['invalid_arguments', 'invalid_blocks', 'view_too_large']);
