import type { Entity, Mention, SourceEntity } from '../../doc/index.ts';
import { sliceSpan } from '../../text/index.ts';
import { mentionCovering, mentionsIn } from '../entities/index.ts';
import type { Candidate } from './candidate.ts';
import { type Reading, spanOf, type TokenRange } from './reading.ts';

const PERSONAL = new Set(['he', 'she', 'they', 'his', 'her', 'their', 'him']);

/**
 * Who each attribution's source is, in text order: through the entities layer where it knows the words,
 * the one who spoke before for a quotation that stands alone or a pronoun nobody resolved.
 */
export function resolveSources(reading: Reading, candidates: readonly Candidate[]): Map<Candidate, SourceEntity> {
  const resolved = new Map<Candidate, SourceEntity>();
  let last: SourceEntity = { kind: 'none' };
  const entities = new Map(reading.doc.layers.entities.entities.map((entity) => [entity.id, entity]));
  for (const candidate of candidates) {
    const who = resolve(reading, candidate, entities, resolved, last);
    resolved.set(candidate, who);
    if (who.kind === 'resolved' || (who.kind === 'unnamed' && who.entity !== undefined)) last = who;
  }
  return resolved;
}

function resolve(
  reading: Reading,
  candidate: Candidate,
  entities: ReadonlyMap<string, Entity>,
  resolved: ReadonlyMap<Candidate, SourceEntity>,
  last: SourceEntity,
): SourceEntity {
  if (candidate.carriesOn) return resolved.get(candidate.carriesOn) ?? last;
  const range = candidate.antecedent ?? candidate.source;
  if (!range) return { kind: 'none' };
  const covering = mentionCovering(reading.doc, spanOf(reading, range));
  const known = covering?.entity !== undefined && entities.get(covering.entity)?.named === true;
  const mention = (known && covering?.form === 'name' ? undefined : named(reading, range, entities)) ?? covering;
  if (mention?.entity !== undefined) {
    const entity = entities.get(mention.entity);
    if (entity?.named) return { kind: 'resolved', entity: mention.entity };
    return { kind: 'unnamed', description: describe(reading, range), entity: mention.entity };
  }
  const open = mention?.candidates ?? [];
  // between two, the one who spoke last goes on speaking
  if (last.kind === 'resolved' && open.includes(last.entity)) return last;
  if (open.length > 1) return { kind: 'ambiguous', candidates: open };
  if (range.end - range.first === 1 && PERSONAL.has(reading.lower[range.first] as string)) return last;
  return { kind: 'unnamed', description: describe(reading, range) };
}

function describe(reading: Reading, range: TokenRange): string {
  return sliceSpan(reading.text, spanOf(reading, range));
}

/** The name in apposition to the noun: "the mayor's lawyer, [Jen Park]," is Jen Park. */
function named(reading: Reading, range: TokenRange, entities: ReadonlyMap<string, Entity>): Mention | undefined {
  let comma = range.first;
  while (comma < range.end && reading.lower[comma] !== ',') comma++;
  if (comma + 1 >= range.end) return undefined;
  const apposition = spanOf(reading, { first: comma + 1, end: range.end });
  return mentionsIn(reading.doc, apposition).find(
    (m) => m.start === apposition.start && m.form === 'name' && m.entity !== undefined && entities.get(m.entity)?.type === 'person',
  );
}
