/**
 * Does to the built command what nobody should: `npm run evaluate:server -- [name]`, all of it unless one is named. Says for each trial how long others
 * waited for a story meanwhile and what memory it came to; the exit code is 1 where the server did not hold. Killing it and spoiling its archive are tests
 * (`packages/cli/test/serve-failures.test.ts`).
 */
import { connect, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { inventedArticle } from './invented-news.ts';
import { percentile, type Served, startServed } from './served.ts';

/** What came of a trial; `holds` is false where something is wrong. */
interface Outcome {
  readonly holds: boolean;
  readonly what: string;
}

type Trial = (server: Served) => Promise<Outcome>;

/** Megabytes that the server may come to in any trial. */
const MEMORY = 900;
/** Milliseconds that somebody else may wait for a story at most; more than one look at the archive takes, on processors that others use. */
const WAIT = 3_000;

const CONNECTIONS = 10_000;

const trials: Readonly<Record<string, Trial>> = {
  'connections-that-say-nothing': (server) => holdConnections(server, ''),
  'connections-with-half-a-request': (server) => holdConnections(server, 'GET / HTTP/1.1\r\nHost: localhost\r\nX: '),
  'connections-that-stay-open': (server) => holdConnections(server, 'GET /health HTTP/1.1\r\nHost: localhost\r\n\r\n'),
  'slow-heads': (server) => drip(server, 'GET / HTTP/1.1\r\nHost: localhost\r\nX: ', 17),
  'slow-bodies': (server) =>
    drip(server, 'POST /api/compare HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 100000\r\n\r\n', 27),
  'readers-that-take-nothing': takeNothing,
  'uploads-of-a-gigabyte': uploadGigabytes,
  'imports-at-once': (server) => importAtOnce(server, 10, (text) => text),
  'large-imports-at-once': (server) => importAtOnce(server, 2, (text, i) => `${text}\n\n${' '.repeat(480_000)}\n\nEdition ${i}.`),
  'followers-that-do-not-read': followWithoutReading,
};

const wanted = process.argv.slice(2);
for (const [name, trial] of Object.entries(trials)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  const server = await startServed(['--demo']);
  // the stories that readers see first are compared by then
  await (await fetch(`${server.url}/`)).text();
  const before = server.memory().now;
  const others = watchOthers(server);
  const { holds, what } = await trial(server);
  const waits = await others.stop();
  const { most } = server.memory();
  const [median, longest] = [percentile(waits, 0.5), Math.max(...waits)];
  const code = await server.end();
  const ok = holds && code === 0 && longest <= WAIT && !(most > MEMORY);
  if (!ok) process.exitCode = 1;
  console.log(
    `${ok ? 'holds' : 'FAILS'}  ${name}: ${what}; ${waits.length} requests of others: median ${median.toFixed(0)} ms, longest ${longest.toFixed(0)} ms; memory ${before} MB before, ${most} MB at most`,
  );
}
process.exit();

/** Somebody who reads a story ten times a second. A request that is not answered as it should be counts as endless. */
function watchOthers({ url }: Served): { stop(): Promise<number[]> } {
  const waits: number[] = [];
  let going = true;
  const ended = (async () => {
    while (going) {
      const begin = performance.now();
      const status = await fetch(`${url}/stories/s1`).then(
        async (response) => {
          await response.text();
          return response.status;
        },
        () => 0,
      );
      waits.push(status === 200 ? performance.now() - begin : Number.POSITIVE_INFINITY);
      await sleep(100);
    }
  })();
  return {
    async stop() {
      going = false;
      await ended;
      return waits;
    },
  };
}

/** A connection over which something was written as it is; what comes back is counted and thrown away. */
async function open({ port }: Served, text: string, { reads = true } = {}): Promise<Socket> {
  const socket = connect(port, '127.0.0.1');
  // ended by the server, as it should be
  socket.on('error', () => {});
  await new Promise<void>((done) => {
    socket.once('connect', done);
    socket.once('close', () => done());
  });
  if (text !== '') socket.write(text);
  if (reads) socket.resume();
  return socket;
}

/** Resolves after so many seconds, or before when all were ended by the server; how many were. */
async function endedWithin(seconds: number, sockets: readonly Socket[]): Promise<number> {
  for (let i = 0; i < seconds * 10 && sockets.some(({ closed }) => !closed); i++) await sleep(100);
  const ended = sockets.filter(({ closed }) => closed).length;
  for (const socket of sockets) socket.destroy();
  return ended;
}

async function holdConnections(server: Served, text: string): Promise<Outcome> {
  const sockets: Socket[] = [];
  const begin = performance.now();
  for (let i = 0; i < CONNECTIONS; i += 500) sockets.push(...(await Promise.all(Array.from({ length: 500 }, () => open(server, text)))));
  const opening = (performance.now() - begin) / 1_000;
  const held = sockets.filter(({ closed }) => !closed).length;
  await sleep(3_000);
  const ended = await endedWithin(25, sockets);
  return {
    holds: ended === CONNECTIONS,
    what: `${CONNECTIONS} connections opened in ${opening.toFixed(1)} s, ${held} open then, ${ended} ended by the server`,
  };
}

/** A byte every half second. */
async function drip(server: Served, head: string, seconds: number): Promise<Outcome> {
  const sockets = await Promise.all(Array.from({ length: 1_000 }, () => open(server, head)));
  const timer = setInterval(() => {
    for (const socket of sockets) if (socket.writable) socket.write(' ');
  }, 500);
  const ended = await endedWithin(seconds, sockets);
  clearInterval(timer);
  return { holds: ended === sockets.length, what: `${ended} of ${sockets.length} ended by the server within ${seconds} s` };
}

/** Asks for the largest answers, many to a connection, and reads none. */
async function takeNothing(server: Served): Promise<Outcome> {
  const asked = 'GET /api/stories/s1/report HTTP/1.1\r\nHost: localhost\r\n\r\n'.repeat(200);
  const sockets = await Promise.all(Array.from({ length: 200 }, () => open(server, asked, { reads: false })));
  // what was not read yet stands before the end that the server made, so it is read at last
  await sleep(40_000);
  for (const socket of sockets) socket.resume();
  const ended = await endedWithin(5, sockets);
  return { holds: ended === sockets.length, what: `${ended} of ${sockets.length} ended by the server` };
}

function drained(socket: Socket): Promise<void> {
  return new Promise((done) => {
    socket.once('drain', done);
    socket.once('close', () => done());
  });
}

async function uploadGigabytes(server: Served): Promise<Outcome> {
  const chunk = Buffer.alloc(64 * 1_024, 'x');
  const sent: number[] = [];
  for (const path of ['/api/compare', '/api/articles', '/mcp', '/health', '/nothing']) {
    const head = `POST ${path} HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n`;
    for (const length of ['Content-Length: 1073741824', 'Transfer-Encoding: chunked']) {
      const socket = await open(server, `${head}${length}\r\n\r\n`);
      let bytes = 0;
      while (!socket.destroyed && bytes < 1_073_741_824) {
        bytes += chunk.length;
        if (length.startsWith('Transfer')) socket.write('10000\r\n');
        let goesOn = socket.write(chunk);
        if (length.startsWith('Transfer')) goesOn = socket.write('\r\n');
        if (!goesOn && !socket.destroyed) await drained(socket);
      }
      sent.push(bytes);
      socket.destroy();
    }
  }
  const most = Math.max(...sent) / 1e6;
  return { holds: most < 100, what: `${sent.length} uploads, at most ${most.toFixed(0)} MB of one were taken` };
}

/** A hundred requests that add articles; those that are refused are sent again until they are taken. */
async function importAtOnce(server: Served, each: number, textOf: (text: string, number: number) => string): Promise<Outcome> {
  const bodies = Array.from({ length: 100 }, (_, i) => ({
    articles: Array.from({ length: each }, (_, k) => {
      const { url, headline, publisher, published, text } = inventedArticle(i * each + k);
      return { url, headline, publisher, published, text: textOf(text, i) };
    }),
  }));
  const size = bodies.reduce((sum, body) => sum + JSON.stringify(body).length, 0) / 1e6;
  let refused = 0;
  const begin = performance.now();
  const send = async (body: object): Promise<string[]> => {
    for (;;) {
      const response = await server.post('/api/articles', body);
      if (response.status === 200)
        return ((await response.json()) as { outcomes: { result: string }[] }).outcomes.map(({ result }) => result);
      await response.body?.cancel();
      if (response.status === 503) refused++;
      else if (response.status !== 429) return [`status ${response.status}`];
      await sleep(1_000 * Number(response.headers.get('retry-after') ?? 5));
    }
  };
  const results = (await Promise.all(bodies.map(send))).flat();
  const seconds = (performance.now() - begin) / 1_000;
  const added = results.filter((result) => result === 'added').length;
  return {
    holds: added === 100 * each && results.length === added,
    what: `100 requests with ${size.toFixed(0)} MB answered in ${seconds.toFixed(0)} s, ${refused} times told to come again, ${added} of ${100 * each} articles added once`,
  };
}

/** Followers of a story half of whom never read; the others are told of each article. */
async function followWithoutReading(server: Served): Promise<Outcome> {
  const head = 'GET /api/stories/s1/events HTTP/1.1\r\nHost: localhost\r\n\r\n';
  const quick = await Promise.all(Array.from({ length: 300 }, () => open(server, head)));
  const heard = quick.map((socket) => {
    const one = { events: 0 };
    socket.on('data', (chunk: Buffer) => {
      one.events += chunk.toString().split('article-placed').length - 1;
    });
    return one;
  });
  const slow = await Promise.all(Array.from({ length: 300 }, () => open(server, head, { reads: false })));
  const { articles } = (await (await fetch(`${server.url}/api/stories/s1/report`)).json()) as { articles: { text: string }[] };
  const times: number[] = [];
  const ADDED = 20;
  for (let i = 0; i < ADDED; i++) {
    const begin = performance.now();
    await server.post('/api/articles', {
      articles: [{ text: `${articles[0]?.text}\n\nEdition ${i}.`, publisher: `Paper ${i}`, url: `https://paper${i}.example/ferry` }],
    });
    for (let looks = 0; looks < 500 && heard.some(({ events }) => events <= i); looks++) await sleep(10);
    times.push(performance.now() - begin);
  }
  const complete = heard.filter(({ events }) => events === ADDED).length;
  for (const socket of [...quick, ...slow]) socket.destroy();
  return {
    holds: complete === quick.length,
    what: `${complete} of ${quick.length} who read were told of each of ${ADDED} articles beside ${slow.length} who do not read, all of them within ${percentile(times, 0.5).toFixed(0)} ms by the median, ${Math.max(...times).toFixed(0)} ms at most`,
  };
}
