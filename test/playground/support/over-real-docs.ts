import { afterEach } from 'vitest';
import { runInProcess } from '../../../src/playground/run-in-process.ts';
import { realDocs } from '../../support/real-docs.ts';
import { recordingLogger } from '../../support/running-app.ts';
import { type OpenPlayground, openPlayground } from './open-playground.ts';

/** For the tests of a file: opens the real app over the whole documentation, and closes it after the test. */
export function overRealDocs() {
  const docs = realDocs();
  const opened: OpenPlayground[] = [];
  afterEach(async () => {
    for (const own of opened.splice(0)) await own.close();
  });
  return {
    docs,
    async open(options: Parameters<typeof openPlayground>[0] = {}) {
      const { logger, lines } = recordingLogger();
      const own = await openPlayground({ run: runInProcess({ docs, logger }), ...options });
      opened.push(own);
      return { ...own, lines };
    },
  };
}
