import type { Entity, Mention, SourceEntity } from '../../doc/index.ts';
import { sliceSpan } from '../../text/index.ts';
import { mentionCovering, mentionsIn } from '../entities/index.ts';
import type { Candidate } from './candidate.ts';
import { type Reading, spanOf, type TokenRange } from './reading.ts';

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
  if (candidate.carriesOn) return carriedOn(resolved.get(candidate.carriesOn) ?? last, last, entities);
  const range = sourceRange(reading, candidate);
  if (!range) return { kind: 'none' };
  const span = spanOf(reading, range);
  const speakers = speakersIn(reading, range, entities);
  const description = sliceSpan(reading.text, span);
  if (speakers.length > 0) return among(speakers, entities, description);
  const covering = mentionCovering(reading.doc, span);
  const open = covering?.candidates ?? [];
  // between two, the one who spoke last goes on speaking
  if (last.kind === 'resolved' && covering?.form === 'pronoun' && open.includes(last.entity)) return { ...last, rule: 'spoke-last' };
  if (open.length > 1) return { kind: 'ambiguous', candidates: open, rule: covering?.rule ?? 'open' };
  if (range.end - range.first === 1 && PERSONAL.has(reading.lower[range.first] as string)) return { ...last, rule: 'spoke-last' };
  return { kind: 'unnamed', description, rule: 'no-mention' };
}

/** A quotation by itself goes on with who spoke; after "the Halden Times reports" with the person whose words the paper brings. */
function carriedOn(who: SourceEntity, last: SourceEntity, entities: ReadonlyMap<string, Entity>): SourceEntity {
  const isOf = (source: SourceEntity, type: Entity['type']) => source.kind === 'resolved' && entities.get(source.entity)?.type === type;
  return { ...(isOf(who, 'organization') && isOf(last, 'person') ? last : who), rule: 'carried-on' };
}

const RELATIVE = new Set(['who', 'which', 'that', 'whom']);

/** The words that tell who speaks: those of the source, what its "who" goes back to, or the subject in "*Marsh* reportedly said". */
function sourceRange(reading: Reading, { source, antecedent, cue, content }: Candidate): TokenRange | undefined {
  if (source !== undefined)
    return antecedent !== undefined && source.end - source.first === 1 && RELATIVE.has(reading.lower[source.first] as string)
      ? antecedent
      : source;
  if (antecedent !== undefined) return antecedent;
  const adverb = cue[0];
  const verb = content[0]?.first;
  if (adverb === undefined || verb === undefined || verb !== adverb.end || adverb.end - adverb.first !== 1 || adverb.first === 0)
    return undefined;
  if (!reading.cues.verbs.has(reading.words[verb]?.lemma ?? '') || !(reading.lower[adverb.first] as string).endsWith('ly'))
    return undefined;
  return { first: adverb.first - 1, end: adverb.first };
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
  const rest = speakers.map(({ entity }) => entity).filter((entity) => entity !== first.entity);
  const others = rest.length > 0 ? { others: rest } : {};
  if (named.length > 0) return { kind: 'resolved', entity: first.entity, rule: first.rule, ...others };
  const words = first.rule === 'pronoun' ? entities.get(first.entity)?.name : undefined;
  return { kind: 'unnamed', description: words ?? description, entity: first.entity, rule: first.rule, ...others };
}

/**
 * Whom the words of a source name, in their order: of "Ida Marsh, the mayor, and Tom Rell of Halden" Ida Marsh and Tom Rell, of
 * "one senator, Ida Marsh," her alone, of "the lawsuit" who filed it. Nobody known gives none.
 */
function speakersIn(reading: Reading, range: TokenRange, entities: ReadonlyMap<string, Entity>): Speaker[] {
  const found: Speaker[] = [];
  for (const mention of namedTogether(reading, range, entities)) {
    if (mention.entity === undefined) continue;
    for (const speaker of behind(mention.entity, mention.rule, entities))
      if (!found.some(({ entity }) => entity === speaker.entity)) found.push(speaker);
  }
  return found;
}

/** Names in one row, at most. */
const LONGEST_ROW = 6;
/** Tokens between two of a row, at most: ", as well as the city's". */
const LONGEST_JOINT = 9;

