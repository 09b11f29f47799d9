import type { Span } from './span.ts';

const longestAddress = 1000;
const longestMailName = 64;

function isHostChar(code: number): boolean {
  return (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || code === 0x2d || code === 0x2e;
}

function isMailChar(code: number): boolean {
  return isHostChar(code) || code === 0x5f || code === 0x2b || code === 0x25;
}

/** Ends an address: whitespace, control characters, brackets, quotation marks. */
function endsAddress(code: number): boolean {
  return (
    Number.isNaN(code) ||
    code <= 0x20 ||
    code === 0x22 ||
    code === 0x3c ||
    code === 0x3e ||
    code === 0x5b ||
    code === 0x5d ||
    code === 0x7b ||
    code === 0x7d ||
    (code >= 0x7f && code <= 0xa0) ||
    code === 0xab ||
    code === 0xbb ||
    (code >= 0x2000 && code <= 0x206f) ||
    (code >= 0xd800 && code <= 0xdfff) ||
    code === 0xfeff
  );
}

/** Last marks that belong to the sentence around an address. */
const trailing = new Set([...".,;:!?')-"].map((c) => c.charCodeAt(0)));

/** Top-level domains after which a bare `name.com` in running text is taken for a host. */
const domains = new Set(['com', 'org', 'net', 'gov', 'edu', 'mil', 'int', 'info', 'news', 'co', 'uk', 'eu', 'tv', 'fm', 'io']);

function addressEnd(text: string, from: number): number {
  let end = from;
  const limit = Math.min(text.length, from + longestAddress);
  while (end < limit && !endsAddress(text.charCodeAt(end))) end++;
  while (end > from && trailing.has(text.charCodeAt(end - 1))) end--;
  return end;
}

function isLetterCode(code: number): boolean {
  return (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
}

function isWordCode(code: number): boolean {
  return isLetterCode(code) || (code >= 48 && code <= 57) || code > 0xbf;
}

/** Web addresses, hosts and mail addresses of a text, in order, none overlapping: each is one token. */
export function findWebSpans(text: string): Span[] {
  const spans: Span[] = [];
  for (let at = text.indexOf('://'); at >= 0; ) {
    let start = at;
    while (start > 0 && at - start < 10 && isLetterCode(text.charCodeAt(start - 1))) start--;
    const end = addressEnd(text, at + 3);
    if (start < at && end > at + 3) spans.push({ start, end });
    at = text.indexOf('://', end);
  }
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    let start = at;
    while (start > 0 && at - start < longestMailName && isMailChar(text.charCodeAt(start - 1))) start--;
    while (start < at && !isWordCode(text.charCodeAt(start))) start++;
    let end = at + 1;
    while (end < text.length && end - at < longestMailName * 4 && isHostChar(text.charCodeAt(end))) end++;
    while (end > at && !isWordCode(text.charCodeAt(end - 1))) end--;
    if (start < at && text.slice(at + 2, end).includes('.')) spans.push({ start, end });
  }
  addHosts(text, spans);
  return withoutOverlaps(spans);
}

/** "gazette.com", "www.gazette.co.uk/levee": a dot inside a word with a known domain behind it; "the river.The" is none. */
function addHosts(text: string, spans: Span[]): void {
  for (let dot = text.indexOf('.'); dot >= 0; dot = text.indexOf('.', dot + 1)) {
    if (!isWordCode(text.charCodeAt(dot - 1)) || !isLetterCode(text.charCodeAt(dot + 1))) continue;
    let end = labelEnd(text, dot);
    let start = dot;
    while (start > 0 && dot - start < longestMailName && isHostChar(text.charCodeAt(start - 1))) start--;
    while (start < dot && !isWordCode(text.charCodeAt(start))) start++;
    if (text.startsWith('www.', start) || text.startsWith('WWW.', start)) end = addressEnd(text, end);
    else {
      if (dot - start < 2 || !domains.has(text.slice(dot + 1, end))) continue;
      // "gazette.co.uk", but not the sentence that follows in "gazette.com.The mayor"
      while (text.charCodeAt(end) === 0x2e && domains.has(text.slice(end + 1, labelEnd(text, end)))) end = labelEnd(text, end);
      if (isWordCode(text.charCodeAt(end))) continue;
      const next = text.charCodeAt(end);
      if (next === 0x2f || next === 0x3a) end = Math.max(end, addressEnd(text, end));
    }
    spans.push({ start, end });
    dot = end - 1;
  }
}

/** Where the letters after the dot end, eight at most. */
function labelEnd(text: string, dot: number): number {
  let end = dot + 1;
  while (end - dot < 9 && isLetterCode(text.charCodeAt(end))) end++;
  return end;
}

function withoutOverlaps(spans: Span[]): Span[] {
  if (spans.length < 2) return spans;
  spans.sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: Span[] = [];
  let end = 0;
  for (const span of spans) {
    if (span.start < end) continue;
    kept.push(span);
    end = span.end;
  }
  return kept;
}
