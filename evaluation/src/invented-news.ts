import { createHash } from 'node:crypto';

/** An invented article as a line of JSONL has it. */
export interface InventedArticle {
  readonly id: string;
  readonly url: string;
  readonly headline: string;
  readonly publisher: string;
  readonly published: string;
  readonly text: string;
}

/** Numbers from 0 to below 1, the same for the same seed: splitmix32. */
export function seededRandom(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x9e3779b9) | 0;
    let mixed = Math.imul(state ^ (state >>> 16), 0x21f0aaad);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
    return ((mixed ^ (mixed >>> 15)) >>> 0) / 4_294_967_296;
  };
}

const places = 'Ellery,Marrow Bay,Valmouth,Northbank,Fennick,Oster,Halden,Tarn Hill,Brackwater,Sele,Wexley,Duncaster'.split(',');
const firstNames = 'Ann,Piet,Jo,Ida,Tom,Mara,Luis,Greta,Owen,Nadia,Karl,Ruth,Samir,Elsa,Bram,Vera'.split(',');
const offices = ['Mayor', 'Governor', 'Councilman', 'Judge', 'Minister', 'Senator', 'Captain', 'Professor'];
const subjects =
  'dam,ferry,pier,levee,bridge,budget,harbour,school,strike,election,hospital,railway,vaccine,museum,reservoir,airport'.split(',');
const happenings = [
  'held through the night',
  'was closed on Friday',
  'will cost more than planned',
  'was damaged by the storm',
  'is to be rebuilt',
  'was inspected on Monday',
  'has divided the town',
  'opened two months late',
];
const verbs = ['said', 'told reporters', 'said in a statement', 'added', 'wrote in a letter', 'said on Tuesday'];
const remarks = [
  'We were very lucky this time',
  'Nobody asked us before the work began',
  'We are not going to pay a single cent for it',
  'It is over, and everybody knows it',
  'There was no warning of any kind',
  'The figures were known for years',
  'People here have waited long enough',
];
const consonants = 'b,br,d,dr,f,g,gr,h,k,l,m,n,p,r,s,st,t,tr,v,w'.split(',');
const vowels = 'a,e,i,o,u,ai,ea,ou'.split(',');

/**
 * One of any number of invented articles, about 400 words, the same for the same number. Words are as uneven as in a language: some stand in every
 * article, and there is no end of rare ones.
 */
export function inventedArticle(number: number): InventedArticle {
  const random = seededRandom(number + 1);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;
  // the square of a number between 0 and 1 falls more often on the low ones, as words do
  const coined = () => coinedWord(Math.floor(random() ** 2 * 20_000));
  const surname = () => capitalised(coined());
  const [place, subject, happening] = [pick(places), pick(subjects), pick(happenings)];
  const people = Array.from({ length: 3 }, () => `${pick(firstNames)} ${surname()}`);
  const sentence = () => {
    const person = pick(people);
    const speaker = random() < 0.5 ? `${pick(offices)} ${person}` : (person.split(' ')[1] ?? person);
    switch (Math.floor(random() * 6)) {
      case 0:
        return `“${pick(remarks)} in ${coined()},” ${speaker} ${pick(verbs)}.`;
      case 1:
        return `${speaker} said that the ${coined()} ${subject} would cost $${Math.floor(random() * 90_000) + 1_000}.`;
      case 2:
        return `Some ${Math.floor(random() * 900) + 10} residents of ${place} signed a ${coined()} petition about the ${subject}, according to the ${place} Water Board.`;
      case 3:
        return `The ${coined()} near the ${subject} was ${coined()} before it ${happening}, and the ${coined()} of ${pick(places)} followed.`;
      case 4:
        return `In ${2000 + Math.floor(random() * 31)} the ${place} council had voted on a ${coined()}, ${Math.floor(random() * 20) + 5} votes to ${Math.floor(random() * 5)}.`;
      default:
        return `It was not clear whether the ${coined()} ${subject} had been ${coined()} by then.`;
    }
  };
  const paragraphs = [`The ${coined()} ${subject} of ${place} ${happening}, ${pick(offices)} ${people[0]} said on Tuesday.`];
  while (paragraphs.length < 9) paragraphs.push(`${sentence()} ${sentence()} ${sentence()}`);
  const day = new Date(Date.UTC(2030, 0, 1) + number * 60_000).toISOString();
  const publisher = `${pick(places)} ${pick(['Post', 'Courier', 'Times', 'Wire', 'Herald'])}`;
  return {
    id: `invented-${number}`,
    url: `https://${publisher.toLowerCase().replaceAll(' ', '-')}.example/${number}`,
    headline: `${capitalised(subject)} of ${place} ${happening}, says ${people[0]}`,
    publisher,
    published: day,
    text: paragraphs.join('\n\n'),
  };
}

