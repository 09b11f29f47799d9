import type { Entity, Mention, SourceEntity } from '../../doc/index.ts';
import { type Span, sliceSpan } from '../../text/index.ts';
import { mentionCovering, mentionsIn } from '../entities/index.ts';
import type { Candidate } from './candidate.ts';
import { type Reading, spanOf } from './reading.ts';

const PERSONAL = new Set(['he', 'she', 'they', 'his', 'her', 'their', 'him']);

/** How many writings deep the one behind a writing is looked for: "a report on the letter from Marsh". */
const DEEPEST_WRITING = 3;

/**
 * Who each attribution's source is, in text order: through the entities layer where it knows the words, whoever is behind a writing,
 * all who are named together; the one who spoke before for a quotation that stands alone or a pronoun nobody resolved.
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
  if (candidate.carriesOn) return carriedOn(resolved.get(candidate.carriesOn) ?? last);
  const range = candidate.antecedent ?? candidate.source;
  if (!range) return { kind: 'none' };
  const span = spanOf(reading, range);
  const speakers = speakersIn(reading, span, entities);
  const description = sliceSpan(reading.text, span);
  if (speakers.length > 0) return among(speakers, entities, description);
  const covering = mentionCovering(reading.doc, span);
  const open = covering?.candidates ?? [];
  // between two, the one who spoke last goes on speaking
  if (last.kind === 'resolved' && open.includes(last.entity)) return { ...last, rule: 'spoke-last' };
  if (open.length > 1) return { kind: 'ambiguous', candidates: open, rule: covering?.rule ?? 'open' };
  if (range.end - range.first === 1 && PERSONAL.has(reading.lower[range.first] as string)) return { ...last, rule: 'spoke-last' };
  return { kind: 'unnamed', description, rule: 'no-mention' };
}

function carriedOn(who: SourceEntity): SourceEntity {
  return { ...who, rule: 'carried-on' };
}

interface Speaker {
  readonly entity: string;
  readonly rule: string;
}

/** The source that one or several speakers make: the named ones before the others. */
function among(speakers: readonly Speaker[], entities: ReadonlyMap<string, Entity>, description: string): SourceEntity {
  const named = speakers.filter(({ entity }) => entities.get(entity)?.named === true);
  const [first] = named.length > 0 ? named : speakers;
  if (first === undefined) return { kind: 'none' };
  if (named.length === 0) {
    const words = first.rule === 'pronoun' ? entities.get(first.entity)?.name : undefined;
    return { kind: 'unnamed', description: words ?? description, entity: first.entity, rule: first.rule };
  }
  const others = speakers.map(({ entity }) => entity).filter((entity) => entity !== first.entity);
  return { kind: 'resolved', entity: first.entity, rule: first.rule, ...(others.length > 0 ? { others } : {}) };
}

/**
 * Whom the words of a source name, in their order: of "Ida Marsh, the mayor, and Tom Rell of Halden" Ida Marsh and Tom Rell, of
 * "one senator, Ida Marsh," her alone, of "the lawsuit" who filed it. Nobody known gives none.
 */
function speakersIn(reading: Reading, span: Span, entities: ReadonlyMap<string, Entity>): Speaker[] {
  const found: Speaker[] = [];
  for (const mention of namedTogether(reading, span, entities)) {
    if (mention.entity === undefined) continue;
    for (const speaker of behind(mention.entity, mention.rule, entities))
      if (!found.some(({ entity }) => entity === speaker.entity)) found.push(speaker);
  }
  return found;
}

/** Names in one row, at most. */
const LONGEST_ROW = 6;
/** Longest text between two of a row: ", as well as ". */
const LONGEST_JOINT = 40;

