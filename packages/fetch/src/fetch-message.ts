import type { Failed, FetchProblemCode, Gone, Refused } from './fetch-result.ts';

/**
 * What an address that brought nothing came to, and what to do, as one line for people.
 *
 * @example
 * fetchProblemMessage({ kind: 'gone', url: 'https://post.example/dam' }); // 'https://post.example/dam: it is gone for good (410); leave it out'
 */
export function fetchProblemMessage(problem: Failed | Refused | Gone): string {
  const code = fetchProblemCode(problem);
  const data = problem.kind === 'failed' ? (problem.data ?? {}) : {};
  const retryAfter = problem.kind === 'failed' ? problem.retryAfter : undefined;
  return `${problem.url}: ${wording[code](data)}${retryAfter === undefined ? '' : ` (again in ${inWords(retryAfter)} at the earliest)`}`;
}

/** The code that `docs/diagnostics.md` lists for it. */
export function fetchProblemCode(problem: Failed | Refused | Gone): FetchProblemCode {
  return problem.kind === 'gone' ? 'address-gone' : problem.code;
}

type Data = Readonly<Record<string, string | number>>;

const wording: Readonly<Record<FetchProblemCode, (data: Data) => string>> = {
  'address-gone': () => 'it is gone for good (410); leave it out',
  'address-not-http': () => 'only http: and https: addresses are fetched; give such an address, or save the page and give the file',
  'address-not-public': () =>
    'its host is not on the public internet, so it was not reached; open it with --open-host if it is yours and meant',
  'robots-disallowed': () => 'the robots.txt of its host forbids it; save the page and give the file',
  'fetch-broken': ({ what }) => `its host sent a broken answer (${what}); try again later`,
  'fetch-busy': () => 'its host asks to be left alone for now; try again later',
  'fetch-status': ({ status }) => `its host answers ${status}${statusWords[Number(status)] ?? ''}; ${statusAdvice(Number(status))}`,
  'fetch-stopped': () => 'fetching was stopped',
  'fetch-timeout': () => 'its host takes too long; try again later',
  'fetch-too-large': ({ limit }) => `it is larger than ${Number(limit) / (1 << 20)} MB; download it and give the file`,
  'fetch-too-many-redirects': ({ limit }) =>
    `it leads from one address to another more than ${limit} times; give the address it is meant to lead to`,
  'fetch-unreachable': ({ what }) =>
    `${networkWords[String(what)] ?? `its host cannot be reached (${what})`}; check the address, or try again later`,
  'robots-unreachable': ({ status }) =>
    `the robots.txt of its host cannot be read${status === undefined ? '' : ` (${status})`}, so it is not known whether it may be fetched; try again later`,
};

const statusWords: Readonly<Record<number, string>> = {
  401: ' (it wants a name and password)',
  402: ' (it wants to be paid)',
  403: ' (it is not shown to programs)',
  404: ' (there is no such page)',
  429: ' (too many requests)',
  451: ' (it may not be shown for legal reasons)',
};

function statusAdvice(status: number): string {
  if (status === 429 || status >= 500) return 'try again later';
  return status === 404 ? 'check the address' : 'save the page and give the file';
}

const networkWords: Readonly<Record<string, string>> = {
  ENOTFOUND: 'there is no such host',
  EAI_AGAIN: 'its host cannot be looked up now',
  ECONNREFUSED: 'its host takes no connections',
  ECONNRESET: 'its host closed the connection',
  UND_ERR_SOCKET: 'its host closed the connection',
  ENETUNREACH: 'there is no way to its network',
  EHOSTUNREACH: 'there is no way to its host',
  CERT_HAS_EXPIRED: 'the certificate of its host has expired',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'the certificate of its host is not vouched for',
  SELF_SIGNED_CERT_IN_CHAIN: 'the certificate of its host is not vouched for',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'the certificate of its host is not vouched for',
  ERR_TLS_CERT_ALTNAME_INVALID: 'the certificate of its host is for another name',
};

function inWords(seconds: number): string {
  if (seconds < 120) return `${seconds} s`;
  return seconds < 7_200 ? `${Math.ceil(seconds / 60)} min` : `${Math.ceil(seconds / 3_600)} h`;
}
