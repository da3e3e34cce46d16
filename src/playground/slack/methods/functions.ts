import type { Backstage } from '../backstage.ts';
import type { StepParameter } from '../manifest.ts';
import { SlackRefusal } from '../refusal.ts';
import type { StepRun } from '../workspace.ts';
import type { Args, Methods } from './method.ts';

/** https://docs.slack.dev/reference/methods/functions.completeSuccess and completeError: the end of a workflow step. */
export const functionMethods: Methods = {
  'functions.completeSuccess': {
    run(args, backstage) {
      const run = running(args, backstage);
      const { outputs: declared = [] } =
        backstage.manifest.steps.find(({ callbackId }) => callbackId === run.callbackId) ?? {};
      const outputs = args.outputs as Record<string, unknown>;
      const problems = problemsOf(outputs, declared);
      if (problems.length > 0) {
        const messages = problems.map((problem) => `[ERROR] ${problem}`);
        throw new SlackRefusal('parameter_validation_failed', { response_metadata: { messages } });
      }
      run.outputs = outputs;
      backstage.workspace.changed();
      return {};
    },
  },
  'functions.completeError': {
    run(args, backstage) {
      const run = running(args, backstage);
      if (typeof args.error !== 'string' || args.error === '') throw new SlackRefusal('invalid_arguments');
      run.error = args.error;
      backstage.workspace.changed();
      return {};
    },
  },
};

/** What of these values does not fit what the manifest declares. */
export function problemsOf(values: unknown, declared: readonly StepParameter[]): string[] {
  if (typeof values !== 'object' || values === null || Array.isArray(values)) return ['not an object'];
  const given = values as Record<string, unknown>;
  const unknown = Object.keys(given).filter((name) => !declared.some((one) => one.name === name));
  const missing = declared.filter(({ name, required }) => required && isEmpty(given[name]));
  const wrong = declared.filter(({ name, type }) => !isEmpty(given[name]) && !fits(given[name], type));
  return [
    ...unknown.map((name) => `additional property ${name} [json-pointer:/${name}]`),
    ...missing.map(({ name }) => `missing required field ${name} [json-pointer:/${name}]`),
    ...wrong.map(({ name, type }) => `${name} is no ${type} [json-pointer:/${name}]`),
  ];
}

function running(args: Args, { workspace }: Backstage): StepRun {
  const run = workspace.stepRuns.find(({ id }) => id === args.function_execution_id);
  if (!run) throw new SlackRefusal('function_execution_not_found');
  if (run.outputs || run.error) throw new SlackRefusal('execution_not_in_running_state');
  return run;
}

function isEmpty(value: unknown): boolean {
  return value === undefined || value === null || value === '';
}

/** Slack's own types (`slack#/types/user_id`) are texts, but for rich text. */
function fits(value: unknown, type: string): boolean {
  if (type === 'integer') return Number.isInteger(value);
  if (type === 'array') return Array.isArray(value);
  if (type === 'number' || type === 'boolean' || type === 'object') return typeof value === type;
  return /rich_text$/.test(type) ? typeof value === 'object' : typeof value === 'string';
}
