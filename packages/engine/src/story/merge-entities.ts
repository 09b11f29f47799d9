import { givenNamesAgree, type PersonName, parsePersonName, personNamesAgree, plainName } from '../annotate/entities/index.ts';
import type { AnalysedArticle, Entity } from '../doc/index.ts';
import type { NameKnowledge } from '../language/name-knowledge.ts';
import { differByOne, withOneLess } from './one-edit.ts';
import { spelledByEar } from './spelled-by-ear.ts';
import type { StoryEntity } from './story.ts';

/** An entity of one article on its way into the story. */
interface Member {
  readonly article: number;
  readonly entity: Entity;
  /** Of named people. */
  readonly name: PersonName | undefined;
}

/** Members of several articles that are one. */
interface Cluster {
  readonly members: Member[];
  /** Of named people the fullest name. */
  name: PersonName | undefined;
  gender: Entity['gender'];
}

/** Names shorter than this are never taken for each other's misspelling: "Rell" and "Bell" are two. */
const SHORTEST_MISSPELT_SURNAME = 5;
const SHORTEST_MISSPELT_GIVEN = 4;
/** A surname that stands alone needs more letters for that. */
const SHORTEST_MISSPELT_ALONE = 6;
/** Clusters looked through for one key; a story with more people of one surname is none. */
const MOST_OF_ONE_KEY = 40;

/**
 * The entities of all accounts, those that are one joined: people by names that agree, misspelt names and mere roles where only one
 * person of the story can be meant, bodies and places by name, acronym or short form. Two whom one article tells apart stay two.
 * No articles give no entities.
 */
export function mergeEntities(docs: readonly AnalysedArticle[], names: NameKnowledge): StoryEntity[] {
  const all = docs.flatMap((doc, article) =>
    doc.layers.entities.entities.map(
      (entity): Member => ({
        article,
        entity,
        name: entity.type === 'person' && entity.named ? parsePersonName(entity.name.split(/\s+/), names) : undefined,
      }),
    ),
  );
  const clusters = new Clusters();
  joinFullNames(all, clusters, names);
  joinMisspeltNames(clusters, names);
  joinSurnames(all, clusters);
  joinRoles(all, clusters, names);
  joinKin(all, clusters);
  joinBodiesAndPlaces(all, clusters, names);

  const merged = new Set<Cluster>();
  for (const member of all) merged.add(clusters.of(member));
  return [...merged].map((cluster, i) => toStoryEntity(cluster, `e${i + 1}`, docs));
}

/** Which members are one so far. */
class Clusters {
  private readonly byMember = new Map<Member, Cluster>();

  has(member: Member): boolean {
    return this.byMember.has(member);
  }

  /** The cluster of a member, a new one of its own where it has none. */
  of(member: Member): Cluster {
    const known = this.byMember.get(member);
    if (known !== undefined) return known;
    const cluster: Cluster = { members: [member], name: member.name, gender: member.entity.gender };
    this.byMember.set(member, cluster);
    return cluster;
  }

  add(member: Member, cluster: Cluster): void {
    cluster.members.push(member);
    cluster.gender ??= member.entity.gender;
    if (fullness(member.name) > fullness(cluster.name)) cluster.name = member.name;
    this.byMember.set(member, cluster);
  }

  join(into: Cluster, from: Cluster): void {
    for (const member of from.members) this.add(member, into);
  }

  all(): Set<Cluster> {
    return new Set(this.byMember.values());
  }
}

function fullness(name: PersonName | undefined): number {
  if (name === undefined) return 0;
  return 1 + (name.given === undefined ? 0 : 1) + name.middle.length + (name.suffix === undefined ? 0 : 1);
}

function listOf<T>(map: Map<string, T[]>, key: string): T[] {
  const known = map.get(key);
  if (known !== undefined) return known;
  const list: T[] = [];
  map.set(key, list);
  return list;
}

function put<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = listOf(map, key);
  if (list.length < MOST_OF_ONE_KEY && !list.includes(value)) list.push(value);
}

function officesOf(cluster: Cluster): Set<string> {
  return new Set(cluster.members.flatMap((member) => member.entity.offices ?? []));
}

function gendersAgree(a: Entity['gender'], b: Entity['gender']): boolean {
  return a === undefined || b === undefined || a === b;
}

/** Whether one article has both: then it tells them apart. */
function shareArticle(a: Cluster, b: Cluster): boolean {
  return a.members.some((x) => b.members.some((y) => x.article === y.article));
}

