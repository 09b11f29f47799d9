const words = (list: string): readonly string[] => list.trim().split(/\s+/);

/** Nouns of offices, trades and other parts that people play, singular, lower case. */
export const personRoles: ReadonlySet<string> = new Set(
  words(`
  academic accountant accuser activist actor actress adjutant administrator admiral adviser advisor advocate agent aide alderman ally ambassador analyst anchor anchorman announcer applicant appointee archbishop archaeologist architect artist assassin assemblyman assemblywoman assistant
  associate astronaut astronomer athlete attendee attorney auditor author backer ballerina banker baron barrister bassist batsman bishop biographer biologist blogger boss bowler boxer brigadier broadcaster broker builder businessman businesswoman candidate captain cardinal cartoonist celebrity ceo chair chairman chairperson
  chairwoman challenger chancellor chaplain chef chemist chief choreographer citizen cleric clergyman clerk client coach colleague collector colonel columnist comedian commander commandant commentator commissioner composer comptroller conductor congressman congresswoman conservationist constable consul consultant contender contractor controller
  cook coordinator co-author co-chair co-chairman co-founder co-host co-owner co-worker coroner corporal correspondent councillor councilman councilor councilwoman counsel counselor counterpart criminologist critic curator customer cyclist dancer dean defendant defender delegate dentist deputy designer detective developer dictator diplomat
  director dissident doctor donor driver drummer economist editor educator emperor employee employer engineer entrepreneur envoy epidemiologist executive expert eyewitness farmer father-in-law fellow fighter filmmaker financier firefighter fisherman fisher footballer forward founder front-runner frontrunner fundraiser gambler general goalkeeper
  golfer governor graduate guard guest guitarist gunman gymnast hacker head heiress heir hero historian host hostage hostess housekeeper imam immigrant incumbent industrialist informant inmate inspector instructor insider intern interpreter interviewer investigator investor jockey journalist judge juror justice kidnapper king
  landlord landowner lawmaker lawyer leader lecturer legislator librarian lieutenant linguist lobbyist magistrate magnate maid major manager marine marshal mathematician mayor mechanic mediator meteorologist midfielder migrant militant minister missionary model moderator mogul monk musician narrator nationalist naturalist
  negotiator neighbor neighbour neurologist newscaster newsman nominee novelist nun nurse observer officer official ombudsman operative opponent organizer organiser owner painter paramedic parliamentarian partner passenger pastor patient patriarch patron pediatrician philanthropist philosopher photographer physician physicist pianist pilot
  pitcher planner player playwright poet policeman policewoman politician pollster pope premier presenter president priest prince princess principal prisoner producer professor programmer prosecutor protester protestor provost psychiatrist psychologist publicist publisher quarterback queen rabbi rancher rapper realtor
  receptionist recruit referee refugee regent registrar reporter representative republican researcher resident restaurateur reverend rival rower ruler runner sailor salesman saxophonist scholar scientist screenwriter sculptor secretary senator sergeant sheriff shareholder shopkeeper singer skater skier skipper socialite sociologist soldier solicitor
  songwriter spokesman spokesperson spokeswoman speaker specialist staffer statesman statistician stockbroker strategist striker student successor predecessor superintendent superstar supporter surgeon survivor suspect swimmer teacher teammate technician teenager terrorist therapist trader trainer translator treasurer trooper trustee tutor tycoon
  undersecretary user veteran veterinarian viceroy victim violinist vocalist volunteer voter waiter waitress warden warlord whip whistleblower winner witness worker wrestler writer billionaire millionaire extremist fugitive gangster murderer killer attacker assailant shooter bomber robber thief dealer smuggler trafficker
  newcomer novice freshman sophomore junior senior undergraduate alumnus pupil apprentice consumer tenant taxpayer parishioner worshipper worshiper follower believer skeptic sceptic mediator broker banker creditor debtor plaintiff petitioner appellant respondent litigant complainant convict detainee parolee policymaker lawman rebel insurgent guerrilla
  democrat republican libertarian conservative liberal socialist communist moderate progressive centrist hardliner reformer loyalist separatist unionist feminist environmentalist atheist friend enemy foe mentor hostage bystander passerby onlooker motorist pedestrian commuter tourist visitor traveler traveller
  cabinetmaker carpenter electrician plumber baker butcher barber tailor grocer farmhand ranger forester geologist oceanographer botanist zoologist pathologist cardiologist oncologist virologist immunologist toxicologist anthropologist geographer demographer cameraman crewman chairmen ironworker longshoreman steelworker autoworker miner
  handler helper captor liaison icon legend star dignitary figure hopeful icon cop ringleader mastermind aspirant member fan
`),
);

