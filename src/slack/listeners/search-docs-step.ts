import type { SlackEventMiddlewareArgs } from '@slack/bolt';
import { apologyMessage } from '../../render/messages/notices.ts';
import { stepOutputs } from '../../render/text/step-outputs.ts';
import type { BotContext, DocsContext } from '../context/context.ts';
import { currentDelivery, noteOutcome } from '../context/current-delivery.ts';
import { doOnce, type Ending } from '../context/do-once.ts';
import type { Listener } from '../context/listener.ts';
import { record } from '../payloads/record.ts';
import { tryToCompose } from '../replies/compose-reply.ts';
import { failureOf } from '../transport/failures.ts';
import { withRetries } from '../transport/with-retries.ts';

/** The workflow step "Search WorkOS docs": a question in; the passage, its link and whether there is one out. */
export const searchDocsStep: Listener = {
  kind: 'function',
  name: 'search_docs',
  scopes: [],
  optionalScopes: [],
  attach(app, context: BotContext) {
    app.function(searchDocsStep.name, async ({ event, body, inputs, ...ends }) => {
      const names = [`step:${event.function_execution_id}`];
      const { team_id: team = '' } = body as { team_id?: string };
      await doOnce(context, { team, names }, () => run(context, record(inputs).question, ends));
    });
  },
};

/** The ways to end a step, in the name of its workflow. */
type Ends = Pick<SlackEventMiddlewareArgs<'function_executed'>, 'complete' | 'fail'>;

/** Ends the step. */
async function run(context: DocsContext, question: unknown, { complete, fail }: Ends): Promise<Ending> {
  const answer = await tryToCompose(context, () =>
    context.docs.ask(typeof question === 'string' ? question : ''),
  );
  if (answer) noteOutcome(answer.kind, answer);
  const outputs = answer && (await tryToCompose(context, () => stepOutputs(answer)));
  const end = async () => {
    if (!outputs) return fail({ error: apologyMessage(currentDelivery()?.id).text });
    return answer.kind === 'empty' ? fail({ error: EMPTY }) : complete({ outputs: { ...outputs } });
  };
  try {
    await withRetries(end);
    return 'done';
  } catch (error) {
    const { code, reason, retryAfterMs } = failureOf(error);
    context.logger.error(`A workflow step could not be ended: ${code}, ${reason}.`);
    return retryAfterMs === undefined ? 'failed' : 'again';
  }
}

/** People who run the workflow read this. */
const EMPTY = 'There was no question to look up. Give the step a question, in words.';
