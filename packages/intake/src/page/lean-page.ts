import { MarkupParser } from '../markup-parser.ts';
import { PageMeter, type PageSize } from './page-size.ts';

/** What one pass over a page's markup finds. */
export interface LeanPage {
  /** The body as well-formed markup, without what no article finder needs: scripts, styles, drawings, comments and most attributes. */
  readonly body: string;
  readonly facts: PageFacts;
  /** Set where the page is larger than the limits; the body is then no more than its beginning. */
  readonly limited?: { readonly what: keyof PageSize; readonly limit: number };
}

/** What a page states about itself, as it stands there. */
export interface PageFacts {
  /** Of `<html lang>`. */
  readonly language?: string;
  readonly title?: string;
  /** Content of `<meta>` by property, name or itemprop in lower case; the first of each. */
  readonly metas: ReadonlyMap<string, string>;
  /** Texts of `<script type="application/ld+json">`. */
  readonly jsonLd: readonly string[];
  /** Texts of `<script type="application/json">`: what scripts make the page of. */
  readonly data: readonly string[];
  readonly canonical?: string;
  /** Addresses of the feeds that the page offers. */
  readonly feeds: readonly string[];
  readonly headings: readonly string[];
  /** `datetime` of the time elements of the article, and of those that say they are its changes. */
  readonly times: readonly string[];
  readonly changed: readonly string[];
  /** Texts of elements that are marked as bylines, and as dates. */
  readonly bylines: readonly string[];
  readonly dates: readonly string[];
  /** Whether a password is asked for. */
  readonly hasPassword: boolean;
  /** Characters of text outside links and in them, and how many links have the length of a headline. */
  readonly plainText: number;
  readonly linkText: number;
  readonly longLinks: number;
}

/** Elements that are left out with all that is in them: nobody reads them, or they are no part of any article. */
const leftOut = new Set('script style noscript template iframe svg button dialog video audio'.split(' '));

/** What hides an element until a script shows it. */
const hiding = new Set(['hidden', 'style', 'aria-hidden']);

/** Attributes by which Readability and the clean-up after it judge an element. */
const kept = new Set('id class href rel itemprop role hidden style aria-hidden aria-modal summary datatable colspan'.split(' '));

const voidElements = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '));

/** The page's own frame, which is written anew. */
const frame = new Set(['html', 'body']);

/** A page is passed over piece by piece, so that one beyond the limits is not read to its end. */
const SLICE = 1 << 16;

/** Texts of headings, bylines and dates are kept up to this length. */
const LONGEST_CAPTURE = 1_000;

/** No page has more of a kind; a hostile one might. */
const MOST = 50;

type Capture = 'title' | 'heading' | 'byline' | 'date' | 'link' | 'json-ld' | 'data';

/**
 * Reads a page's markup once: what it says about itself, how large it is, and its body in a form that is cheap to build a document from.
 * @param withoutScripts leaves in what a browser shows only where scripts do not run, and as shown what scripts are to show
 */
