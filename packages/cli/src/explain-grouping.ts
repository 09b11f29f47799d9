import type { Archive, ArchivedArticle, ArchivedStory } from '@crosscheck/archive';
import type { GroupingReason, signatureOf } from '@crosscheck/engine';
import { WrongCall } from './failures.ts';
import { printable } from './notices.ts';

/** Why two articles of an archive are in one story or in two. */
export interface GroupingExplanation {
  readonly articles: readonly [ExplainedArticle, ExplainedArticle];
  readonly together: boolean;
  /** A person decided the story of one of them. */
  readonly decided: boolean;
  /** What the articles of one story reach on average. */
  readonly storyLikeness: number;
  /** The words that they share stand there as people wrote them, each as the two articles have it most often. */
  readonly reason: GroupingReason;
}

interface ExplainedArticle {
  readonly article: number;
  readonly headline?: string;
  readonly story?: string;
}

/**
 * Holds two articles against each other as grouping does, among the articles of their stories.
 * @throws WrongCall where there is no such article
 */
export async function explainGrouping(archive: Archive, one: string, other: string): Promise<GroupingExplanation> {
  const [{ Grouper, signatureOf, storyLikeness }, { articleOfVersion }] = await Promise.all([
    import('@crosscheck/engine'),
    import('@crosscheck/archive'),
  ]);
  const found = [await findArticle(archive, one), await findArticle(archive, other)] as const;
  const [a, b] = found.map(({ article }) => article) as [ArchivedArticle, ArchivedArticle];
  const members = new Map(
    [a, b, ...found.flatMap(({ story }) => story?.members.map(({ article }) => article) ?? [])].map((article) => [article.id, article]),
  );
  const grouper = new Grouper();
  for (const article of members.values())
    grouper.add({ id: String(article.id), signature: signatureOf(articleOfVersion(article, article.latest)), arrived: 0 });
  const [x, y] = found.map(({ article: { id, latest }, story }) => ({
    article: id,
    ...(latest.headline === undefined ? {} : { headline: latest.headline }),
    ...(story === undefined ? {} : { story: story.id }),
  })) as [ExplainedArticle, ExplainedArticle];
  return {
    articles: [x, y],
    together: x.story !== undefined && x.story === y.story,
    decided: found.some(
      ({ article, story }) => story?.members.some((member) => member.article.id === article.id && member.pinned) ?? false,
    ),
    storyLikeness,
    reason: asWritten(grouper.reason(String(a.id), String(b.id)) as GroupingReason, wordsAsWritten([a.latest, b.latest], signatureOf)),
  };
}

function asWritten({ shared, ...reason }: GroupingReason, words: ReadonlyMap<string, string>): GroupingReason {
  return { ...reason, shared: shared.map(({ term, share }) => ({ term: words.get(term) ?? term, share })) };
}

/** For each stem that grouping reads (`ferri`) the word that stands for it most often (`ferry`), the first of them where several do. */
function wordsAsWritten(
  texts: readonly { readonly headline?: string; readonly text: string }[],
  read: typeof signatureOf,
): ReadonlyMap<string, string> {
  const counts = new Map<string, number>();
  for (const { headline = '', text } of texts)
    for (const [word] of `${headline} ${text}`.matchAll(/[\p{L}\p{M}\p{N}]+(?:[.,'’-][\p{L}\p{M}\p{N}]+)*/gu))
      counts.set(word, (counts.get(word) ?? 0) + 1);
  const words = new Map<string, string>();
  for (const [word] of [...counts].sort((a, b) => b[1] - a[1])) {
    // what is written as one and read as several stands for none of them
    const { terms } = read({ text: word });
    if (terms.length === 1 && !words.has(terms[0] as string)) words.set(terms[0] as string, word);
  }
  return words;
}

async function findArticle(
  archive: Archive,
  named: string,
): Promise<{ readonly article: ArchivedArticle; readonly story: ArchivedStory | undefined }> {
  const article = /^\d{1,15}$/.test(named) ? await archive.article(Number(named)) : await archive.articleAt(named);
  if (article === undefined)
    throw new WrongCall(`there is no article ${printable(named)} in the archive; give its number, or its whole address, as in https://…`);
  const story = await archive.storyOf(article.id);
  return { article, story: story === undefined ? undefined : await archive.story(story) };
}

/** Terms that are named. */
const NAMED = 12;

export function groupingText({ articles, together, decided, storyLikeness, reason }: GroupingExplanation): string {
  const { likeness, daysApart = 0, shared, copies } = reason;
  const named = articles.map(({ article, headline }) => `  ${article}  ${printable(headline ?? 'without a headline')}`);
  const where = articles.map(({ story }) => story ?? 'no story');
  const terms = shared.slice(0, NAMED).map(({ term, share }) => `${term} ${Math.round(share * 100)} %`);
  return [
    ...named,
    '',
    together ? `They are in one story, ${where[0]}.` : `They are in different stories: ${where.join(' and ')}.`,
    ...(decided ? ['A person decided the story of one of them or of both.'] : []),
    ...(copies ? ['Most of one stands in the other word for word, so they go together.'] : []),
    `Likeness ${likeness.toFixed(3)}; the articles of a story reach ${storyLikeness} on average.`,
    ...(daysApart === 0 ? [] : [`They are dated ${daysApart === 1 ? 'a day' : `${daysApart} days`} apart, which takes from it.`]),
    ...(terms.length === 0
      ? ['They share no word that tells.']
      : [`What it comes from: ${terms.join(', ')}${shared.length > NAMED ? `, and ${shared.length - NAMED} more` : ''}.`]),
  ]
    .map((line) => `${line}\n`)
    .join('');
}
