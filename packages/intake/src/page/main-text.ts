import { Readability } from '@mozilla/readability';
import JSDOMParser from '@mozilla/readability/JSDOMParser.js';
import { blockElements, ParagraphWriter, silentElements } from './paragraphs.ts';
import { promotionsAmong, proseParagraphs } from './prose-paragraphs.ts';

/** The article on a page: its paragraphs in order, and what was kept apart from them. */
export interface MainText {
  readonly paragraphs: readonly string[];
  readonly captions: readonly string[];
  readonly promotions: readonly string[];
}

/** What is taken out of the article that was found: boxes beside it, its own title and date. */
const besideArticle = new Set(['aside', 'nav', 'footer', 'time', 'h1']);

/** Names that sites give to what they say about a picture: `caption`, `wp-caption-text`, `photo-credit`; not `capitals`. */
const captionMarks = /(?:^|[\s_-])(?:fig)?captions?(?:$|[\s_-])|(?:photo|image|img|picture|media)[_-]?(?:credit|caption)/i;

/** Names that sites give to boxes in mid-article; not `related-to-the-dam` on the article itself, which is larger. */
const boxes =
  /(?:^|[\s_-])(?:related|newsletter|promo|promotion|signup|sign-up|share|sharing|social|(?:author|writer|contributor)-(?:bio|info|card|box|block|profile|details?|description)|about-(?:the-)?author|tags|breadcrumbs?|comments?|advert|advertisement|donate|donations?|support-us|ads?|sponsored|recommended|read-more|readmore|more-stories|most-read|trending|teaser|toolbar|byline|dateline-date|correction-policy|copyright)(?:$|[\s_-])/i;

/** Nothing larger, in characters, is a box or a caption whatever it is called. */
const LARGEST_BOX = 800;

/** Elements that may be a list of links and nothing else. */
const mayBeLinkList = new Set('ul ol div section p h2 h3 h4 table'.split(' '));

/**
 * The article in a lean page (see `lean-page.ts`); no paragraphs where there is none.
 * @param titles what its headline may read, which is no part of the text
 */
export function mainText(markup: string, titles: readonly (string | undefined)[]): MainText {
  const content = findArticle(markup);
  const captions = new ParagraphWriter();
  const writer = new ParagraphWriter();
  if (content !== undefined) {
    const tree = treeOf(content);
    write(tree, writer, captions, tree.length);
  }
  const all = writer.paragraphs;
  const paragraphs = proseParagraphs(all, titles);
  const isKept = new Set(paragraphs);
  return { paragraphs, captions: captions.paragraphs, promotions: promotionsAmong(all).filter((one) => !isKept.has(one)) };
}

/** The little that is used of the document that comes with Readability, so that it can be exchanged. */
interface FoundNode {
  /** 1 element, 3 text (DOM, 4.4). */
  readonly nodeType: number;
  readonly localName: string;
  readonly textContent: string;
  readonly childNodes: readonly FoundNode[];
  getAttribute(name: string): string | null | undefined;
}

function findArticle(markup: string): FoundNode | undefined {
  const parser = new JSDOMParser();
  // what comes in is well-formed, so a fault is ours
  parser.error = (message: string) => {
    throw new Error(`the lean page is not well-formed: ${message}`);
  };
  const found = new Readability<FoundNode>(parser.parse(markup, 'about:blank') as never, {
    serializer: (node) => node as unknown as FoundNode,
    charThreshold: 250,
    disableJSONLD: true,
    keepClasses: true,
  }).parse();
  return found?.content ?? undefined;
}

/** An element of the article with how much of its text is in links, counted once from below. */
interface Branch {
  readonly name: string;
  readonly children: readonly (Branch | string)[];
  readonly isBeside: boolean;
  readonly isCaption: boolean;
  readonly length: number;
  readonly linked: number;
  readonly links: number;
}

function treeOf(node: FoundNode): Branch {
  const children: (Branch | string)[] = [];
  let [length, linked, links] = [0, 0, 0];
  for (const child of node.childNodes) {
    if (child.nodeType === 3) {
      const text = child.textContent;
      children.push(text);
      length += shownLength(text);
    } else if (child.nodeType === 1) {
      const branch = treeOf(child);
      children.push(branch);
      length += branch.length;
      linked += branch.linked;
      links += branch.links;
    }
  }
  const name = node.localName;
  if (name === 'a') {
    links++;
    linked = length;
  }
  const role = node.getAttribute('role');
  const marks = `${node.getAttribute('class') ?? ''} ${node.getAttribute('id') ?? ''}`;
  const isBeside =
    besideArticle.has(name) ||
    role === 'complementary' ||
    role === 'navigation' ||
    node.getAttribute('aria-hidden') === 'true' ||
    (length <= LARGEST_BOX && boxes.test(marks));
  const isCaption = name === 'figure' || name === 'figcaption' || (length <= LARGEST_BOX && captionMarks.test(marks));
  return { name, children, isBeside, isCaption, length: isBeside ? 0 : length, linked: isBeside ? 0 : linked, links: isBeside ? 0 : links };
}

/** Length of a text as it is shown, without the whitespace that only sets the markup. */
function shownLength(text: string): number {
  return text.replace(/\s+/g, ' ').trim().length;
}

/**
 * "Read more: …", a list of related stories, a row of share buttons: mostly link text, and no prose.
 * Not: a paragraph with one long linked phrase, nor one that is a single linked sentence within the story.
 */
function isLinkList({ name, length, linked, links }: Branch): boolean {
  if (!mayBeLinkList.has(name) || length === 0 || links === 0) return false;
  return linked >= length * 0.6 && (links > 1 || length < 120);
}

function write(branch: Branch, writer: ParagraphWriter, captions: ParagraphWriter, whole: number): void {
  for (const child of branch.children) {
    if (typeof child === 'string') {
      writer.text(child);
      continue;
    }
    const { name } = child;
    if (silentElements.has(name) || child.isBeside) continue;
    const isBlock = blockElements.has(name);
    if (isBlock) writer.endParagraph();
    if (child.isCaption) {
      write(child, captions, captions, whole);
      captions.endParagraph();
    }
    // some sites wrap the whole page in one form
    else if (!(name === 'form' && child.length < whole / 3) && !isLinkList(child)) write(child, writer, captions, whole);
    if (isBlock) writer.endParagraph();
  }
}
