/** Lines that name a part of the page, wherever they stand. */
const labels =
  /^(?:advert(?:isement)?s?|sponsored|sign in|log in|subscribe|share(?: this)?(?: article)?|caption|close|comments?|published|updated|print|email|breaking news|latest news|loading|photos?|image \d+ of ?\/? ?\d+|this slideshow requires javascript|\d+ comments?)[.:…]*$/i;

/** "Photo: Dana Brooks, Fennick Post", "Image: Ellery Port"; not "Photo shows a long row of boats, all of them damaged in the storm." */
const credit = /^(?:Photos?|PHOTOS?|Images?|IMAGE|Picture|Credit|CREDIT|Foto|©)\s*(?:by\b|:|\/|©|(?=\p{Lu})).{0,100}$/u;

/** An address alone on its line. */
const address = /^(?:https?:\/\/|www\.|[\w.-]+@)\S+$/i;

/** "By Dana Brooks - 5/14/31 11:04 PM"; "Updated at 1:23 p.m." before the article starts. */
const byline = /^(?:by|von|por|updated|published|posted|last updated)\b.{0,80}$/i;

/** "Dana Brooks is a reporter for the Fennick Post."; "Follow her on …"; "Sign up for our newsletter." after the article has ended. */
const closing =
  /^(?:follow (?:him|her|them|us|@)|sign up\b|subscribe\b|get (?:the latest|our)\b|have a tip\b|read (?:more|next|also)\b|related\b|more (?:on|from|\p{L}+ news)\b|click here\b|this (?:website|site) uses cookies|\S+@\S+$|© ?\d{4}|copyright\b|the contents of this site\b|all rights reserved)/iu;

/** "Dana Brooks is a reporter for the Fennick Post." after the article has ended; not "Dana Brooks is a reporter who was there, and she saw …" before. */
const authorBox =
  /^(?:About the author\b|\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){0,3} is (?:an?|the|our) (?:(?!of |who |that )[\p{L}’'-]+ ){0,4}(?:reporter|editor|writer|correspondent|journalist|contributor|columnist|producer|fellow)\b)/u;

/** "This post may contain affiliate links.", "The day's news delivered to your inbox."; wherever they stand. */
const promotion = /\baffiliate (?:and\/or referral )?(?:links?|commissions?)\b|\b(?:to|meet|in) your inbox\b/i;

/**
 * The paragraphs of an article without what still frames it after its place on the page was found: labels, credits and addresses anywhere;
 * the headline told again, bylines and single words before its first sentence; promotion after its last; and a paragraph told twice in a row.
 */
export function proseParagraphs(paragraphs: readonly string[], headline: string | undefined): string[] {
  const title = headline === undefined ? undefined : wordsAlone(headline);
  const kept = paragraphs.filter((paragraph) => !isFrame(paragraph));
  let first = kept.findIndex(isProse);
  if (first < 0) return kept;
  // a subtitle or place name may stand before the first sentence, what is known to be no part of the article may not
  const opening = kept
    .slice(0, first)
    .filter((paragraph) => paragraph.length > 20 && !byline.test(paragraph) && wordsAlone(paragraph) !== title);
  let end = kept.length;
  while (end > first + 1 && isClosing(kept[end - 1] ?? '')) end--;
  while (first < end && wordsAlone(kept[first] ?? '') === title) first++;
  return [...opening, ...kept.slice(first, end)].filter((paragraph, i, all) => paragraph.length < 30 || paragraph !== all[i - 1]);
}

/** What frames an article is short; nothing longer is tried. */
const LONGEST_FRAME = 400;

function isFrame(paragraph: string): boolean {
  return (
    paragraph.length <= LONGEST_FRAME &&
    (labels.test(paragraph) || credit.test(paragraph) || address.test(paragraph) || promotion.test(paragraph))
  );
}

function isProse(paragraph: string): boolean {
  return paragraph.length >= 60 && !byline.test(paragraph);
}

function isClosing(paragraph: string): boolean {
  if (paragraph.length > LONGEST_FRAME) return false;
  return closing.test(paragraph) || authorBox.test(paragraph) || (paragraph.length < 25 && !/[.!?"”’)。！？]$/u.test(paragraph));
}

function wordsAlone(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Paragraphs that invite to read, buy, follow or subscribe. */
export function promotionsAmong(paragraphs: readonly string[]): string[] {
  return paragraphs.filter((paragraph) => paragraph.length <= LONGEST_FRAME && (closing.test(paragraph) || promotion.test(paragraph)));
}
