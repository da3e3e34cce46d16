import type { Logger } from '@slack/bolt';
import { LogLevel } from '@slack/bolt';
import type { Config } from '../config.ts';

/** A logger of one line a message, written wherever it is told. */
export function lineLogger(level: Config['logLevel'], write: (line: string) => void): Logger {
  let current: LogLevel = LEVELS[level];
  const at = (own: LogLevel) => (line: unknown) => {
    if (ORDER.indexOf(own) < ORDER.indexOf(current)) return;
    write(`${new Date().toISOString()} ${own.toUpperCase()} ${String(line)}\n`);
  };
  return {
    debug: at(LogLevel.DEBUG),
    info: at(LogLevel.INFO),
    warn: at(LogLevel.WARN),
    error: at(LogLevel.ERROR),
    setLevel: (next) => {
      current = next;
    },
    getLevel: () => current,
    setName: () => {},
  };
}

const ORDER = [LogLevel.DEBUG, LogLevel.INFO, LogLevel.WARN, LogLevel.ERROR];

const LEVELS: Record<Config['logLevel'], LogLevel> = {
  debug: LogLevel.DEBUG,
  info: LogLevel.INFO,
  warn: LogLevel.WARN,
  error: LogLevel.ERROR,
};
