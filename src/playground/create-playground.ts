import type { RequestListener } from 'node:http';
import { ANA, BEN, defaultWorkspace } from './default-workspace.ts';
import type { RunApp, RunningApp } from './run-app.ts';
import { createSlack, type Slack } from './slack/create-slack.ts';
import type { Manifest } from './slack/manifest.ts';
import { createPerson } from './slack/people/create-person.ts';
import type { Person } from './slack/people/person.ts';
import { readManifest } from './slack/read-manifest.ts';

export interface PlaygroundOptions {
  transport: 'http' | 'socket';
  run: RunApp;
  port?: number;
  /** Which of the manifest's optional scopes are granted; all of them where this is left out. */
  optionalScopes?: readonly string[];
  retryDelaysMs?: readonly number[];
  /** What differs from the app's own manifest. */
  manifest?: Partial<Manifest>;
  /** Adds a channel that is shared with another workspace, and Cleo, who is of there: act as her with `createPerson(slack, CLEO)`. */
  external?: boolean;
  now?: () => number;
  /** More settings for the app. */
  env?: Record<string, string>;
  /** Serves what is not Slack's: the page. */
  page?: (playground: () => Playground) => RequestListener;
}

/** The app and the stand-in for Slack, connected; two people to act as. */
export interface Playground {
  slack: Slack;
  people: { ana: Person; ben: Person };
  appName: string;
  appPid(): number | undefined;
  transport: 'http' | 'socket';
  /** Ends the app, however busy it is; the stand-in goes on. */
  stopApp(): Promise<void>;
  startApp(): Promise<void>;
  close(): Promise<void>;
}

export const CREDENTIALS = {
  botToken: 'xoxb-playground-bot',
  appToken: 'xapp-1-playground-app',
  signingSecret: 'signing-secret-of-the-playground',
};

const MANIFEST = new URL('../../manifest.yml', import.meta.url);

/** Starts the stand-in, then the app against it. */
export async function createPlayground(options: PlaygroundOptions): Promise<Playground> {
  const { transport, run, port = 0, optionalScopes, external, retryDelaysMs, now, env = {}, page } = options;
  const manifest = { ...readManifest(MANIFEST), ...options.manifest };
  const slack = createSlack({
    transport,
    workspace: defaultWorkspace(manifest.name, { ...(external ? { external } : {}) }),
    manifest,
    credentials: CREDENTIALS,
    ...(optionalScopes ? { optionalScopes } : {}),
    ...(now ? { now } : {}),
    ...(retryDelaysMs ? { retryDelaysMs } : {}),
    ...(page ? { otherwise: page(() => playground) } : {}),
  });
  let app: RunningApp | undefined;

  const playground: Playground = {
    slack,
    people: { ana: createPerson(slack, ANA), ben: createPerson(slack, BEN) },
    appName: manifest.name,
    appPid: () => app?.pid,
    transport,
    async startApp() {
      await app?.stop();
      app = await run({ ...settings(transport, slack.apiUrl), ...env }, () => slack.setOnline(false));
      slack.appUrl = app.url;
      slack.setOnline(true);
    },
    async stopApp() {
      await app?.stop();
      app = undefined;
      slack.setOnline(false);
    },
    async close() {
      await playground.stopApp();
      await slack.close();
    },
  };
  await slack.listen(port);
  try {
    await playground.startApp();
  } catch (error) {
    await slack.close();
    throw error;
  }
  return playground;
}

function settings(transport: 'http' | 'socket', apiUrl: string): Record<string, string> {
  const { botToken, appToken, signingSecret } = CREDENTIALS;
  return {
    SLACK_BOT_TOKEN: botToken,
    SLACK_API_URL: apiUrl,
    PORT: '0',
    // Every demo begins anew.
    DATABASE_URL: 'memory:',
    // A bot that runs on the same machine may have the usual one.
    OPS_PORT: 'off',
    LOG_LEVEL: 'info',
    ...(transport === 'socket' ? { SLACK_APP_TOKEN: appToken } : { SLACK_SIGNING_SECRET: signingSecret }),
  };
}
