import { z } from 'zod';
import { DocsBotError } from './errors.ts';

export const LOG_LEVELS = ['debug', 'info', 'warn', 'error'] as const;

/** What the bot is told by its environment, checked once and then passed in as an argument. */
export interface Config {
  /** How the bot may call Slack: in the one workspace of a token, or wherever it is installed. */
  auth: TokenAuth | OAuth;
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
  /** What is kept: `file:<path>`, `memory:` or `postgres://...` */
  databaseUrl: string;
  /** For so many days the words of questions are kept for the report; not at all where it is left out. */
  keepQuestionsDays?: number;
  /** The people who see the report in Slack. */
  operators: ReadonlySet<string>;
}

export interface TokenAuth {
  kind: 'token';
  botToken: string;
}

/** What installing the bot in a workspace takes. */
export interface OAuth {
  kind: 'oauth';
  clientId: string;
  clientSecret: string;
  /** What the state of an installation under way is signed with. */
  stateSecret: string;
  /** What tokens are sealed with, 32 bytes each: the key of now, and the one before it. */
  tokenKeys: Buffer[];
}

/** Reads the settings from the environment; one error names everything that is missing or malformed. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(SETTINGS.map((name) => [name, env[name]?.trim() || undefined]));
  const read = settings.safeParse(given);
  if (!read.success) {
    throw new DocsBotError('BAD_CONFIG', `The settings are not complete: ${problems(read.error)}.`, REMEDY);
  }
  const { SLACK_APP_TOKEN, SLACK_SIGNING_SECRET, PORT, SLACK_API_URL, LOG_LEVEL } = read.data;
  const { FOLLOW_UP_CHANNELS, AUTO_ANSWER_CHANNELS, OPS_PORT, OPS_HOST } = read.data;
  return {
    auth: authOf(read.data),
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
    ...databaseOf(read.data),
    operators: new Set(read.data.OPERATORS),
  };
}

function authOf(given: z.infer<typeof settings>): Config['auth'] {
  if (given.SLACK_BOT_TOKEN) return { kind: 'token', botToken: given.SLACK_BOT_TOKEN };
  const { SLACK_CLIENT_ID, SLACK_CLIENT_SECRET, SLACK_STATE_SECRET, TOKEN_KEY, TOKEN_KEY_OLD } = given;
  return {
    kind: 'oauth',
    clientId: SLACK_CLIENT_ID ?? '',
    clientSecret: SLACK_CLIENT_SECRET ?? '',
    stateSecret: SLACK_STATE_SECRET ?? '',
    tokenKeys: [TOKEN_KEY, TOKEN_KEY_OLD].filter((key) => key !== undefined),
  };
}

/**
 * Reads the settings of the database alone, for the commands that look into it; what is missing has its default. Throws
 * BAD_CONFIG naming what is malformed.
 */
export function readDatabaseConfig(env: Readonly<Record<string, string | undefined>>): DatabaseConfig {
  const given = Object.fromEntries(DATABASE_SETTINGS.map((name) => [name, env[name]?.trim() || undefined]));
  const read = z.object(databaseFields).safeParse(given);
  if (!read.success) {
    throw new DocsBotError('BAD_CONFIG', `The settings are not right: ${problems(read.error)}.`, REMEDY);
  }
  return databaseOf(read.data);
}

type DatabaseConfig = Pick<Config, 'databaseUrl' | 'keepQuestionsDays'>;

function databaseOf(given: { DATABASE_URL: string; KEEP_QUESTIONS: string }): DatabaseConfig {
  const { DATABASE_URL: databaseUrl, KEEP_QUESTIONS: days } = given;
  return { databaseUrl, ...(days === OFF ? {} : { keepQuestionsDays: Number(days) }) };
}

const REMEDY =
  'Set them in the environment: .env.example lists them, docs/installing.md says where Slack shows each.';

/** Below the folder that the bot is run in. */
export const DEFAULT_DOCS_FOLDER = 'data/docs';
const DEFAULT_PORT = '3000';
const DEFAULT_OPS_PORT = '9464';
const HIGHEST_PORT = 65_535;
const OFF = 'off';
const DEFAULT_DATABASE = 'file:./data/workos-docs.db';
/** As long as answers are kept at all. */
const MOST_DAYS = 90;

const port = z
  .string()
  .regex(/^\d+$/, `is not a port (0 to ${HIGHEST_PORT})`)
  .refine((given) => !/^\d+$/.test(given) || Number(given) <= HIGHEST_PORT, `is above ${HIGHEST_PORT}`);

