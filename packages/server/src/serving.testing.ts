import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Archive, createStoryGrouper, openArchive } from '@crosscheck/archive';
import { analyse } from '@crosscheck/engine';
import { createToken, hashOfToken } from './access-token.ts';
import { readGivenArticles } from './given-articles.ts';
import { type RunningServer, type ServerOptions, startServer } from './server.ts';

/** An article as requests give it. */
export interface Given {
  readonly text: string;
  readonly headline?: string;
  readonly publisher?: string;
  readonly byline?: string;
  readonly url?: string;
  readonly published?: string;
}

/** Two accounts of one invented night, and a third that comes later. */
export const courier: Given = {
  headline: 'Dam at Ellery holds',
  publisher: 'The Ellery Courier',
  url: 'https://courier.example/dam',
  published: '2026-03-04',
  text: 'The dam at Ellery held on Tuesday night, Mayor Ann Ortega said. "We were very lucky this time," she told reporters at the town hall.\n\nThe repairs of the spillway will cost $5,687, the water board said. About 300 people had left their homes in Lower Ellery.',
};
export const wire: Given = {
  headline: 'Flood spares a town',
  publisher: 'Northbank Wire',
  url: 'https://wire.example/flood',
  published: '2026-03-04',
  text: 'The dam at Ellery held on Wednesday night, Mayor Ann Ortega said. "We were lucky this time," she told reporters at the town hall.\n\nThe repairs of the spillway will cost $6,587, the water board said. About 300 people had left their homes in Lower Ellery.',
};
export const buzz: Given = {
  headline: 'Ellery dam: 500 fled',
  publisher: 'Harbor Buzz',
  url: 'https://buzz.example/dam',
  published: '2026-03-05',
  text: 'The dam at Ellery held on Tuesday night, Mayor Ann Ortega said.\n\nAbout 500 people had left their homes in Lower Ellery. The repairs of the spillway will cost $5,687, the water board said. A cow was found on the roof of the school.',
};
export const goat: Given = {
  headline: 'Goat found on roof',
  publisher: 'Harbor Buzz',
  published: '2026-03-11',
  text: 'A goat that had been missing for eight days was found on the roof of the station of Tarrow on Wednesday. "We have no idea how she got up there," said Ottilie Kamp, the caretaker.',
};

/** A server with an archive of its own. */
export interface Serving {
  readonly server: RunningServer;
  readonly archive: Archive;
  readonly path: string;
  readonly token: string;
  close(): Promise<void>;
}

export async function serve(articles: readonly Given[], { readOnly = false, ...options }: Partial<ServerOptions> = {}): Promise<Serving> {
  const folder = mkdtempSync(join(tmpdir(), 'crosscheck-server-'));
  const path = join(folder, 'news.db');
  const archive = await openArchive(path, { create: true });
  await addTo(archive, articles);
  const token = createToken();
  const server = await startServer({ archive, port: 0, tokenHash: hashOfToken(token), readOnly, lookEvery: 20, ...options });
  return {
    server,
    archive,
    path,
    token,
    async close() {
      await server.close();
      await archive.close();
      rmSync(folder, { recursive: true });
    },
  };
}

/** Adds articles as another program would. */
export async function addTo(archive: Archive, articles: readonly Given[]): Promise<void> {
  const grouper = createStoryGrouper();
  for (const read of readGivenArticles(articles)) await archive.add([{ read, doc: analyse(read.article) }], grouper);
}

const outlets = 'Courier,Wire,Post,Herald,Gazette,Tribune,Observer,Standard,Mail,Echo'.split(',');
const towns = ['Ellery', 'Valmouth', 'Wexley & District'];

/** Thirty accounts of that night, some of them copies of others, that do not agree on the day, the cost and the people. */
export const thirty: readonly Given[] = towns.flatMap((town, t) =>
  outlets.map((outlet, i) => ({
    headline: `Dam holds, writes the ${outlet} of ${town}`,
    publisher: `${town} ${outlet}`,
    url: `https://${outlet.toLowerCase()}${t}.example/dam`,
    ...(i % 4 === 3 ? {} : { published: `2026-03-0${4 + t}` }),
    text: [
      `The dam at Ellery held on ${i % 3 === 0 ? 'Tuesday' : 'Wednesday'} night, Mayor Ann Ortega said. "We were ${['very', 'rather', 'really'][i % 3]} lucky this time," she told reporters at the town hall.`,
      `The repairs of the spillway ${i % 5 === 2 ? 'may' : 'will'} cost $${['5,687', '6,587'][i % 2]}, the water board said.`,
      ...(i % 4 === 1 ? [] : [`About ${300 + 100 * (i % 3)} people had left their homes in Lower Ellery.`]),
      `A reader of the ${outlet} in ${town} saw ${i + 2} cows on the roof of the school.`,
    ].join('\n\n'),
  })),
);
