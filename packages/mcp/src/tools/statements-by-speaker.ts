import type { SearchHit } from '@crosscheck/archive';
import { z } from 'zod';
import { archiveOf } from '../archived.ts';
import { compareNamed, comparisonArguments, madeOf, notesShape } from '../comparison-arguments.ts';
import { count, describeStatement, isAttributed, listText, passageLine, statementShape } from '../findings.ts';
import { pageArguments, pageOf, pageShape } from '../pages.ts';
import { isSpeaker } from '../speaker-name.ts';
import { defineTool } from '../tool.ts';
import { passageShape, wordsAt } from '../words-at.ts';

const { speaker, id, ...details } = statementShape.omit({ article: true, publisher: true, start: true, end: true, words: true }).shape;
const foundShape = passageShape.extend({
  id: id.exactOptional(),
  speaker,
  quotation: details.quotation.exactOptional(),
  quoted: details.quoted.exactOptional(),
  cue: details.cue.exactOptional(),
  source: details.source.exactOptional(),
  hedges: details.hedges.exactOptional(),
  published: z.string().exactOptional(),
  url: z.string().exactOptional(),
  story: z.string().exactOptional().describe('id of the story that the article is in'),
});

/** Statements of a speaker that are looked up in an archive; whoever needs more asks story by story. */
const mostFound = 1_000;

export const statementsBySpeakerTool = defineTool({
  name: 'statements_by_speaker',
  title: 'Statements by a speaker',
  description:
    'What a person or body is reported to say, with the words of each report and which of them stand in quotation marks: in articles that are given, in a story, or, with neither, in the latest versions of all articles of the archive, those that came in last first.',
  input: z.strictObject({
    speaker: z.string().min(1).max(200).describe('the name; part of it will do'),
    ...comparisonArguments,
    ...pageArguments,
  }),
  output: z.object({ statements: z.array(foundShape), ...pageShape, notes: notesShape }),
  async answer({ speaker, limit, cursor, ...named }, context) {
    const { found, notes, of } = await (named.articles === undefined && named.story === undefined && context.archive !== undefined
      ? inArchive(speaker, context)
      : inComparison());
    const { items, ...page } = pageOf(found, { limit, cursor }, ['statements_by_speaker', speaker, ...of]);
    const lines = items.map((statement) => `${statement.speaker ?? 'unnamed'}, ${passageLine(statement)}`);
    return {
      data: { statements: items, ...page, notes },
      text: listText(`${count(page.total, 'statement')}.`, lines, page.next, notes),
    };

    async function inComparison(): Promise<Found> {
      const compared = await compareNamed(named, 1, context);
      const words = wordsAt(compared.report);
      const statements = compared.report.statements
        .filter(isAttributed)
        .filter(({ attribution: { speakerName } }) => speakerName !== null && isSpeaker(speakerName, speaker));
      return { found: statements.map((one) => describeStatement(one, words)), notes: compared.notes, of: madeOf(compared) };
    }
  },
});

interface Found {
  readonly found: readonly z.infer<typeof foundShape>[];
  readonly notes: string[];
  readonly of: readonly string[];
}

async function inArchive(speaker: string, context: Parameters<typeof archiveOf>[0]): Promise<Found> {
  const { hits, more } = await archiveOf(context).search({ speaker, limit: mostFound });
  return {
    found: hits.map(describeHit),
    notes: more ? [`there are more than ${mostFound} statements; give a story to see those in it`] : [],
    of: hits.map(({ article, version, excerpt }) => `${article}/${version} ${excerpt.start}`),
  };
}

function describeHit({
  article,
  version,
  publisher,
  published,
  url,
  story,
  speaker = null,
  excerpt,
}: SearchHit): z.infer<typeof foundShape> {
  return {
    article: version === 1 ? `${article}` : `${article}/${version}`,
    ...(publisher === undefined ? {} : { publisher }),
    start: excerpt.start,
    end: excerpt.end,
    words: excerpt.text,
    speaker,
    ...(published === undefined ? {} : { published }),
    ...(url === undefined ? {} : { url }),
    ...(story === undefined ? {} : { story }),
  };
}
