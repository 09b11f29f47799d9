import type { DraftEntity, DraftMention } from './draft.ts';
import type { EntityRegister } from './name-chains.ts';
import type { TokenFacts } from './token-facts.ts';

/** Names in one row, at most. */
const LONGEST_ROW = 6;

const JOINING = new Set(['and', '&']);
/** Types of which several act together. */
const ACTING = new Set(['person', 'organization', 'group']);

/** Those whom an article names in one breath, so that "they" and "the two states" can be them. */
export class NamedTogether {
  /** What they are together, by the last mention of the row. */
  readonly byLast = new Map<DraftMention, DraftEntity>();
  private readonly byMembers = new Map<string, DraftEntity>();
  private readonly endingAt = new Map<number, DraftMention>();
  private readonly facts: TokenFacts;
  private readonly register: EntityRegister;

  constructor(facts: TokenFacts, register: EntityRegister) {
    this.facts = facts;
    this.register = register;
  }

  /**
   * Notes a mention and gives the row it ends, with the token where the row begins: "Norland and *Sudland*", "Ida Marsh, the mayor, and
   * *Tom Rell*". `undefined` where it ends none: "Ida Marsh in Halden and *Tom Rell*" names a place in between.
   */
  note(mention: DraftMention): { readonly entity: DraftEntity; readonly start: number } | undefined {
    const row = mention.entity === undefined || mention.form === 'pronoun' ? undefined : this.rowOf(mention);
    const known = this.endingAt.get(mention.end);
    if (known === undefined || known.start > mention.start) this.endingAt.set(mention.end, mention);
    if (row !== undefined) this.byLast.set(mention, row.entity);
    return row;
  }

  private rowOf(last: DraftMention): { readonly entity: DraftEntity; readonly start: number } | undefined {
    const { lower, sentence } = this.facts;
    const joint = last.start - 1;
    if (joint < 1 || !JOINING.has(lower[joint] as string) || sentence[joint] !== sentence[last.start]) return undefined;
    const entity = last.entity as DraftEntity;
    const members = [entity];
    let start = last.start;
    let end = lower[joint - 1] === ',' ? joint - 1 : joint;
    while (members.length < LONGEST_ROW) {
      const before = this.endingAt.get(end);
      if (before?.entity === undefined || before.form === 'pronoun' || sentence[before.start] !== sentence[last.start]) break;
      if (!actTogether(before.entity, entity)) break;
      if (!members.includes(before.entity)) members.unshift(before.entity);
      start = before.start;
      if (lower[start - 1] !== ',') break;
      end = start - 1;
    }
    if (members.length < 2) return undefined;
    const key = members
      .map((member) => member.order)
      .sort((a, b) => a - b)
      .join(' ');
    let together = this.byMembers.get(key);
    if (together === undefined) {
      const type = members.every((member) => member.type === 'place') ? 'place' : 'group';
      const named = members.every((member) => member.named);
      together = this.register.add(type, joinNames(members.map((member) => member.name)), named, 'plural', members);
      this.byMembers.set(key, together);
    }
    return { entity: together, start };
  }
}

function actTogether(a: DraftEntity, b: DraftEntity): boolean {
  return (a.type === 'place' && b.type === 'place') || (ACTING.has(a.type) && ACTING.has(b.type));
}

function joinNames(names: readonly string[]): string {
  return names.length < 3 ? names.join(' and ') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
