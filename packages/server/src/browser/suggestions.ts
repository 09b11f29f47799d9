/**
 * What a reader may mean, while they type: a list under each field that has `data-suggest`, walked through with the arrow keys (the combobox pattern of
 * WAI-ARIA 1.2 with a list box). Without this the fields send what was typed.
 */

interface Suggestion {
  readonly kind: 'person' | 'publisher' | 'place' | 'story';
  readonly text: string;
  readonly articles: number;
  readonly address: string;
}

const KINDS: Readonly<Record<Suggestion['kind'], string>> = { person: 'person', publisher: 'outlet', place: 'place', story: 'story' };
/** Milliseconds without a key before the server is asked. */
const PAUSE = 120;
/** Letters before it is asked at all; it suggests nothing for fewer. */
const SHORTEST = 3;

/** Suggests in every field of the page that has `data-suggest`: `any`, where choosing leads there, or a kind, where choosing fills the field in. */
export function suggestInFields(): void {
  for (const [i, field] of [...document.querySelectorAll<HTMLInputElement>('input[data-suggest]')].entries())
    suggestIn(field, `suggested-${i}`);
}

function suggestIn(field: HTMLInputElement, id: string): void {
  const wanted = field.dataset.suggest as string;
  const list = document.createElement('ul');
  list.id = id;
  list.className = 'suggested';
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', 'Suggestions');
  list.hidden = true;
  const count = document.createElement('p');
  count.className = 'sr';
  count.setAttribute('role', 'status');
  // outside the label, whose words would become the field's name
  (field.form ?? document.body).append(list, count);
  field.setAttribute('role', 'combobox');
  field.setAttribute('aria-autocomplete', 'list');
  field.setAttribute('aria-expanded', 'false');
  field.setAttribute('aria-controls', id);

  let shown: readonly Suggestion[] = [];
  let active = -1;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let asked: AbortController | undefined;

  const close = () => {
    clearTimeout(timer);
    asked?.abort();
    list.hidden = true;
    active = -1;
    field.setAttribute('aria-expanded', 'false');
    field.removeAttribute('aria-activedescendant');
  };
  const activate = (place: number) => {
    active = place;
    for (const [i, option] of [...list.children].entries()) option.setAttribute('aria-selected', String(i === active));
    if (active < 0) field.removeAttribute('aria-activedescendant');
    else {
      field.setAttribute('aria-activedescendant', `${id}-${active}`);
      list.children[active]?.scrollIntoView({ block: 'nearest' });
    }
  };
  const choose = ({ text, address }: Suggestion) => {
    close();
    if (wanted === 'any') location.assign(address);
    else {
      field.value = text;
      field.form?.requestSubmit();
    }
  };
  const show = (suggestions: readonly Suggestion[]) => {
    shown = suggestions;
    list.replaceChildren(...shown.map((suggestion, i) => optionOf(suggestion, `${id}-${i}`)));
    count.textContent = shown.length === 0 ? 'No suggestions' : shown.length === 1 ? 'One suggestion' : `${shown.length} suggestions`;
    if (shown.length === 0) return close();
    const { left, bottom, width } = field.getBoundingClientRect();
    list.style.left = `${left + scrollX}px`;
    list.style.top = `${bottom + scrollY + 4}px`;
    list.style.minWidth = `${width}px`;
    list.hidden = false;
    field.setAttribute('aria-expanded', 'true');
    activate(-1);
  };
  const ask = async () => {
    const typed = field.value.trim();
    if (typed.length < SHORTEST) return close();
    asked?.abort();
    asked = new AbortController();
    try {
      const response = await fetch(`/api/suggest?q=${encodeURIComponent(typed)}`, { signal: asked.signal });
      if (!response.ok) return close();
      const { suggestions } = (await response.json()) as { suggestions: readonly Suggestion[] };
      if (document.activeElement === field) show(suggestions.filter(({ kind }) => wanted === 'any' || kind === wanted));
    } catch {
      // an answer that is no more wanted, or a server that is gone: what was typed can still be sent
    }
  };

  field.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(ask, PAUSE);
  });
  field.addEventListener('keydown', (event) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      if (list.hidden) {
        if (event.key === 'ArrowDown') void ask();
        return;
      }
      event.preventDefault();
      // one place more than there are suggestions: that of the field itself
      const places = shown.length + 1;
      activate(((active + 1 + (event.key === 'ArrowDown' ? 1 : -1) + places) % places) - 1);
    } else if (event.key === 'Enter' && !list.hidden && active >= 0) {
      event.preventDefault();
      choose(shown[active] as Suggestion);
    } else if (event.key === 'Escape' && !list.hidden) {
      event.preventDefault();
      close();
    }
  });
  field.addEventListener('blur', close);
  // the field keeps the focus while somebody clicks
  list.addEventListener('pointerdown', (event) => event.preventDefault());
  list.addEventListener('click', ({ target }) => {
    const option = target instanceof Element ? target.closest('li') : null;
    const chosen = option === null ? undefined : shown[[...list.children].indexOf(option)];
    if (chosen !== undefined) choose(chosen);
  });
}

function optionOf({ kind, text, articles }: Suggestion, id: string): HTMLLIElement {
  const option = document.createElement('li');
  option.id = id;
  option.setAttribute('role', 'option');
  option.setAttribute('aria-selected', 'false');
  const words = document.createElement('bdi');
  words.textContent = text;
  const what = document.createElement('span');
  what.className = 'kind';
  what.textContent = `${KINDS[kind]}, ${articles === 1 ? 'one article' : `${articles} articles`}`;
  option.append(words, ' ', what);
  return option;
}