/** Things that the accounts of one story tell, each in three wordings; a word in brackets is one of the story's own. */
const tellings: readonly (readonly [string, string, string])[] = [
  [
    '“[remark] in [1],” [who] told reporters on the [2] side of the [subject].',
    'On the [2] side, [who] said: “[remark] in [1].”',
    '[who] complained to reporters about [1] and about the [2] side of the [subject].',
  ],
  [
    '[who] said that the [1] of the [subject] would cost $[number],000, twice the [2] of last year.',
    'The [1] will cost $[number],000, [who] said, which is twice what the [2] cost.',
    'Some $[number],000 must be found for the [1], according to [who], after the [2] ran out.',
  ],
  [
    'Some [number] residents had signed a [1] petition against the [2] by Monday.',
    'A petition against the [2] was signed by [number] people from [1].',
    'By Monday [number] people in [1] had put their names to a letter about the [2].',
  ],
  [
    'The [1] gave way on Tuesday night, and water reached the [2] within an hour.',
    'Water stood in the [2] an hour after the [1] gave way on Tuesday.',
    'On Tuesday night the [1] failed, and the [2] was under water soon after.',
  ],
  [
    'Inspectors had warned of cracks in the [1] in 20[number] and asked for the [2] to be closed.',
    'A report of 20[number] told of cracks in the [1]; the [2] was to be closed.',
    'Cracks in the [1] were known since 20[number], inspectors say, but the [2] stayed open.',
  ],
  [
    '[who] denied that the [1] had been sold to the [2] company.',
    'That the [1] was sold to the [2] company is not true, [who] said.',
    'The [2] company never bought the [1], [who] told the council.',
  ],
];
/** Words that an account may put in the place of others, so that few of its sentences stand in another letter for letter. */
const otherWords: Readonly<Record<string, readonly string[]>> = {
  the: ['this', 'that', 'its', 'the'],
  said: ['said', 'added', 'explained', 'recalled'],
  told: ['told', 'assured', 'informed'],
  and: ['and', 'while'],
  had: ['had long', 'had', 'had indeed'],
  was: ['was', 'was soon', 'was then'],
  were: ['were', 'were then'],
  people: ['people', 'citizens', 'residents'],
  reporters: ['reporters', 'journalists', 'the press'],
  which: ['which', 'and that'],
  after: ['after', 'once', 'when'],
};
const SHARED = 16;
const SHARED_TOLD = 10;
const OWN = 11;

/** Accounts that several outlets give of one invented story, about 500 words each, the same for the same numbers: each tells a part of what
 * is known, in its own words, and some things that no other has. */
export function inventedAccounts(story: number, count: number): InventedArticle[] {
  const random = seededRandom(7_919 * story + 17);
  const below = (limit: number) => Math.floor(random() * limit);
  const coined = () => coinedWord(below(20_000));
  const [town, subject] = [capitalised(coined()), subjects[story % subjects.length] as string];
  const people = Array.from(
    { length: 6 },
    () => `${offices[below(offices.length)]} ${firstNames[below(firstNames.length)]} ${capitalised(coined())}`,
  );
  const facts = (count: number) =>
    Array.from({ length: count }, (_, i) => ({
      wordings: tellings[i % tellings.length] as readonly [string, string, string],
      words: { who: people[below(people.length)], remark: remarks[below(remarks.length)], 1: coined(), 2: coined(), subject },
      number: 10 + below(80),
    }));
  const shared = facts(SHARED);
  const published = new Date(Date.UTC(2030, 0, 1) + story * 3_600_000).toISOString();
  return Array.from({ length: count }, (_, account) => {
    const known = shared.filter((_, i) => (i + 3 * account) % SHARED < SHARED_TOLD);
    const sentences = [...known, ...facts(OWN)].map(({ wordings, words, number }) => {
      // one account in ten has another number
      const told: Record<string, unknown> = { ...words, number: random() < 0.1 ? number + 1 : number };
      return (wordings[below(3)] as string)
        .replace(/\b[a-z]+\b/g, (word) => otherWords[word]?.[below(otherWords[word].length)] ?? word)
        .replace(/\[(\w+)\]/g, (_, word: string) => String(told[word]));
    });
    const paragraphs = Array.from({ length: sentences.length / 3 }, (_, i) => sentences.slice(3 * i, 3 * i + 3).join(' '));
    const text = [`Everybody in ${town} spoke of the ${subject} on Wednesday.`, ...paragraphs].join('\n\n');
    const publisher = `${town} Paper ${account + 1}`;
    return {
      id: `${story}-${account}`,
      url: `https://paper${account}.example/${story}`,
      headline: `${town}: the ${subject} gave way`,
      publisher,
      published,
      text,
    };
  });
}

const coinedWords: string[] = [];

/** An invented word of two to four syllables. */
function coinedWord(number: number): string {
  let word = coinedWords[number];
  if (word === undefined) {
    const bytes = createHash('sha256').update(`word ${number}`).digest();
    const syllables = 2 + ((bytes[0] as number) % 3);
    word = '';
    for (let i = 0; i < syllables; i++)
      word += `${consonants[(bytes[2 * i + 1] as number) % consonants.length]}${vowels[(bytes[2 * i + 2] as number) % vowels.length]}`;
    word += ['n', 'r', 'l', 's', 'm'][(bytes[20] as number) % 5];
    coinedWords[number] = word;
  }
  return word;
}

function capitalised(word: string): string {
  return `${word.charAt(0).toUpperCase()}${word.slice(1)}`;
}
