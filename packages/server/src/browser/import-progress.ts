import type { ImportEvent } from '@crosscheck/client';
import { countOf } from './words.ts';

type InputEvent = Extract<ImportEvent, { readonly input: number }>;

/** Inputs that are listed at once; of more, those that came to a good end first are left out. */
const LISTED = 200;

/** Shows how far an import is: each input with its articles, and what was refused of it. */
export class ImportProgress {
  readonly #place = document.getElementById('progress') as HTMLElement;
  readonly #list: HTMLElement;
  readonly #bar: HTMLProgressElement;
  readonly #sum: HTMLElement;
  readonly #good: HTMLElement[] = [];
  #current: { readonly item: HTMLElement; readonly state: HTMLElement; read: number; known: number } | undefined;
  #finished = 0;
  #added = 0;
  #known = 0;
  refused = 0;

  /** @param total how many inputs there are */
  constructor(total: number) {
    const find = (what: string) => this.#place.querySelector(what) as HTMLElement;
    this.#list = find('.inputs');
    this.#bar = find('progress') as HTMLProgressElement;
    this.#sum = find('.sum');
    this.#list.replaceChildren();
    this.#bar.max = total;
    this.#bar.value = 0;
    this.#place.hidden = false;
    this.#count();
  }

  /** An input that is not sent at all. */
  refuse(name: string, what: string): void {
    const { item, state } = this.#row(name);
    state.textContent = 'not sent';
    this.#remark(item, 'refused', withoutName(what, name));
    this.#finish();
  }

  show(name: string, event: InputEvent): void {
    if (event.kind === 'begun' || this.#current === undefined) this.#current = { ...this.#row(name), read: 0, known: 0 };
    const current = this.#current;
    switch (event.kind) {
      case 'begun':
        current.state.textContent = 'is being read';
        break;
      case 'fetching':
        current.state.textContent = event.what === name ? 'is being fetched' : `${event.what} is being fetched`;
        break;
      case 'read':
        current.read++;
        current.state.textContent = `${countOf(current.read, 'article')} read${event.headline === null ? '' : `, now “${event.headline}”`}`;
        break;
      case 'added':
        if (event.result === 'same') {
          this.#known++;
          current.known++;
        } else this.#added++;
        break;
      case 'refused':
      case 'note':
        this.#remark(current.item, event.kind, withoutName(event.what, name));
        break;
      case 'finished':
        current.state.textContent = stateOf(event.articles, current.known);
        if (event.refused === 0) this.#leaveOutFirst(current.item);
        this.#finish();
    }
    this.#count();
  }

  summary(): string {
    const parts = [
      `${countOf(this.#added, 'article')} added`,
      ...(this.#known > 0 ? [`${this.#known} there already`] : []),
      ...(this.refused > 0 ? [`${this.refused} refused`] : []),
    ];
    return parts.join(', ');
  }

  #row(name: string): { readonly item: HTMLElement; readonly state: HTMLElement } {
    const item = document.createElement('li');
    const shown = document.createElement('bdi');
    shown.textContent = name;
    const state = document.createElement('span');
    state.className = 'n';
    item.append(shown, ' ', state);
    // the newest where it is seen
    this.#list.prepend(item);
    return { item, state };
  }

  #remark(item: HTMLElement, kind: 'refused' | 'note', what: string): void {
    if (kind === 'refused') this.refused++;
    const line = document.createElement('p');
    line.className = kind === 'refused' ? 'refused' : 'noted';
    line.textContent = what;
    item.append(line);
  }

  #leaveOutFirst(item: HTMLElement): void {
    this.#good.push(item);
    if (this.#list.childElementCount > LISTED) this.#good.shift()?.remove();
  }

  #finish(): void {
    this.#finished++;
    this.#bar.value = this.#finished;
    this.#count();
  }

  #count(): void {
    this.#sum.textContent = `${this.#finished} of ${this.#bar.max} read; ${this.summary()}`;
  }
}

function stateOf(articles: number, known: number): string {
  if (articles === 0) return 'nothing was added';
  return `${countOf(articles, 'article')}${known === 0 ? '' : known === articles ? ', there already' : `, ${known} there already`}`;
}

/** A line stands below the name of its input. */
function withoutName(what: string, name: string): string {
  return what.startsWith(`${name}: `) ? what.slice(name.length + 2) : what;
}
