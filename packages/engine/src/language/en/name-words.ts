import type { PronounKind } from '../name-knowledge.ts';

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Days, months and the like, lower case: capitalised, but names of nobody. */
export const calendarWords: ReadonlySet<string> = words(`
  monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays saturdays sundays mon. tue. tues. wed. thu. thurs. fri. sat. sun.
  january february march april may june july august september october november december jan. feb. mar. apr. jun. jul. aug. sep. sept. oct. nov. dec. christmas easter thanksgiving ramadan hanukkah halloween gmt est edt pst pdt cst cdt am pm a.m. p.m.
`);

export const determiners: ReadonlySet<string> = words('the a an this that these those another each every either neither what which whose');

export const quantifiers: ReadonlySet<string> = words(`
  some many several most all both few any no other others more fewer various numerous two three four five six seven eight nine ten eleven twelve dozen dozens hundreds thousands millions one half certain multiple countless enough much such less scores single only same
`);

export const possessivePronouns: ReadonlySet<string> = words('his her its their my our your');

export const prepositions: ReadonlySet<string> = words(`
  in on at by for from with of to into onto over under about after before during against among between through across near around behind beyond without within until since toward towards upon via despite regarding concerning like unlike outside inside above below along amid as per than off out up down
`);

export const conjunctions: ReadonlySet<string> = words(
  'and or but nor yet so because although though while whilst when whenever where whereas if unless that who whom which whose whether once than',
);

export const auxiliaries: ReadonlySet<string> = words(`
  is are was were be been being am has have had having do does did will would shall should may might must can could cannot isn't aren't wasn't weren't hasn't haven't hadn't doesn't don't didn't won't wouldn't shouldn't can't couldn't isn’t aren’t wasn’t weren’t hasn’t haven’t hadn’t doesn’t don’t didn’t won’t wouldn’t shouldn’t can’t couldn’t
`);

/** Words that are no part of a name though a sentence begins with them, lower case. */
export const commonWords: ReadonlySet<string> = new Set([
  ...determiners,
  ...quantifiers,
  ...possessivePronouns,
  ...prepositions,
  ...conjunctions,
  ...auxiliaries,
  ...words(`
  i me mine myself we us ours ourselves you yours yourself he him himself she hers herself it itself they them theirs themselves who whom one ones
  there here now then afterward afterwards thereafter today yesterday tomorrow tonight not never also even just still already again ever often sometimes always perhaps maybe meanwhile however moreover furthermore therefore thus instead indeed otherwise nevertheless nonetheless besides additionally finally
  later earlier soon first second third last next recently currently previously eventually ultimately apparently reportedly allegedly clearly obviously certainly surely probably possibly likely unfortunately fortunately sadly hopefully frankly honestly basically actually really
  very too quite rather almost nearly only once twice yes no ok okay oh well hey hello thanks thank please let's let why how what when where whatever whoever however whichever
  said says say asked told added according speaking following based given asked including regardless rather according others everyone anyone someone nobody everybody anybody somebody nothing everything something anything none
  make take get go come see look know think want need try put keep give find call read watch listen click follow share sign subscribe download stay learn check stop start join help show tell ask more most less least much such same
  new old good great bad big small long short high low young early late best better worst worse right wrong true false real sure clear free open close full little large strong hard easy possible important local national federal state public private political former several many few
  people man woman men women children family friends years year day days week weeks month months time times things thing way life world country government officials police experts critics supporters opponents analysts sources reports according additional
  photo image video file caption advertisement related source credit story article editor note updated published breaking live exclusive opinion analysis correction contributed reporting follow-up copyright
  i'm i've i'll i'd i’m i’ve i’ll i’d it's it’s that's that’s there's there’s he's he’s she's she’s we're we’re they're they’re you're you’re let’s what's what’s who's who’s tv ceo cfo coo vp phd md
  `),
]);

/** Given names that are everyday words as well, lower case. */
export const doubtfulGivenNames: ReadonlySet<string> = words(`
  will may mark grace hope faith rose bill chase grant dawn joy rich guy max art miles amber april august june autumn summer ruby pearl violet iris ivy olive lily heather holly hazel ginger jasmine daisy candy destiny crystal charity patience constance prudence virginia georgia carolina victoria
  charlotte florence sydney austin houston dallas denver jackson madison lincoln washington paris london israel jordan chad kent chester lance drew pat rob sue bob jack rusty dusty sandy stormy harmony melody sage reed brook rocky buddy sonny duke earl king prince major bishop judge dean don ray chip
  clay cliff dale forest forrest frank gene glen herb jay jean kay lee gay merry penny robin star sunny wade ward west buck bud chuck dick gail gale hank harry hunter josh mike nick norm peter randy ross rush van nan hal val trey royal rand angel jesus christian eve mercy miranda christ santiago lima francisco diego
  mimi liv fern fleur malin mo tito truman tyson finn dane asia china india brittany chelsea kendall carson cruz ali min hope wei li ming xin yan chen jin hong young soo jun kai noa del viola honor justice
`);

