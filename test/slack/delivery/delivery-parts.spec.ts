import { LogLevel, webApi } from '@slack/bolt';
import { describe, expect, test } from 'vitest';
import { createInFlight } from '../../../src/slack/context/create-in-flight.ts';
import { currentRequestId, inDelivery } from '../../../src/slack/context/current-delivery.ts';
import { failureOf } from '../../../src/slack/transport/failures.ts';
import { jsonLogger } from '../../../src/slack/transport/json-logger.ts';
import { safeLogger } from '../../../src/slack/transport/safe-logger.ts';
import { recordingLogger } from '../../support/running-app.ts';

describe('work in hand', () => {
  test('is waited for, and what it leads to as well', async () => {
    const inFlight = createInFlight();
    const done: string[] = [];
    const later = (name: string, ms: number) =>
      new Promise<void>((resolve) => setTimeout(resolve, ms)).then(() => void done.push(name));
    inFlight.track(later('first', 10).then(() => void inFlight.track(later('second', 10))));
    expect(await inFlight.finished(1_000)).toBe(true);
    expect(done).toEqual(['first', 'second']);
  });

  test('is not waited for longer than the deadline [fault 49]', async () => {
    const inFlight = createInFlight();
    inFlight.track(new Promise(() => {}));
    expect(await inFlight.finished(20)).toBe(false);
  });

  test('that fails is finished too', async () => {
    const inFlight = createInFlight();
    await inFlight.track(Promise.reject(new Error('no'))).catch(() => {});
    expect(await inFlight.finished(20)).toBe(true);
  });
});

describe('the log', () => {
  test('hides tokens, response URLs and the secrets it is told, at every level [fault 54]', () => {
    const { logger, lines } = recordingLogger('debug');
    const safe = safeLogger(logger, ['the-signing-secret', '']);
    const payload =
      '{"token":"verification","response_url":"http://127.0.0.1/response/ticket","text":"hello"}';
    for (const level of ['debug', 'info', 'warn', 'error'] as const) {
      safe[level]('xoxb-1-2-abc xapp-1-A1-2-def xoxe.xoxp-1-ghi', 'the-signing-secret');
      safe[level](
        'https://hooks.slack.com/commands/T1/2/ticket wss://wss-primary.slack.com/link/?ticket=jkl',
      );
      safe[level](payload, { token: 'verification' }, new Error('xoxb-3-4-mno'));
    }
    expect(lines).toHaveLength(12);
    for (const secret of [
      'abc',
      'def',
      'ghi',
      'the-signing-secret',
      'ticket',
      'jkl',
      'verification',
      'mno',
    ]) {
      expect(lines.join('\n')).not.toContain(secret);
    }
    expect(lines.join('\n')).toContain('hello');
  });

  test('has one JSON object a line, and none below its level', () => {
    const lines: string[] = [];
    const logger = jsonLogger('warn', (line) => void lines.push(line), currentRequestId);
    logger.info('quiet');
    logger.warn('loud\nand "quoted"', { at: [1] });
    logger.setLevel(LogLevel.DEBUG);
    inDelivery({ id: 'k7q2m4xd', surface: 'command', attempt: 0, isSafe: true, startedAt: 0 }, () =>
      logger.debug('%s too', 'now'),
    );
    expect(lines.map((line) => [line.endsWith('}\n'), JSON.parse(line)])).toEqual([
      [true, { level: 'warn', time: expect.any(String), msg: 'loud\nand "quoted" { at: [ 1 ] }' }],
      [true, { level: 'debug', time: expect.any(String), request: 'k7q2m4xd', msg: 'now too' }],
    ]);
    expect(new Date(JSON.parse(lines[0] ?? '').time).getTime()).toBeGreaterThan(Date.now() - 10_000);
    expect(logger.getLevel()).toBe(LogLevel.DEBUG);
  });
});

describe('a failure', () => {
  const network = (code: string) =>
    new webApi.WebAPIRequestError(new TypeError('fetch failed', { cause: { code } }));

  test('of a connection that was never made can be tried again', () => {
    expect(failureOf(network('ECONNREFUSED'))).toMatchObject({ code: 'ECONNREFUSED', retryAfterMs: 300 });
  });

  test('of a connection that broke later may have done its work', () => {
    const failure = failureOf(network('ECONNRESET'));
    expect(failure).toMatchObject({ code: 'ECONNRESET', unsure: true });
    expect(failure.retryAfterMs).toBeUndefined();
  });

  test('of a response URL is sorted in the same way', () => {
    const failed = (code: string) => failureOf(new TypeError('fetch failed', { cause: { code } }));
    expect(failed('ECONNREFUSED')).toMatchObject({ code: 'ECONNREFUSED', retryAfterMs: 300 });
    expect(failed('UND_ERR_SOCKET')).toMatchObject({ code: 'UND_ERR_SOCKET', unsure: true });
  });

  test('of any other kind is named, whatever was thrown', () => {
    for (const thrown of [undefined, null, 'text', {}, new Error('x')]) {
      expect(failureOf(thrown).code).toEqual(expect.any(String));
    }
  });
});
