import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';

/** The other end of Socket Mode: takes one WebSocket, says hello, sends envelopes, keeps what comes back. */
export async function fakeSocket() {
  const received: Record<string, unknown>[] = [];
  let socket: Duplex | undefined;
  const server = createServer();
  server.on('upgrade', (req: IncomingMessage, duplex: Duplex) => {
    socket = duplex;
    const accept = createHash('sha1').update(`${req.headers['sec-websocket-key']}${GUID}`).digest('base64');
    const headers = ['Upgrade: websocket', 'Connection: Upgrade', `Sec-WebSocket-Accept: ${accept}`];
    duplex.write(['HTTP/1.1 101 Switching Protocols', ...headers, '', ''].join('\r\n'));
    duplex.on('error', () => {});
    duplex.on('data', (chunk: Buffer) => {
      for (const { opcode, data } of frames(chunk)) {
        if (opcode === TEXT) received.push(JSON.parse(data.toString()));
        if (opcode === CLOSE) duplex.end(frame(CLOSE, data));
        if (opcode === PING) duplex.write(frame(PONG, data));
      }
    });
    duplex.write(frame(TEXT, Buffer.from('{"type":"hello","num_connections":1}')));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));

  return {
    url: `ws://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    received,
    send(envelope: object) {
      socket?.write(frame(TEXT, Buffer.from(JSON.stringify(envelope))));
    },
    async close() {
      socket?.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

const GUID = '258EAFA5-E914-47DA-95CA-C5AB0DC85B11';
const TEXT = 1;
const CLOSE = 8;
const PING = 9;
const PONG = 10;

/** https://www.rfc-editor.org/rfc/rfc6455#section-5.2, unfragmented and below 64 KiB. */
function frame(opcode: number, data: Buffer): Buffer {
  const long = data.length > 125;
  const head = Buffer.alloc(long ? 4 : 2);
  head[0] = 0x80 | opcode;
  head[1] = long ? 126 : data.length;
  if (long) head.writeUInt16BE(data.length, 2);
  return Buffer.concat([head, data]);
}

function* frames(chunk: Buffer): Generator<{ opcode: number; data: Buffer }> {
  for (let at = 0; at + 2 <= chunk.length; ) {
    const opcode = (chunk[at] ?? 0) & 0x0f;
    const short = (chunk[at + 1] ?? 0) & 0x7f;
    const length = short === 126 ? chunk.readUInt16BE(at + 2) : short;
    const start = at + (short === 126 ? 4 : 2);
    const mask = chunk.subarray(start, start + 4);
    const data = chunk.subarray(start + 4, start + 4 + length).map((byte, i) => byte ^ (mask[i % 4] ?? 0));
    yield { opcode, data: Buffer.from(data) };
    at = start + 4 + length;
  }
}
