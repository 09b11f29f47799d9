import type { AttributionCues, CueClass, CueFrame, CueVerb } from '../attribution-cues.ts';

interface CueRow {
  readonly class: CueClass;
  readonly frames: readonly CueFrame[];
  /** Source [S], cue [C] and content [T] of one sentence the row was written for. */
  readonly example: string;
  readonly lemmas: string;
}

/**
 * Verbs that report speech, writing, belief and intention. Chosen by how often each carries an attribution, outside quotation
 * marks, in annotated political news: at least half of the time for verbs of saying, a third for the others. A verb may stand in
 * several rows; its frames add up and its class is that of the first.
 */
const rows: readonly CueRow[] = [
  {
    class: 'neutral',
    frames: ['quote', 'clause'],
    example: '[S Ortega] [C said] [T the levee would hold]',
    lemmas:
      'say add write tweet retweet state explain observe comment remark conclude recall recount note reveal post reply testify email text blog reckon relate volunteer venture reason recollect telegraph',
  },
  {
    class: 'neutral',
    frames: ['quote', 'clause', 'recipient'],
    example: '[S Ortega] [C told] reporters [T that the levee would hold]',
    lemmas: 'tell inform assure remind notify brief inform',
  },
  {
    class: 'neutral',
    frames: ['quote'],
    example: '[T "Never,"] [C shouted] [S Ortega]',
    lemmas:
      'shout yell cry quip joke chant exclaim whisper mutter interject sigh muse snap thunder beam retort scoff deadpan intone bellow gush lament continue respond begin read answer opine chuckle holler growl crow wisecrack recite stammer mumble counter laugh urge ask demand promise vow pledge insist rail taunt warn boast brag declare announce call mouth proclaim',
  },
  {
    class: 'neutral',
    frames: ['quote', 'clause', 'object'],
    example: '[S Ortega] [C announced] [T a new levee]',
    lemmas: 'announce declare report disclose mention indicate signal proclaim',
  },
  {
    class: 'neutral',
    frames: ['object'],
    example: '[S Ortega] [C described] [T the levee as safe]',
    lemmas:
      'describe characterize portray call label dub brand depict discuss tout highlight cite reference liken outline detail quote deem promote recall note reveal recount explain express voice echo repeat reiterate invoke emphasize stress underscore',
  },
  {
    class: 'neutral',
    frames: ['topic'],
    example: '[S Ortega] [C spoke about] [T the levee]',
    lemmas: 'speak talk refer allude complain boast brag rail joke comment rant elaborate opine',
  },
  {
    class: 'endorsing',
    frames: ['quote', 'clause', 'object'],
    example: '[S Ortega] [C confirmed] [T the leak]',
    lemmas: 'confirm acknowledge admit concede emphasize stress underscore reiterate repeat affirm reaffirm',
  },
  {
    class: 'endorsing',
    frames: ['clause'],
    example: '[S The panel] [C found] [T that the levee had leaked]',
    lemmas: 'show find agree determine prove demonstrate point rule assess concur',
  },
  {
    class: 'praising',
    frames: ['object'],
    example: '[S Ortega] [C praised] [T the plan]',
    lemmas: 'praise endorse defend applaud commend laud hail champion thank congratulate welcome',
  },
  {
    class: 'doubting',
    frames: ['quote', 'clause'],
    example: '[S Ortega] [C claimed] [T the levee was safe]',
    lemmas:
      'claim allege insist argue assert contend maintain suggest imply hint speculate estimate predict complain boast brag charge counter protest theorize project surmise posit opine forecast joke worry lament',
  },
  {
    class: 'doubting',
    frames: ['object'],
    example: '[S Ortega] [C estimates] [T the damage at $8 million]',
    lemmas: 'claim allege suggest estimate predict',
  },
  {
    class: 'accusing',
    frames: ['object'],
    example: '[S Ortega] [C accused] [T the board of neglect]',
    lemmas:
      'accuse blame fault criticize blast slam denounce condemn attack decry deride mock ridicule lambaste rip bash rebuke chide admonish disparage belittle castigate excoriate scold hammer assail oppose deplore question challenge insult dismiss downplay lament criticise protest',
  },
  {
    class: 'denying',
    frames: ['quote', 'clause', 'object'],
    example: '[S Ortega] [C denied] [T any leak]',
    lemmas: 'deny dispute reject rebut refute disavow',
  },
  {
    class: 'denying',
    frames: ['infinitive'],
    example: '[S Ortega] [C declined] [T to comment]',
    lemmas: 'refuse decline',
  },
  {
    class: 'promising',
    frames: ['quote', 'clause', 'infinitive'],
    example: '[S Ortega] [C vowed] [T to rebuild]',
    lemmas: 'vow pledge promise swear',
  },
  { class: 'promising', frames: ['infinitive'], example: '[S Ortega] [C offered] [T to resign]', lemmas: 'offer agree' },
  { class: 'promising', frames: ['object'], example: '[S Ortega] [C promised] [T a new levee]', lemmas: 'promise' },
  { class: 'neutral', frames: ['topic'], example: '[S Ortega] [C apologized for] [T the leak]', lemmas: 'apologize' },
  {
    class: 'threatening',
    frames: ['quote', 'clause', 'recipient', 'topic'],
    example: '[S Ortega] [C warned] the town [T that the river was rising]',
    lemmas: 'warn caution',
  },
  { class: 'threatening', frames: ['infinitive'], example: '[S Ortega] [C threatened] [T to sue]', lemmas: 'threaten' },
  {
    class: 'asking',
    frames: ['quote', 'clause', 'object', 'infinitive'],
    example: '[S Ortega] [C urged] [T the town to leave]',
    lemmas: 'urge demand request recommend propose implore advise',
  },
  {
    class: 'asking',
    frames: ['quote', 'clause', 'infinitive', 'object'],
    example: '[S Ortega] [C asked] [T the board to resign]',
    lemmas: 'ask wonder inquire',
  },
  {
    class: 'believing',
    frames: ['quote', 'clause'],
    example: '[S Ortega] [C believes] [T the levee will hold]',
    lemmas: 'believe think feel assume suspect figure doubt fear hope expect realize know anticipate remember recognize understand',
  },
  { class: 'believing', frames: ['topic'], example: '[S Ortega] [C worries about] [T the levee]', lemmas: 'worry' },
  {
    class: 'intending',
    frames: ['infinitive'],
    example: '[S Ortega] [C wants] [T to rebuild]',
    lemmas: 'want hope intend wish prefer expect seek plan',
  },
  { class: 'intending', frames: ['object'], example: '[S Ortega] [C wants] [T the board to resign]', lemmas: 'want expect' },
  { class: 'denying', frames: ['object'], example: '[S Ortega] [C refused] [T the offer]', lemmas: 'refuse decline' },
];