/** "Jo Halloran" with "Joanna R. Halloran"; not with "Pat Halloran", nor with "Jo Halloran Jr." unless both hold one office. */
function joinFullNames(all: readonly Member[], clusters: Clusters, names: NameKnowledge): void {
  const bySurname = new Map<string, Cluster[]>();
  for (const member of all) {
    const { name } = member;
    if (name?.given === undefined) continue;
    const found = listOf(bySurname, name.surname).find(
      (cluster) =>
        cluster.name !== undefined &&
        gendersAgree(cluster.gender, member.entity.gender) &&
        !cluster.members.some((other) => other.article === member.article) &&
        (personNamesAgree(cluster.name, name, names) ||
          (isSameWithoutSuffix(cluster.name, name, names) && shareOffice(cluster, member.entity))),
    );
    if (found === undefined) put(bySurname, name.surname, clusters.of(member));
    else clusters.add(member, found);
  }
}

function isSameWithoutSuffix(a: PersonName, b: PersonName, names: NameKnowledge): boolean {
  if (a.suffix !== undefined && b.suffix !== undefined) return false;
  const { suffix: _a, ...plainA } = a;
  const { suffix: _b, ...plainB } = b;
  return personNamesAgree(plainA, plainB, names);
}

function shareOffice(cluster: Cluster, entity: Entity): boolean {
  const held = officesOf(cluster);
  return (entity.offices ?? []).some((office) => held.has(office));
}

/** Whether what is known of two people's offices does not set them apart. */
function officesFit(a: Cluster, b: Cluster): boolean {
  const x = officesOf(a);
  const y = officesOf(b);
  return x.size === 0 || y.size === 0 || [...x].some((office) => y.has(office));
}

/**
 * "Alexei Dorin" with "Alexey Dorin", "Mark Moreti" with "Mark Moretti": one letter more, less or other in one of the two names.
 * Not "Mario" with "Maria", not a nurse with a lawyer, and not two whom one article has side by side.
 */
function joinMisspeltNames(clusters: Clusters, names: NameKnowledge): void {
  const bySpelling = new Map<string, Cluster[]>();
  const joined = new Map<Cluster, Cluster>();
  for (const cluster of clusters.all()) {
    const { name } = cluster;
    if (name?.given === undefined) continue;
    const keys = [
      ...withOneLess(name.surname).map((part) => `s ${part}`),
      ...withOneLess(name.given).map((part) => `g ${part} ${name.surname}`),
      `e ${spelledByEar(name.given)} ${spelledByEar(name.surname)}`,
    ];
    const near = keys.flatMap((key) => bySpelling.get(key) ?? []).map((other) => joined.get(other) ?? other);
    const one = near.find(
      (other) =>
        other !== cluster &&
        other.name !== undefined &&
        areMisspelt(other.name, name, names) &&
        gendersAgree(other.gender, cluster.gender) &&
        !shareArticle(other, cluster) &&
        officesFit(other, cluster),
    );
    if (one !== undefined) {
      clusters.join(one, cluster);
      joined.set(cluster, one);
    }
    for (const key of keys) put(bySpelling, key, cluster);
  }
}

function areMisspelt(a: PersonName, b: PersonName, names: NameKnowledge): boolean {
  if (a.given === undefined || b.given === undefined || (a.suffix ?? '') !== (b.suffix ?? '')) return false;
  // "Mohammed Hadi" and "Muhammad Hadi": other letters for the same sounds
  const differ = a.given !== b.given || a.surname !== b.surname;
  if (differ && a.given.length > 1 && a.middle.join() === b.middle.join()) {
    if (spelledByEar(a.given) === spelledByEar(b.given) && spelledByEar(a.surname) === spelledByEar(b.surname)) return true;
  }
  if (a.surname === b.surname) {
    return (
      Math.min(a.given.length, b.given.length) >= SHORTEST_MISSPELT_GIVEN && a.given[0] === b.given[0] && differByOne(a.given, b.given)
    );
  }
  return (
    Math.min(a.surname.length, b.surname.length) >= SHORTEST_MISSPELT_SURNAME &&
    givenNamesAgree(a.given, b.given, names) &&
    differByOne(a.surname, b.surname)
  );
}

