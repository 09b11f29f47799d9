/**
 * Says how far the certainty of speakers can be believed: of the statements in the stories whose sentence has a speaker in the answer sheet,
 * the share that names one of that sentence's speakers, by how far the speaker is said to be known and by the rule that found it.
 *
 *   npm run evaluate:calibration
 *   npm run evaluate:calibration -- --story s01 --detail   the wrong ones, with their words
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { analyse, buildStory, type Span, toReportAttribution } from '@crosscheck/engine';
import { shared } from './scorers.ts';
import { articleOf, readStoryFile } from './story-file.ts';

interface AnswerSheet {
  readonly statements: readonly { readonly sentence: string; readonly speaker: string | null }[];
}

/** Right and all, for one kind or rule. */
class Share {
  right = 0;
  all = 0;

  add(right: boolean): void {
    this.all++;
    if (right) this.right++;
  }

  get value(): number {
    return this.all === 0 ? 0 : this.right / this.all;
  }
}

const TITLES = /^(the|a|an|mr|mrs|ms|dr|sen|rep|gov|president)\.? /g;

function plain(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(TITLES, '')
    .replace(/[^a-z0-9 ]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Whether two names are one to the scorer of the stories: the same last word, or one inside the other. */
export function isSameName(a: string, b: string): boolean {
  const x = plain(a);
  const y = plain(b);
  if (x === '' || y === '') return false;
  return x.split(' ').at(-1) === y.split(' ').at(-1) || x.includes(y) || y.includes(x);
}

/** The sentences a span carries, as the scorer of the stories counts them. */
export function sentencesOf(sentences: readonly ({ readonly id: string } & Span)[], span: Span): string[] {
  return sentences
    .filter((sentence) => {
      const common = Math.min(sentence.end, span.end) - Math.max(sentence.start, span.start);
      return common > 0 && (common >= 0.5 * (sentence.end - sentence.start) || common >= 0.5 * (span.end - span.start));
    })
    .map(({ id }) => id);
}

function count(table: Map<string, Share>, key: string, right: boolean): void {
  const share = table.get(key) ?? new Share();
  table.set(key, share);
  share.add(right);
}

function print(title: string, table: ReadonlyMap<string, Share>): void {
  console.log(`\n${title}`);
  for (const [key, share] of [...table].sort(([, a], [, b]) => b.all - a.all))
    console.log(`  ${key.padEnd(44)} ${share.value.toFixed(3)}   ${share.right} of ${share.all}`);
}

if (import.meta.main) {
  const { values } = parseArgs({ options: { story: { type: 'string' }, detail: { type: 'boolean' } } });
  const folder = join(shared, 'data/stories');
  if (!existsSync(folder)) {
    console.log('calibration: skipped, its material is not beside the checkout');
    process.exit(0);
  }
  const byKind = new Map<string, Share>();
  const byRule = new Map<string, Share>();
  /** Wanted speakers that one of the sentence's statements names. */
  const found = new Share();
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.gold.json'))) {
    const id = file.replace('.gold.json', '');
    if (values.story !== undefined && !values.story.split(',').includes(id)) continue;
    const sheet = JSON.parse(readFileSync(join(folder, file), 'utf8')) as AnswerSheet;
    const { docs } = readStoryFile(join(folder, `${id}.json`));
    const wanted = new Map<string, string[]>();
    for (const { sentence, speaker } of sheet.statements)
      if (speaker !== null) wanted.set(sentence, [...(wanted.get(sentence) ?? []), speaker]);
    const analysed = docs.map((doc) => analyse(articleOf(doc)));
    const story = buildStory(analysed);
    const named = new Map<string, string[]>();
    for (const [i, doc] of analysed.entries()) {
      const sentences = docs[i]?.sentences ?? [];
      for (const attribution of doc.layers.attributions) {
        const { speakerName, resolution } = toReportAttribution(story, doc, attribution);
        const rule = `${resolution} ${attribution.sourceEntity.rule ?? ''}`;
        for (const sentence of new Set(attribution.content.flatMap((span) => sentencesOf(sentences, span)))) {
          const speakers = wanted.get(sentence);
          if (speakers === undefined) continue;
          if (speakerName !== null) named.set(sentence, [...(named.get(sentence) ?? []), speakerName]);
          else if (!named.has(sentence)) named.set(sentence, []);
          const right = speakers.some((speaker) => speakerName !== null && isSameName(speaker, speakerName));
          count(byKind, resolution, right);
          count(byRule, rule, right);
          if (values.detail && !right) {
            const words = (spans: readonly Span[]) => spans.map(({ start, end }) => doc.article.text.slice(start, end)).join(' … ');
            console.log(`${id} ${sentence} [${rule} | ${attribution.rule}] want ${speakers.join(', ')}; got ${speakerName}`);
            console.log(`     ${words(attribution.source)} | ${words(attribution.cue)} | ${words(attribution.content).slice(0, 120)}`);
          }
        }
      }
    }
    for (const [sentence, names] of named)
      for (const speaker of wanted.get(sentence) ?? []) {
        const right = names.some((name) => isSameName(speaker, name));
        found.add(right);
        if (values.detail && !right) console.log(`${id} ${sentence} nowhere: ${speaker}; got ${names.join(', ')}`);
      }
  }
  print('by how far the speaker is known', byKind);
  print('by rule', byRule);
  console.log(`\nwanted speakers that a statement of their sentence names: ${found.value.toFixed(3)} of ${found.all}`);
  console.log(JSON.stringify({ resolved: byKind.get('resolved')?.value ?? 0, speaker: found.value }));
}