function byLemma(): ReadonlyMap<string, CueVerb> {
  const verbs = new Map<string, { class: CueClass; frames: Set<CueFrame> }>();
  for (const row of rows) {
    for (const lemma of row.lemmas.split(' ')) {
      const verb = verbs.get(lemma);
      if (verb) for (const frame of row.frames) verb.frames.add(frame);
      else verbs.set(lemma, { class: row.class, frames: new Set(row.frames) });
    }
  }
  return verbs;
}

const verbs: ReadonlyMap<string, CueVerb> = byLemma();

const particles: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries({
    point: 'out to',
    call: 'for on out',
    speak: 'about of on against out',
    talk: 'about of on up',
    refer: 'to',
    allude: 'to',
    complain: 'about of',
    boast: 'about of',
    brag: 'about of',
    rail: 'against about at',
    joke: 'about',
    comment: 'on about',
    rant: 'about against',
    elaborate: 'on',
    opine: 'on about',
    apologize: 'for',
    warn: 'of about against',
    caution: 'against about',
    worry: 'about',
    question: 'whether',
    ask: 'about for',
    think: 'of about',
    lash: 'out',
    agree: 'with on to',
    object: 'to',
    respond: 'to',
    push: 'for back',
    protest: 'against',
    speculate: 'about on',
    hint: 'at',
    insist: 'on',
    hope: 'for',
    argue: 'for against',
    tell: 'of about',
    report: 'on',
    remind: 'of',
    inform: 'of about',
    accuse: '',
    announce: '',
    quip: 'about',
    muse: 'about',
    wonder: 'about',
    testify: 'about',
    write: 'of about',
    swear: '',
    know: 'about',
    inquire: 'about',
    admit: 'to',
    plead: 'for',
  }).map(([lemma, particles]) => [lemma, new Set(particles.split(' ').filter(Boolean))]),
);

const onlyWithParticle: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['point', new Set(['out', 'to'])],
  ['lash', new Set(['out'])],
  ['object', new Set(['to'])],
]);

const nouns: ReadonlyMap<string, CueClass> = new Map<string, CueClass>([
  ...'statement remark comment announcement revelation declaration news word report reply response answer message acknowledgment admission confirmation conclusion finding observation explanation argument view opinion'
    .split(' ')
    .map((noun) => [noun, 'neutral'] as const),
  ...'claim allegation assertion suggestion contention insistence rumor speculation charge accusation complaint theory prediction estimate notion'
    .split(' ')
    .map((noun) => [noun, 'doubting'] as const),
  ...'denial'.split(' ').map((noun) => [noun, 'denying'] as const),
  ...'promise pledge vow assurance'.split(' ').map((noun) => [noun, 'promising'] as const),
  ...'threat warning'.split(' ').map((noun) => [noun, 'threatening'] as const),
  ...'demand request call plea proposal recommendation'.split(' ').map((noun) => [noun, 'asking'] as const),
  ...'belief hope fear doubt concern conviction expectation suspicion'.split(' ').map((noun) => [noun, 'believing'] as const),
  ...'criticism condemnation'.split(' ').map((noun) => [noun, 'accusing'] as const),
]);

const adjectives = words(
  'confident sure certain convinced hopeful concerned worried afraid aware skeptical clear adamant disappointed optimistic eager unsure glad doubtful',
);

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}

/** What a source, a cue and a content hang on in English. */
export const cues: AttributionCues = {
  verbs,
  particles,
  onlyWithParticle,
  nouns,
  adjectives,
  unsourced: words('reportedly allegedly supposedly purportedly'),
  auxiliaries: words(
    "have has had having 've 's 'd is are was were be been being am 're 'm do does did will would wo ca can could may might must shall should 'll",
  ),
  clauseOpeners: words('that if whether how why what who when where which'),
  clauseClosers: words('but while though although whereas'),
  writings: words(
    'statement letter email e-mail tweet message post note memo comment response column lawsuit suit complaint brief motion petition filing release',
  ),
  sourcePrepositions: words('of for from at in with on to close near within inside behind against'),
};
