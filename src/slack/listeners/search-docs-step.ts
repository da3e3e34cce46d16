import type { SlackEventMiddlewareArgs } from '@slack/bolt';
import { apologyMessage } from '../../render/notices.ts';
import { stepOutputs } from '../../render/step-outputs.ts';
import { tryToCompose } from '../compose-reply.ts';
import { currentDelivery, noteOutcome } from '../current-delivery.ts';
import type { Desk, Listener } from '../desk.ts';
import { failureOf } from '../failures.ts';
import { record } from '../record.ts';
import { withRetries } from '../with-retries.ts';

/** The workflow step "Search WorkOS docs": a question in; the passage, its link and whether there is one out. */
export const searchDocsStep: Listener = {
  kind: 'function',
  name: 'search_docs',
  scopes: [],
  optionalScopes: [],
  attach(app, desk) {
    app.function(searchDocsStep.name, async ({ event, inputs, ...ends }) => {
      const names = [`step:${event.function_execution_id}`];
      if (!desk.seen.claim(names)) return;
      const ended = await run(desk, record(inputs).question, ends);
      if (!ended) desk.seen.release(names);
    });
  },
};

/** The ways to end a step, in the name of its workflow. */
type Ends = Pick<SlackEventMiddlewareArgs<'function_executed'>, 'complete' | 'fail'>;

/** Ends the step; false where Slack was not told. */
async function run(desk: Desk, question: unknown, { complete, fail }: Ends): Promise<boolean> {
  const answer = await tryToCompose(desk, () => desk.docs.ask(typeof question === 'string' ? question : ''));
  if (answer) noteOutcome(answer.kind);
  const outputs = answer && (await tryToCompose(desk, () => stepOutputs(answer)));
  const end = async () => {
    if (!outputs) return fail({ error: apologyMessage(currentDelivery()?.id).text });
    return answer.kind === 'empty' ? fail({ error: EMPTY }) : complete({ outputs: { ...outputs } });
  };
  try {
    await withRetries(end);
    return true;
  } catch (error) {
    const { code, reason } = failureOf(error);
    desk.logger.error(`A workflow step could not be ended: ${code}, ${reason}.`);
    return false;
  }
}

/** People who run the workflow read this. */
const EMPTY = 'There was no question to look up. Give the step a question, in words.';
