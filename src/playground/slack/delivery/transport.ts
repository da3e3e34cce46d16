/** What Slack sends an app, by the names that Socket Mode has for it. */
export type Kind = 'events_api' | 'slash_commands' | 'interactive';

/** How an attempt to deliver something ended. */
export type Outcome =
  | { ok: true; body: unknown; noRetry?: true }
  | {
      ok: false;
      reason: 'http_timeout' | 'connection_failed' | 'http_error';
      status?: number;
      noRetry?: true;
    };

export interface Retry {
  num: number;
  reason: string;
}

/** A way to reach the app. */
export interface Transport {
  send(kind: Kind, payload: object, retry?: Retry): Promise<Outcome>;
  close(): Promise<void>;
}

/** https://docs.slack.dev/apis/events-api#responding */
export const ACK_MS = 3_000;
