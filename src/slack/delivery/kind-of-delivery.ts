import type { AckFn, Context, RespondFn, webApi } from '@slack/bolt';
import type { Surface } from '../../outcomes.ts';
import type { SlackMessage } from '../../render/blocks/slack-message.ts';
import { ACTIONS, actionPattern } from '../../render/controls/button.ts';
import { noticeView } from '../../render/views/view-parts.ts';
import type { BotContext, CallContext } from '../context/context.ts';
import type { Usage } from '../context/create-limits.ts';
import { readPerson } from '../context/view-listener.ts';
import { readPlace } from '../payloads/read-click.ts';
import { readPost } from '../payloads/read-post.ts';
import { firstText, record } from '../payloads/record.ts';
import { notifyAuthor } from '../replies/notify-author.ts';
import { notifyClicker } from '../replies/respond-to-click.ts';
import { show, type ViewPlace } from '../views/show-view.ts';

/** A delivery as Bolt hands it to a middleware, of whichever kind. */
export interface AnyDelivery {
  body: object;
  context: Context;
  client: webApi.WebClient;
  command?: unknown;
  event?: unknown;
  action?: unknown;
  ack?: AckFn<never> | AckFn<undefined>;
  respond?: RespondFn;
  fail?: (args: { error: string }) => Promise<unknown>;
}

/** What is different from one kind of delivery to the other, apart from what a listener makes of it. */
export interface Kind {
  surface: Surface;
  /** How it counts against the limits; posts count where it is known that they are to be answered. */
  usage?: Usage;
  /** Tells the person something that only they see; left out where nobody has asked us for anything. */
  notify?: (context: BotContext, delivery: AnyDelivery, message: SlackMessage) => Promise<unknown>;
  /** It is told however often: in the acknowledgement, or because a workflow waits for it. */
  isOwed?: 'acknowledging' | 'later';
}

/** The kind of a delivery. */
export function kindOf(delivery: AnyDelivery): Kind {
  const [, kind] = KINDS.find(([fits]) => fits(delivery)) ?? [];
  return kind ?? { surface: 'other', usage: 'click' };
}

/** Who is behind a delivery; without names where it does not say. */
export function personOf({ body, command, event }: AnyDelivery): { team: string; user: string } {
  const { team_id: team, user_id: commander } = record(command);
  if (command) return { team: firstText(team), user: firstText(commander) };
  const user = record(event).user;
  const person = event ? undefined : readPerson(body);
  return person ?? { team: firstText(record(body).team_id), user: firstText(user) };
}

type Fits = (delivery: AnyDelivery) => unknown;

const typeOf = ({ body }: AnyDelivery) => record(body).type;
const eventOf = ({ event }: AnyDelivery) => record(event);
const viewOf = ({ body }: AnyDelivery) => record(record(body).view);
const isSearch = ({ action }: AnyDelivery) =>
  SEARCHES.some((pattern) => pattern.test(firstText(record(action).action_id)));
const SEARCHES = [ACTIONS.query, ACTIONS.search].map(actionPattern);

/** The first that fits counts. */
const KINDS: readonly (readonly [Fits, Kind])[] = [
  [
    ({ command }) => command,
    { surface: 'command', usage: 'question', notify: notifyInAck, isOwed: 'acknowledging' },
  ],
  [
    (given) => typeOf(given) === 'view_submission',
    { surface: 'modal', usage: 'question', notify: notifyInSubmission, isOwed: 'acknowledging' },
  ],
  [
    (given) => eventOf(given).type === 'function_executed',
    { surface: 'workflow_step', usage: 'question', notify: endStep, isOwed: 'later' },
  ],
  [
    (given) => typeOf(given) === 'message_action',
    { surface: 'message_shortcut', usage: 'question', notify: notifyBeside },
  ],
  [(given) => typeOf(given) === 'shortcut', { surface: 'other', usage: 'click', notify: notifyInView }],
  [
    (given) => viewOf(given).type === 'home' && isSearch(given),
    { surface: 'home', usage: 'click', notify: notifyInView },
  ],
  [
    (given) => viewOf(given).id && isSearch(given),
    { surface: 'modal', usage: 'click', notify: notifyInView },
  ],
  [(given) => viewOf(given).id, { surface: 'other', usage: 'click', notify: notifyInView }],
  [({ action }) => action, { surface: 'other', usage: 'click', notify: notifyBeside }],
  [(given) => eventOf(given).type === 'app_mention', { surface: 'mention', notify: notifyPoster }],
  [(given) => eventOf(given).channel_type === 'im', { surface: 'direct_message', notify: notifyPoster }],
  [(given) => eventOf(given).type === 'message', { surface: 'channel' }],
  [(given) => eventOf(given).tab === 'home', { surface: 'other', usage: 'click', notify: notifyInView }],
];

function notifyInAck(_: unknown, { ack }: AnyDelivery, message: SlackMessage) {
  return acknowledge(ack, { response_type: 'ephemeral', ...message });
}

function notifyInSubmission(_: unknown, { ack }: AnyDelivery, message: SlackMessage) {
  return acknowledge(ack, { response_action: 'update', view: noticeView('modal', message) });
}

async function endStep(_: unknown, { fail }: AnyDelivery, { text }: SlackMessage) {
  await fail?.({ error: text });
}

/** Beside the message whose button or menu was used. */
async function notifyBeside(
  context: CallContext,
  { body, respond, client }: AnyDelivery,
  message: SlackMessage,
) {
  const place = readPlace(body);
  if (place) await notifyClicker(context, { ...place, respond, client }, message);
}

/** In place of the view, or in a new one. */
async function notifyInView(context: CallContext, delivery: AnyDelivery, message: SlackMessage) {
  const { id, type } = viewOf(delivery);
  const { user } = personOf(delivery);
  const isHome = type === 'home' || delivery.event;
  const place: ViewPlace = isHome
    ? { way: 'publish', key: user, user }
    : id
      ? { way: 'update', key: firstText(id), user }
      : { way: 'open', key: firstText(record(delivery.body).trigger_id), user };
  if (place.key) await show(context, delivery.client, place, noticeView(isHome ? 'home' : 'modal', message));
}

async function notifyPoster(
  context: CallContext,
  { event, client, context: { botUserId } }: AnyDelivery,
  message: SlackMessage,
) {
  const post = readPost(event, botUserId);
  if (post) await notifyAuthor(context, client, post, message);
}

async function acknowledge(ack: AnyDelivery['ack'], answer: object): Promise<void> {
  await ack?.(answer as never);
}
