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
