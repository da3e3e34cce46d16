import { format } from 'node:util';
import { type Logger, LogLevel } from '@slack/bolt';
import { pino, stdTimeFunctions } from 'pino';
import type { Config } from '../../config.ts';

/**
 * A logger of one JSON object a line, written wherever it is told: `level`, `time`, `msg`, and in `request` what
 * `requestId` gives, the id of the delivery that is being handled.
 */
export function jsonLogger(
  level: Config['logLevel'],
  write: (line: string) => void,
  requestId: () => string | undefined,
): Logger {
  const options = {
    level,
    // The process and the machine are known to whatever collects the lines.
    base: null,
    timestamp: stdTimeFunctions.isoTime,
    formatters: { level: (label: string) => ({ level: label }) },
    mixin: () => {
      const id = requestId();
      return id ? { request: id } : {};
    },
  };
  const log = pino(options, { write });
  return {
    debug: (...parts) => log.debug(format(...parts)),
    info: (...parts) => log.info(format(...parts)),
    warn: (...parts) => log.warn(format(...parts)),
    error: (...parts) => log.error(format(...parts)),
    setLevel: (next) => {
      log.level = next;
    },
    getLevel: () => LEVELS.find((one) => one === log.level) ?? LogLevel.INFO,
    setName: () => {},
  };
}

const LEVELS = [LogLevel.DEBUG, LogLevel.INFO, LogLevel.WARN, LogLevel.ERROR];
