/** The reading room's own script: keeps an open story up to date, and moves by keyboard. Every page reads without it. */

const follows = document.body.dataset.follows;
if (follows !== undefined && 'EventSource' in globalThis) follow(follows);

/** Follows the events of a story; what happens shows on the page at once, and where the reader is does not move. */
function follow(story: string): void {
  const events = new EventSource(`/api/stories/${encodeURIComponent(story)}/events`);
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
  events.addEventListener('change', update);
  events.addEventListener('reload', update);
  addEventListener('pagehide', () => events.close());
}

async function redraw(): Promise<void> {
  const response = await fetch(location.pathname + location.search, { headers: { accept: 'text/html' } });
  if (!response.ok) return;
  const fresh = new DOMParser().parseFromString(await response.text(), 'text/html');
  const before = new Set(findings(document).map(saying));
  const accounts = document.querySelectorAll('.accounts > li').length;
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
  const added = findings(document).filter((finding) => !before.has(saying(finding)));
  for (const finding of added) finding.classList.add('is-new');
  tell(document.querySelectorAll('.accounts > li').length - accounts, added[0], added.length);
  if (anchor !== undefined) {
    const place = document.getElementById(anchor.id);
    if (place !== null) scrollBy({ top: place.getBoundingClientRect().top - anchor.top, behavior: 'instant' });
  }
  document.dispatchEvent(new Event('crosscheck:redrawn'));
}

function findings(page: Document): HTMLElement[] {
  return [...page.querySelectorAll<HTMLElement>('.finding')];
}

/** What a finding says, as its number changes when others come before it. */
function saying(finding: HTMLElement): string {
  return `${finding.querySelector('h3')?.textContent} ${[...finding.querySelectorAll('.words')].map((words) => words.textContent).join(' ')}`;
}

function keyOf(details: HTMLDetailsElement): string {
  return details.querySelector('summary')?.textContent ?? '';
}

/** The first thing with an address that is on the screen, and where it is. */
function anchorOnScreen(): { readonly id: string; readonly top: number } | undefined {
  for (const element of document.querySelectorAll('main section[id], main article[id]')) {
    const { top, bottom } = element.getBoundingClientRect();
    if (bottom > 60) return { id: element.id, top };
  }
  return undefined;
}

function tell(accounts: number, first: HTMLElement | undefined, number: number): void {
  const note = document.getElementById('live-note');
  if (note === null) return;
  const parts = [
    ...(accounts > 0 ? [accounts === 1 ? 'one more account' : `${accounts} more accounts`] : []),
    ...(number > 0 ? [number === 1 ? 'one new finding' : `${number} new findings`] : []),
  ];
  note.textContent = `Updated just now: ${parts.length === 0 ? 'an article was changed' : parts.join(', ')}. `;
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