const perMinute = z
  .string()
  .regex(/^[1-9]\d{0,8}$/, 'is not a whole number above 0')
  .transform(Number);

const KEY_BYTES = 32;

/** Made by `openssl rand -base64 32`. */
const key = z
  .base64('is not base64')
  .transform((text) => Buffer.from(text, 'base64'))
  .refine((bytes) => bytes.length === KEY_BYTES, `is not ${KEY_BYTES} bytes as base64`);

const secret = z.string().regex(/^\S+$/, 'has spaces').optional();

const databaseFields = {
  DATABASE_URL: z
    .string()
    .regex(
      /^(?:memory:|file:.+|postgres(?:ql)?:\/\/.+)$/,
      'is none of file:<path>, memory: and postgres://<user>:<password>@<host>/<database>',
    )
    .default(DEFAULT_DATABASE),
  KEEP_QUESTIONS: z
    .literal(OFF)
    .or(z.string().regex(/^[1-9]\d?$/, `is neither a number of days up to 90 nor ${OFF}`))
    .refine((days) => days === OFF || Number(days) <= MOST_DAYS, `is above ${MOST_DAYS}`)
    .default(OFF),
};

export const DATABASE_SETTINGS = Object.keys(databaseFields) as (keyof typeof databaseFields)[];

/** Channel ids with commas between them; a name (`#help`) can be given away, an id never changes. */
const channels = z
  .string()
  .regex(/^[CG][A-Z0-9]+(?:[\s,]+[CG][A-Z0-9]+)*$/, 'is not a list of channel ids (C0123ABCD,C0456EFGH)')
  .transform((text) => text.split(/[\s,]+/))
  .default([]);

/** Each message says what is wrong without the value: it may be a secret. */
const fields = {
  SLACK_BOT_TOKEN: z
    .string()
    .regex(/^xoxb-[\w-]+$/, 'is not a bot token (xoxb-...)')
    .optional(),
  SLACK_CLIENT_ID: z
    .string()
    .regex(/^[\w.]+$/, 'is not the id of a client (123.456)')
    .optional(),
  SLACK_CLIENT_SECRET: secret,
  SLACK_STATE_SECRET: secret,
  TOKEN_KEY: key.optional(),
  TOKEN_KEY_OLD: key.optional(),
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
  ...databaseFields,
  OPERATORS: z
    .string()
    .regex(/^[UW][A-Z0-9]+(?:[\s,]+[UW][A-Z0-9]+)*$/, 'is not a list of user ids (U0123ABCD,U0456EFGH)')
    .transform((text) => text.split(/[\s,]+/))
    .default([]),
  LOG_LEVEL: z.enum(LOG_LEVELS, `is not one of ${LOG_LEVELS.join(', ')}`).default('info'),
};

export const SETTINGS = Object.keys(fields) as (keyof typeof fields)[];

const settings = z.object(fields).superRefine(
  (given, context) => {
    const complain = (name: keyof typeof fields, message: string) =>
      context.addIssue({ code: 'custom', path: [name], message });
    const many = OAUTH.filter((name) => given[name] !== undefined);
    if (given.SLACK_BOT_TOKEN !== undefined && many.length > 0) {
      complain(
        'SLACK_BOT_TOKEN',
        `is for one workspace, ${many.join(', ')} for many: leave out one or the other`,
      );
    } else if (many.length > 0) {
      for (const name of OAUTH.filter((one) => given[one] === undefined)) complain(name, 'is missing');
      if (given.SLACK_APP_TOKEN !== undefined) {
        complain(
          'SLACK_APP_TOKEN',
          'is for Socket Mode; for many workspaces the bot uses HTTP: leave it out',
        );
      }
    } else if (given.SLACK_BOT_TOKEN === undefined) {
      complain('SLACK_BOT_TOKEN', 'is missing');
    }
    if (given.SLACK_APP_TOKEN || given.SLACK_SIGNING_SECRET) return;
    complain('SLACK_APP_TOKEN', '(for Socket Mode) or SLACK_SIGNING_SECRET (for HTTP) is missing');
  },
  // Zod skips refinements once a field has failed; both kinds of problem belong in one message.
  { when: ({ value }) => typeof value === 'object' && value !== null },
);

const OAUTH = ['SLACK_CLIENT_ID', 'SLACK_CLIENT_SECRET', 'SLACK_STATE_SECRET', 'TOKEN_KEY'] as const;

function problems(error: z.ZodError): string {
  return error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`).join('; ');
}
