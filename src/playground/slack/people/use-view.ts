import type { ViewResponseAction } from '@slack/bolt';
import type { Backstage } from '../backstage.ts';
import type { Deliveries } from '../delivery/create-deliveries.ts';
import { pushView, replaceView } from '../methods/views.ts';
import { viewAction, viewClosed, viewSubmission } from '../payloads/view-interactions.ts';
import { SlackRefusal } from '../refusal.ts';
import type { Choice, Member, OpenView } from '../workspace.ts';
import { elementAction, type Interactive, interactivesIn } from './element-action.ts';
import { errorName } from './notices.ts';
import { fillIn, missingIn } from './view-state.ts';

const NO_CONNECTION = 'We had some trouble connecting. Try again?';

/** Presses, chooses or types something in a modal or an App Home, and tells the app of it. */
export async function pressInView(
  person: Member,
  open: OpenView,
  interactive: Interactive,
  choice: Choice,
  backstage: Backstage,
  deliveries: Deliveries,
): Promise<void> {
  const { blockId, actionId } = interactive;
  if (choice !== undefined) fillIn(open, { [blockId]: { [actionId]: choice } });
  const action = elementAction(interactive, choice, backstage.workspace.nextTs());
  const outcome = await deliveries.once('interactive', viewAction(person, open, action, backstage));
  setTrouble(
    open,
    outcome.ok ? undefined : `${backstage.manifest.name} did not respond (${errorName(outcome)}).`,
  );
  backstage.workspace.changed();
}

/** Submits the modal on top; what the app acknowledges it with says what is shown next. */
export async function submitView(
  person: Member,
  open: OpenView,
  backstage: Backstage,
  deliveries: Deliveries,
): Promise<void> {
  if (!('submit' in open.view && open.view.submit)) throw new SlackRefusal('no_submit');
  const missing = missingIn(open);
  delete open.errors;
  if (Object.keys(missing).length > 0) open.errors = missing;
  else {
    const outcome = await deliveries.once('interactive', viewSubmission(person, open, backstage));
    setTrouble(open, outcome.ok ? undefined : NO_CONNECTION);
    if (outcome.ok) follow(outcome.body as ViewResponseAction | undefined, open, backstage);
  }
  backstage.workspace.changed();
}

/** Puts the modal on top away, and those below it where it says so. */
export async function closeView(
  person: Member,
  open: OpenView,
  backstage: Backstage,
  deliveries: Deliveries,
): Promise<void> {
  const { modals } = backstage.workspace;
  const all = 'clear_on_close' in open.view && open.view.clear_on_close === true;
  if (all) modals.delete(open.owner);
  else pop(open, backstage);
  backstage.workspace.changed();
  const notify = 'notify_on_close' in open.view && open.view.notify_on_close;
  if (notify) await deliveries.once('interactive', viewClosed(person, open, all, backstage));
}

/** https://docs.slack.dev/surfaces/modals#updating_views: without a word the modal closes. */
function follow(response: ViewResponseAction | undefined, open: OpenView, backstage: Backstage): void {
  try {
    FOLLOWED[response?.response_action ?? 'close']?.(response as never, open, backstage);
  } catch (error) {
    if (!(error instanceof SlackRefusal)) throw error;
    // The app learns nothing of it; a test finds the reason in `refused`.
    setTrouble(open, NO_CONNECTION);
    open.refused = [error.code, ...((error.details.errors as string[] | undefined) ?? [])].join(' ');
  }
}

type Followed<R> = (response: R, open: OpenView, backstage: Backstage) => void;

const FOLLOWED: Record<string, Followed<never>> = {
  close: (_, open, backstage) => pop(open, backstage),
  clear: (_, open, { workspace }) => workspace.modals.delete(open.owner),
  update: ({ view }: { view: unknown }, open, backstage) => void replaceView(open, view, backstage),
  push: ({ view }: { view: unknown }, open, backstage) => void pushView(view, open.owner, backstage),
  errors({ errors }: { errors: Record<string, string> }, open) {
    const inputs = interactivesIn(open.view.blocks).filter(({ input }) => input);
    const blocks = Object.keys(errors ?? {});
    const known = blocks.every((id) => inputs.some(({ blockId }) => blockId === id));
    if (blocks.length === 0 || !known) throw new SlackRefusal('invalid_errors');
    open.errors = errors;
  },
};

function pop(open: OpenView, { workspace }: Backstage): void {
  const left = (workspace.modals.get(open.owner) ?? []).filter((one) => one !== open);
  if (left.length > 0) workspace.modals.set(open.owner, left);
  else workspace.modals.delete(open.owner);
}

function setTrouble(open: OpenView, trouble: string | undefined): void {
  delete open.refused;
  if (trouble) open.trouble = trouble;
  else delete open.trouble;
}
