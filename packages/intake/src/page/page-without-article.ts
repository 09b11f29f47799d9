import type { ArticleFields } from '../article-fields.ts';
import type { PageWithoutArticle } from '../read-article.ts';
import type { PageFacts } from './lean-page.ts';

/** What a page is judged by. */
export interface JudgedPage {
  /** What was found on it. */
  readonly text: string;
  /** What was taken out of it as promotion. */
  readonly promotions: readonly string[];
  readonly facts: PageFacts;
  readonly fields: ArticleFields;
  /** The page says of itself that it is an article. */
  readonly saysArticle: boolean;
  readonly url: string | undefined;
}

/** "Page not found", "Sorry, this article is no longer available"; not "Ferry not found after three days". */
const failed =
  /\b(?:page|article|story|site|url)\b.{0,40}\b(?:not (?:be )?found|does(?:n['’]t| not) exist|no longer (?:available|exists?)|unavailable)\b/iu;

/** A title, or a part of one, that says no more than this: "404 | The Fennick Post", "Access denied". */
const failure =
  /^(?:error:? ?)?(?:40[0-9]|410|429|50[0-9])?:? ?(?:error|not found|access denied|forbidden|gone|internal server error|bad gateway|service unavailable|too many requests|are you a robot\??|just a moment\W*)?$/iu;

/** "Log in to continue reading", "Subscribe to read the full story", "This article is for subscribers only". */
const walled =
  /\b(?:(?:log|sign) ?in|register|subscribe|create (?:an?|your) (?:free )?account)\b.{0,60}\b(?:continue|read|access|unlock|view)\b|\bfor (?:our )?subscribers(?: only)?\b|\b(?:already|not yet) a subscriber\b|\bto (?:continue|keep) reading\b/iu;

/** An error page and a wall have no more text than this. */
const SHORT = 1_000;

/** Less than this is no article of its own: a caption, a notice, a teaser. */
const SHORTEST = 140;

/**
 * Why a page carries no article, or undefined where it seems to carry one. It is sure rather than complete: an article that is passed over is lost,
 * a front page that is taken for one is seen.
 */
export function pageWithoutArticle({ text, promotions, facts, fields, saysArticle, url }: JudgedPage): PageWithoutArticle | undefined {
  const { title = '', headings, hasPassword, plainText, linkText, longLinks } = facts;
  const isShort = text.length < SHORT;
  if (isShort && !saysArticle && [title, ...headings].some(saysFailure)) return 'error-page';
  if (
    isShort &&
    (walled.test(text) ||
      promotions.some((promotion) => walled.test(promotion)) ||
      walled.test(title) ||
      (hasPassword && !saysArticle && /\b(?:log|sign) ?-?in\b/i.test(`${title} ${headings[0] ?? ''}`)))
  )
    return 'login-wall';
  if (!saysArticle) {
    const isTop = url !== undefined && /^https?:\/\/[^/]+\/?(?:index\.\w+)?(?:\?.*)?$/i.test(url);
    // mostly links of the length of headlines; an article with many related links has an address of its own, and a date or paragraphs
    const isDated = fields.published !== undefined;
    if (longLinks >= 10 && linkText > plainText && (isTop || (longLinks >= 25 && !isDated && proseIn(text) < 3))) return 'front-page';
  }
  return text.length < SHORTEST ? 'no-prose' : undefined;
}

function saysFailure(title: string): boolean {
  return failed.test(title) || title.split(/\s[|–—:·-]+\s/).some((part) => part.trim() !== '' && failure.test(part.trim()));
}

/** How many paragraphs have the length and end of prose. */
function proseIn(text: string): number {
  return text.split('\n\n').filter((paragraph) => paragraph.length >= 80 && /[.!?…”"’]$/.test(paragraph)).length;
}
