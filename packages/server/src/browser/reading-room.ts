/** The reading room's own script: keeps an open story up to date, and moves by keyboard. Every page reads without it. */

import { createClient } from '@crosscheck/client';
import { sendCorrections } from './correcting.ts';
import { takeWhatIsGiven } from './giving.ts';
import { fingerprint, keepLook, lastLook, markStories, momentWords, moreWords, onLeaving } from './last-look.ts';
import { followLostAddress } from './lost-address.ts';
import { appendOlderStories } from './older-stories.ts';
import { arrangePoints } from './points-table.ts';
import { suggestInFields } from './suggestions.ts';

/** Follows the events of a story; what happens shows on the page at once, and where the reader is does not move. */
async function follow(story: string): Promise<void> {
  const end = new AbortController();
  addEventListener('pagehide', () => end.abort());
  let running: Promise<void> | undefined;
  let again = false;
  const update = () => {
    // several articles that come at once are one update
    again = running !== undefined;
    running ??= redraw().finally(() => {
      running = undefined;
      if (again) update();
    });
  };
  for await (const { kind } of createClient(location.origin).followStory(story, { signal: end.signal })) if (kind !== 'ready') update();
}

const follows = document.body.dataset.follows;

/** What the reader saw when they last looked, or saw first; everything else is new. */
const looked = follows === undefined ? undefined : lastLook(follows);
const seen = looked ?? look();

function look() {
  const found = findings(document);
  const conflicts = found.filter((finding) => finding.closest('.conflict') !== null).length;
  const counts = [document.querySelectorAll('.accounts > li').length, conflicts, found.length - conflicts] as const;
  return { counts, at: Date.now(), findings: found.map(saying) };
}

let drawn: string | null = null;

async function redraw(): Promise<void> {
  const response = await fetch(location.pathname + location.search, { headers: { accept: 'text/html' } });
  if (!response.ok || response.headers.get('etag') === drawn) return;
  drawn = response.headers.get('etag');
  const fresh = new DOMParser().parseFromString(await response.text(), 'text/html');
  const opened = new Set([...document.querySelectorAll<HTMLDetailsElement>('details[open]')].map(keyOf));
  const unchecked = [...document.querySelectorAll<HTMLInputElement>('main input[type=checkbox]:not(:checked)')].map(({ id }) => id);
  const anchor = anchorOnScreen();
  for (const part of ['.opening', 'nav', 'main']) {
    const [now, then] = [document.querySelector(part), fresh.querySelector(part)];
    if (now !== null && then !== null) now.replaceWith(document.adoptNode(then));
    else if (now === null && then !== null) document.querySelector('main')?.before(document.adoptNode(then));
  }
  document.title = fresh.title;
  for (const details of document.querySelectorAll<HTMLDetailsElement>('details')) if (opened.has(keyOf(details))) details.open = true;
  for (const id of unchecked) {
    const box = document.getElementById(id);
    if (box instanceof HTMLInputElement) box.checked = false;
  }
  markNew();
  // first what changes heights
  document.dispatchEvent(new Event('crosscheck:redrawn'));
  const place = anchor?.find();
  if (anchor !== undefined && place != null) scrollBy({ top: place.getBoundingClientRect().top - anchor.top, behavior: 'instant' });
}

/** Marks the findings that are new to the reader, and says so at the top. */
function markNew(): void {
  const known = new Set(seen.findings);
  const added = findings(document).filter((finding) => !known.has(saying(finding)));
  for (const finding of added) finding.classList.add('is-new');
  tell(moreWords(seen.counts, look().counts), added[0]);
}

function findings(page: Document): HTMLElement[] {
  return [...page.querySelectorAll<HTMLElement>('.finding')];
}

/** Stands for what a finding says, as its number changes when others come before it. */
function saying(finding: HTMLElement): string {
  return fingerprint(
    `${finding.querySelector('h3')?.textContent} ${[...finding.querySelectorAll('.words')].map((words) => words.textContent).join(' ')}`,
  );
}

function keyOf(details: HTMLDetailsElement): string {
  return details.querySelector('summary')?.textContent ?? '';
}

/** What a reader has before them: the first part that begins on the screen or, of a long one, the part that the screen is in. */
function anchorOnScreen(): { readonly find: () => Element | null | undefined; readonly top: number } | undefined {
  const parts = [...document.querySelectorAll<HTMLElement>('main section[id], main .finding, main .account')].map((part) => ({
    part,
    top: part.getBoundingClientRect().top,
  }));
  const found = parts.find(({ top }) => top > MASTHEAD && top < innerHeight) ?? parts.findLast(({ top }) => top <= MASTHEAD);
  if (found === undefined) return undefined;
  const { part, top } = found;
  const said = saying(part);
  const isFinding = part.classList.contains('finding');
  return { top, find: () => (isFinding ? findings(document).find((one) => saying(one) === said) : document.getElementById(part.id)) };
}

/** Height of what stays at the top of the screen, in pixels. */
const MASTHEAD = 50;

function tell(more: string, first: HTMLElement | undefined): void {
  const note = document.getElementById('live-note');
  if (note === null) return;
  const since = looked === undefined ? 'Since you opened this page' : `Since your last look, ${momentWords(looked.at)}`;
  note.textContent = `${since}: ${more === '' ? 'an article was changed' : more}. `;
  if (first === undefined) return;
  const link = document.createElement('a');
  link.href = `#${first.id}`;
  link.textContent = 'Go to what is new';
  note.append(link);
}

document.addEventListener('keydown', (event) => {
  if (
    event.ctrlKey ||
    event.metaKey ||
    event.altKey ||
    (event.target instanceof Element && event.target.closest('input, textarea, select'))
  )
    return;
  if (event.key === '/') {
    event.preventDefault();
    document.getElementById('look')?.focus();
  } else if (event.key === 'j' || event.key === 'k') {
    const links = [...document.querySelectorAll<HTMLElement>('.story h3 a, .hits h2 a')];
    const here = links.indexOf(document.activeElement as HTMLElement);
    links[Math.min(links.length - 1, Math.max(0, here + (event.key === 'j' ? 1 : -1)))]?.focus();
  }
});

if (follows !== undefined) {
  // what is no more than it was needs no words
  if (looked !== undefined && findings(document).some((finding) => !looked.findings.includes(saying(finding)))) markNew();
  onLeaving(() => keepLook(follows, look()));
  void follow(follows);
}
markStories();
appendOlderStories();
suggestInFields();
arrangePoints();
followLostAddress();
sendCorrections();
takeWhatIsGiven();
