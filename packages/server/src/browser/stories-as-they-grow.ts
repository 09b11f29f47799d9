import type { CrosscheckClient, Story } from '@crosscheck/client';
import { countOf } from './words.ts';

/** Stories that are shown at once, and findings of each. */
const SHOWN = 30;
const FINDINGS = 3;

/** Shows the stories that articles go into, each with its comparison as it is now, the one that grew last on top. */
export class StoriesAsTheyGrow {
  readonly #client: CrosscheckClient;
  readonly #place = document.getElementById('grown') as HTMLElement;
  readonly #list: HTMLElement;
  readonly #items = new Map<string, HTMLElement>();
  readonly #touched = new Set<string>();
  #drawing: Promise<void> | undefined;

  constructor(client: CrosscheckClient) {
    this.#client = client;
    this.#list = this.#place.querySelector('ol') as HTMLElement;
    this.#list.replaceChildren();
  }

  /** A story has one more article. */
  touch(story: string): void {
    this.#touched.add(story);
    this.#drawing ??= this.#draw()
      .catch((error: unknown) => {
        // without a connection the stories stay as they were drawn last
        if (!(error instanceof TypeError)) throw error;
      })
      .finally(() => {
        this.#drawing = undefined;
      });
  }

  /** Resolves when everything that was touched is shown. */
  async shown(): Promise<void> {
    await this.#drawing;
  }

  /** One after the other: what is touched meanwhile is drawn once, as it is then. */
  async #draw(): Promise<void> {
    for (let [story] = this.#touched; story !== undefined; [story] = this.#touched) {
      this.#touched.delete(story);
      const { data } = await this.#client.GET('/api/stories/{id}', { params: { path: { id: story } } });
      // it may have gone into another, which is shown then
      if (data !== undefined) this.#show(data, await this.#findingsOf(data));
    }
  }

  /** The first of what the page of the story shows, as a reader would see it there. */
  async #findingsOf({ id, comparison }: Story): Promise<HTMLElement[]> {
    if (comparison.conflicts + comparison.differences === 0) return [];
    const response = await fetch(`/stories/${id}`, { headers: { accept: 'text/html' } });
    if (!response.ok) return [];
    const page = new DOMParser().parseFromString(await response.text(), 'text/html');
    return [...page.querySelectorAll<HTMLElement>('.finding')].slice(0, FINDINGS).map((finding) => {
      const item = document.createElement('li');
      const link = document.createElement('a');
      link.href = `/stories/${id}#${finding.id}`;
      link.append(...[...(finding.querySelector('h3')?.childNodes ?? [])].map((node) => document.adoptNode(node)));
      link.querySelector('.kind')?.classList.add(finding.closest('#conflicts') === null ? 'has-d' : 'has-x');
      item.append(link);
      return item;
    });
  }

  #show({ id, headline, comparison, publishers }: Story, findings: readonly HTMLElement[]): void {
    const item = this.#items.get(id) ?? document.createElement('li');
    this.#items.set(id, item);
    const title = document.createElement('h3');
    const link = document.createElement('a');
    link.href = `/stories/${id}`;
    link.dir = 'auto';
    link.textContent = headline ?? 'A story without a headline';
    title.append(link);
    const { accounts, conflicts, differences } = comparison;
    const numbers = document.createElement('p');
    numbers.className = 'numbers';
    numbers.textContent = countOf(accounts, 'account');
    if (accounts > 1) numbers.append(': ', coloured(conflicts, 'conflict', 'has-x'), ' · ', coloured(differences, 'difference', 'has-d'));
    else if (publishers[0] !== undefined) numbers.append(`, ${publishers[0]}`);
    const list = document.createElement('ul');
    list.append(...findings);
    item.replaceChildren(title, numbers, ...(findings.length > 0 ? [list] : []));
    this.#list.prepend(item);
    while (this.#list.childElementCount > SHOWN) this.#list.lastElementChild?.remove();
    this.#place.hidden = false;
  }
}

function coloured(number: number, word: string, name: string): HTMLElement {
  const span = document.createElement('span');
  span.className = number > 0 ? name : 'has-none';
  span.textContent = countOf(number, word);
  return span;
}
