import type { Comparison } from '../comparison/index.ts';
import { diagnosticMessage } from '../diagnostic-messages.ts';
import type { AnalysedArticle, Attribution } from '../doc/index.ts';
import type { Story } from '../story/index.ts';
import { engineVersion } from '../version.ts';
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
        (story.docs.find((doc) => doc.article.id === member.article)?.layers.entities.mentions ?? [])
          .filter((m) => m.entity === member.entity)
          .map((m) => ({ article: member.article, start: m.start, end: m.end, form: m.form })),
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
    points: comparison.points.map((point) => ({
      ...point,
      readings: point.readings.map(({ statement, ...passage }) => ({
        ...passage,
        ...(statement === undefined ? {} : { statement: ids.get(`${passage.article}\n${statement}`) ?? statement }),
      })),
    })),
    variations: comparison.variations.map((variation, i) => ({ id: `v${i + 1}`, ...variation })),
    unique: comparison.unique,
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

/** One attribution with its speaker's name; the shape `crosscheck attributions` prints as well. */
export function toReportAttribution(story: Story, doc: AnalysedArticle, attribution: Attribution): ReportAttribution {
  const who = attribution.sourceEntity;
  const local = who.kind === 'resolved' ? who.entity : who.kind === 'unnamed' ? who.entity : undefined;
  const entity = local === undefined ? undefined : story.entityOf(doc.article.id, local);
  return {
    source: attribution.source,
    cue: attribution.cue,
    content: attribution.content,
    quotation: attribution.quotation,
    quoted: attribution.quoted,
    speaker: entity?.id ?? null,
    speakerName: entity?.name ?? (who.kind === 'unnamed' ? who.description : null),
    resolution: who.kind,
  };
}
