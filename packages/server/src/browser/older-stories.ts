/** Older stories come by themselves when the end of the list is near. Without this a link leads to them. */

/** How far below the screen the end may be, in pixels, when more is asked for: two screens of a large window. */
const AHEAD = '3000px';
/** About as high as a story is, in pixels, until it was seen. */
const STORY_HEIGHT = 180;

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

/**
 * Puts the next page's stories before the link, in groups that are laid out when they come near the screen: of ten thousand stories single ones would
 * be ten thousand places that the browser looks after in each frame.
 * @returns false where there are no more, or they cannot be had: then the link stays
 */
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
  }
  for (const day of page.querySelectorAll<HTMLElement>('.front > .day')) {
    const stories = storiesOf(day);
    if (stories.length === 0) continue;
    const group = document.createElement('div');
    group.className = 'later';
    group.style.containIntrinsicBlockSize = `auto ${stories.length * STORY_HEIGHT}px`;
    group.append(...stories);
    const begun = document.getElementById(day.querySelector('h2')?.id ?? '')?.closest('.day');
    if (begun != null) begun.append(document.adoptNode(group));
    else {
      day.append(group);
      more.before(document.adoptNode(day));
    }
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
