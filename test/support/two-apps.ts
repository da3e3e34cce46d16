import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { RunApp, RunningApp } from '../../src/playground/run-app.ts';

/** Runs one app twice; over HTTP behind a balancer, which gives them requests in turn. */
export function runTwice(run: RunApp): RunApp {
  return async (env, ended) => {
    const apps = await Promise.all([run(env, ended), run(env, ended)]);
    const balancer = apps[0].url === undefined ? undefined : await balance(apps);
    return {
      url: balancer && `http://127.0.0.1:${(balancer.address() as AddressInfo).port}/slack/events`,
      async stop() {
        balancer?.close();
        balancer?.closeAllConnections();
        await Promise.all(apps.map((app) => app.stop()));
      },
    };
  };
}

/** Passes each request on to the next of the apps that takes it, as a balancer with health checks does. */
async function balance(apps: readonly RunningApp[]): Promise<Server> {
  let turn = 0;
  const server = createServer((req, res) => {
    const chunks: Buffer[] = [];
    req.on('data', (chunk) => chunks.push(chunk));
    req.on('end', () => {
      const body = Buffer.concat(chunks);
      turn += 1;
      const to = apps[turn % apps.length]?.url ?? '';
      const passed = request(to, { method: req.method ?? 'POST', headers: req.headers }, (answer) => {
        res.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(res);
      });
      passed.on('error', () => res.destroy());
      passed.end(body);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}
