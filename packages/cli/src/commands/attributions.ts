import type { AnalysedArticle, AnalyseOptions, Article, ReportAttribution, Span } from '@crosscheck/engine';
import { Command } from 'commander';
import { addStreamOptions, runStream, type StreamOptions } from '../stream-command.ts';

/** `crosscheck attributions`: who said what, article by article. */
export function attributionsCommand(): Command {
  const command = new Command('attributions')
    .description('who said what: source, cue and content of every attributed statement, article by article')
    .argument(
      '<articles...>',
      'JSONL, text, HTML, feeds, archives and more (see docs/cli.md), patterns such as *.jsonl, or - for standard input',
    )
    .addHelpText('after', examples)
    .action((files: readonly string[], options: StreamOptions) => runStream(files, options, { analysis, toRow, toText }));
  return addStreamOptions(command);
}

/** More is found where the trained tagger decides; a comparison, which measured no better for it, does without. */
async function analysis(): Promise<AnalyseOptions> {
  const { annotatorsWithTagger } = await import('@crosscheck/engine/tagger');
  return { annotators: annotatorsWithTagger };
}

async function attributionsOf(doc: AnalysedArticle): Promise<ReportAttribution[]> {
  const { buildStory, toReportAttribution } = await import('@crosscheck/engine');
  const story = buildStory([doc]);
  return doc.layers.attributions.map((attribution) => toReportAttribution(story, doc, attribution));
}

async function toRow(doc: AnalysedArticle): Promise<object> {
  const attributions = (await attributionsOf(doc)).map(({ source, cue, content, quotation, quoted, speakerName, resolution }) => ({
    source,
    cue,
    content,
    quotation,
    quoted,
    speakerName,
    resolution,
  }));
  return { id: doc.article.id, attributions };
}

async function toText(doc: AnalysedArticle): Promise<string> {
  const attributions = await attributionsOf(doc);
  const lines = attributions.map((one) => {
    const who = one.speakerName ?? (one.resolution === 'ambiguous' ? '(one of several)' : '(nobody named)');
    const cue = wordsOf(doc.article, one.cue);
    return `  ${who}${cue === '' ? '' : ` [${cue}]`}: ${wordsOf(doc.article, one.content)}`;
  });
  const title = doc.article.headline ? `${doc.article.id}: ${doc.article.headline}` : doc.article.id;
  return `${title}\n${lines.length === 0 ? '  nobody is quoted or cited' : lines.join('\n')}\n\n`;
}

function wordsOf(article: Article, spans: readonly Span[]): string {
  return spans
    .map((span) => article.text.slice(span.start, span.end))
    .join(' … ')
    .replace(/\s+/g, ' ');
}

const examples = `
Examples:
  crosscheck attributions article.txt                              read it in the terminal
  crosscheck attributions corpus.jsonl --format jsonl -o said.jsonl
  cat corpus.jsonl | crosscheck attributions - --format jsonl | head

A JSONL input is read line by line, however large. A broken line is named on standard error and passed over; the exit code is then 1.
One line an article: { "id", "attributions": [ { "source": [span], "cue": [span], "content": [span], "quotation", "quoted": [span],
"speakerName", "resolution" } ] }; span = { "start", "end" } in UTF-16 code units of the text.
`;
