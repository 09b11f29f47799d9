import { seededRandom } from './invented-news.ts';

/** An article of a stream in which some three hundred stories run at a time, each told by one to twelve outlets. */
export interface StreamedArticle {
  readonly id: string;
  readonly story: number;
  readonly headline: string;
  readonly text: string;
}

const RUNNING = 300;
const MOST_ACCOUNTS = 12;
/** A story's own words: names, places, things. */
const OWN_WORDS = 60;
const VOCABULARY = 60_000;

/** An endless stream of invented articles, the same for the same seed. Their words are as uneven as in a language. */
export function* inventedStories(seed: number): Generator<StreamedArticle> {
  const random = seededRandom(seed);
  const below = (limit: number) => Math.floor(random() * limit);
  // the cube of a number between 0 and 1 falls mostly on the low ones, as words do
  const common = () => wordOf(Math.floor(random() ** 3 * VOCABULARY));
  const newStory = (story: number) => ({
    story,
    words: Array.from({ length: OWN_WORDS }, () => wordOf(below(VOCABULARY))),
    left: 1 + below(MOST_ACCOUNTS),
  });
  const running = Array.from({ length: RUNNING }, (_, story) => newStory(story));
  for (let stories = RUNNING, number = 0; ; number++) {
    const place = below(RUNNING);
    const told = running[place] as ReturnType<typeof newStory>;
    // an account knows part of the story, and every second of its words is about something else
    const known = told.words.filter(() => random() < 0.6);
    const own = () => known[Math.floor(random() ** 2 * known.length)] ?? common();
    const words = (count: number) => Array.from({ length: count }, () => (random() < 0.35 ? own() : common())).join(' ');
    const sentences = Array.from({ length: 8 + below(20) }, () => `The ${words(7)} and the ${words(7)} for ${below(900)} of them.`);
    yield { id: `invented-${number}`, story: told.story, headline: words(8), text: sentences.join(' ') };
    if (--told.left === 0) running[place] = newStory(stories++);
  }
}

const syllables = 'ba,dre,fi,gol,hu,ka,lem,mi,nor,pe,ra,sto,tu,ven,wi,zo'.split(',');

function wordOf(number: number): string {
  let word = '';
  for (let rest = number + syllables.length; rest > 0; rest = Math.floor(rest / syllables.length))
    word += syllables[rest % syllables.length];
  return word;
}
