import { z } from 'zod';
import { DocsBotError } from './errors.ts';

export const LOG_LEVELS = ['debug', 'info', 'warn', 'error'] as const;

/** What the bot is told by its environment, checked once and then passed in as an argument. */
export interface Config {
  botToken: string;
  /** An app-level token chooses Socket Mode; without one Slack calls us over HTTP. */
  transport: { kind: 'socket'; appToken: string } | { kind: 'http'; signingSecret: string; port: number };
  /** Another Web API than Slack's own: a proxy, or a stand-in for tests. */
  apiUrl?: string;
  /** Channels in which a thread that the bot has answered in goes on without mentions. */
  followUpChannels: ReadonlySet<string>;
  /** Channels in which a question is answered without a mention. */
  autoAnswerChannels: ReadonlySet<string>;
  /** How many questions a minute are answered, of one person and of one workspace. */
  personPerMinute: number;
  workspacePerMinute: number;
  /** Where health and metrics are told; nowhere where it is left out. */
  operations?: { host: string; port: number };
  logLevel: (typeof LOG_LEVELS)[number];
  /** Where synced indexes are kept. */
  docsFolder: string;
  /** Every so many hours the documentation is synced with what is published; never where it is left out. */
  syncHours?: number;
}

/** Reads the settings from the environment; one error names everything that is missing or malformed. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(SETTINGS.map((name) => [name, env[name]?.trim() || undefined]));
  const read = settings.safeParse(given);
  if (!read.success) {
    throw new DocsBotError('BAD_CONFIG', `The settings are not complete: ${problems(read.error)}.`, REMEDY);
  }
  const { SLACK_BOT_TOKEN, SLACK_APP_TOKEN, SLACK_SIGNING_SECRET, PORT, SLACK_API_URL, LOG_LEVEL } =
    read.data;
  const { FOLLOW_UP_CHANNELS, AUTO_ANSWER_CHANNELS, OPS_PORT, OPS_HOST } = read.data;
  return {
    botToken: SLACK_BOT_TOKEN,
    transport: SLACK_APP_TOKEN
      ? { kind: 'socket', appToken: SLACK_APP_TOKEN }
      : { kind: 'http', signingSecret: SLACK_SIGNING_SECRET ?? '', port: Number(PORT) },
    ...(SLACK_API_URL ? { apiUrl: SLACK_API_URL } : {}),
    followUpChannels: new Set(FOLLOW_UP_CHANNELS),
    autoAnswerChannels: new Set(AUTO_ANSWER_CHANNELS),
    personPerMinute: read.data.PERSON_PER_MINUTE,
    workspacePerMinute: read.data.WORKSPACE_PER_MINUTE,
    ...(OPS_PORT === OFF ? {} : { operations: { host: OPS_HOST, port: Number(OPS_PORT) } }),
    logLevel: LOG_LEVEL,
    docsFolder: read.data.DOCS_FOLDER,
    ...(read.data.DOCS_SYNC === OFF ? {} : { syncHours: Number(read.data.DOCS_SYNC) }),
  };
}

const REMEDY =
  'Set them in the environment: .env.example lists them, docs/installing.md says where Slack shows each.';

/** Below the folder that the bot is run in. */
export const DEFAULT_DOCS_FOLDER = 'data/docs';
const DEFAULT_PORT = '3000';
const DEFAULT_OPS_PORT = '9464';
const HIGHEST_PORT = 65_535;
const OFF = 'off';

const port = z
  .string()
  .regex(/^\d+$/, `is not a port (0 to ${HIGHEST_PORT})`)
  .refine((given) => !/^\d+$/.test(given) || Number(given) <= HIGHEST_PORT, `is above ${HIGHEST_PORT}`);

const perMinute = z
  .string()
  .regex(/^[1-9]\d{0,8}$/, 'is not a whole number above 0')
  .transform(Number);

/** Channel ids with commas between them; a name (`#help`) can be given away, an id never changes. */
const channels = z
  .string()
  .regex(/^[CG][A-Z0-9]+(?:[\s,]+[CG][A-Z0-9]+)*$/, 'is not a list of channel ids (C0123ABCD,C0456EFGH)')
  .transform((text) => text.split(/[\s,]+/))
  .default([]);

/** Each message says what is wrong without the value: it may be a secret. */
const fields = {
  SLACK_BOT_TOKEN: z.string('is missing').regex(/^xoxb-[\w-]+$/, 'is not a bot token (xoxb-...)'),
  SLACK_APP_TOKEN: z
    .string()
    .regex(/^xapp-[\w-]+$/, 'is not an app-level token (xapp-...)')
    .optional(),
  SLACK_SIGNING_SECRET: z.string().regex(/^\S+$/, 'is not a signing secret (it has no spaces)').optional(),
  PORT: port.default(DEFAULT_PORT),
  SLACK_API_URL: z.url({ protocol: /^https?$/, error: 'is not an http(s) URL' }).optional(),
  FOLLOW_UP_CHANNELS: channels,
  AUTO_ANSWER_CHANNELS: channels,
  PERSON_PER_MINUTE: perMinute.default(20),
  WORKSPACE_PER_MINUTE: perMinute.default(600),
  OPS_PORT: z.literal(OFF).or(port).default(DEFAULT_OPS_PORT),
  OPS_HOST: z
    .string()
    .regex(/^[\w.:-]+$/, 'is not an address or the name of a host')
    .default('127.0.0.1'),
  DOCS_FOLDER: z.string().default(DEFAULT_DOCS_FOLDER),
  DOCS_SYNC: z
    .literal(OFF)
    .or(z.string().regex(/^[1-9]\d{0,3}$/, `is neither a number of hours nor ${OFF}`))
    .default(OFF),
  LOG_LEVEL: z.enum(LOG_LEVELS, `is not one of ${LOG_LEVELS.join(', ')}`).default('info'),
};

export const SETTINGS = Object.keys(fields) as (keyof typeof fields)[];

const settings = z.object(fields).superRefine(
  (given, context) => {
    if (given.SLACK_APP_TOKEN || given.SLACK_SIGNING_SECRET) return;
    context.addIssue({
      code: 'custom',
      path: ['SLACK_APP_TOKEN'],
      message: '(for Socket Mode) or SLACK_SIGNING_SECRET (for HTTP) is missing',
    });
  },
  // Zod skips refinements once a field has failed; both kinds of problem belong in one message.
  { when: ({ value }) => typeof value === 'object' && value !== null },
);

function problems(error: z.ZodError): string {
  return error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`).join('; ');
}
