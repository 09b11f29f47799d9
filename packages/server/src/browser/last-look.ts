/** What a reader saw when they last looked, kept in their browser alone; what has changed since is marked. Without storage nothing is marked. */

/** What was in a story. */
export interface Look {
  /** Accounts, conflicts, differences. */
  readonly counts: readonly [number, number, number];
  /** When, in milliseconds since 1970. */
  readonly at: number;
  /** Fingerprints of its findings; only of one that was opened. */
  readonly findings?: readonly string[];
}

interface Looks {
  /** When the list of stories was looked at last. */
  readonly list?: number;
  readonly stories: Readonly<Record<string, Look>>;
}

const KEY = 'crosscheck.looks';
/** So many stories are remembered, those that were looked at last. */
const MOST = 2_000;

function readLooks(): Looks {
  try {
    const looks: unknown = JSON.parse(localStorage.getItem(KEY) ?? 'null');
    if (isLooks(looks)) return looks;
  } catch {
    // no storage, or something else's: as if the reader came for the first time
  }
  return { stories: {} };
}

function isLooks(value: unknown): value is Looks {
  return typeof value === 'object' && value !== null && 'stories' in value && typeof value.stories === 'object' && value.stories !== null;
}

function writeLooks({ list, stories }: Looks): void {
  const kept = Object.entries(stories)
    .sort(([, a], [, b]) => b.at - a.at)
    .slice(0, MOST);
  try {
    localStorage.setItem(KEY, JSON.stringify({ list, stories: Object.fromEntries(kept) }));
  } catch {
    // no storage, or no room in it: nothing is marked next time
  }
}

/** What a story had in it when it was opened last; undefined where it never was. */
export function lastLook(story: string): Required<Look> | undefined {
  const look = readLooks().stories[story];
  return look?.findings === undefined ? undefined : { ...look, findings: look.findings };
}

export function keepLook(story: string, look: Look): void {
  const looks = readLooks();
  writeLooks({ ...looks, stories: { ...looks.stories, [story]: look } });
}

/** A short stand-in for words: 32 bits of FNV-1a, enough to know a finding of one story again. */
export function fingerprint(words: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < words.length; i++) hash = Math.imul(hash ^ words.charCodeAt(i), 0x01000193);
  return (hash >>> 0).toString(36);
}

/** A moment as this reader's clock has it. */
export function momentWords(at: number): string {
  return new Date(at).toLocaleString('en-GB', { weekday: 'short', day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' });
}

/** Calls when the reader leaves: what they saw by then is what they saw. */
export function onLeaving(leave: () => void): void {
  addEventListener('pagehide', leave);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') leave();
  });
}

/** Marks what is new in a list of stories, and remembers it. */
export function markStories(): void {
  const note = document.getElementById('since-look');
  if (note === null) return;
  const before = readLooks();
  const known = before.list !== undefined;
  const changed = new Set<Element>();
  const mark = () => {
    for (const story of document.querySelectorAll<HTMLElement>('.story[data-story]:not([data-looked])')) {
      story.dataset.looked = '';
      const look = before.stories[story.dataset.story as string];
      const words = !known ? '' : look === undefined ? 'new' : moreWords(look.counts, countsOf(story));
      if (words === '') continue;
      changed.add(story);
      const place = story.querySelector('.look-again');
      if (place !== null) place.textContent = words === 'new' ? 'New since your last look' : `Since your last look: ${words}`;
    }
    if (known) tell(note, before.list as number, changed.size);
  };
  mark();
  document.addEventListener('crosscheck:appended', mark);
  onLeaving(() => {
    if (forgotten) return;
    const looks = readLooks();
    const stories: Record<string, Look> = { ...looks.stories };
    for (const story of document.querySelectorAll<HTMLElement>('.story[data-story]')) {
      const id = story.dataset.story as string;
      // of one that was opened it stays known what was in it then
      if (stories[id]?.findings === undefined) stories[id] = { counts: countsOf(story), at: Date.now() };
    }
    writeLooks({ list: Date.now(), stories });
  });
}

let forgotten = false;

function countsOf({ dataset }: HTMLElement): Look['counts'] {
  const [accounts = 0, conflicts = 0, differences = 0] = (dataset.counts ?? '').split(' ').map(Number);
  return [accounts, conflicts, differences];
}

/** `2 more accounts, 1 more conflict`; empty where nothing was added. */
export function moreWords(before: Look['counts'], now: Look['counts']): string {
  const names = ['account', 'conflict', 'difference'];
  return names
    .flatMap((name, i) => {
      const more = (now[i] as number) - (before[i] as number);
      return more > 0 ? [`${more} more ${name}${more === 1 ? '' : 's'}`] : [];
    })
    .join(', ');
}

function tell(note: HTMLElement, list: number, changed: number): void {
  const forget = document.createElement('button');
  forget.textContent = 'Forget what I saw';
  forget.className = 'plain';
  forget.addEventListener('click', () => {
    forgotten = true;
    try {
      localStorage.removeItem(KEY);
    } catch {
      // no storage: there is nothing to forget
    }
    for (const mark of document.querySelectorAll('.look-again')) mark.textContent = '';
    note.textContent = 'Forgotten.';
  });
  const what =
    changed === 0
      ? 'nothing new here'
      : changed === 1
        ? 'one story here is new or has more in it'
        : `${changed} stories here are new or have more in them`;
  note.replaceChildren(`Since your last look, ${momentWords(list)}: ${what}. `, forget);
}
