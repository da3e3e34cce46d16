import { randomUUID } from 'node:crypto';
import type { Backstage } from '../backstage.ts';
import type { Deliveries } from '../delivery/create-deliveries.ts';
import { problemsOf } from '../methods/functions.ts';
import { envelope } from '../payloads/events.ts';
import { functionEvent } from '../payloads/function-event.ts';
import type { Member, StepRun } from '../workspace.ts';

/** Runs a step of the app as a workflow of this person does; how it ends stands in the run. */
export async function runStep(
  person: Member,
  callbackId: string,
  inputs: Record<string, unknown>,
  backstage: Backstage,
  deliveries: Deliveries,
): Promise<StepRun> {
  const { manifest, workspace } = backstage;
  const step = manifest.steps.find((one) => one.callbackId === callbackId);
  if (!step) throw new Error(`The manifest declares no function ${callbackId}.`);
  if (!manifest.events.includes('function_executed')) {
    throw new Error('The manifest does not subscribe to function_executed.');
  }
  const problems = problemsOf(inputs, step.inputs);
  if (problems.length > 0) throw new Error(`Slack does not run the step: ${problems.join(', ')}.`);
  const run: StepRun = {
    id: name('Fx'),
    workflowId: name('Wx'),
    token: `xwfp-${randomUUID()}`,
    callbackId,
    inputs,
    owner: person.id,
  };
  workspace.stepRuns.push(run);
  workspace.changed();
  await deliveries.event(envelope(functionEvent(run, step, backstage), backstage));
  return run;
}

function name(prefix: string): string {
  return `${prefix}${randomUUID().replaceAll('-', '').slice(0, 10).toUpperCase()}`;
}