/** Parts in a family or couple and kinds of people, with their gender where the word has one, lower case. */
export const personKinds: ReadonlyMap<string, 'female' | 'male' | undefined> = new Map([
  ...words(
    'woman girl lady mother wife sister daughter aunt niece grandmother granddaughter widow bride girlfriend mom mum actress heroine waitress hostess heiress princess queen ballerina stepmother stepdaughter stepsister mother-in-law daughter-in-law sister-in-law spokeswoman chairwoman congresswoman councilwoman businesswoman assemblywoman policewoman anchorwoman nun duchess countess baroness empress goddess ex-wife ex-girlfriend grandma matriarch maid',
  ).map((word) => [word, 'female'] as const),
  ...words(
    'man boy gentleman father husband brother son uncle nephew grandfather grandson widower groom boyfriend dad guy stepfather stepson stepbrother father-in-law son-in-law brother-in-law king prince duke emperor monk priest bishop pope ex-husband ex-boyfriend grandpa patriarch businessman congressman councilman assemblyman policeman gunman statesman',
  ).map((word) => [word, 'male'] as const),
  ...words(
    'child kid baby toddler infant spouse sibling cousin parent grandparent teen person partner fiancé fiancée relative twin youth adult youngster orphan someone somebody',
  ).map((word) => [word, undefined] as const),
]);

/** The part of each family word that names who somebody is to another: a role only with whose. Lower case. */
export const kinWords: ReadonlySet<string> = new Set(
  words(
    'mother father wife husband sister brother daughter son aunt uncle niece nephew grandmother grandfather granddaughter grandson widow widower girlfriend boyfriend cousin spouse sibling child parent mom dad stepmother stepfather stepson stepdaughter ex-wife ex-husband fiancé fiancée partner friend mother-in-law father-in-law son-in-law daughter-in-law brother-in-law sister-in-law twin',
  ),
);

/** Nouns that only describe somebody who is known already, lower case: "the *billionaire*", "the Ohio *Democrat*". */
export const epithets: ReadonlySet<string> = new Set(
  words(`
  republican democrat libertarian conservative liberal socialist communist tory billionaire millionaire mogul tycoon magnate star superstar icon legend veteran native freshman newcomer hopeful front-runner frontrunner contender challenger incumbent nominee candidate
  lawmaker congressman congresswoman legislator politician statesman businessman businesswoman entrepreneur celebrity socialite firebrand hero heiress heir hardliner populist loyalist moderate octogenarian septuagenarian
  journalist newsman anchor host comedian actor actress singer rapper musician author writer novelist playwright artist filmmaker columnist commentator pundit player quarterback athlete striker golfer boxer economist historian academic
  `),
);

/** Nouns for several people taken together, lower case: said of groups, singular or plural in form. */
export const groupNouns: ReadonlySet<string> = new Set(
  words(`
  people police folks men women children kids families family residents staff crew crowd audience jury panel public media press youths teens parents clergy troops personnel authorities electorate opposition leadership cops faithful elites elite workforce cabinet couple pair trio duo delegation entourage majority minority everyone everybody others
  prosecution defense defence plaintiffs nobody locals countrymen constituents spouses siblings brothers sisters sons daughters wives husbands relatives guys ladies gentlemen
`),
);

/** Nouns of bodies, singular, lower case: "the *agency* said". */
export const bodyNouns: ReadonlySet<string> = new Set(
  words(`
  academy administration agency airline alliance army assembly association authority bank board brewery broadcaster brokerage bureau campaign caucus center charity church clinic club coalition college commission committee company conglomerate congress consortium contractor corporation council court delegation department embassy
  factory federation firm force foundation government group hospital institute institution intelligence journal jury laboratory league legislature magazine manufacturer ministry movement museum navy network newspaper nonprofit office organisation organization outlet panel paper parliament party publication publisher regime regulator retailer school senate service society startup station
  studio subcommittee task-force team thinktank think-tank tribunal troupe union university utility watchdog website band conference chamber
`),
);

