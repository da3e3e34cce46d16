import { toSlackMessage } from '../../render/block-kit.ts';
import { ACTIONS } from '../../render/button.ts';
import {
  apologyMessage,
  outdatedMessage,
  pageGoneMessage,
  shareFailedMessage,
} from '../../render/notices.ts';
import { type ClickInHand, clickListener } from '../click-listener.ts';
import { tryToCompose } from '../compose-reply.ts';
import { controlsFor } from '../controls-for.ts';
import { currentDelivery } from '../current-delivery.ts';
import type { Desk } from '../desk.ts';
import { remakeAnswer } from '../remake-answer.ts';
import { hint, respondTo, tell } from '../respond-to-click.ts';

/** Posts what the asker saw where they asked, on nobody's click but theirs, and takes their own copy away. */
export const shareAnswer = clickListener(ACTIONS.share, async (desk, click) => {
  const { state, user } = click;
  if (state.asker !== user || state.question === undefined) return;
  if (state.docsVersion !== desk.docs.about.docsVersion) return tell(desk, click, outdatedMessage());
  // A second click may come before the message is gone.
  const names = [`share:${click.team}:${click.channel}:${click.messageTs}:${user}`];
  if (!desk.seen.claim(names)) return;
  const shared = await share(desk, click);
  if (!shared) desk.seen.release(names);
});

async function share(desk: Desk, click: ClickInHand): Promise<boolean> {
  const { state, user } = click;
  const answer = await tryToCompose(desk, () => remakeAnswer(desk.docs, state) ?? null);
  if (answer?.kind !== 'found') {
    await tell(desk, click, answer === undefined ? apologyMessage(currentDelivery()?.id) : pageGoneMessage());
    return false;
  }
  const controls = controlsFor(desk.docs, answer, { asker: user, privately: false });
  const message = toSlackMessage(answer, { controls, sharedBy: user });
  const thread = state.threadTs ? { thread_ts: state.threadTs } : {};
  const response = { ...thread, response_type: 'in_channel', replace_original: false, ...message } as const;
  const shared = await respondTo(desk, click, response, { once: true });
  if (shared) await respondTo(desk, click, { delete_original: true });
  else await hint(desk, click, shareFailedMessage());
  return shared;
}
