import { afterAll, onTestFinished } from 'vitest';
import { createPlayground, type PlaygroundOptions } from '../../../src/playground/create-playground.ts';
import { runInProcess } from '../../../src/playground/run-in-process.ts';
import { fakeDocs } from '../../support/fake-docs.ts';
import { recordingLogger } from '../../support/running-app.ts';

/** The real app in this process, over canned documentation, against the stand-in; closed when the test is over. */
export async function openPlayground(options: Partial<PlaygroundOptions> = {}) {
  const playground = await startPlayground(options);
  onTestFinished(playground.close);
  return playground;
}

/** The same for all tests of a file. */
export async function playgroundOfFile(options: Partial<PlaygroundOptions> = {}) {
  const playground = await startPlayground(options);
  afterAll(playground.close);
  return playground;
}

export type OpenPlayground = Awaited<ReturnType<typeof startPlayground>>;

async function startPlayground(options: Partial<PlaygroundOptions>) {
  const docs = fakeDocs();
  const { logger, lines, records } = recordingLogger();
  const playground = await createPlayground({
    transport: 'http',
    run: runInProcess({ docs, logger }),
    retryDelaysMs: [0, 20, 20],
    ...options,
  });
  /** Calls the Web API as the app would. */
  const api = async (method: string, args: object, token = 'xoxb-playground-bot') => {
    const response = await fetch(playground.slack.apiUrl + method, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify(args),
    });
    return (await response.json()) as Record<string, unknown> & { ok: boolean; error?: string; ts: string };
  };
  let closed: Promise<void> | undefined;
  const close = () => {
    closed ??= playground.close();
    return closed;
  };
  return { ...playground, ...playground.people, docs, lines, records, api, close };
}
