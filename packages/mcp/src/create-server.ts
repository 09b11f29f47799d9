import { engineVersion } from '@crosscheck/engine';
import { McpServer } from '@modelcontextprotocol/server';
import type { Compare, McpOptions } from './options.ts';
import { registerResources } from './resources.ts';
import type { Tool, ToolContext } from './tool.ts';
import { problemLine } from './tool-problem.ts';
import { tools } from './tools/index.ts';

const instructions = `Crosscheck compares accounts of one news story: who said what, where the accounts agree, conflict and leave out, what was copied. It makes nothing up: every line comes with the very words of an article and their place (start and end in UTF-16 code units). Call compare_articles with the texts or links of two or more articles, or list_stories where there is an archive. Quote only words that an answer holds, and use cite for their address.`;

/** The options as the tools have them: with what compares, shared by all connections. */
export type ServerOptions = McpOptions & { readonly compare: Compare };

/** A server with all tools and resources, for one connection; of the SDK's own type, so it stays within this package. */
export function createServer(options: ServerOptions): McpServer {
  const server = new McpServer({ name: 'crosscheck', title: 'Crosscheck', version: engineVersion }, { instructions });
  for (const tool of tools) registerTool(server, tool, options);
  registerResources(server, options);
  return server;
}

function registerTool(server: McpServer, tool: Tool, { archive, fetcher, compare, onError }: ServerOptions): void {
  const { name, title, description, input, output } = tool;
  server.registerTool(
    name,
    {
      title,
      description,
      inputSchema: input,
      outputSchema: output,
      annotations: {
        title,
        readOnlyHint: true,
        destructiveHint: false,
        idempotentHint: true,
        openWorldHint: 'articles' in input.shape && fetcher !== undefined,
      },
    },
    async (args, { mcpReq: { signal } }) => {
      const context: ToolContext = {
        signal,
        compare,
        ...(archive === undefined ? {} : { archive }),
        ...(fetcher === undefined ? {} : { fetcher }),
      };
      try {
        const { data, text } = await tool.answer(args, context);
        return { content: [{ type: 'text', text }], structuredContent: data };
      } catch (error) {
        return { content: [{ type: 'text', text: problemLine(error, onError) }], isError: true };
      }
    },
  );
}
