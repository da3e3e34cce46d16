import { readConfig } from '../config.ts';
import { createApp } from '../slack/create-app.ts';
import type { RunApp } from './run-app.ts';

type AppOptions = Parameters<typeof createApp>[0];

/** Runs the app in this process, over whatever documentation it is given. */
export function runInProcess(options: Omit<AppOptions, 'config'>): RunApp {
  return async (env) => {
    const app = createApp({ ...options, config: readConfig(env) });
    const { port } = await app.start();
    const url = port === undefined ? undefined : `http://127.0.0.1:${port}/slack/events`;
    return { url, stop: () => app.stop() };
  };
}
