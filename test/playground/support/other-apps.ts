import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { RunApp } from '../../../src/playground/run-app.ts';

/** An app that answers everything after so long. */
export function slowApp(ms: number): RunApp {
  return serve((_req, res) => void setTimeout(() => res.end(), ms));
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