/** The mentions of a source that speak for it, one for each that is named in it. */
function namedTogether(reading: Reading, words: TokenRange, entities: ReadonlyMap<string, Entity>): Mention[] {
  const { doc, tokens } = reading;
  const range = wholeName(reading, words);
  const span = spanOf(reading, range);
  const parts = outermost(mentionsIn(doc, span));
  const main = leading(reading, range, parts) ?? headOf(reading, range, mentionCovering(doc, span));
  if (main === undefined) return [];
  const typeOf = (mention: Mention) => (mention.entity === undefined ? undefined : entities.get(mention.entity)?.type);
  const isNamed = (mention: Mention) => mention.entity !== undefined && entities.get(mention.entity)?.named === true;
  const row = [main];
  let end = main.end;
  let token = range.first;
  /** What joins the part looked at to the one before. */
  let joint: Joint | undefined;
  for (const part of parts) {
    if (part.start < end || row.length >= LONGEST_ROW) continue;
    const last = row[row.length - 1] as Mention;
    while (token < range.end && (tokens[token]?.start ?? 0) < end) token++;
    const first = token;
    while (token < range.end && (tokens[token]?.start ?? 0) < part.start) token++;
    const between = jointOf(reading, first, token);
    if (between === undefined) break;
    // what was skipped keeps the joint before it: "and Iowa's | auditor"
    if (between !== 'none' && !(joint === 'and' && between === 'comma')) joint = between;
    end = part.end;
    while (token < range.end && (tokens[token]?.start ?? 0) < end) token++;
    // "Arizona's | Ida Marsh", "Ida Marsh of | Halden | and Tom Rell"
    if (POSSESSIVES.has(reading.lower[token] ?? '')) {
      end = tokens[token]?.end ?? end;
      continue;
    }
    if (joint === 'of' || (typeOf(part) === 'place' && typeOf(last) !== 'place')) continue;
    if (part.entity === last.entity) continue;
    if (joint === 'including' || (joint === 'comma' && !isNamed(last) && isNamed(part) && !goesOn(reading, token, range.end)))
      row[row.length - 1] = part;
    else if (joint === 'and' || (joint === 'comma' && isNamed(part) && goesOn(reading, token, range.end))) row.push(part);
    else if (joint !== 'comma') break;
    joint = undefined;
  }
  return row;
}

/** Words of a source with the rest of the name they begin in: "Ida | Marsh, who is mayor". */
function wholeName({ tags }: Reading, { first, end }: TokenRange): TokenRange {
  let start = first;
  while (start > 0 && first - start < LONGEST_NAME && tags[start] === 'PROPN' && tags[start - 1] === 'PROPN') start--;
  return { first: start, end };
}

const LONGEST_NAME = 4;

/** A mention inside a source where it can be its head: not "messages *obtained by* Marsh" and not "an interview *with* Marsh". */
function headOf({ tags, tokens, lower }: Reading, { first, end }: TokenRange, mention: Mention | undefined): Mention | undefined {
  if (mention === undefined) return undefined;
  for (let at = first; at < end && (tokens[at]?.end ?? 0) <= mention.start; at++)
    if ((NO_HEAD_BEHIND.has(tags[at] as string) && at > first) || RELATIVE.has(lower[at] as string)) return undefined;
  return mention;
}

const NO_HEAD_BEHIND = new Set(['VERB', 'AUX', 'ADP', 'PUNCT']);

type Joint = 'and' | 'comma' | 'of' | 'including' | 'none';

const POSSESSIVES = new Set(["'s", "'"]);
const JOINTS: ReadonlyMap<string, Joint> = new Map([
  [',', 'comma'],
  ['and', 'and'],
  ['or', 'and'],
  ['&', 'and'],
  ['as well as', 'and'],
  ['along with', 'and'],
  ['together with', 'and'],
  ['of', 'of'],
  ['from', 'of'],
  ['in', 'of'],
  ['including', 'including'],
  ['such as', 'including'],
  ['among them', 'including'],
]);
const LONGEST_JOINT_WORDS = 3;

/** How two phrases are joined by the tokens between them, past what stands in brackets and before the words of the second: `undefined` where they are not. */
function jointOf({ lower, tags }: Reading, from: number, to: number): Joint | undefined {
  if (to - from > LONGEST_JOINT) return undefined;
  let joint: Joint = 'none';
  let at = from;
  while (at < to) {
    if (lower[at] === '(') {
      while (at < to && lower[at] !== ')') at++;
      at++;
      continue;
    }
    let size = Math.min(LONGEST_JOINT_WORDS, to - at);
    while (size > 0 && !JOINTS.has(lower.slice(at, at + size).join(' '))) size--;
    const next = size === 0 ? undefined : JOINTS.get(lower.slice(at, at + size).join(' '));
    if (next === undefined) break;
    if (joint === 'none' || joint === 'comma') joint = next;
    at += size;
  }
  // "and | Ohio-based shipping company |": the words before a name
  for (; at < to; at++) if (!NAMING.has(tags[at] as string) && lower[at] !== "'s" && lower[at] !== '-') return undefined;
  return joint;
}

const NAMING = new Set(['DET', 'ADJ', 'NOUN', 'PROPN', 'NUM']);

/** Whether a row goes on to a last member behind an "and": ", | Tom Rell and Jo Park". */
function goesOn({ lower }: Reading, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (lower[at] === 'and' || lower[at] === 'or') return true;
  return false;
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

const ENDS_LEADING = new Set([',', 'and', 'or', '(', 'of', 'in', 'from', 'who', 'whose', '—', '–', '--', 'along', 'as']);

/** The phrase a source begins with: "*The Halden Times*, a daily newspaper"; not "*Halden* lamplighters" and not "*Marsh's* gardener". */
function leading({ lower, tokens }: Reading, range: TokenRange, parts: readonly Mention[]): Mention | undefined {
  const [first] = parts;
  const begin = lower[range.first] === 'the' && range.end - range.first > 1 ? range.first + 1 : range.first;
  if (first?.entity === undefined || first.start > (tokens[begin]?.start ?? 0)) return undefined;
  let token = begin;
  while (token < range.end && (tokens[token]?.start ?? 0) < first.end) token++;
  return token === range.end || ENDS_LEADING.has(lower[token] as string) ? first : undefined;
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
