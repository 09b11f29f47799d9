/** Verbs whose past is not made with "-ed": base, past, and participle where it differs. Forms equal to the base are left out. */
const verbs = `
arise arose arisen, awake awoke awoken, bear bore borne, beat - beaten, become became, befall befell befallen, beget begot begotten, begin began begun, behold beheld,
bend bent, beseech besought, bind bound, bite bit bitten, bleed bled, blow blew blown, break broke broken, breed bred, bring brought, build built, burn burnt, buy bought,
catch caught, choose chose chosen, cling clung, come came, creep crept, deal dealt, dig dug, draw drew drawn, dream dreamt, drink drank drunk, drive drove driven,
eat ate eaten, fall fell fallen, feed fed, feel felt, fight fought, find found, flee fled, fling flung, fly flew flown, forbid forbade forbidden,
foresee foresaw foreseen, forget forgot forgotten, forgive forgave forgiven, forgo forwent forgone, forsake forsook forsaken, freeze froze frozen, get got gotten,
give gave given, go went gone, grind ground, grow grew grown, hang hung, have had, hear heard, hide hid hidden, hold held, keep kept, kneel knelt, know knew known,
lay laid, lead led, lean leant, leap leapt, learn learnt, leave left, lend lent, light lit, lose lost, make made, mean meant, meet met, mislead misled,
mistake mistook mistaken, misunderstand misunderstood, outdo outdid outdone, outgrow outgrew outgrown, overcome overcame, overdo overdid overdone, overhear overheard,
oversee oversaw overseen, overtake overtook overtaken, overthrow overthrew overthrown, partake partook partaken, pay paid, plead pled, prove - proven,
rebuild rebuilt, redo redid redone, repay repaid, rethink rethought, rewrite rewrote rewritten, ride rode ridden, ring rang rung, rise rose risen, run ran, say said,
see saw seen, seek sought, sell sold, send sent, shake shook shaken, shine shone, shoot shot, show - shown, shrink shrank shrunk, sing sang sung, sink sank sunk,
sit sat, slay slew slain, sleep slept, slide slid, sling slung, slink slunk, sow - sown, speak spoke spoken, speed sped, spell spelt, spend spent, spill spilt, spin spun,
spit spat, spoil spoilt, spring sprang sprung, stand stood, steal stole stolen, stick stuck, sting stung, stink stank stunk, stride strode stridden, strike struck stricken,
string strung, strive strove striven, swear swore sworn, sweep swept, swell - swollen, swim swam swum, swing swung, take took taken, teach taught, tear tore torn,
tell told, think thought, throw threw thrown, tread trod trodden, undergo underwent undergone, understand understood, undertake undertook undertaken, undo undid undone,
unwind unwound, uphold upheld, wake woke woken, wear wore worn, weave wove woven, weep wept, win won, wind wound, withdraw withdrew withdrawn, withhold withheld,
withstand withstood, wring wrung, write wrote written`;

/** Nouns whose plural is not made with "-s". */
const nouns = `
child children, foot feet, goose geese, man men, mouse mice, ox oxen, tooth teeth, woman women, person people, crisis crises, analysis analyses, basis bases,
hypothesis hypotheses, thesis theses, diagnosis diagnoses, emphasis emphases, oasis oases, parenthesis parentheses, synthesis syntheses, axis axes, criterion criteria, phenomenon phenomena,
calf calves, half halves, knife knives, leaf leaves, life lives, loaf loaves, self selves, shelf shelves, thief thieves, wife wives, wolf wolves, hoof hooves,
elf elves, scarf scarves, alumnus alumni, cactus cacti, fungus fungi, nucleus nuclei, radius radii, stimulus stimuli, syllabus syllabi, appendix appendices,
index indices, matrix matrices, vertex vertices, larva larvae, vertebra vertebrae, curriculum curricula, memorandum memoranda, referendum referenda, stratum strata,
movie movies, cookie cookies, calorie calories, zombie zombies, rookie rookies, selfie selfies, die dice, tie ties, lie lies, pie pies, shoe shoes, toe toes, foe foes, cache caches,
axe axes, bus buses, gas gases, virus viruses, campus campuses, bonus bonuses, census censuses, focus focuses, status statuses, lens lenses, quiz quizzes`;

const entries = (rows: string): [string, string][] =>
  rows
    .trim()
    .split(/,\s+/)
    .flatMap((row) => {
      const [base = '', ...forms] = row.split(' ');
      return forms.filter((form) => form !== '-').map((form): [string, string] => [form, base]);
    });

/** Dictionary forms of irregular past forms and participles. */
export const irregularVerbs: ReadonlyMap<string, string> = new Map(entries(verbs));

/** Dictionary forms of irregular plurals. */
export const irregularNouns: ReadonlyMap<string, string> = new Map(entries(nouns));