export const speechVerbs: ReadonlySet<string> = words(`
  said says say saying told tells added adds announced announces argued argues asked asks asserted asserts acknowledged admits admitted alleged alleges agreed agrees called claims claimed commented concedes conceded concluded confirmed confirms contended contends countered cautioned declared declined declares demanded denied denies described
  disclosed emphasized estimated explained explains expressed predicted insisted insists joked maintained noted notes observed pledged pointed promised quipped recalled remarked replied reported reports responded revealed stated states stressed suggested suggests testified tweeted urged vowed warned warns wrote writes thinks thought believes believed blamed
  criticized praised condemned complained concurred echoed lamented quoted reiterated repeated signaled speculated wondered
`);

/** Words that stand before a role noun, lower case: "*deputy press* secretary". */
export const roleModifiers: ReadonlySet<string> = words(`
  senior junior top chief deputy assistant associate vice lead leading prominent former ex then current incumbent acting interim outgoing incoming longtime long-time veteran retired disgraced embattled late prime foreign press home interior finance defense defence health education labor trade justice energy environment transport treasury
  executive managing general national international federal state local county city town district regional provincial municipal central public private political presidential vice-presidential gubernatorial congressional senatorial parliamentary legislative judicial military naval police fire law legal criminal civil civilian human rights
  majority minority opposition party campaign election communications media news radio television tv sports talk show talk-show film movie music book magazine newspaper business industry company corporate real estate tech technology software oil gas bank investment hedge stock market economic financial medical hospital school college university high
  union labor religious church spiritual community tribal student youth women's women’s men's staff office department agency committee board council court supreme appeals trial grand special independent republican democratic conservative liberal progressive socialist communist right-wing left-wing far-right far-left moderate gop nationalist populist
  white black african-american hispanic latino gay openly male female young old elder older younger eldest oldest youngest first second third only own late new old famous renowned influential powerful wealthy billionaire millionaire self-made award-winning nobel prize-winning likely presumptive potential possible would-be lone rival fellow key main close personal
  defense criminal-defense prosecution plaintiff's private intelligence security counterterrorism homeland border immigration customs drug narcotics homicide climate science space nuclear weapons policy research data investigative political-science history law economics english physics professor's assistant professional amateur olympic star popular controversial outspoken vocal
  bombastic fiery charismatic respected distinguished decorated undercover uniformed armed wounded injured dead anonymous unnamed unidentified well-placed high-ranking high-level low-level mid-level rank-and-file grass-roots grassroots elected appointed registered undecided independent non-partisan nonpartisan bipartisan
`);

const pronoun = (
  part: PronounKind['part'],
  number: PronounKind['number'],
  gender?: PronounKind['gender'],
  person: PronounKind['person'] = 'third',
): PronounKind => (gender === undefined ? { person, number, part } : { person, number, part, gender });

export const pronouns: ReadonlyMap<string, PronounKind> = new Map([
  ['he', pronoun('subject', 'singular', 'male')],
  ['him', pronoun('object', 'singular', 'male')],
  ['his', pronoun('possessive', 'singular', 'male')],
  ['himself', pronoun('reflexive', 'singular', 'male')],
  ['she', pronoun('subject', 'singular', 'female')],
  ['her', pronoun('either', 'singular', 'female')],
  ['hers', pronoun('possessive', 'singular', 'female')],
  ['herself', pronoun('reflexive', 'singular', 'female')],
  ['it', pronoun('either', 'singular', 'neuter')],
  ['its', pronoun('possessive', 'singular', 'neuter')],
  ['itself', pronoun('reflexive', 'singular', 'neuter')],
  ['they', pronoun('subject', 'plural')],
  ['them', pronoun('object', 'plural')],
  ['their', pronoun('possessive', 'plural')],
  ['theirs', pronoun('possessive', 'plural')],
  ['themselves', pronoun('reflexive', 'plural')],
  ['i', pronoun('subject', 'singular', undefined, 'first')],
  ['me', pronoun('object', 'singular', undefined, 'first')],
  ['my', pronoun('possessive', 'singular', undefined, 'first')],
  ['mine', pronoun('possessive', 'singular', undefined, 'first')],
  ['myself', pronoun('reflexive', 'singular', undefined, 'first')],
  ['we', pronoun('subject', 'plural', undefined, 'first')],
  ['us', pronoun('object', 'plural', undefined, 'first')],
  ['our', pronoun('possessive', 'plural', undefined, 'first')],
  ['ours', pronoun('possessive', 'plural', undefined, 'first')],
  ['ourselves', pronoun('reflexive', 'plural', undefined, 'first')],
]);
