import type { Comparison } from '../comparison/index.ts';
import { diagnosticMessage } from '../diagnostic-messages.ts';
import type { AnalysedArticle, Attribution, SourceEntity } from '../doc/index.ts';
import type { Story, StoryEntity } from '../story/index.ts';
import { engineVersion } from '../version.ts';
import { namesIn } from './permanent-names.ts';
import type { Report, ReportAttribution, ReportStatement } from './report.ts';
import { sha256 } from './sha256.ts';

/** A comparison as plain JSON. Statements are numbered `s1`, `s2` … article by article in text order, variations `v1` … in their order. */
export function toReport(comparison: Comparison): Report {
  const { story } = comparison;
  const ids = new Map<string, string>();
  const statements: ReportStatement[] = [];
  for (const doc of story.docs) {
    const attributions = new Map(doc.layers.attributions.map((a) => [a.id, a]));
    for (const statement of doc.layers.statements) {
      const id = `s${statements.length + 1}`;
      ids.set(`${doc.article.id}\n${statement.id}`, id);
      const attribution = statement.attribution === undefined ? undefined : attributions.get(statement.attribution);
      statements.push({
        id,
        article: doc.article.id,
        start: statement.start,
        end: statement.end,
        attribution: attribution ? toReportAttribution(story, doc, attribution) : null,
        hedges: statement.hedges,
        rule: attribution?.rule ?? statement.rule,
      });
    }
  }
  const names = namesIn(story.docs);
  const pointKeys = names.nameEach(
    'p',
    comparison.points.map(({ readings }) => ({ kind: 'point', readings })),
    'sentences',
  );
  const variationKeys = names.nameEach(
    'v',
    comparison.variations.map(({ type, readings }) => ({ kind: type, readings })),
    'words',
  );
  const uniqueKeys = names.nameEach(
    'u',
    comparison.unique.map((passage) => ({ kind: 'unique', readings: [passage] })),
    'sentences',
  );
  const mentions = new Map(story.docs.map((doc) => [doc.article.id, Map.groupBy(doc.layers.entities.mentions, ({ entity }) => entity)]));
  return {
    schema: 'crosscheck.comparison/1',
    generator: { name: 'crosscheck', version: engineVersion },
    articles: story.docs.map(({ article, language }) => ({
      id: article.id,
      ...(article.headline === undefined ? {} : { headline: article.headline }),
      ...(article.publisher === undefined ? {} : { publisher: article.publisher }),
      ...(article.byline === undefined ? {} : { byline: article.byline }),
      ...(article.url === undefined ? {} : { url: article.url }),
      published: article.createdAt.kind === 'known' ? { value: article.createdAt.value, evidence: article.createdAt.evidence } : null,
      language,
      text: article.text,
      sha256: sha256(article.text),
    })),
    entities: story.entities.map((entity) => ({
      id: entity.id,
      type: entity.type,
      name: entity.name,
      roles: entity.roles,
      mentions: entity.members.flatMap((member) =>
        (mentions.get(member.article)?.get(member.entity) ?? []).map((m) => ({
          article: member.article,
          start: m.start,
          end: m.end,
          form: m.form,
        })),
      ),
    })),
    statements,
    times: story.docs.flatMap((doc) =>
      doc.layers.times.map((t) => ({
        article: doc.article.id,
        start: t.start,
        end: t.end,
        type: t.type,
        value: t.value,
        ...(t.mod === undefined ? {} : { mod: t.mod }),
        certainty: t.certainty,
      })),
    ),
    timeline: comparison.timeline,
    points: comparison.points.map((point, i) => ({
      ...point,
      keys: pointKeys[i] as string[],
      readings: point.readings.map(({ statement, ...passage }) => ({
        ...passage,
        ...(statement === undefined ? {} : { statement: ids.get(`${passage.article}\n${statement}`) ?? statement }),
      })),
    })),
    variations: comparison.variations.map((variation, i) => ({ id: `v${i + 1}`, keys: variationKeys[i] as string[], ...variation })),
    unique: comparison.unique.map((passage, i) => ({ ...passage, keys: uniqueKeys[i] as string[] })),
    copied: comparison.copied,
    boilerplate: story.docs.flatMap((doc) =>
      doc.layers.boilerplate.map((b) => ({ article: doc.article.id, start: b.start, end: b.end, kind: b.kind })),
    ),
    diagnostics: comparison.diagnostics.map((d) => ({
      code: d.code,
      ...(d.article === undefined ? {} : { article: d.article }),
      ...(d.start === undefined ? {} : { start: d.start }),
      ...(d.end === undefined ? {} : { end: d.end }),
      message: diagnosticMessage(d),
    })),
  };
}

/** One attribution with its speaker's name; the shape `crosscheck attributions` prints as well. Of several who may have spoken the first is named. */
export function toReportAttribution(story: Story, doc: AnalysedArticle, attribution: Attribution): ReportAttribution {
  const who = attribution.sourceEntity;
  const speakers = speakersOf(who).flatMap((id) => story.entityOf(doc.article.id, id) ?? []);
  return {
    source: attribution.source,
    cue: attribution.cue,
    content: attribution.content,
    quotation: attribution.quotation,
    quoted: attribution.quoted,
    speaker: who.kind === 'ambiguous' ? null : (speakers[0]?.id ?? null),
    speakerName: speakers.length > 0 ? inOneRow(speakers) : who.kind === 'unnamed' ? who.description : null,
    resolution: who.kind,
  };
}

/** Ids of those who spoke, in the article; of several candidates the likeliest. */
function speakersOf(who: SourceEntity): readonly string[] {
  switch (who.kind) {
    case 'resolved':
      return [who.entity, ...(who.others ?? [])];
    case 'ambiguous':
      return who.candidates.slice(0, 1);
    case 'unnamed':
      return who.entity === undefined ? [] : [who.entity, ...(who.others ?? [])];
    case 'none':
      return [];
  }
}

/** "Ida Marsh, Tom Rell and Jo Park", in the order in which the story first mentions them, so that every account names them alike. */
function inOneRow(speakers: readonly StoryEntity[]): string {
  const names = [...speakers].sort((a, b) => placeOf(a) - placeOf(b)).map(({ name }) => name);
  return names.length < 3 ? names.join(' and ') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

/** The number in `e7`: entities are numbered in the order of their first mention. */
function placeOf({ id }: StoryEntity): number {
  return Number(id.slice(1));
}
