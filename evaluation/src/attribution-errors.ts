import type { Span } from '@crosscheck/engine';

/** Source, cue and content of one attribution, wanted or found. */
export interface Parts {
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
  readonly content: readonly Span[];
  /** The rule that found it; absent for one that is wanted. */
  readonly rule?: string;
}

/** One error: its kind, what was wanted and what was found. */
export interface AttributionError {
  readonly kind: string;
  readonly wanted?: Parts;
  readonly found?: Parts;
}

/** Contents that share less than this of their letters are two attributions, as in the scorer. */
const SAME_CONTENT = 0.3;
/** Sources that share less than this are two sources, as in the scorer. */
const SAME_SOURCE = 0.5;

/**
 * The errors of one article by kind, wanted and found paired by their contents as the scorer does: one to one, best overlap first.
 *
 * @param isKnownCue whether the word lists have a cue's words
 */
export function attributionErrors(
  text: string,
  wanted: readonly Parts[],
  found: readonly Parts[],
  isKnownCue: (words: string) => boolean,
): AttributionError[] {
  const errors: AttributionError[] = [];
  const letters = (spans: readonly Span[]) => lettersOf(text, spans);
  const pairs = wanted
    .flatMap((w, i) => found.map((f, j) => ({ i, j, alike: jaccard(letters(w.content), letters(f.content)) })))
    .filter(({ alike }) => alike >= SAME_CONTENT)
    .sort((x, y) => y.alike - x.alike || x.i - y.i || x.j - y.j);
  const foundOf = new Map<number, number>();
  const used = new Set<number>();
  for (const { i, j } of pairs) {
    if (foundOf.has(i) || used.has(j)) continue;
    foundOf.set(i, j);
    used.add(j);
  }
  for (const [i, w] of wanted.entries()) {
    const j = foundOf.get(i);
    if (j === undefined) {
      const cue = wordsOf(text, w.cue);
      const why = cue === '' ? 'it has no cue' : isKnownCue(cue) ? 'its cue is in the lists' : 'its cue is in no list';
      errors.push({ kind: `missed, ${formOf(text, w.content)}: ${why}`, wanted: w });
      continue;
    }
    const f = found[j] as Parts;
    const edges = edgesOf(text, w.content, f.content);
    if (edges !== undefined) errors.push({ kind: `content ${edges}, ${formOf(text, w.content)}`, wanted: w, found: f });
    const source = sourceFault(text, w.source, f.source);
    if (source !== undefined) errors.push({ kind: `source ${source}`, wanted: w, found: f });
    if (w.cue.length > 0 && jaccard(letters(w.cue), letters(f.cue)) === 0) errors.push({ kind: 'cue elsewhere', wanted: w, found: f });
  }
  for (const [j, f] of found.entries()) if (!used.has(j)) errors.push({ kind: `spurious: ${f.rule ?? 'no rule'}`, found: f });
  return errors;
}

/** How the edges of a content are off; nothing where only marks and blanks differ. */
function edgesOf(text: string, wanted: readonly Span[], found: readonly Span[]): string | undefined {
  const w = lettersOf(text, wanted);
  const f = lettersOf(text, found);
  if (jaccard(w, f) === 1) return undefined;
  const faults: string[] = [];
  const [wFirst, wLast, fFirst, fLast] = [Math.min(...w), Math.max(...w), Math.min(...f), Math.max(...f)];
  if (fFirst !== wFirst) faults.push(fFirst < wFirst ? 'begins early' : 'begins late');
  if (fLast !== wLast) faults.push(fLast < wLast ? 'ends early' : 'ends late');
  return faults.length === 0 ? 'has other words in its middle' : faults.join(', ');
}

function sourceFault(text: string, wanted: readonly Span[], found: readonly Span[]): string | undefined {
  const w = lettersOf(text, wanted);
  const f = lettersOf(text, found);
  if (w.size === 0) return f.size === 0 ? undefined : 'where there is none';
  if (jaccard(w, f) >= SAME_SOURCE) return undefined;
  if (f.size === 0) return 'not found';
  return [...w].some((at) => f.has(at)) ? (f.size < w.size ? 'too short' : 'too long') : 'is another';
}

/** Direct, indirect or mixed, by the marks round and in a content. */
function formOf(text: string, content: readonly Span[]): string {
  const words = wordsOf(text, content).trim();
  if (!/["“”«»„]/.test(words)) return 'indirect';
  return /^["“«„]/.test(words) && /["”»“][.,!?]?$/.test(words) ? 'direct' : 'mixed';
}

function wordsOf(text: string, spans: readonly Span[]): string {
  return spans.map(({ start, end }) => text.slice(start, end)).join(' … ');
}

/** Places of the letters and digits: marks and blanks at the edges do not count. */
function lettersOf(text: string, spans: readonly Span[]): Set<number> {
  const letters = new Set<number>();
  for (const { start, end } of spans) for (let at = start; at < end; at++) if (/[\p{L}\p{N}]/u.test(text[at] ?? '')) letters.add(at);
  return letters;
}

function jaccard(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  let common = 0;
  for (const at of a) if (b.has(at)) common++;
  return common === 0 ? 0 : common / (a.size + b.size - common);
}

/** Letters shown before and after what is marked. */
const AROUND = 60;

/**
 * Words with their parts marked, on one line.
 *
 * @example
 * markParts('“No,” Ida said.', { content: [{ start: 0, end: 5 }], source: [{ start: 6, end: 9 }], cue: [{ start: 10, end: 14 }] });
 * // '[“No,”]content [Ida]source [said]cue.'
 */
export function markParts(text: string, { source, cue, content }: Parts): string {
  const marks = [
    ...content.map((span) => ({ ...span, role: 'content' })),
    ...source.map((span) => ({ ...span, role: 'source' })),
    ...cue.map((span) => ({ ...span, role: 'cue' })),
  ].sort((x, y) => x.start - y.start || y.end - x.end);
  if (marks.length === 0) return '';
  const from = Math.max(0, Math.min(...marks.map((m) => m.start)) - AROUND);
  const to = Math.min(text.length, Math.max(...marks.map((m) => m.end)) + AROUND);
  let shown = from > 0 ? '…' : '';
  for (let at = from; at <= to; at++) {
    // what closes here closes before anything opens
    for (const { start, end, role } of marks.toReversed()) if (end === at && start < end) shown += `]${role}`;
    for (const { start, end } of marks) if (start === at && start < end) shown += '[';
    if (at < to) shown += text[at];
  }
  return `${shown}${to < text.length ? '…' : ''}`.replace(/\s+/g, ' ');
}
