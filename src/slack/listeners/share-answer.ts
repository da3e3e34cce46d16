import { ACTIONS } from '../../render/controls/button.ts';
import { toSlackMessage } from '../../render/messages/answer-message.ts';
import {
  apologyMessage,
  outdatedMessage,
  pageGoneMessage,
  shareFailedMessage,
} from '../../render/messages/notices.ts';
import { clickListener, type OpenClick } from '../context/click-listener.ts';
import type { BotContext, DocsContext } from '../context/context.ts';
import { currentDelivery } from '../context/current-delivery.ts';
import { doOnce } from '../context/do-once.ts';
import { tryToCompose } from '../replies/compose-reply.ts';
import { controlsFor } from '../replies/controls-for.ts';
import { remakeAnswer } from '../replies/remake-answer.ts';
import { notifyClicker, notifyPrivately, respondTo } from '../replies/respond-to-click.ts';

/** Posts what the asker saw where they asked, on nobody's click but theirs, and takes their own copy away. */
export const shareAnswer = clickListener(ACTIONS.share, async (context: BotContext, click) => {
  const { state, user } = click;
  if (state.asker !== user || state.question === undefined) return;
  if (state.docsVersion !== context.docs.about.docsVersion)
    return notifyClicker(context, click, outdatedMessage());
  // A second click may come before the message is gone.
  const names = [`share:${click.channel}:${click.messageTs}:${user}`];
  await doOnce(context, { team: click.team, names }, async () =>
    (await share(context, click)) ? 'done' : 'failed',
  );
});

async function share(context: DocsContext, click: OpenClick): Promise<boolean> {
  const { state, user } = click;
  const answer = await tryToCompose(context, () => remakeAnswer(context.docs, state) ?? null);
  if (answer?.kind !== 'found') {
    await notifyClicker(
      context,
      click,
      answer === undefined ? apologyMessage(currentDelivery()?.id) : pageGoneMessage(),
    );
    return false;
  }
  const controls = controlsFor(context.docs, answer, { asker: user, privately: false });
  const message = toSlackMessage(answer, { controls, sharedBy: user });
  const thread = state.threadTs ? { thread_ts: state.threadTs } : {};
  const response = { ...thread, response_type: 'in_channel', replace_original: false, ...message } as const;
  const shared = await respondTo(context, click, response, { once: true });
  if (shared) await respondTo(context, click, { delete_original: true });
  else await notifyPrivately(context, click, shareFailedMessage());
  return shared;
}
