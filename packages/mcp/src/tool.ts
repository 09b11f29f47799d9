import type { z } from 'zod';
import type { Compare, McpOptions } from './options.ts';

/** What a tool has at hand while it answers one call. */
export interface ToolContext extends Pick<McpOptions, 'archive' | 'fetcher'> {
  readonly compare: Compare;
  /** Aborts when nobody waits for the answer any more. */
  readonly signal: AbortSignal;
}

/** An answer as data, and as a few lines of text for assistants that read no data. */
export interface Answer<T> {
  readonly data: T;
  readonly text: string;
}

/** One thing that an assistant can ask. Tools read and never change anything; the same arguments bring the same answer as long as the archive is the same. */
export interface Tool<I extends z.ZodObject = z.ZodObject, O extends z.ZodObject = z.ZodObject> {
  readonly name: string;
  readonly title: string;
  /** For the assistant: what comes back, and when to ask. */
  readonly description: string;
  readonly input: I;
  readonly output: O;
  /** @throws ToolProblem where it cannot do what is asked */
  answer(args: z.output<I>, context: ToolContext): Promise<Answer<z.input<O>>>;
}

/** The tool as it is, its types checked against its schemas. */
export function defineTool<I extends z.ZodObject, O extends z.ZodObject>(tool: Tool<I, O>): Tool {
  return tool as unknown as Tool;
}
