import { writeFileSync } from 'node:fs';
import { analyse, buildStory, compareArticles, toReportAttribution } from '@crosscheck/engine';
import { readArticles } from '@crosscheck/intake';

/** Runs the command line. */
export function main(args: readonly string[]): void {
  const [command, ...rest] = args;
  const output = rest.includes('-o') ? rest[rest.indexOf('-o') + 1] : undefined;
  const files = rest.filter((arg, i) => !arg.startsWith('-') && !['-o', '--format'].includes(rest[i - 1] ?? ''));
  const articles = files.flatMap(readArticles);
  let out = '';
  if (command === 'compare') out = `${JSON.stringify(compareArticles(articles), null, 1)}\n`;
  for (const article of command === 'compare' ? [] : articles) {
    const doc = analyse(article);
    const story = buildStory([doc]);
    out += `${JSON.stringify(command === 'times' ? { id: article.id, times: doc.layers.times } : { id: article.id, attributions: doc.layers.attributions.map((a) => toReportAttribution(story, doc, a)) })}\n`;
  }
  if (output) writeFileSync(output, out);
  else process.stdout.write(out);
}
