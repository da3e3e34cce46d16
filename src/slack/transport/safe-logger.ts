import { format } from 'node:util';
import type { Logger } from '@slack/bolt';

const LEVELS = ['debug', 'info', 'warn', 'error'] as const;

/** A logger that writes no tokens, response URLs or other keys, whoever logs through it, at any level. */
export function safeLogger(inner: Logger, secrets: readonly string[]): Logger {
  const write = (level: (typeof LEVELS)[number], parts: unknown[]) =>
    inner[level](withoutSecrets(format(...parts), secrets));
  return {
    debug: (...parts) => write('debug', parts),
    info: (...parts) => write('info', parts),
    warn: (...parts) => write('warn', parts),
    error: (...parts) => write('error', parts),
    setLevel: (level) => inner.setLevel(level),
    getLevel: () => inner.getLevel(),
    setName: (name) => inner.setName(name),
  };
}

const HIDDEN = '[hidden]';

function withoutSecrets(line: string, secrets: readonly string[]): string {
  const known = secrets.filter(Boolean).reduce((text, secret) => text.replaceAll(secret, HIDDEN), line);
  return PATTERNS.reduce((text, pattern) => text.replace(pattern, `$1${HIDDEN}`), known);
}

/** What Slack hands out: tokens, response URLs, socket addresses with a ticket; the fields they come in. */
const PATTERNS = [
  /()\bx(?:ox[a-z]|app)[-.][\w.-]+/g,
  /()https?:\/\/hooks\.slack[^\s"']*/g,
  /()wss?:\/\/[^\s"']+/g,
  /(["']?(?:response_url|token|signing_secret|authorization)["']?\s*[:=]\s*["'])[^"']*/gi,
];