/** The mentions of a source that speak for it, one for each that is named in it. */
function namedTogether(reading: Reading, span: Span, entities: ReadonlyMap<string, Entity>): Mention[] {
  const { doc, text } = reading;
  const parts = outermost(mentionsIn(doc, span));
  const main = leadingName(parts, span, text) ?? mentionCovering(doc, span);
  if (main === undefined) return [];
  const typeOf = (mention: Mention) => (mention.entity === undefined ? undefined : entities.get(mention.entity)?.type);
  const isNamed = (mention: Mention) => mention.entity !== undefined && entities.get(mention.entity)?.named === true;
  const row = [main];
  let end = main.end;
  /** What joins the part looked at to the one before. */
  let joint = '';
  for (const part of parts) {
    if (part.start < end || row.length >= LONGEST_ROW) continue;
    const last = row[row.length - 1] as Mention;
    if (part.start - end > LONGEST_JOINT) break;
    const between = jointOf(text.slice(end, part.start));
    if (between === undefined) break;
    // what was skipped keeps the joint before it: "and Iowa's | auditor"
    if (between !== '' && !(joint === 'and' && between === ',')) joint = between;
    end = part.end;
    // "Arizona's | Ida Marsh", "Ida Marsh of | Halden | and Tom Rell"
    if (POSSESSIVE.test(text.slice(part.end, part.end + 3))) {
      end = Math.min(span.end, part.end + 2);
      continue;
    }
    if (joint === 'of' || (typeOf(part) === 'place' && typeOf(last) !== 'place')) continue;
    if (part.entity === last.entity) continue;
    if (joint === 'including' || (joint === ',' && !isNamed(last) && isNamed(part))) row[row.length - 1] = part;
    else if (joint === 'and' || (isNamed(last) && isNamed(part) && LATER_AND.test(text.slice(part.end, span.end)))) row.push(part);
    else if (joint !== ',') break;
    joint = '';
  }
  return row;
}

const POSSESSIVE = /^['’]s?\s/;
const LATER_AND = /\b(?:and|or)\b/;
const ASIDE = /\([^()]{0,30}\)/;

/** How two phrases are joined by the words between them; `undefined` where they are not. */
function jointOf(between: string): 'and' | ',' | 'of' | 'including' | '' | undefined {
  const words = between.replace(ASIDE, ' ').replaceAll(',', ' , ').trim().split(/\s+/).join(' ').toLowerCase();
  switch (words) {
    case '':
    case '— ':
      return '';
    case ',':
    case "'s":
    case '’s':
      return ',';
    case 'and':
    case ', and':
    case 'or':
    case '&':
    case 'as well as':
    case ', as well as':
    case 'along with':
    case ', along with':
    case 'and the':
    case 'together with':
    case ', together with':
      return 'and';
    case 'of':
    case 'from':
    case 'in':
    case ', of':
      return 'of';
    case ', including':
    case 'including':
    case ', among them':
    case ', such as':
    case 'such as':
      return 'including';
    default:
      return undefined;
  }
}

/** The mentions that stand in no other, in text order. */
function outermost(mentions: readonly Mention[]): Mention[] {
  const result: Mention[] = [];
  let end = -1;
  for (const mention of mentions) {
    if (mention.start < end) continue;
    result.push(mention);
    end = mention.end;
  }
  return result;
}

/** The name a source begins with: "*The Halden Times*, a daily newspaper"; not "*Halden* officials". */
function leadingName(parts: readonly Mention[], span: Span, text: string): Mention | undefined {
  const [first] = parts;
  if (first === undefined || first.form !== 'name' || first.entity === undefined || first.start !== span.start) return undefined;
  return first.end === span.end || /^(?:,| and | \()/.test(text.slice(first.end, first.end + 5)) ? first : undefined;
}

/** The one behind a writing, the members of those named together, else the entity itself. */
function behind(id: string, rule: string, entities: ReadonlyMap<string, Entity>): Speaker[] {
  let entity = entities.get(id);
  let by = rule;
  for (let depth = 0; entity?.by !== undefined && depth < DEEPEST_WRITING; depth++) {
    entity = entities.get(entity.by);
    by = 'behind-writing';
  }
  if (entity === undefined) return [];
  if (entity.members !== undefined) return entity.members.map((member) => ({ entity: member, rule: by }));
  return [{ entity: entity.id, rule: by }];
}
