import type { Alternative, ContrastWords, Hedge } from '../contrast-words.ts';

const list = (words: string): Set<string> => new Set(words.split(/\s+/).filter(Boolean));
const pairs = (rows: string): Map<string, string> =>
  new Map(
    rows
      .trim()
      .split(/\s*\n\s*/)
      .map((row) => row.split(' ') as [string, string]),
  );

function alternatives(rows: readonly (readonly [Alternative['type'], ...string[]])[]): Map<string, Alternative> {
  return new Map(
    rows.flatMap(([type, ...groups], set) =>
      groups.flatMap((words, group) => [...list(words)].map((word) => [word, { set, group, type }] as const)),
    ),
  );
}

/** How English accounts of one thing come to differ in words, and where the difference is only one of house style. */
export const contrastWords: ContrastWords = {
  functionWords: list(`
    a an the this that these those some any each every no not nor and or but so yet if then than as at by for from in into of off on onto out over
    to up with about after before between through during under upon without within against among toward towards
    i me my mine myself you your yours yourself he him his himself she her hers herself it its itself we us our ours ourselves they them their theirs themselves
    who whom whose which what when where why how there here
    be am is are was were been being do does did done doing have has had having will would shall should can could may might must
    's also just very too only even still more most much such own other well now ever get got let like
  `),
  contractions: pairs(`
    ll will
    ve have
    re are
    m am
    d would
    em them
  `),
  irregularContractions: new Map([
    ["won't", ['will', 'not']],
    ["can't", ['can', 'not']],
    ["shan't", ['shall', 'not']],
    ["ain't", ['is', 'not']],
    ['cannot', ['can', 'not']],
  ]),
  takesIs: list('it he she that this there here what who where how when why let everybody everyone nobody somebody someone'),
  acronyms: new Map([
    ['US', 'usa'],
    ['USA', 'usa'],
    ['united states', 'usa'],
    ['UK', 'uk'],
    ['united kingdom', 'uk'],
    ['UN', 'un'],
    ['united nations', 'un'],
    ['EU', 'eu'],
    ['european union', 'eu'],
  ]),
  smallNumbers: pairs(`
    two 2
    three 3
    four 4
    five 5
    six 6
    seven 7
    eight 8
    nine 9
    ten 10
    eleven 11
    twelve 12
  `),
  hedges: new Map<string, { kind: Hedge; followedBy?: ReadonlySet<string>; verbOnly?: boolean }>([
    // "the alleged theft", "allegedly stole"
    ...['alleged', 'allegedly', 'purported', 'purportedly', 'suspected', 'supposedly', 'unconfirmed'].map(
      (w) => [w, { kind: 'alleged' }] as const,
    ),
    // "criticism that the law hurts", "allegations of theft"; not "criticism of the law"
    ...['criticism', 'allegation', 'allegations', 'accusations', 'suspicions', 'claims'].map(
      (w) => [w, { kind: 'alleged', followedBy: list('that') }] as const,
    ),
    // "is believed to have started", "is said to have left"
    ...['believed', 'thought', 'said'].map((w) => [w, { kind: 'reported', followedBy: list('to') }] as const),
    // "may have lost control"; not "may vote"
    ...['may', 'might'].map((w) => [w, { kind: 'seeming', followedBy: list('have') }] as const),
    // "reportedly wrote"
    ...['reportedly', 'rumored'].map((w) => [w, { kind: 'reported' }] as const),
    // "seemed to ignore the letters", "an apparent theft", "likely won"; not "a likely rival"
    ...['apparent', 'apparently', 'probably'].map((w) => [w, { kind: 'seeming' }] as const),
    ...['seemed', 'seems', 'appeared', 'appears'].map((w) => [w, { kind: 'seeming', followedBy: list('to that') }] as const),
    ['likely', { kind: 'seeming', verbOnly: true }],
    // "was accused of stealing"; not "accused the minister"
    ['accused', { kind: 'accused', followedBy: list('of') }],
    // "what critics say is theft"
    ['critics', { kind: 'accused', followedBy: list('say said contend contended argue argued claim claimed warn warned call called') }],
  ]),
  alternatives: alternatives([
    // "said in a video call" / "in a phone call"; "by letter" / "by email"
    ['detail', 'video', 'phone telephone', 'email', 'letter', 'fax', 'radio', 'television', 'telegram'],
    // "shot with a rifle" / "with a handgun"
    ['detail', 'rifle', 'handgun pistol', 'shotgun', 'knife', 'axe', 'hammer', 'machete', 'grenade'],
    // "the truck hit the bridge" / "the bus hit the bridge"
    ['detail', 'car', 'truck lorry', 'bus', 'van', 'train', 'tram', 'motorcycle', 'bicycle', 'helicopter', 'ferry'],
    // "the tugboat Gull" / "the fireboat Gull"
    [
      'detail',
      'tugboat tug',
      'fireboat',
      'freighter',
      'tanker',
      'trawler',
      'yacht',
      'barge',
      'lifeboat',
      'speedboat',
      'sailboat',
      'icebreaker',
    ],
    // "a spokesman, Dana Lee" / "a spokeswoman, Dana Lee"
    ['name', 'spokesman', 'spokeswoman'],
    ['name', 'chairman', 'chairwoman'],
    ['name', 'congressman', 'congresswoman'],
    ['detail', 'man', 'woman'],
    ['detail', 'boy', 'girl'],
    // "the driver was killed" / "the driver was injured"
    ['outcome', 'killed died', 'injured wounded hurt', 'unhurt uninjured'],
    ['outcome', 'opened', 'closed shut'],
    ['outcome', 'won', 'lost'],
    ['outcome', 'approved passed', 'rejected'],
    ['outcome', 'accepted', 'refused declined'],
    ['outcome', 'arrested', 'released'],
    ['outcome', 'convicted', 'acquitted'],
    ['outcome', 'rose increased climbed', 'fell decreased dropped'],
    ['detail', 'confirmed', 'denied'],
    ['detail', 'majority', 'minority'],
    ['detail', 'unanimously', 'narrowly'],
    ['detail', 'temporary', 'permanent'],
    ['detail', 'civil', 'criminal'],
    ['detail', 'felony', 'misdemeanor'],
    // "the northern gate" / "the southern gate"
    ['place', 'north', 'south', 'east', 'west'],
    ['place', 'northern', 'southern', 'eastern', 'western'],
    // "a packed auditorium" / "a packed church"
    [
      'place',
      'auditorium',
      'ballroom hotel',
      'stadium arena',
      'church',
      'mosque',
      'synagogue',
      'school',
      'library',
      'theater',
      'restaurant',
      'airport',
      'hospital',
    ],
    // "told the local CBS station" / "told the local NBC station"
    ['name', 'cbs', 'nbc', 'abc', 'fox', 'cnn', 'msnbc', 'bbc', 'npr'],
    // "after the vote" / "before the vote"
    ['date', 'after following', 'before anticipation'],
  ]),
  // "was not aware", "no longer works", "refused to leave", "has no plans to resign"; not "not only knew"
  negators: new Map<string, { followedBy?: ReadonlySet<string> }>([
    ...['not', 'never', 'neither', 'nor'].map((w) => [w, {}] as const),
    ['no', { followedBy: list('longer plans plan intention') }],
    ...['failed', 'fails', 'refused', 'refuses', 'declined', 'declines', 'unable', 'unwilling'].map(
      (w) => [w, { followedBy: list('to') }] as const,
    ),
  ]),
  notNegated: list('only just merely simply necessarily'),
  conditions: list('if whether unless until could might may should asked'),
  // "would resume on Friday" / "will stay closed until summer"; "reopened" / "shut"
  courses: new Map([
    ...[...list('resume resumes resumed resuming reopen reopens reopened reopening restart restarts restarted')].map(
      (w) => [w, 'goes-on'] as const,
    ),
    ...[...list('closed shut suspended halted cancelled canceled scrapped abandoned discontinued')].map((w) => [w, 'ends'] as const),
  ]),
  meansOpeners: list('by in over via through with on'),
  siteNouns: list(
    'hospital airport school college university church cathedral mosque synagogue court courthouse station hotel stadium arena prison jail theater library museum park square bridge pier harbor beach clinic center hall street avenue road island lake river mall',
  ),
  placePrepositions: list('at to in from near outside inside into on off'),
  contested: list(
    'fraud corruption abuse abused assault assaulted steal stole stolen theft lie lied murder murdered sabotage sabotaged negligence neglect neglected blame responsible racist racism discriminate discrimination misuse misused bribe bribes bribed harass harassed harassment violate violated violating misled cheated hacked hacking extort poisoned poisoning molested raped rape attacked',
  ),
  leaningCues: list('claim allege insist admit concede confess'),
  plainCues: list('say tell add write state'),
  speaksForAnother: list('spokesman spokeswoman spokesperson press aide lawyer attorney counsel agent publicist'),
  ranks: list('deputy assistant associate vice acting interim'),
  past: list('former then ex once retired onetime previously late'),
  people: list('people person persons passenger student worker resident employee man woman child adult civilian patient spectator'),
  overtaken: list('first earlier initial previous original initially previously originally from instead'),
  // "is expected to sign", "is considering a run", "will appeal"; not "planned to" or "would", which may tell of what has come about since
  intentions: list(
    'expected expects plan plans planning consider considers considering intend intends scheduled due will may might hopes seeks',
  ),
  saying: list('say says said saying tell tells told according'),
  reckonedFrom: list('after before following'),
  // "the Alaska house" / "the Alaskan house", "Democrat" / "Democratic", "Court" / "Courts"
  inflected: (a, b) => {
    const [shorter, longer] = a.length < b.length ? [a, b] : [b, a];
    return ['s', 'n', 'an', 'ian', 'ic', 'es', 'er', 'ed', 'y', 'e'].some((ending) => longer === shorter + ending);
  },
  spellings: pairs(`
    ok okay
    yeah yes
    gonna going
    wanna want
    towards toward
    afterwards afterward
    grey gray
    centre center
    theatre theater
    defence defense
    offence offense
    licence license
    programme program
    cheque check
    travelling traveling
    travelled traveled
    cancelled canceled
    labelled labeled
    learnt learned
    spelt spelled
    whilst while
    amongst among
    tonne ton
    adviser advisor
  `),
};
