import type { RunApp } from '../../src/playground/run-app.ts';
import { balance } from './balancer.ts';

/** Runs one app twice; over HTTP behind a balancer. */
export function runTwice(run: RunApp): RunApp {
  return async (env, ended) => {
    const apps = await Promise.all([run(env, ended), run(env, ended)]);
    const urls = apps.flatMap(({ url }) => url ?? []);
    const balancer = urls.length > 0 ? await balance(() => urls) : undefined;
    return {
      url: balancer?.url,
      async stop() {
        balancer?.close();
        await Promise.all(apps.map((app) => app.stop()));
      },
    };
  };
}
