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
  hedges: new Map<string, { kind: Hedge; followedBy?: ReadonlySet<string> }>([
    // "the alleged theft", "allegedly stole"
    ...['alleged', 'allegedly', 'purported', 'purportedly', 'suspected', 'supposedly', 'unconfirmed'].map(
      (w) => [w, { kind: 'alleged' }] as const,
    ),
    // "reportedly wrote"
    ...['reportedly', 'rumored'].map((w) => [w, { kind: 'reported' }] as const),
    // "seemed to ignore the letters", "an apparent theft", "likely won"; not "a likely rival"
    ...['apparent', 'apparently', 'probably'].map((w) => [w, { kind: 'seeming' }] as const),
    ...['seemed', 'seems', 'appeared', 'appears'].map((w) => [w, { kind: 'seeming', followedBy: list('to that') }] as const),
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