/** Nouns that fit nearly any body, lower case: "the *group* said". */
export const wideBodyNouns: ReadonlySet<string> = new Set(
  words('organization organisation group company firm agency corporation nonprofit charity retailer manufacturer'),
);

/** Nouns of writings and findings that statements are attributed to, lower case: "the *report* said". */
export const documentNouns: ReadonlySet<string> = new Set(
  words(`
  account address affidavit analysis announcement article audit autopsy biography brief briefing bulletin charge chronicle citation comment complaint declaration decision decree dispatch dossier editorial email e-mail essay estimate evidence figure file filing findings story guideline indictment inquiry interview
  investigation judgment lawsuit law ledger letter manifesto manual measurement memo memoir memorandum message motion note notice op-ed opinion order papers petition plan poll post posting press-release proposal readout recording record records register release remark report reports research review ruling sign source speech
  spreadsheet statement statistics statute study subpoena suit countersuit summary survey testimony text transcript tweet verdict video warrant document documents data bill resolution forecast census book
`),
);

/** Roles that count as the same office, lower case: the word and the office it stands for. */
export const sameOffice: ReadonlyMap<string, string> = new Map([
  ['congressman', 'representative'],
  ['congresswoman', 'representative'],
  ['rep.', 'representative'],
  ['spokesman', 'spokesperson'],
  ['spokeswoman', 'spokesperson'],
  ['chairman', 'chair'],
  ['chairwoman', 'chair'],
  ['chairperson', 'chair'],
  ['lawyer', 'attorney'],
  ['counsel', 'attorney'],
  ['solicitor', 'attorney'],
  ['barrister', 'attorney'],
  ['adviser', 'advisor'],
  ['councilwoman', 'councilman'],
  ['councilor', 'councilman'],
  ['councillor', 'councilman'],
  ['ceo', 'chief executive'],
  ['reporter', 'journalist'],
  ['correspondent', 'journalist'],
  ['newsman', 'journalist'],
  ['physician', 'doctor'],
  ['businesswoman', 'businessman'],
  ['tycoon', 'mogul'],
  ['magnate', 'mogul'],
  ['organiser', 'organizer'],
  ['frontrunner', 'front-runner'],
  ['premier', 'prime minister'],
]);

/** Wider words for offices, lower case: whoever is the second may be called the first. "the *lawmaker*" of a senator. */
export const widerRoles: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  [
    'lawmaker',
    new Set([
      'senator',
      'representative',
      'assemblyman',
      'assemblywoman',
      'speaker',
      'whip',
      'legislator',
      'majority leader',
      'minority leader',
      'councilman',
    ]),
  ],
  ['legislator', new Set(['senator', 'representative', 'assemblyman', 'assemblywoman', 'speaker', 'lawmaker'])],
  ['politician', new Set(['senator', 'representative', 'governor', 'mayor', 'president', 'candidate', 'minister', 'speaker', 'lawmaker'])],
  [
    'leader',
    new Set([
      'president',
      'prime minister',
      'chancellor',
      'chair',
      'speaker',
      'secretary-general',
      'dictator',
      'ruler',
      'majority leader',
      'minority leader',
    ]),
  ],
  ['jurist', new Set(['judge', 'justice'])],
  ['judge', new Set(['justice', 'magistrate'])],
  ['diplomat', new Set(['ambassador', 'envoy', 'secretary of state', 'foreign minister', 'consul'])],
  [
    'officer',
    new Set(['sergeant', 'lieutenant', 'captain', 'detective', 'policeman', 'constable', 'trooper', 'colonel', 'major', 'general']),
  ],
  ['official', new Set(['spokesperson', 'secretary', 'commissioner', 'director', 'minister', 'undersecretary', 'administrator'])],
  ['nominee', new Set(['candidate'])],
  ['candidate', new Set(['nominee', 'contender', 'front-runner', 'hopeful'])],
  ['front-runner', new Set(['candidate', 'nominee', 'hopeful', 'contender'])],
  ['hopeful', new Set(['candidate', 'contender'])],
  ['executive', new Set(['chief executive', 'chair'])],
  ['mogul', new Set(['businessman', 'billionaire', 'developer'])],
  ['billionaire', new Set(['businessman', 'mogul', 'developer'])],
  ['academic', new Set(['professor', 'lecturer', 'economist', 'historian'])],
  ['scholar', new Set(['professor', 'historian'])],
  ['cleric', new Set(['priest', 'bishop', 'archbishop', 'cardinal', 'imam', 'pastor', 'reverend', 'rabbi'])],
  ['host', new Set(['anchor', 'presenter'])],
  ['journalist', new Set(['anchor', 'columnist', 'editor', 'host', 'blogger'])],
]);

