import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { RunApp } from '../../../src/playground/run-app.ts';
import { readBody } from '../../../src/playground/slack/read-body.ts';

/** An app that answers everything after so long. */
export function slowApp(ms: number): RunApp {
  return serve((_req, res) => void setTimeout(() => res.end(), ms));
}

/** An app that acknowledges everything, with what `answer` makes of it; the Web API is left to the test. */
export function answeringApp(answer: (payload: Record<string, unknown>) => object | undefined): RunApp {
  return serve(async (req, res) => {
    const body = await readBody(req);
    const form = new URLSearchParams(body).get('payload');
    const said = answer(JSON.parse(form ?? body));
    if (said) res.setHeader('content-type', 'application/json');
    res.end(said ? JSON.stringify(said) : '');
  });
}

/** An app whose process ends while it is at work. */
export const dyingApp: RunApp = serve((req) => req.socket.destroy());

function serve(listener: RequestListener): RunApp {
  return async () => {
    const server = createServer(listener);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return {
      url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
      async stop() {
        server.closeAllConnections();
        await new Promise((resolve) => server.close(resolve));
      },
    };
  };
}