/** A surname alone, in one article, is the one person of the story who bears it; one letter off too, where it is long. Of two bearers the office decides, or nobody. */
function joinSurnames(all: readonly Member[], clusters: Clusters): void {
  const bySurname = new Map<string, Cluster[]>();
  const bySpelling = new Map<string, Cluster[]>();
  const enter = (cluster: Cluster): void => {
    if (cluster.name === undefined) return;
    put(bySurname, cluster.name.surname, cluster);
    if (cluster.name.given !== undefined && cluster.name.given.length > 1) put(bySurname, cluster.name.given, cluster);
    if (cluster.name.surname.length >= SHORTEST_MISSPELT_ALONE)
      for (const part of withOneLess(cluster.name.surname)) put(bySpelling, part, cluster);
  };
  for (const cluster of clusters.all()) enter(cluster);
  for (const member of all) {
    const { name, entity } = member;
    if (name === undefined || clusters.has(member)) continue;
    const fits = (cluster: Cluster) =>
      gendersAgree(cluster.gender, entity.gender) && (name.suffix === undefined || cluster.name?.suffix === name.suffix);
    const elsewhere = (cluster: Cluster) => !cluster.members.some((other) => other.article === member.article);
    let bearers = listOf(bySurname, name.surname).filter((cluster) => fits(cluster) && elsewhere(cluster));
    if (bearers.length > 1) bearers = bearers.filter((cluster) => shareOffice(cluster, entity));
    if (bearers.length === 0 && !bySurname.get(name.surname)?.length && name.surname.length >= SHORTEST_MISSPELT_ALONE) {
      const near = new Set(withOneLess(name.surname).flatMap((part) => bySpelling.get(part) ?? []));
      bearers = [...near].filter(
        (cluster) => fits(cluster) && cluster.name !== undefined && differByOne(cluster.name.surname, name.surname),
      );
    }
    if (bearers.length === 1) clusters.add(member, bearers[0] as Cluster);
    else enter(clusters.of(member));
  }
}

/** "the attorney general" in an account that never names her, where the story has one attorney general with a name. */
function joinRoles(all: readonly Member[], clusters: Clusters, names: NameKnowledge): void {
  const byOffice = new Map<string, Cluster[]>();
  for (const cluster of clusters.all())
    if (cluster.name !== undefined) for (const office of officesOf(cluster)) put(byOffice, office, cluster);
  for (const member of all) {
    const { entity } = member;
    if (entity.named || entity.type !== 'person' || clusters.has(member)) continue;
    const holders = new Set(
      (entity.offices ?? []).filter((office) => names.singleOffices.has(office)).flatMap((office) => byOffice.get(office) ?? []),
    );
    const fitting = [...holders].filter(
      (cluster) =>
        gendersAgree(cluster.gender, entity.gender) &&
        !cluster.members.some((other) => other.article === member.article) &&
        marksFit(cluster, entity),
    );
    if (holders.size === 1 && fitting.length === 1) clusters.add(member, fitting[0] as Cluster);
  }
}

/** "his son" in an account that never names him, where another tells of one and the same man's son Seth; of two sons nobody. */
function joinKin(all: readonly Member[], clusters: Clusters): void {
  const byPlace = new Map(all.map((member) => [`${member.article} ${member.entity.id}`, member]));
  const keyOf = ({ article, entity }: Member): { readonly owner: Cluster; readonly noun: string } | undefined => {
    const owner = entity.kin === undefined ? undefined : byPlace.get(`${article} ${entity.kin.of}`);
    return owner === undefined || entity.kin === undefined ? undefined : { owner: clusters.of(owner), noun: entity.kin.noun };
  };
  const known = new Map<Cluster, Map<string, Cluster | null>>();
  for (const member of all) {
    const kin = member.entity.named ? keyOf(member) : undefined;
    if (kin === undefined) continue;
    const ofOwner = known.get(kin.owner) ?? new Map<string, Cluster | null>();
    known.set(kin.owner, ofOwner);
    const own = clusters.of(member);
    const other = ofOwner.get(kin.noun);
    ofOwner.set(kin.noun, other === undefined || other === own ? own : null);
  }
  for (const member of all) {
    if (member.entity.named || clusters.has(member)) continue;
    const kin = keyOf(member);
    const found = kin === undefined ? undefined : known.get(kin.owner)?.get(kin.noun);
    if (found && gendersAgree(found.gender, member.entity.gender) && !found.members.some((other) => other.article === member.article))
      clusters.add(member, found);
  }
}

