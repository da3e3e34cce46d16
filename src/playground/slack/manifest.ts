/** One input or output of a workflow step. */
export interface StepParameter {
  name: string;
  /** `string`, `slack#/types/user_id` and so on. */
  type: string;
  title: string;
  description: string;
  required: boolean;
}

/** A step that people can put into a workflow: a custom function of the app. */
export interface Step {
  callbackId: string;
  title: string;
  description: string;
  inputs: StepParameter[];
  outputs: StepParameter[];
}

/** What Slack knows of the app from its manifest. */
export interface Manifest {
  name: string;
  requiredScopes: string[];
  optionalScopes: string[];
  commands: { command: string; description: string; usageHint: string; shouldEscape: boolean }[];
  events: string[];
  shortcuts: { name: string; type: 'message' | 'global'; callbackId: string; description: string }[];
  prompts: { title: string; message: string }[];
  homeTab: boolean;
  messagesTab: boolean;
  unfurlDomains: string[];
  /** Whether it has the agent messaging experience. */
  agentView: boolean;
  steps: Step[];
}
