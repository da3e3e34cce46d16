import { createPlayground, type PlaygroundOptions } from '../../../src/playground/create-playground.ts';
import { runInProcess } from '../../../src/playground/run-in-process.ts';
import { fakeDocs } from '../../support/fake-docs.ts';
import { recordingLogger } from '../../support/running-app.ts';

/** The real app in this process, over canned documentation, against the stand-in. */
export async function openPlayground(options: Partial<PlaygroundOptions> = {}) {
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
  return { ...playground, ...playground.people, docs, lines, records, api };
}

export type OpenPlayground = Awaited<ReturnType<typeof openPlayground>>;
