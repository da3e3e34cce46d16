import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Gives each request to the next of some servers, as a load balancer does. */
export interface Balancer {
  url: string;
  close(): void;
}

/** Passes requests on to what `urls` gives at the moment; a server that breaks off is a broken connection. */
export async function balance(urls: () => readonly string[]): Promise<Balancer> {
  let turn = 0;
  const server = createServer((req, res) => {
    const chunks: Buffer[] = [];
    req.on('data', (chunk) => chunks.push(chunk));
    req.on('end', () => {
      const known = urls();
      turn += 1;
      const to = known[turn % known.length];
      if (to === undefined) return void res.destroy();
      const passed = request(to, { method: req.method ?? 'POST', headers: req.headers }, (answer) => {
        res.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.on('error', () => res.destroy());
        answer.pipe(res);
      });
      passed.on('error', () => res.destroy());
      passed.end(Buffer.concat(chunks));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/slack/events`,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}
