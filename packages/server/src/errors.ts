import { randomUUID } from 'node:crypto';
import type { Socket } from 'node:net';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod';
import { messagePage } from './pages/message-page.ts';
import { renderPage } from './pages/shell.ts';
import { HttpProblem } from './problem.ts';

/** What is wrong with one field of a request. */
interface FieldError {
  readonly at: string;
  readonly what: string;
}

interface Told {
  readonly status: number;
  readonly title: string;
  readonly detail: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly errors?: readonly FieldError[];
}

/**
 * Answers with what went wrong: as RFC 9457 has it or, to somebody who reads pages, as a page. What is a bug, or wrong with the disk, is told without its
 * particulars.
 */
export function sendProblem(error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const { status, title, detail, headers = {}, errors } = told(error);
  reply.code(status).headers(headers).header('cache-control', 'no-store');
  if (!isForPrograms(request.url) && (request.headers.accept ?? '').includes('text/html'))
    return reply.type('text/html; charset=utf-8').send(renderPage(messagePage(title, detail)));
  const body = { type: 'about:blank', title, status, detail, instance: request.id, ...(errors === undefined ? {} : { errors }) };
  return reply.type('application/problem+json').serializer(JSON.stringify).send(body);
}

/** Answers what is no HTTP or does not come to its end, for which there is no request, and ends the connection. */
export function answerUnreadable({ code }: Error & { readonly code?: string }, socket: Socket): void {
  if (code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const { status, title, detail } = unreadable[code ?? ''] ?? noHttp;
  const body = JSON.stringify({ type: 'about:blank', title, status, detail, instance: randomUUID() });
  socket.end(
    `HTTP/1.1 ${status} ${title}\r\nContent-Type: application/problem+json\r\nContent-Length: ${Buffer.byteLength(body)}\r\nConnection: close\r\n\r\n${body}`,
    () => socket.destroy(),
  );
}

/** Whether an error says that the archive cannot be read at all, until somebody sees to it. */
export function isArchiveAway(error: unknown): boolean {
  const { name, code = '' } = (error ?? {}) as Partial<FastifyError>;
  return name === 'ArchiveProblem' && !(code in archiveTrouble);
}

/** What requests are told meanwhile; whoever runs the server has been told why. */
export function archiveAway(): HttpProblem {
  const { status, title, detail, headers } = away;
  return new HttpProblem(status, title, detail, headers);
}

/** Whether an error is the server's own, and for whoever runs it to know. */
export function isOwnFault(error: unknown): boolean {
  return told(error).status >= 500 && !(error instanceof HttpProblem);
}

/** What went wrong, in a line for people. */
export function describeError(error: unknown): string {
  return told(error).detail;
}

function isForPrograms(url: string): boolean {
  return /^\/(?:api\/|(?:mcp|openapi\.json)(?:[/?]|$))/.test(url);
}

function told(error: unknown): Told {
  if (error instanceof HttpProblem)
    return { ...error, status: error.status, title: error.title, detail: error.message, headers: error.headers };
  if (hasZodFastifySchemaValidationErrors(error)) {
    const errors = error.validation.map(
      ({ instancePath, message }): FieldError => ({
        at: `${error.validationContext ?? 'request'}${instancePath.replaceAll('/', '.')}`,
        what: message ?? 'it has another form',
      }),
    );
    const [first] = errors;
    return { status: 400, title: 'Wrong request', detail: first === undefined ? error.message : `${first.at}: ${first.what}`, errors };
  }
  const { name, code, statusCode, message } = error as Partial<FastifyError>;
  if (name === 'WrongRequest') return { status: 400, title: 'Wrong request', detail: message ?? '' };
  if (name === 'ArchiveProblem') return archiveTrouble[code ?? ''] ?? away;
  // where the files of an import lie until they are read
  if (code === 'ENOSPC') return archiveTrouble['archive-full'] ?? ownFault;
  if (statusCode === 413) return { status: 413, title: 'Too large', detail: 'The request is larger than this server takes.' };
  if (statusCode === 429) return { status: 429, title: 'Too many requests', detail: 'Wait as long as the header retry-after says.' };
  if (statusCode !== undefined && statusCode >= 400 && statusCode < 500)
    return { status: statusCode, title: 'Wrong request', detail: message ?? '' };
  return ownFault;
}

const ownFault: Told = {
  status: 500,
  title: 'Fault of the server',
  detail: 'This did not work, and it is not your fault; it was written down.',
};

const away: Told = {
  status: 503,
  title: 'Archive away',
  detail: 'The archive of this server cannot be read; whoever runs the server is told why.',
  headers: { 'retry-after': '10' },
};

const noHttp: Told = { status: 400, title: 'Bad Request', detail: 'This is no request that HTTP knows.' };

const unreadable: Readonly<Record<string, Told>> = {
  ERR_HTTP_REQUEST_TIMEOUT: { status: 408, title: 'Request Timeout', detail: 'The request did not come to its end in time.' },
  HPE_HEADER_OVERFLOW: { status: 431, title: 'Request Header Fields Too Large', detail: 'The headers of the request are too long.' },
};

const archiveTrouble: Readonly<Record<string, Told>> = {
  'archive-busy': {
    status: 503,
    title: 'Archive busy',
    detail: 'Another program is writing to the archive; try again.',
    headers: { 'retry-after': '1' },
  },
  'archive-full': {
    status: 507,
    title: 'No room',
    detail: 'There is no room for more on the disk of the server; what was there before is kept, and nothing of this was.',
  },
  'archive-read-only': { status: 403, title: 'Read-only', detail: 'The archive cannot be written to.' },
};
