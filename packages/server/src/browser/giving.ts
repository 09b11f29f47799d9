import { addGiven } from './adding.ts';
import { type ChosenFile, droppedFiles, filesOf } from './chosen-files.ts';
import { compareGiven } from './comparing.ts';
import { wholeBytes } from './words.ts';

/** Names that are listed of the files that were chosen. */
const LISTED = 40;

/** What is in the form on a page where articles are given. */
export interface GivingForm {
  readonly form: HTMLFormElement;
  /** Files by name, in the order in which they were chosen; whoever changes them has them shown anew. */
  readonly files: Map<string, ChosenFile>;
  readonly showFiles: () => void;
  readonly say: (what: string) => void;
}

/** Takes files that are dropped anywhere on the page, shows which there are, and sends what the form has without leaving the page. */
export function takeWhatIsGiven(): void {
  const form = document.querySelector<HTMLFormElement>('form[data-gives]');
  if (form === null) return;
  form.classList.add('scripted');
  const files = new Map<string, ChosenFile>();
  const output = form.querySelector('output') as HTMLOutputElement;
  const giving: GivingForm = {
    form,
    files,
    showFiles: () => showFiles(giving),
    say: (what) => {
      output.textContent = what;
    },
  };
  const take = (chosen: readonly ChosenFile[]) => {
    for (const file of chosen) files.set(file.name, file);
    showFiles(giving);
  };
  for (const field of form.querySelectorAll<HTMLInputElement>('input[type=file]'))
    field.addEventListener('change', () => {
      take(filesOf(field.files));
      // they are in the list now, and may be chosen again when they were taken out of it
      field.value = '';
    });
  takeDropped(form, take, giving.say);
  if (form.dataset.gives === 'compare') offerMoreTexts(form);
  let running = false;
  const run = form.dataset.gives === 'add' ? addGiven : compareGiven;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (running) return;
    running = true;
    const button = form.querySelector<HTMLButtonElement>('.do button');
    button?.setAttribute('aria-disabled', 'true');
    void run(giving).finally(() => {
      running = false;
      button?.removeAttribute('aria-disabled');
    });
  });
  addEventListener('beforeunload', (event) => {
    if (running && form.dataset.gives === 'add') event.preventDefault();
  });
}

function takeDropped(form: HTMLFormElement, take: (files: readonly ChosenFile[]) => void, say: (what: string) => void): void {
  const page = form.closest('main') as HTMLElement;
  const hint = form.querySelector<HTMLElement>('.dropping');
  if (hint !== null) hint.hidden = false;
  const hasFiles = ({ dataTransfer }: DragEvent) => dataTransfer?.types.includes('Files') === true;
  addEventListener('dragover', (event) => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    page.classList.add('over');
  });
  addEventListener('dragleave', (event) => {
    if (event.relatedTarget === null) page.classList.remove('over');
  });
  addEventListener('drop', (event) => {
    page.classList.remove('over');
    if (!hasFiles(event) || event.dataTransfer === null) return;
    event.preventDefault();
    droppedFiles(event.dataTransfer).then(take, () => say('Some of what was dropped cannot be read; choose the files instead.'));
  });
}

function showFiles({ form, files, showFiles: again }: GivingForm): void {
  const place = form.querySelector<HTMLElement>('.chosen') as HTMLElement;
  place.hidden = files.size === 0;
  const list = document.createElement('ul');
  for (const { name, data } of [...files.values()].slice(0, LISTED)) {
    const item = document.createElement('li');
    const shown = document.createElement('bdi');
    shown.textContent = name;
    const size = document.createElement('span');
    size.className = 'n';
    size.textContent = wholeBytes(data.size);
    const out = plainButton('Take out', () => {
      files.delete(name);
      again();
      form.querySelector<HTMLElement>('.chosen button, .pick input')?.focus();
    });
    out.setAttribute('aria-label', `Take out ${name}`);
    item.append(shown, size, out);
    list.append(item);
  }
  const sum = document.createElement('p');
  const bytes = [...files.values()].reduce((all, { data }) => all + data.size, 0);
  const more = files.size > LISTED ? `, of which ${LISTED} are listed` : '';
  sum.textContent = `${files.size === 1 ? 'One file' : `${files.size} files`}, ${wholeBytes(bytes)}${more}`;
  place.replaceChildren(
    sum,
    list,
    plainButton('Take all out', () => {
      files.clear();
      again();
      form.querySelector<HTMLElement>('.pick input')?.focus();
    }),
  );
}

function plainButton(words: string, act: () => void): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'plain';
  button.textContent = words;
  button.addEventListener('click', act);
  return button;
}

/** Texts that can be compared at once. */
const MOST_TEXTS = 50;

function offerMoreTexts(form: HTMLFormElement): void {
  const place = form.querySelector('.all-texts');
  const pattern = place?.querySelector('.one-text');
  if (place == null || pattern == null) return;
  const button = plainButton('Another text', () => {
    const next = pattern.cloneNode(true) as HTMLElement;
    const number = place.querySelectorAll('.one-text').length + 1;
    for (const field of next.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input, textarea')) field.value = '';
    const label = next.querySelector('.pasted > span');
    if (label !== null) label.textContent = `Pasted text ${number}`;
    place.append(next);
    button.hidden = number >= MOST_TEXTS;
    next.querySelector('textarea')?.focus();
  });
  button.classList.add('more-texts');
  place.after(button);
}
