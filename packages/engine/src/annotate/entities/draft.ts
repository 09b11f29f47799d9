import type { EntityType } from '../../doc/index.ts';

/** A mention while the article is read; places are tokens, half-open. */
export interface DraftMention {
  readonly start: number;
  readonly end: number;
  /** The name or noun that carries it, in tokens. */
  readonly headStart: number;
  readonly headEnd: number;
  readonly form: 'name' | 'nominal' | 'pronoun';
  rule: string;
  entity: DraftEntity | undefined;
  candidates: DraftEntity[] | undefined;
  readonly phrase?: NamePhrase;
  readonly noun?: NounPhrase;
}

export interface DraftEntity {
  readonly order: number;
  type: EntityType;
  name: string;
  named: boolean;
  readonly aliases: Set<string>;
  readonly roles: Set<string>;
  /** Offices in their normal form: `attorney general`. */
  readonly offices: Set<string>;
  /** Parties, places and bodies named with the offices, lower case. */
  readonly marks: Set<string>;
  gender: 'female' | 'male' | undefined;
  /** A single name tells the gender, which may be a surname: `Kelly`. */
  genderDoubtful: boolean;
  /** Only a capital letter speaks for a person, not a thing. */
  personDoubtful: boolean;
  number: 'singular' | 'plural';
  mentions: number;
  /** Of an unnamed one, whether it was brought in as known: "the mayor", "Halden's mayor". */
  definite: boolean;
  /** Those named together that it stands for: "Norland and Sudland", "the two states". */
  readonly members: readonly DraftEntity[];
  /** Of a writing, whose it is. */
  by: DraftEntity | undefined;
  /** Of kin and staff without a name, whose they are. */
  kin: { readonly of: DraftEntity; readonly noun: string } | undefined;
  /** The entity it turned out to be: "his son" before "his son, Seth". */
  same: DraftEntity | undefined;
}

/** A run of name words, with the title or role before it. */
export interface NamePhrase {
  /** With title and role. */
  start: number;
  readonly nameStart: number;
  readonly end: number;
  /** Role words before the name, in tokens; `roleEnd` is where they end. Equal where there are none. */
  roleStart: number;
  roleEnd: number;
  /** What the words themselves tell; undefined for a bare unknown word. */
  readonly kind: EntityType | undefined;
  /** Whether `kind` is certain or only likely. */
  sure: boolean;
  readonly gender: 'female' | 'male' | undefined;
  readonly courtesy: boolean;
  readonly offices: string[];
  readonly marks: string[];
  readonly plural: boolean;
  readonly rule: string;
}

/** A common-noun phrase for people, bodies or writings. */
export interface NounPhrase {
  readonly start: number;
  readonly end: number;
  readonly head: number;
  readonly kind: EntityType;
  /** Singular form of the head, lower case. */
  readonly noun: string;
  readonly office: string;
  readonly marks: readonly string[];
  readonly plural: boolean;
  readonly definite: boolean;
  readonly indefinite: boolean;
  /** Token of the possessive pronoun or the possessor's last word; -1 without. */
  readonly possessor: number;
  readonly gender: 'female' | 'male' | undefined;
}
