import type { AckFn, Context, RespondFn, webApi } from '@slack/bolt';
import type { Surface } from '../ops/create-metrics.ts';
import { ACTIONS, actionPattern } from '../render/button.ts';
import type { SlackMessage } from '../render/slack-message.ts';
import { noticeView } from '../render/view-parts.ts';
import type { Deed } from './create-limits.ts';
import type { Desk } from './desk.ts';
import { readPlace } from './read-click.ts';
import { readPost } from './read-post.ts';
import { firstText, record } from './record.ts';
import { tell } from './respond-to-click.ts';
import { sayToPoster } from './say-to-poster.ts';
import { show, type ViewPlace } from './show-view.ts';
import { readPerson } from './view-listener.ts';

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
  deed?: Deed;
  /** Tells the person something that only they see; left out where nobody has asked us for anything. */
  say?: (desk: Desk, delivery: AnyDelivery, message: SlackMessage) => Promise<unknown>;
  /** It is told however often: in the acknowledgement, or because a workflow waits for it. */
  isOwed?: 'acknowledging' | 'later';
}

/** The kind of a delivery. */
export function kindOf(delivery: AnyDelivery): Kind {
  const [, kind] = KINDS.find(([fits]) => fits(delivery)) ?? [];
  return kind ?? { surface: 'other', deed: 'touch' };
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
    { surface: 'command', deed: 'question', say: sayInAnswer, isOwed: 'acknowledging' },
  ],
  [
    (given) => typeOf(given) === 'view_submission',
    { surface: 'modal', deed: 'question', say: sayInSubmission, isOwed: 'acknowledging' },
  ],
  [
    (given) => eventOf(given).type === 'function_executed',
    { surface: 'workflow_step', deed: 'question', say: endStep, isOwed: 'later' },
  ],
  [
    (given) => typeOf(given) === 'message_action',
    { surface: 'message_shortcut', deed: 'question', say: sayBeside },
  ],
  [(given) => typeOf(given) === 'shortcut', { surface: 'other', deed: 'touch', say: sayInView }],
  [
    (given) => viewOf(given).type === 'home' && isSearch(given),
    { surface: 'home', deed: 'touch', say: sayInView },
  ],
  [(given) => viewOf(given).id && isSearch(given), { surface: 'modal', deed: 'touch', say: sayInView }],
  [(given) => viewOf(given).id, { surface: 'other', deed: 'touch', say: sayInView }],
  [({ action }) => action, { surface: 'other', deed: 'touch', say: sayBeside }],
  [(given) => eventOf(given).type === 'app_mention', { surface: 'mention', say: sayToAuthor }],
  [(given) => eventOf(given).channel_type === 'im', { surface: 'direct_message', say: sayToAuthor }],
  [(given) => eventOf(given).type === 'message', { surface: 'channel' }],
  [(given) => eventOf(given).tab === 'home', { surface: 'other', deed: 'touch', say: sayInView }],
];

function sayInAnswer(_: Desk, { ack }: AnyDelivery, message: SlackMessage) {
  return acknowledge(ack, { response_type: 'ephemeral', ...message });
}

function sayInSubmission(_: Desk, { ack }: AnyDelivery, message: SlackMessage) {
  return acknowledge(ack, { response_action: 'update', view: noticeView('modal', message) });
}

async function endStep(_: Desk, { fail }: AnyDelivery, { text }: SlackMessage) {
  await fail?.({ error: text });
}

/** Beside the message whose button or menu was used. */
async function sayBeside(desk: Desk, { body, respond, client }: AnyDelivery, message: SlackMessage) {
  const place = readPlace(body);
  if (place) await tell(desk, { ...place, respond, client }, message);
}

/** In place of the view, or in a new one. */
async function sayInView(desk: Desk, delivery: AnyDelivery, message: SlackMessage) {
  const { id, type } = viewOf(delivery);
  const { user } = personOf(delivery);
  const isHome = type === 'home' || delivery.event;
  const place: ViewPlace = isHome
    ? { way: 'publish', key: user, user }
    : id
      ? { way: 'update', key: firstText(id), user }
      : { way: 'open', key: firstText(record(delivery.body).trigger_id), user };
  if (place.key) await show(desk, delivery.client, place, noticeView(isHome ? 'home' : 'modal', message));
}

async function sayToAuthor(desk: Desk, { event, client, context }: AnyDelivery, message: SlackMessage) {
  const post = readPost(event, context.botUserId);
  if (post) await sayToPoster(desk, client, post, message);
}

async function acknowledge(ack: AnyDelivery['ack'], answer: object): Promise<void> {
  await ack?.(answer as never);
}
