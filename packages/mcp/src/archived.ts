import {
  type Archive,
  type ArchivedArticle,
  type ArchivedStory,
  type ArchivedVersion,
  articlesOfStory,
  withRejections,
} from '@crosscheck/archive';
import type { Article, Report } from '@crosscheck/engine';
import { withoutCredentials } from '@crosscheck/intake';
import { mostAccounts } from './limits.ts';
import type { ToolContext } from './tool.ts';
import { ToolProblem } from './tool-problem.ts';

/** @throws ToolProblem where there is no archive */
export function archiveOf({ archive }: Pick<ToolContext, 'archive'>): Archive {
  if (archive === undefined)
    throw new ToolProblem(
      'there is no archive here, so no stories are kept; give the articles themselves, or start crosscheck mcp with --archive',
    );
  return archive;
}

/** @throws ToolProblem where there is no such story */
export async function storyNamed(context: Pick<ToolContext, 'archive'>, id: string): Promise<ArchivedStory> {
  const story = await archiveOf(context).story(id);
  if (story === undefined) throw new ToolProblem(`there is no story ${oneLine(id)}; see which there are with list_stories`);
  return story;
}

/** The accounts of a story as they are compared, and a note where there are more. */
function accountsOf(story: ArchivedStory): { readonly articles: Article[]; readonly notes: string[] } {
  const articles = articlesOfStory(story);
  if (articles.length <= mostAccounts) return { articles, notes: [] };
  const note = `the story has ${articles.length} accounts; the ${mostAccounts} that came out first were compared`;
  return { articles: articles.slice(0, mostAccounts), notes: [note] };
}

/** The comparison of a story's accounts, which the archive may have, as people have corrected it, and a note where there are more than are compared. */
export async function compareStory(
  context: Pick<ToolContext, 'archive' | 'compare'>,
  story: ArchivedStory,
): Promise<{ readonly report: Report; readonly notes: string[] }> {
  const { articles, notes } = accountsOf(story);
  const kept = notes.length > 0 ? undefined : await archiveOf(context).comparison(story);
  return { report: withRejections(kept ?? (await context.compare(articles)), story), notes };
}

/**
 * An article of the archive with all its versions, oldest first, and the number of the version that is meant: the one named, else the latest.
 * @param named its number, as in 17, a version of it, as in 17/2, or its address
 * @throws ToolProblem where there is none
 */
export async function articleNamed(
  context: Pick<ToolContext, 'archive'>,
  named: string,
): Promise<{ readonly article: ArchivedArticle; readonly versions: readonly ArchivedVersion[]; readonly version: ArchivedVersion }> {
  const archive = archiveOf(context);
  const [, number, wanted] = /^(\d{1,15})(?:\/(\d{1,9}))?$/.exec(named) ?? [];
  const article = number === undefined ? await archive.articleAt(named) : await archive.article(Number(number));
  const versions = article === undefined ? [] : await archive.versions(article.id);
  const version = wanted === undefined ? versions.at(-1) : versions.find((one) => one.number === Number(wanted));
  if (article === undefined || version === undefined)
    throw new ToolProblem(
      `there is no article ${oneLine(named)} in the archive; give its number, as in 17 or 17/2, or its whole address; get_story lists them`,
    );
  return { article, versions, version };
}

/** What a call gave, short enough to be repeated to it in one line. */
export function oneLine(given: string): string {
  const line = withoutCredentials(given)
    .replace(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069\s]+/gu, ' ')
    .trim();
  return line.length > 100 ? `${line.slice(0, 100).toWellFormed()}…` : line;
}
