import type { Problem } from './openapi.ts';

/** What the server could not do, as it says itself (RFC 9457); the message is one line that says what to do. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.detail);
    this.problem = problem;
  }
}

/** The problem that an answer tells of; an answer in another form comes from something between us and the server. */
export async function problemOf(response: Response): Promise<ProblemError> {
  const isProblem = response.headers.get('content-type')?.startsWith('application/problem+json') === true;
  if (isProblem) return new ProblemError((await response.json()) as Problem);
  await response.body?.cancel();
  const { status, statusText } = response;
  return new ProblemError({
    type: 'about:blank',
    title: statusText,
    status,
    detail: `The server answers ${status}, and not in the form of Crosscheck.`,
    instance: response.headers.get('x-request-id') ?? '',
  });
}
