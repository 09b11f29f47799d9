import { type ArchivedArticle, type ArchivedVersion, articleOfVersion } from '@crosscheck/archive';
import { analyse, compareVersions, type Span, type VersionComparison } from '@crosscheck/engine';
import { z } from 'zod';
import { articleNamed } from '../archived.ts';
import { block, count, describeVariation, listText, variationShape } from '../findings.ts';
import { pageArguments, pageOf, pageShape } from '../pages.ts';
import { articleUri } from '../stories.ts';
import { defineTool } from '../tool.ts';
import { spanShape, wordsAt } from '../words-at.ts';

const headline = z.string().nullable();

const versionShape = z.object({
  id: z.string().describe('as other tools take it'),
  number: z.int().describe('from 1, in the order of arrival'),
  received: z.string().describe('when it came into the archive, in UTC'),
  modified: z.string().exactOptional().describe('when the article says it was last changed'),
  headline: z.string().exactOptional(),
  sha256: z.string(),
  note: z.string().exactOptional().describe('a wire’s note to editors'),
  change: z
    .enum(['unchanged', 'extended', 'noted', 'silent'])
    .exactOptional()
    .describe(
      'to the version before; noted: something published was changed and a correction note says so; silent: it was changed without one; absent of the first version',
    ),
  headlines: z.object({ before: headline, after: headline }).exactOptional().describe('where the headline was changed'),
  sentences: z
    .array(
      z.object({ kind: z.enum(['reworded', 'removed', 'added']), before: spanShape.exactOptional(), after: spanShape.exactOptional() }),
    )
    .describe('sentences that changed'),
  corrections: z.array(spanShape).describe('correction notes in the text that were not there before'),
  variations: z.array(variationShape).describe('what the two versions say differently'),
  uri: z.string().describe('address of its text as a resource of this server'),
});

export const articleHistoryTool = defineTool({
  name: 'article_history',
  title: 'History of an article',
  description:
    'The versions that an article of the archive had, oldest first: what its outlet changed after publication, sentence by sentence with the very words, and whether a correction note says so.',
  input: z.strictObject({
    article: z.string().min(1).max(4_000).describe('its number in the archive, as in 17, or its address'),
    ...pageArguments,
  }),
  output: z.object({ article: z.int(), url: z.string().exactOptional(), versions: z.array(versionShape), ...pageShape }),
  async answer({ article: named, limit, cursor }, context) {
    const { article, versions } = await articleNamed(context, named);
    const { items: numbers, ...page } = pageOf(
      versions.map((_, i) => i),
      { limit, cursor },
      ['article_history', article.id, ...versions.map(({ sha256 }) => sha256)],
    );
    const items = numbers.map((i) => describeVersion(article, versions[i] as ArchivedVersion, versions[i - 1]));
    const { id, url } = article;
    const blocks = items.map((version) =>
      block(`version ${version.number}, ${version.received}${version.change === undefined ? '' : `: ${version.change}`}`, [
        ...version.sentences.flatMap(({ before, after }) => [
          ...(before === undefined ? [] : [`- ${before.words.replace(/\s+/g, ' ')}`]),
          ...(after === undefined ? [] : [`+ ${after.words.replace(/\s+/g, ' ')}`]),
        ]),
        ...version.variations.map(({ severity, explanation }) => `${severity}: ${explanation}`),
      ]),
    );
    return {
      data: { article: id, ...(url === undefined ? {} : { url }), versions: items, ...page },
      text: listText(`Article ${id}: ${count(page.total, 'version')}.`, blocks, page.next),
    };
  },
});

function describeVersion(
  article: ArchivedArticle,
  version: ArchivedVersion,
  before: ArchivedVersion | undefined,
): z.infer<typeof versionShape> {
  const { number, received, modified, headline, sha256, note } = version;
  const now = articleOfVersion(article, version);
  const comparison = before === undefined ? undefined : compareWith(article, version, before);
  return {
    id: now.id,
    number,
    received,
    ...(modified === undefined ? {} : { modified }),
    ...(headline === undefined ? {} : { headline }),
    sha256,
    ...(note === undefined ? {} : { note }),
    ...(comparison ?? { sentences: [], corrections: [], variations: [] }),
    uri: articleUri(now.id),
  };
}

function compareWith(article: ArchivedArticle, version: ArchivedVersion, before: ArchivedVersion) {
  const [then, now] = [articleOfVersion(article, before), articleOfVersion(article, version)];
  const noted = version.change === 'correction' || version.note !== undefined;
  const { change, headline, sentences, notes, variations } = compareVersions(analyse(then), analyse(now), { noted });
  const words = wordsAt({ articles: [then, now].map((one) => ({ ...one, language: 'und', sha256: '', published: null })) });
  const [old, current] = [then, now].map(
    ({ id }) =>
      (span: Span) =>
        words.span(id, span),
  ) as [(span: Span) => z.infer<typeof spanShape>, (span: Span) => z.infer<typeof spanShape>];
  return {
    change,
    ...(headline === undefined ? {} : { headlines: { ...headline } }),
    sentences: sentences.flatMap((sentence) => describeSentence(sentence, old, current)),
    corrections: notes.map(current),
    variations: variations.map((variation, i) => describeVariation({ ...variation, id: `v${i + 1}` }, words)),
  };
}

function describeSentence(
  sentence: VersionComparison['sentences'][number],
  old: (span: Span) => z.infer<typeof spanShape>,
  current: (span: Span) => z.infer<typeof spanShape>,
): z.infer<typeof versionShape>['sentences'] {
  switch (sentence.kind) {
    case 'kept':
      return [];
    case 'reworded':
      return [{ kind: 'reworded', before: old(sentence.before), after: current(sentence.after) }];
    case 'removed':
      return [{ kind: 'removed', before: old(sentence.before) }];
    case 'added':
      return [{ kind: 'added', after: current(sentence.after) }];
  }
}
