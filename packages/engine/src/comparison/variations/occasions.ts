import { dayNumber } from '../../article/index.ts';
import type { AnalysedArticle } from '../../doc/index.ts';
import type { Story } from '../../story/index.ts';

/** Accounts published further apart than this, in days, tell of one occasion only where both name a day of it: a weekly paper still follows up. */
const APART = 8;
/** Named people, bodies and places from which an account that shares none of them with the other is about other ones. */
const NAMED = 2;

const DAY = /^\d{4}-\d\d-\d\d/;

/** What of an account tells which happening it is about. */
interface Occasion {
  /** Days since 1970 of its publication; absent where that is unknown. */
  readonly published: number | undefined;
  /** Days that it names, as TIMEX3 values. */
  readonly days: ReadonlySet<string>;
  /** Story entities that it names. */
  readonly named: ReadonlySet<string>;
}

/**
 * Whether two accounts of a story can be held against each other at all: not where they were published more than a week apart and name no day in common
 * (a speech and another of the same person, this year's regatta and the last), and not where each names people and places and none is in both
 * (two fires on one day). Given articles by id; the same answer for (a, b) and (b, a).
 */
export function tellOccasionsApart(story: Story): (a: string, b: string) => boolean {
  const occasions = new Map(story.docs.map((doc) => [doc.article.id, occasionOf(story, doc)]));
  return (a, b) => {
    const x = occasions.get(a);
    const y = occasions.get(b);
    if (a === b || !x || !y) return false;
    if (
      x.published !== undefined &&
      y.published !== undefined &&
      Math.abs(x.published - y.published) > APART &&
      !haveCommon(x.days, y.days)
    )
      return true;
    return x.named.size >= NAMED && y.named.size >= NAMED && !haveCommon(x.named, y.named);
  };
}

function occasionOf(story: Story, { article, layers }: AnalysedArticle): Occasion {
  const created = article.createdAt;
  const published = created.kind === 'known' ? dayNumber(created.value) : undefined;
  const days = layers.times.flatMap(({ value }) => (DAY.test(value) ? [value.slice(0, 10)] : []));
  const named = layers.entities.entities.flatMap(({ id, named }) => (named ? [story.entityOf(article.id, id)?.id] : []));
  return {
    published,
    days: new Set(days),
    named: new Set(named.filter((id) => id !== undefined)),
  };
}

function haveCommon(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  for (const one of a) if (b.has(one)) return true;
  return false;
}
