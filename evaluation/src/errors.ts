/**
 * Browses the errors on the evaluation material by kind.
 *
 *   npm run errors                                        attributions of the development part: kinds, the commonest first
 *   npm run errors -- --kind "source is another"          those of one kind, twenty at a time, wanted and found marked in their words
 *   npm run errors -- --kind spurious --page 2 --limit 50 a kind by its beginning; the next fifty
 *   npm run errors -- speakers [--kind …]                 statements and speakers of the stories
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { analyse, buildStory, toReportAttribution } from '@crosscheck/engine';
import { annotatorsWithTagger } from '@crosscheck/engine/tagger';
import { english } from '@crosscheck/engine/training';
import { type AttributionError, attributionErrors, markParts, type Parts } from './attribution-errors.ts';
import { isSameName, sentencesOf } from './calibration.ts';
import { shared } from './scorers.ts';
import { articleOf, readStoryFile } from './story-file.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { kind: { type: 'string' }, limit: { type: 'string', default: '20' }, page: { type: 'string', default: '1' } },
});

/** An error with where it is and how it reads. */
interface Shown {
  readonly kind: string;
  readonly lines: readonly string[];
}

interface Line {
  readonly id: string;
  readonly text: string;
  readonly attributions: readonly Parts[];
}

function attributions(): Shown[] | undefined {
  const file = join(shared, 'data/attributions/dev.jsonl');
  if (!existsSync(file)) return undefined;
  const isKnownCue = (cue: string) => {
    const words = cue.toLowerCase().split(/[^\p{L}'’-]+/u);
    return words.some((word) => {
      const stem = english.vocabulary.stem(word);
      return [...english.cues.verbs.keys(), ...english.cues.nouns.keys()].some(
        (known) => known === word || english.vocabulary.stem(known) === stem,
      );
    });
  };
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .flatMap((line) => {
      const { id, text, attributions: wanted } = JSON.parse(line) as Line;
      const { layers } = analyse({ id, text, createdAt: { kind: 'unknown' } }, { annotators: annotatorsWithTagger });
      return attributionErrors(text, wanted, layers.attributions, isKnownCue).map((error) => ({
        kind: error.kind,
        lines: [id, ...describe(text, error)],
      }));
    });
}

function describe(text: string, { wanted, found }: AttributionError): string[] {
  return [
    ...(wanted ? [`  wanted  ${markParts(text, wanted)}`] : []),
    ...(found ? [`  found   ${markParts(text, found)}   (${found.rule})`] : []),
  ];
}

interface AnswerSheet {
  readonly statements: readonly { readonly sentence: string; readonly speaker: string | null; readonly type: string }[];
}

function speakers(): Shown[] | undefined {
  const folder = join(shared, 'data/stories');
  if (!existsSync(folder)) return undefined;
  const ids = readdirSync(folder)
    .filter((name) => name.endsWith('.gold.json'))
    .map((name) => name.replace('.gold.json', ''))
    .sort();
  return ids.flatMap((id): Shown[] => {
    const file = readStoryFile(join(folder, `${id}.json`));
    const sheet = JSON.parse(readFileSync(join(folder, `${id}.gold.json`), 'utf8')) as AnswerSheet;
    const docs = file.docs.map((doc) => analyse(articleOf(doc)));
    const story = buildStory(docs);
    const foundAt = new Map<string, { speaker: string | null; resolution: string; rule: string }[]>();
    for (const [d, doc] of docs.entries()) {
      for (const attribution of doc.layers.attributions) {
        const { speakerName: speaker, resolution } = toReportAttribution(story, doc, attribution);
        const places = new Set(attribution.content.flatMap((span) => sentencesOf(file.docs[d]?.sentences ?? [], span)));
        for (const at of places) foundAt.set(at, [...(foundAt.get(at) ?? []), { speaker, resolution, rule: attribution.rule }]);
      }
    }
    const words = new Map(file.docs.flatMap(({ text, sentences }) => sentences.map((s) => [s.id, text.slice(s.start, s.end)] as const)));
    const shown = (kind: string, at: string, ...lines: string[]): Shown => ({
      kind,
      lines: [`${id} ${at}  ${(words.get(at) ?? '').replace(/\s+/g, ' ')}`, ...lines.map((line) => `  ${line}`)],
    });
    const wanted = new Set(sheet.statements.map(({ sentence }) => sentence));
    const missed = sheet.statements.flatMap(({ sentence, speaker, type }) => {
      const found = foundAt.get(sentence);
      if (!found) return [shown(`statement missed, ${type}`, sentence, `wanted ${speaker ?? 'somebody'}`)];
      if (speaker === null || found.some((one) => one.speaker !== null && isSameName(one.speaker, speaker))) return [];
      const names = found.map((one) => `${one.speaker ?? 'nobody'} (${one.resolution}, ${one.rule})`).join('; ');
      const kind = found.every((one) => one.speaker === null) ? 'no speaker named' : 'another speaker';
      return [shown(`${kind}, ${type}`, sentence, `wanted ${speaker}`, `found ${names}`)];
    });
    const spurious = [...foundAt].flatMap(([at, found]) =>
      wanted.has(at)
        ? []
        : [shown(`statement where there is none: ${found[0]?.rule}`, at, `found ${found.map((one) => one.speaker).join('; ')}`)],
    );
    return [...missed, ...spurious];
  });
}

const what = positionals[0] ?? 'attributions';
if (what !== 'attributions' && what !== 'speakers') {
  console.error(`errors: there are errors of attributions and of speakers, not of "${what}"`);
  process.exit(2);
}
const limit = Number(values.limit);
const page = Number(values.page);
if (!(Number.isInteger(limit) && limit > 0 && Number.isInteger(page) && page > 0)) {
  console.error('errors: --limit and --page are whole numbers from 1');
  process.exit(2);
}
const errors = what === 'speakers' ? speakers() : attributions();
if (errors === undefined) {
  console.log(`errors: skipped, the material for ${what} is not beside the checkout`);
} else if (values.kind === undefined) {
  const counts = new Map<string, number>();
  for (const { kind } of errors) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  console.log(`${errors.length} errors of ${what}; --kind shows those of one kind`);
  for (const [kind, count] of [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)))
    console.log(`${String(count).padStart(5)}  ${kind}`);
} else {
  const chosen = errors.filter(({ kind }) => kind.startsWith(values.kind as string));
  const from = (page - 1) * limit;
  console.log(`${chosen.length} errors, from ${Math.min(from + 1, chosen.length)} to ${Math.min(from + limit, chosen.length)}`);
  for (const { kind, lines } of chosen.slice(from, from + limit)) console.log(`\n${kind}\n${lines.join('\n')}`);
}
