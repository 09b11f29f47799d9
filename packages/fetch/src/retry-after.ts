/** A host is never taken at its word for longer than a day. */
const LONGEST = 86_400;

/**
 * Seconds that a `Retry-After` header asks to wait (RFC 9110 §10.2.3), from 0 to a day; undefined where it says nothing that can be read. A date is
 * reckoned from the response's own `Date`, since the two clocks need not agree.
 *
 * @example
 * retryAfterSeconds('120', undefined, Date.now()); // 120
 */
export function retryAfterSeconds(header: string | undefined, date: string | undefined, now: number): number | undefined {
  const value = header?.trim() ?? '';
  if (/^\d{1,15}$/.test(value)) return Math.min(Number(value), LONGEST);
  const until = httpDate(value);
  if (until === undefined) return undefined;
  return Math.min(Math.max(Math.ceil((until - (httpDate(date ?? '') ?? now)) / 1000), 0), LONGEST);
}

/** Milliseconds since 1970 of `Sun, 06 Nov 1994 08:49:37 GMT`, the only form that may be sent (RFC 9110 §5.6.7). */
function httpDate(text: string): number | undefined {
  if (!/^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/.test(text.trim())) return undefined;
  const date = Date.parse(text);
  return Number.isNaN(date) ? undefined : date;
}
