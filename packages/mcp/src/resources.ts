import { articleOfVersion } from '@crosscheck/archive';
import { type McpServer, ProtocolError, ProtocolErrorCode, ResourceTemplate, type Variables } from '@modelcontextprotocol/server';
import { archiveOf, articleNamed, compareStory, storyNamed } from './archived.ts';
import type { ServerOptions } from './create-server.ts';
import { checkCursor, storyUri } from './stories.ts';
import { problemLine } from './tool-problem.ts';

/** Stories on a page of the list of resources. */
const listed = 50;

/** Stories and articles by their addresses, where there is an archive. */
export function registerResources(server: McpServer, options: ServerOptions): void {
  if (options.archive === undefined) return;
  server.registerResource(
    'story',
    new ResourceTemplate('crosscheck://story/{story}', { list: undefined }),
    { title: 'Story', description: 'The comparison of a story, whole, as crosscheck.comparison/1', mimeType: 'application/json' },
    async (uri, variables) => {
      const report = await read(async () => (await compareStory(options, await storyNamed(options, partOf(variables, 'story')))).report);
      return { contents: [{ uri: uri.href, mimeType: 'application/json', text: JSON.stringify(report) }] };
    },
  );
  for (const [name, template] of [
    ['article', 'crosscheck://article/{article}'],
    ['version', 'crosscheck://article/{article}/{version}'],
  ] as const)
    server.registerResource(
      name,
      new ResourceTemplate(template, { list: undefined }),
      {
        title: name === 'article' ? 'Article' : 'Version of an article',
        description: `The text of an article${name === 'article' ? ' in its latest version' : ' as it was'}, letter for letter; positions in answers point into it`,
        mimeType: 'text/plain',
      },
      async (uri, variables) => {
        const id = name === 'article' ? partOf(variables, 'article') : `${partOf(variables, 'article')}/${partOf(variables, 'version')}`;
        const { text } = await read(async () => {
          const { article, version } = await articleNamed(options, id);
          return articleOfVersion(article, version);
        });
        return { contents: [{ uri: uri.href, mimeType: 'text/plain', text }] };
      },
    );

  // in place of the SDK's own, which lists everything at once
  server.server.setRequestHandler('resources/list', ({ params }) =>
    read(async () => {
      const cursor = params?.cursor;
      const { stories, next } = await archiveOf(options).stories({
        limit: listed,
        ...(cursor === undefined ? {} : { cursor: checkCursor(cursor) }),
      });
      const resources = stories.map(({ id, headline }) => ({
        uri: storyUri(id),
        name: id,
        title: headline ?? id,
        mimeType: 'application/json',
      }));
      return { resources, ...(next === undefined ? {} : { nextCursor: next }) };
    }),
  );

  async function read<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      throw new ProtocolError(ProtocolErrorCode.InvalidParams, problemLine(error, options.onError));
    }
  }
}

function partOf(variables: Variables, name: string): string {
  const value = variables[name];
  const part = typeof value === 'string' ? value : (value?.[0] ?? '');
  try {
    return decodeURIComponent(part);
  } catch {
    // no percent-encoding: it names nothing, and is told so
    return part;
  }
}
