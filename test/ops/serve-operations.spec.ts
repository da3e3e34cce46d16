import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createMetrics } from '../../src/ops/create-metrics.ts';
import { type Readiness, serveOperations } from '../../src/ops/serve-operations.ts';

const state: Readiness = {
  ready: true,
  index: { version: '0.2.0', pages: 527 },
  store: { engine: 'sqlite', available: true, failures: 0 },
  transport: { kind: 'http', connected: true },
  lastEventAgeSeconds: null,
};
const metrics = createMetrics(
  {
    about: () => ({ docsVersion: '0.2.0', pages: 527, licence: 'MIT', asOf: '2026-11-27' }),
    sync: () => undefined,
    store: () => state.store,
    isReady: () => state.ready,
    lastEventAt: () => 1_500,
  },
  { ofProcess: true },
);
const operations = serveOperations(metrics, () => state);
let address = '';
beforeAll(async () => {
  address = await operations.listen('127.0.0.1', 0);
});
afterAll(() => operations.close());

const at = (path: string, init?: RequestInit) => fetch(address + path, init);
const exposed = async () => (await at('/metrics')).text();

describe('the operations server', () => {
  test('says that the process lives', async () => {
    const response = await at('/healthz');
    expect([response.status, await response.text()]).toEqual([200, 'ok']);
  });

  test('says whether it is ready, and why not', async () => {
    expect((await at('/readyz')).status).toBe(200);
    Object.assign(state, { ready: false, reason: 'starting' });
    const response = await at('/readyz?verbose');
    expect(response.status).toBe(503);
    expect(await response.json()).toEqual(state);
    expect(await exposed()).toContain('\ndocs_bot_ready 0\n');
    state.ready = true;
  });

  test.each(['/', '/health', '/metrics/', '/readyz/../metrics', '//', '/%', '/__proto__', '/constructor'])(
    'knows no %s',
    async (path) => {
      const { status } = await at(path);
      // The client itself makes one path of the dots.
      expect(status).toBe(path.includes('..') ? 200 : 404);
    },
  );

  test('takes nothing but GET', async () => {
    const body = 'x'.repeat(2_000_000);
    const refused = await at('/metrics', { method: 'POST', body }).catch(() => undefined);
    expect([405, undefined]).toContain(refused?.status);
    expect((await at('/healthz')).status).toBe(200);
  });
});

describe('the metrics', () => {
  test('count questions, and how long they take', async () => {
    metrics.question('command', 'found', 0.0008);
    metrics.question('command', 'found', 0.3);
    metrics.question('home', 'failed', 0.02);
    const text = await exposed();
    expect(text).toContain('docs_bot_questions_total{surface="command",outcome="found"} 2');
    expect(text).toContain('docs_bot_questions_total{surface="home",outcome="failed"} 1');
    expect(text).toContain('docs_bot_question_duration_seconds_bucket{le="0.001",surface="command"} 1');
    expect(text).toContain('docs_bot_question_duration_seconds_count{surface="command"} 2');
  });

  test('tell of the documentation, the last delivery and the process', async () => {
    const text = await exposed();
    expect(text).toContain('docs_bot_docs_info{version="0.2.0"} 1');
    expect(text).toContain('\ndocs_bot_ready 1\n');
    expect(text).toContain('\ndocs_bot_last_event_timestamp_seconds 1.5\n');
    expect(text).toContain('\nprocess_resident_memory_bytes ');
    expect((await at('/metrics')).headers.get('content-type')).toContain('text/plain; version=0.0.4');
  });

  test('are those that the configuration page names, and no other', async () => {
    const page = readFileSync(new URL('../../docs/configuration.md', import.meta.url), 'utf8');
    const onPage = [...page.matchAll(/^\| `(docs_bot_\w+)`/gm)].map(([, name]) => name);
    const told = [...(await exposed()).matchAll(/^# TYPE (docs_bot_\w+)/gm)].map(([, name]) => name);
    expect(onPage).toEqual(told);
  });

  test('have a bounded number of values, whatever Slack says', async () => {
    metrics.webApiError('chat.postMessage', 'not_in_channel');
    metrics.webApiError('chat.postMessage', '<html>');
    for (let i = 0; i < 1_000; i += 1) metrics.webApiError('chat.postMessage', `code_${i}`);
    metrics.webApiError('chat.postMessage', 'not_in_channel');
    const lines = (await exposed()).split('\n').filter((line) => line.startsWith('docs_bot_web_api_errors'));
    expect(lines).toContain(
      'docs_bot_web_api_errors_total{method="chat.postMessage",code="not_in_channel"} 2',
    );
    expect(lines).toContain('docs_bot_web_api_errors_total{method="chat.postMessage",code="other"} 938');
    expect(lines).toHaveLength(65);
  });
});
