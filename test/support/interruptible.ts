import type { AddressInfo } from 'node:net';
import { connect, createServer, type Socket } from 'node:net';

/** Something in front of a server that can be taken away, and put back. */
export interface Interruptible {
  /** The address that leads through it. */
  url: string;
  cut(): Promise<void>;
  mend(): Promise<void>;
}

/** Passes connections on to the host of an address, until it is cut. */
export async function interruptible(address: string): Promise<Interruptible> {
  const target = new URL(address);
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    const onward = connect(Number(target.port || 5432), target.hostname);
    for (const one of [socket, onward]) {
      sockets.add(one);
      one.on('close', () => sockets.delete(one)).on('error', () => undefined);
    }
    socket.pipe(onward).pipe(socket);
  });
  const listen = (port: number) =>
    new Promise<void>((resolve) => {
      server.listen(port, '127.0.0.1', resolve);
    });
  await listen(0);
  const { port } = server.address() as AddressInfo;
  const url = new URL(address);
  url.host = `127.0.0.1:${port}`;
  return {
    url: url.href,
    async cut() {
      const closed = new Promise((resolve) => server.close(resolve));
      for (const socket of sockets) socket.destroy();
      await closed;
    },
    mend: () => listen(port),
  };
}
