import type { FunctionExecutedEvent } from '@slack/types';
import { APP, type Backstage } from '../backstage.ts';
import type { Step, StepParameter } from '../manifest.ts';
import type { StepRun } from '../workspace.ts';

/** A step of the app is run in somebody's workflow. */
export function functionEvent(run: StepRun, step: Step, { workspace }: Backstage): FunctionExecutedEvent {
  const { callbackId, title, description, inputs, outputs } = step;
  return {
    type: 'function_executed',
    function: {
      id: `Fn${callbackId.toUpperCase()}`,
      callback_id: callbackId,
      title,
      description,
      type: 'app',
      input_parameters: inputs.map(parameter),
      output_parameters: outputs.map(parameter),
      app_id: APP.appId,
      date_created: 0,
      date_updated: 0,
      date_deleted: 0,
    },
    inputs: run.inputs,
    function_execution_id: run.id,
    workflow_execution_id: run.workflowId,
    event_ts: workspace.nextTs(),
    bot_access_token: run.token,
  };
}

function parameter({ name, type, title, description, required }: StepParameter) {
  return { name, type, title, description, is_required: required };
}
