import type { AnalysedArticle, AnalyseOptions } from '@crosscheck/engine';
import type { ReadArticle } from '@crosscheck/intake';
import { isDebugging, isQuiet, reportBug, reportFailedInput } from './notices.ts';
import { startProgress } from './progress.ts';

/**
 * The articles, analysed. One that the analysis fails on is reported and left out; one that it gave up, as too long, is reported and kept with what it has.
 * What was noticed while reading an article stands among its findings.
 */
export async function analyseEach(read: readonly ReadArticle[]): Promise<AnalysedArticle[]> {
  const docs: AnalysedArticle[] = [];
  const progress = startProgress('Reading articles', read.length, { quiet: isQuiet() });
  for (const [i, one] of read.entries()) {
    const doc = await analyseOne(one);
    if (doc) docs.push(doc);
    progress.update(i + 1);
  }
  progress.end();
  return docs;
}

/** One article, analysed; undefined where the analysis failed on it, which is reported. */
export async function analyseOne(read: ReadArticle, options: AnalyseOptions = {}): Promise<AnalysedArticle | undefined> {
  const { analyse, diagnosticMessage } = await import('@crosscheck/engine');
  try {
    const doc = analyse(read.article, options);
    for (const finding of doc.diagnostics)
      if (finding.severity === 'error') reportFailedInput(`${read.place}: ${diagnosticMessage(finding)}`);
    return read.findings.length === 0 ? doc : { ...doc, diagnostics: [...read.findings, ...doc.diagnostics] };
  } catch (error) {
    if (isDebugging(process.argv)) reportBug(error, process.argv);
    const cause = error instanceof Error && error.cause instanceof Error ? `: ${error.cause.message}` : '';
    reportFailedInput(
      `${read.place}: the analysis failed (${error instanceof Error ? error.message : String(error)}${cause}); this is a bug in crosscheck, please report it with the article. The others are not affected`,
    );
    return undefined;
  }
}
