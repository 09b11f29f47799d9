import { connect } from 'node:net';

/** What came back over a connection that was written to as it is, HTTP or not. */
export interface RawAnswer {
  readonly text: string;
  /** Bytes that were written before the connection ended. */
  readonly sent: number;
}

/**
 * Writes to a server what no HTTP library would, and reads until the server ends the connection.
 * @param rest goes on for as long as the server takes it
 */
export function sendRaw(url: string, head: string, rest?: Iterable<Uint8Array>): Promise<RawAnswer> {
  const { hostname, port } = new URL(url);
  return new Promise((done) => {
    const chunks: Buffer[] = [];
    let sent = 0;
    const more = rest?.[Symbol.iterator]();
    const socket = connect(Number(port), hostname, () => {
      socket.write(head);
      write();
    });
    const write = () => {
      for (let next = more?.next(); next !== undefined && !next.done; next = more?.next()) {
        sent += next.value.length;
        if (socket.destroyed || !socket.write(next.value)) return;
      }
    };
    socket.on('drain', write);
    socket.on('data', (chunk) => chunks.push(chunk));
    // a connection that the server ended while it was written to
    socket.on('error', () => {});
    socket.on('close', () => done({ text: Buffer.concat(chunks).toString(), sent }));
  });
}

/** Status and headers of the answers, one after the other, as somebody would read them who looks at nothing but HTTP. */
export function answersIn({ text }: RawAnswer): { readonly status: number; readonly headers: readonly string[]; readonly body: string }[] {
  return text
    .split(/(?=HTTP\/1\.1 \d{3} )/)
    .filter((answer) => answer !== '')
    .map((answer) => {
      const [head = '', body = ''] = answer.split('\r\n\r\n', 2);
      const [line = '', ...headers] = head.split('\r\n');
      return { status: Number(line.split(' ')[1]), headers, body };
    });
}
