import type { McpOptions } from './options.ts';

/**
 * A tool cannot do what it was asked to; the message is one line that says what to do. The assistant gets it as a result marked as an error.
 *
 * @example
 * throw new ToolProblem('there is no story s99; see which there are with list_stories');
 */
export class ToolProblem extends Error {
  override readonly name = 'ToolProblem';
}

/** What an assistant is told of an error, in one line. What broke in here is told to the owner of the server, as it may hold names of files. */
export function problemLine(error: unknown, onError: McpOptions['onError']): string {
  if (error instanceof ToolProblem) return error.message;
  // by name, since the archive that was given may come from another copy of its package
  if (error instanceof Error && error.name === 'WrongRequest') return error.message;
  if (error instanceof Error && (error as { readonly status?: unknown }).status === 503)
    return 'too much is compared at once, or too slowly; try again in a few seconds, or give fewer articles';
  onError?.(error);
  if (error instanceof Error && error.name === 'ArchiveProblem')
    return `the archive cannot be read now (${(error as Error & { readonly code: string }).code}); try again, or have its owner look at it`;
  return 'something broke that should not have; have the owner of this server look at its messages, and try other articles';
}