/** Whether the words with an office ("Maine", "state") do not speak of somebody else. */
function marksFit(cluster: Cluster, entity: Entity): boolean {
  const known = new Set(cluster.members.flatMap((member) => member.entity.marks ?? []));
  const asked = entity.marks ?? [];
  return asked.length === 0 || known.size === 0 || asked.some((mark) => known.has(mark));
}

/** Bodies by name, acronym or last word, places and groups by name; unnamed groups by the same words ("federal prosecutors"). */
function joinBodiesAndPlaces(all: readonly Member[], clusters: Clusters, names: NameKnowledge): void {
  const byKey = new Map<string, Cluster>();
  const byShort = new Map<string, Cluster | null>();
  const rest = all.filter(
    (member) => !clusters.has(member) && (member.entity.named || (member.entity.type === 'group' && member.entity.number === 'plural')),
  );
  const words = (member: Member) => plainName(member.entity.name).replace(/^(?:the|an?) /, '');
  for (const member of [...rest].sort((a, b) => words(b).split(' ').length - words(a).split(' ').length)) {
    const name = words(member);
    const key = bodyKey(name, member.entity, names);
    const parts = name.split(' ');
    let cluster = byKey.get(key);
    if (cluster === undefined && parts.length === 1 && member.entity.named) cluster = byShort.get(name) ?? undefined;
    if (cluster === undefined) cluster = clusters.of(member);
    else clusters.add(member, cluster);
    byKey.set(key, cluster);
    if (member.entity.type === 'organization' && parts.length > 1 && member.entity.named) {
      const initials = parts
        .filter((word) => !names.closedWords.has(word))
        .map((word) => word.charAt(0))
        .join('');
      const last = parts.at(-1) as string;
      for (const short of [initials, ...(names.organizationHeads.has(last) ? [last] : [])]) {
        const other = byShort.get(short);
        byShort.set(short, other === undefined || other === cluster ? cluster : null);
      }
    }
  }
}

/** The form of a name under which two are one: "the U.S. Justice Department" and "Department of Justice", "Wex-Mart" and "Wexmart". */
function bodyKey(name: string, entity: Entity, names: NameKnowledge): string {
  // "Norland and Sudland" are "Sudland and Norland"
  if (entity.members !== undefined)
    return name
      .split(/, | and /)
      .sort()
      .join(' and ');
  const alias = names.placeAliases.get(name);
  if (alias !== undefined) return alias;
  if (!entity.named) return `${entity.type} ${name}`;
  // "Harbour" is "Harbor", "Centre" is "Center"
  let words = name
    .replace(/[-']/g, '')
    .replace(/our\b/g, 'or')
    .replace(/(?<=[bt])re\b/g, 'er')
    .replace(/ence\b/g, 'ense')
    .split(' ');
  if (words.length > 2 && (names.placeAliases.get(words[0] as string) ?? '') !== '') words = words.slice(1);
  const of = words.indexOf('of');
  if (of === 1 && words.length > 2) words = [...words.slice(2).filter((word) => word !== 'the'), words[0] as string];
  return words.join(' ');
}

function toStoryEntity(cluster: Cluster, id: string, docs: readonly AnalysedArticle[]): StoryEntity {
  const { members } = cluster;
  const first = members[0] as Member;
  const named = members.filter((member) => member.entity.named);
  const pool = named.length > 0 ? named : members;
  // the fullest name, of equally full ones the spelling that most accounts have
  const spellings = new Map<string, number>();
  for (const { entity } of pool) spellings.set(entity.name, (spellings.get(entity.name) ?? 0) + 1);
  const [main] = [...spellings].sort(([a, x], [b, y]) => fullnessOf(b, pool) - fullnessOf(a, pool) || y - x) as [[string, number]];
  const allNames = new Set([main[0], ...spellings.keys(), ...pool.flatMap((member) => member.entity.aliases)]);
  return {
    id,
    type: (pool[0] ?? first).entity.type,
    name: main[0],
    named: named.length > 0,
    names: [...allNames],
    roles: [...new Set(members.flatMap((member) => member.entity.roles))],
    members: [...members]
      .sort((a, b) => a.article - b.article)
      .map((member) => ({ article: (docs[member.article] as AnalysedArticle).article.id, entity: member.entity.id })),
    ...(cluster.gender === undefined ? {} : { gender: cluster.gender }),
  };
}

function fullnessOf(name: string, pool: readonly Member[]): number {
  const member = pool.find((one) => one.entity.name === name);
  return member?.name === undefined ? name.split(' ').length : fullness(member.name);
}
