import type { Backstage } from '../backstage.ts';

/** The arguments of a call, as they were sent; JSON in a form field is read already. */
export type Args = Record<string, unknown>;

/** One method of the Web API. */
export interface Method {
  /** One of these is needed; by a function where it depends on the conversation. */
  scopes?: readonly string[] | ((args: Args, backstage: Backstage) => readonly string[]);
  /** Called with the app-level token in place of the bot token. */
  appLevel?: true;
  /** Called without a token. */
  open?: true;
  /** What Slack answers beside `ok`; throws a `SlackRefusal` for a no. */
  run(args: Args, backstage: Backstage): object;
}

export type Methods = Record<string, Method>;