export function readMarkup(html: string, { withoutScripts = false } = {}): LeanPage {
  const meter = new PageMeter(html);
  const out: string[] = [];
  const metas = new Map<string, string>();
  const found = { title: [], heading: [], byline: [], date: [], 'json-ld': [], data: [] } as Record<Exclude<Capture, 'link'>, string[]>;
  const times: string[] = [];
  const changed: string[] = [];
  const feeds: string[] = [];
  const open: string[] = [];
  const captures: { readonly kind: Capture; readonly depth: number; text: string }[] = [];
  let canonical: string | undefined;
  let language: string | undefined;
  let hasPassword = false;
  let [plainText, linkText, longLinks] = [0, 0, 0];
  /** Depth of the element that is being left out, or 0. */
  let outAt = 0;
  let headAt = 0;
  let links = 0;
  /** Depths of the open `<article>` and `<header>` elements. */
  let articles = 0;

  // the article finder puts what stands between line breaks into paragraphs, but for a `font`
  const shownAs = (name: string) => (withoutScripts && name === 'noscript' ? 'div' : name === 'font' ? 'span' : name);
  const capture = (kind: Capture) => captures.push({ kind, depth: open.length, text: '' });
  const parser = new MarkupParser(
    {
      onopentag(name, attributes) {
        meter.element();
        open.push(name);
        if (outAt > 0) return;
        if (name === 'article' || name === 'header') articles++;
        if (name === 'html') language ??= attributes.lang;
        else if (name === 'head' && headAt === 0) headAt = open.length;
        else if (name === 'meta') readMeta(attributes, metas);
        else if (name === 'link') readLink(attributes);
        else if (name === 'title' && found.title.length === 0) capture('title');
        else if (name === 'h1' && found.heading.length < MOST) capture('heading');
        else if (name === 'time') readTime(attributes);
        else if (name === 'input' && attributes.type?.toLowerCase() === 'password') hasPassword = true;
        if (name === 'a') {
          links++;
          capture('link');
        }
        readMarks(attributes);
        if (leftOut.has(name) && shownAs(name) === name) {
          const type = name === 'script' ? attributes.type?.trim().toLowerCase() : undefined;
          if (type === 'application/ld+json') capture('json-ld');
          else if (type === 'application/json') capture('data');
          outAt = open.length;
        } else if (headAt === 0 && !frame.has(name) && isName(name)) out.push(startTag(shownAs(name), attributes, withoutScripts));
      },
      ontext(text) {
        meter.text(text);
        for (const one of captures)
          if (one.kind === 'json-ld' || one.kind === 'data' || (outAt === 0 && one.text.length < LONGEST_CAPTURE)) one.text += text;
        if (outAt > 0 || headAt > 0) return;
        out.push(escaped(text));
        const length = text.trim().length;
        if (links > 0) linkText += length;
        else plainText += length;
      },
      onclosetag(name) {
        // a tag that the end of the page cuts in two is closed without having been opened
        if (open.at(-1) !== name) return;
        meter.endOfElement();
        const depth = open.length;
        while ((captures.at(-1)?.depth ?? 0) >= depth) finish(captures.pop() as (typeof captures)[number]);
        open.pop();
        if (outAt > 0) {
          if (depth === outAt) outAt = 0;
          return;
        }
        if (name === 'article' || name === 'header') articles--;
        if (name === 'a') links--;
        if (headAt > 0) {
          if (depth === headAt) headAt = 0;
        } else if (!voidElements.has(name) && !frame.has(name) && isName(name)) out.push(`</${shownAs(name)}>`);
      },
      oncomment() {
        meter.comment();
      },
    },
    { decodeEntities: true },
  );

  function readLink(attributes: Readonly<Record<string, string>>): void {
    const rels = (attributes.rel ?? '').toLowerCase().split(/\s+/);
    if (rels.includes('canonical')) canonical ??= attributes.href;
    if (rels.includes('alternate') && /(?:rss|atom|feed\+json)/i.test(attributes.type ?? '') && feeds.length < MOST && attributes.href)
      feeds.push(attributes.href);
  }

  function readTime({ datetime, itemprop = '', pubdate }: Readonly<Record<string, string>>): void {
    if (datetime === undefined || datetime.trim() === '') return;
    if (/dateModified/i.test(itemprop)) changed.push(datetime);
    else if ((articles > 0 || pubdate !== undefined || /datePublished/i.test(itemprop)) && times.length < MOST) times.push(datetime);
  }

  function readMarks({ rel, itemprop, class: classes }: Readonly<Record<string, string>>): void {
    if (classes === undefined && itemprop === undefined && rel === undefined) return;
    const names = classes ?? '';
    if (rel === 'author' || itemprop === 'author' || /(?:^|\s)(?:byline|author-name)(?:\s|$)/.test(names)) {
      if (found.byline.length < MOST) capture('byline');
    } else if (
      found.date.length < MOST &&
      /(?:^|[\s_-])(?:date|dateline|pub-?date|published|publish-date|timestamp|posted-on)(?:[\s_-]|$)/i.test(names)
    )
      capture('date');
  }

  function finish({ kind, text }: (typeof captures)[number]): void {
    const line = text.replace(/\s+/g, ' ').trim();
    if (kind === 'link') {
      if (line.length >= 25) longLinks++;
    } else if (line !== '') found[kind].push(kind === 'json-ld' || kind === 'data' ? text : line);
  }

  for (let at = 0; at < html.length; at += SLICE) {
    parser.write(html.slice(at, at + SLICE));
    const limited = meter.broken();
    if (limited) return { body: '', facts: factsOf(), limited };
  }
  parser.end();
  const limited = meter.broken();
  return { body: out.join(''), facts: factsOf(), ...(limited === undefined ? {} : { limited }) };

  function factsOf(): PageFacts {
    return {
      ...(language === undefined ? {} : { language }),
      ...(found.title[0] === undefined ? {} : { title: found.title[0] }),
      ...(canonical === undefined ? {} : { canonical }),
      metas,
      jsonLd: found['json-ld'],
      data: found.data,
      feeds,
      headings: found.heading,
      times,
      changed,
      bylines: found.byline,
      dates: found.date,
      hasPassword,
      plainText,
      linkText,
      longLinks,
    };
  }
}

function readMeta(attributes: Readonly<Record<string, string>>, metas: Map<string, string>): void {
  const name = (attributes.property ?? attributes.name ?? attributes.itemprop)?.toLowerCase();
  const { content } = attributes;
  if (name && content?.trim() && !metas.has(name)) metas.set(name, content);
}

/** "div", "my-box", "o:p"; not `a"b` and what else broken markup makes of its elements, whose text stays without them. */
function isName(name: string): boolean {
  return /^[a-z][a-z0-9:-]*$/.test(name);
}

function startTag(name: string, attributes: Readonly<Record<string, string>>, isShown: boolean): string {
  let tag = `<${name}`;
  for (const key in attributes)
    if (kept.has(key) && !(isShown && hiding.has(key))) tag += ` ${key}="${escaped(attributes[key] as string).replaceAll('"', '&quot;')}"`;
  return voidElements.has(name) ? `${tag}/>` : `${tag}>`;
}

function escaped(text: string): string {
  return /[&<]/.test(text) ? text.replaceAll('&', '&amp;').replaceAll('<', '&lt;') : text;
}

/** A page for the article finder: the lean body, and in its head what the finder takes for title and byline. */
export function leanDocument(body: string, headline: string | undefined, byline: string | undefined): string {
  const quoted = (value: string) => escaped(value).replaceAll('"', '&quot;');
  const title =
    headline === undefined ? '' : `<title>${escaped(headline)}</title><meta property="og:title" content="${quoted(headline)}"/>`;
  const author = byline === undefined ? '' : `<meta name="author" content="${quoted(byline)}"/>`;
  return `<html><head>${title}${author}</head><body>${body}</body></html>`;
}