/** Offices of two words that one person holds at a time, as far as one story goes, lower case. */
const singleOfficesOfTwoWords = [
  'attorney general',
  'solicitor general',
  'surgeon general',
  'secretary general',
  'inspector general',
  'prime minister',
  'vice president',
  'foreign minister',
  'defense minister',
  'finance minister',
  'interior minister',
  'press secretary',
  'majority leader',
  'minority leader',
  'opposition leader',
  'district attorney',
  'first lady',
  'first minister',
  'house speaker',
  'foreign secretary',
  'treasury secretary',
  'defense secretary',
  'police chief',
  'fire chief',
  'chief justice',
  'chief executive',
] as const;

/** Roles of two words whose second alone says too little, lower case. */
export const compoundRoles: ReadonlySet<string> = new Set([
  ...singleOfficesOfTwoWords,
  'auditor general',
  'consul general',
  'governor general',
  'postmaster general',
  'vice chair',
  'deputy director',
  'executive director',
]);

/** Offices that one person holds at a time, as far as one story goes, lower case. */
export const singleOffices: ReadonlySet<string> = new Set([
  ...words(
    'president governor mayor premier chancellor king queen pope emperor speaker sheriff ambassador archbishop coroner comptroller treasurer auditor superintendent warden dictator',
  ),
  ...singleOfficesOfTwoWords,
]);

/** Short forms of bodies of people with roles that end in `s` in the plural but do not follow the rule, lower case. */
export const irregularPlurals: ReadonlyMap<string, string> = new Map([
  ['attorneys', 'attorney'],
  ['spokesmen', 'spokesman'],
  ['spokeswomen', 'spokeswoman'],
  ['congressmen', 'congressman'],
  ['congresswomen', 'congresswoman'],
  ['businessmen', 'businessman'],
  ['businesswomen', 'businesswoman'],
  ['policemen', 'policeman'],
  ['councilmen', 'councilman'],
  ['chairmen', 'chairman'],
  ['gunmen', 'gunman'],
  ['statesmen', 'statesman'],
  ['fishermen', 'fisherman'],
  ['clergymen', 'clergyman'],
  ['salesmen', 'salesman'],
  ['assemblymen', 'assemblyman'],
  ['newsmen', 'newsman'],
  ['women', 'woman'],
  ['men', 'man'],
  ['children', 'child'],
  ['wives', 'wife'],
  ['people', 'person'],
  ['thieves', 'thief'],
  ['deputies', 'deputy'],
  ['secretaries', 'secretary'],
  ['dignitaries', 'dignitary'],
  ['allies', 'ally'],
  ['enemies', 'enemy'],
  ['tories', 'tory'],
  ['missionaries', 'missionary'],
  ['celebrities', 'celebrity'],
  ['witnesses', 'witness'],
  ['eyewitnesses', 'eyewitness'],
  ['waitresses', 'waitress'],
  ['actresses', 'actress'],
  ['hostesses', 'hostess'],
  ['bosses', 'boss'],
  ['coaches', 'coach'],
  ['heroes', 'hero'],
  ['agencies', 'agency'],
  ['authorities', 'authority'],
  ['companies', 'company'],
  ['universities', 'university'],
  ['parties', 'party'],
  ['armies', 'army'],
  ['embassies', 'embassy'],
  ['churches', 'church'],
  ['studies', 'study'],
  ['stories', 'story'],
  ['caucuses', 'caucus'],
  ['surveys', 'survey'],
  ['analyses', 'analysis'],
  ['inquiries', 'inquiry'],
  ['testimonies', 'testimony'],
]);

/** Trades of those who report the news, lower case. */
export const newsTrades: ReadonlySet<string> = new Set(
  words('journalist newsman anchor host columnist commentator pundit reporter correspondent presenter broadcaster editor'),
);

/** Parts in politics that nobody plays who reports the news, lower case. */
export const politicalParts: ReadonlySet<string> = new Set(
  words(
    'president governor senator representative mayor candidate nominee hopeful front-runner contender minister chancellor congressman lawmaker',
  ),
);
