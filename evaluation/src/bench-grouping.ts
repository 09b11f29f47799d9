/**
 * Times grouping in a window that is full and slides, small and large, turn by turn in one run, since absolute times do not repeat on shared
 * machines: `npm run bench:grouping`. The articles are invented; what is read of them beforehand is not counted.
 */
import { Grouper, signatureOf } from '@crosscheck/engine';
import { bCubed } from './b-cubed.ts';
import { inventedStories } from './invented-stories.ts';

/** A window of so many articles, filled. */
function filled(window: number) {
  const articles = inventedStories(1);
  const grouper = new Grouper({ remember: window });
  const placed: { story: string; found: string }[] = [];
  let arrived = 0;
  /** Adds so many articles; milliseconds that each took. */
  const add = (count: number): number => {
    let time = 0;
    for (let i = 0; i < count; i++) {
      const { id, story, headline, text } = articles.next().value;
      const article = { id, signature: signatureOf({ headline, text }), arrived: arrived++ };
      const start = performance.now();
      grouper.add(article);
      time += performance.now() - start;
      placed.push({ story: String(story), found: String(grouper.placeOf(id)?.story) });
    }
    return time / count;
  };
  add(window);
  placed.length = 0;
  return { add, f1: () => bCubed(placed).f1 };
}

const [small, large] = [filled(10_000), filled(100_000)];
const rounds = Array.from({ length: 20 }, () => ({ small: small.add(1_000), large: large.add(1_000) }));
const mean = (times: readonly number[]) => times.reduce((sum, time) => sum + time, 0) / times.length;
const [inSmall, inLarge] = [mean(rounds.map((round) => round.small)), mean(rounds.map((round) => round.large))];
console.log(`a window of  10,000 articles: ${(1000 / inSmall).toFixed(0)} articles a second, B-cubed F1 ${small.f1().toFixed(3)}`);
console.log(`a window of 100,000 articles: ${(1000 / inLarge).toFixed(0)} articles a second, B-cubed F1 ${large.f1().toFixed(3)}`);
console.log(`time an article, large window / small: ${(inLarge / inSmall).toFixed(2)}`);
console.log(`resident memory: ${(process.memoryUsage().rss / 2 ** 20).toFixed(0)} MB`);
