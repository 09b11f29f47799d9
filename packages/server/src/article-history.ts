import { type Archive, type ArchivedArticle, type ArchivedVersion, articleOfVersion } from '@crosscheck/archive';
import { type AnalysedArticle, analyse, compareVersions, type VersionComparison } from '@crosscheck/engine';

/** A version with what it changed in the one before it; the first changed nothing. */
export interface HistoryEntry {
  readonly version: ArchivedVersion;
  readonly comparison?: VersionComparison;
}

/** The versions of an article, oldest first. */
export async function readHistory(archive: Archive, article: ArchivedArticle): Promise<HistoryEntry[]> {
  const entries: HistoryEntry[] = [];
  let before: AnalysedArticle | undefined;
  for (const version of await archive.versions(article.id)) {
    const doc = analyse(articleOfVersion(article, version));
    const noted = version.change === 'correction' || version.note !== undefined;
    entries.push(before === undefined ? { version } : { version, comparison: compareVersions(before, doc, { noted }) });
    before = doc;
  }
  return entries;
}
