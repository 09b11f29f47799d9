/** Older stories come by themselves when the end of the list is near. Without this a link leads to them. */

/** How far below the screen the end may be, in pixels, when more is asked for: two screens of a large window. */
const AHEAD = '3000px';

export function appendOlderStories(): void {
  const more = document.querySelector<HTMLElement>('.front .more');
  if (more === null) return;
  const known = new Set(storiesOf(document).map(idOf));
  let running = false;
  const observer = new IntersectionObserver(
    async (entries) => {
      if (running || !entries.some(({ isIntersecting }) => isIntersecting)) return;
      running = true;
      const goesOn = await append(more, known);
      running = false;
      observer.disconnect();
      // observed anew, it tells whether the end is still near
      if (goesOn) observer.observe(more);
    },
    { rootMargin: AHEAD },
  );
  observer.observe(more);
}

/** Puts the next page's stories before the link; false where there are no more, or they cannot be had: then the link stays. */
async function append(more: HTMLElement, known: Set<string>): Promise<boolean> {
  const link = more.querySelector<HTMLAnchorElement>('a[rel=next]');
  if (link === null) return false;
  const response = await fetch(link.href, { headers: { accept: 'text/html' } }).catch(() => undefined);
  if (response?.ok !== true) return false;
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  // one that something was added to meanwhile would come again
  for (const story of storiesOf(page)) {
    if (known.has(idOf(story))) story.remove();
    known.add(idOf(story));
    // those on the screen are laid out, of however many there are
    story.classList.add('later');
  }
  for (const day of page.querySelectorAll<HTMLElement>('.front > .day')) {
    const stories = storiesOf(day);
    if (stories.length === 0) continue;
    const begun = document.getElementById(day.querySelector('h2')?.id ?? '')?.closest('.day');
    if (begun != null) begun.append(...stories.map((story) => document.adoptNode(story)));
    else more.before(document.adoptNode(day));
  }
  const next = page.querySelector<HTMLAnchorElement>('.front .more a[rel=next]');
  document.dispatchEvent(new Event('crosscheck:appended'));
  if (next === null) {
    more.remove();
    return false;
  }
  link.href = next.getAttribute('href') as string;
  return true;
}

const storiesOf = (part: ParentNode) => [...part.querySelectorAll<HTMLElement>('.story[data-story]')];
const idOf = ({ dataset }: HTMLElement) => dataset.story as string;
