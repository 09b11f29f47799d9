/** What a request cannot be given, as the one error body of the API tells it (RFC 9457). */
export class HttpProblem extends Error {
  override readonly name = 'HttpProblem';
  readonly status: number;
  readonly title: string;
  /** Response headers that go with it. */
  readonly headers: Readonly<Record<string, string>>;

  constructor(status: number, title: string, detail: string, headers: Readonly<Record<string, string>> = {}) {
    super(detail);
    this.status = status;
    this.title = title;
    this.headers = headers;
  }
}

/** @param what as in `story s12` */
export function notFound(what: string): HttpProblem {
  return new HttpProblem(404, 'Not found', `There is no ${what} here.`);
}
