/** Lines that name a part of the page, wherever they stand. */
const labels =
  /^(?:advert(?:isement)?s?|sponsored|sign in|log in|subscribe|share(?: this)?(?: article)?|caption|close|comments?|published|updated|print|email|listen(?: to (?:this )?(?:article|story))?|watch(?: now)?|scroll to continue|breaking news|latest news|loading|(?:[—–·|-] ?)?\d+ min(?:ute)?s? read|photos?|image \d+ of ?\/? ?\d+|this slideshow requires javascript|\d+ comments?)[.:…]*$/i;

/** "Photo: Dana Brooks, Fennick Post", "Image: Ellery Port"; not "Photo shows a long row of boats, all of them damaged in the storm." */
const credit = /^(?:Photos?|PHOTOS?|Videos?(?=:)|Images?|IMAGE|Picture|Credit|CREDIT|Foto|©)\s*(?:by\b|:|\/|©|(?=\p{Lu})).{0,100}$/u;

/** An address alone on its line: "https://…", "URL: https://…". */
const address = /^(?:(?:URL|Link|Source): ?)?(?:https?:\/\/|www\.|[\w.-]+@)\S+$/i;

/** "By Dana Brooks - 5/14/31 11:04 PM"; "Updated at 1:23 p.m." before the article starts. */
const byline = /^(?:by|von|por|updated|published|posted|submitted|written|last updated)\b.{0,80}$/i;

/** "Ann Ortega | Sorrel Gazette", "Ann Ortega Thu 15 May 2031 09.12", "Sorrel Gazette, May 15, 2031" before the article starts; not a sentence that names a day. */
const dateline =
  /^[^.!?]{2,40} [|·•] [^.!?]{2,60}$|^[^.!?]{0,60}(?:\d{1,2}\.? \p{L}{3,9}\.?,? (?:19|20)\d\d|\p{L}{3,9}\.? \d{1,2},? (?:19|20)\d\d|\d{1,2}[./-]\d{1,2}[./-](?:19|20)\d\d|(?:19|20)\d\d-\d\d-\d\d)(?:[,\s|–—·-]{0,4}(?:at )?\d{1,2}[:.h]\d\d(?: ?[ap]\.?m\.?)?(?: [A-Z]{2,4})?)?$/u;

/** "Dana Brooks is a reporter for the Fennick Post."; "Follow her on …"; "Sign up for our newsletter." after the article has ended. */
const closing =
  /^(?:follow (?:him|her|them|us|@)|sign up\b|subscribe\b|get (?:the latest|our)\b|have a tip\b|read (?:more|next|also)\b|related\b|more (?:on|from|\p{L}+ news)\b|click here\b|this (?:website|site) uses cookies|\S+@\S+$|© ?\d{4}|copyright\b|the contents of this site\b|all rights reserved|the (?:views|opinions) expressed\b)/iu;

/** "Dana Brooks is a reporter for the Fennick Post.", "(Reporting by Dana Brooks; editing by Jo Ashby)" after the article has ended; not "Dana Brooks is a reporter who was there, and she saw …" before. */
const authorBox =
  /^(?:About the author\b|(?:You can )?(?:reach|contact|e-?mail) (?:him|her|them|the author)\b|\(?(?:Additional )?[Rr]eporting (?:and writing )?by \p{Lu}|\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){1,3} (?:covers|writes about|reports on) .{3,120} for (?:the )?\p{Lu}|\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){0,3} is (?:an?|the|our) (?:(?!of |who |that )[\p{L}’'-]+ ){0,4}(?:reporter|editor|writer|correspondent|journalist|contributor|columnist|producer|fellow)\b)/u;

/**
 * "This post may contain affiliate links.", "The day's news delivered to your inbox.", "Enjoying this? Sign up for our newsletter."; wherever they stand.
 * Not: "Residents can sign up for the county's newsletter."
 */
const promotion =
  /\b[Aa]ffiliate (?:and\/or referral )?(?:links?|commissions?)\b|\b(?:to|meet|in) your inbox\b|(?:^|[.?!:] )(?:Sign up|SIGN UP|Subscribe|SUBSCRIBE)(?: now| here| today)? (?:for|to) (?:our|the|your|\p{Lu}[\p{L}’']*)\b.{0,60}\b(?:newsletters?|letter|briefing|e-?mails?|alerts?)\b|\b[Pp]lease consider (?:supporting|subscribing|donating to) (?:us|our)\b|(?:^|[.?!:] )Support (?:our|local|independent) journalism\b/u;

/**
 * The paragraphs of an article without what still frames it after its place on the page was found: labels, credits and addresses anywhere;
 * the headline told again, bylines, datelines and single words before its first sentence; promotion after its last; and a paragraph told twice in a row.
 */
export function proseParagraphs(paragraphs: readonly string[], titles: readonly (string | undefined)[]): string[] {
  const told = new Set(titles.map((title) => wordsAlone(title ?? '')));
  const isTitle = (paragraph: string) => paragraph.length <= LONGEST_FRAME && told.has(wordsAlone(paragraph));
  const kept = paragraphs.filter((paragraph) => !isFrame(paragraph));
  let first = kept.findIndex(isProse);
  if (first < 0) return kept;
  // a subtitle or place name may stand before the first sentence, what is known to be no part of the article may not
  const opening = kept
    .slice(0, first)
    .filter((paragraph) => paragraph.length > 20 && !byline.test(paragraph) && !dateline.test(paragraph) && !isTitle(paragraph));
  let end = kept.length;
  while (end > first + 1 && isClosing(kept[end - 1] ?? '')) end--;
  while (first < end && isTitle(kept[first] ?? '')) first++;
  // under a subtitle the byline's date comes after what looks like the first sentence
  const second = kept.findIndex((paragraph, i) => i > first && isProse(paragraph));
  const body = kept.slice(first, end).filter((paragraph, i) => first + i >= second || !dateline.test(paragraph));
  return [...opening, ...body].filter((paragraph, i, all) => paragraph.length < 30 || paragraph !== all[i - 1]);
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
