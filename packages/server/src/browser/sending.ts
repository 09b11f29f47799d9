import { createClient } from '@crosscheck/client';

/** Sends the forms that change the archive, as the API takes them; the token goes with the request and is kept nowhere. */
export function sendForms(): void {
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-sends]'))
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      void send(form);
    });
}

async function send(form: HTMLFormElement): Promise<void> {
  const output = form.querySelector('output');
  const button = form.querySelector('button');
  if (output === null || button === null) return;
  button.disabled = true;
  output.textContent = 'Sending …';
  try {
    const { data, error } = await ask(form, new FormData(form));
    if (data === undefined) output.textContent = error?.detail ?? '';
    else tellDone(output, data.story);
  } catch {
    output.textContent = 'The server does not answer; nothing was changed.';
  } finally {
    button.disabled = false;
  }
}

function ask({ dataset }: HTMLFormElement, fields: FormData) {
  const { POST } = createClient(location.origin, { token: text(fields, 'token') });
  const params = { path: { id: dataset.story ?? '' } };
  const note = text(fields, 'note') === '' ? {} : { note: text(fields, 'note') };
  return dataset.sends === 'split'
    ? POST('/api/stories/{id}/split', { params, body: { articles: fields.getAll('articles').map(Number), ...note } })
    : POST('/api/stories/{id}/merge', { params, body: { other: text(fields, 'other'), ...note } });
}

function text(fields: FormData, name: string): string {
  return String(fields.get(name) ?? '').trim();
}

function tellDone(output: Element, story: string): void {
  output.textContent = 'Done. ';
  const link = document.createElement('a');
  link.href = `/stories/${encodeURIComponent(story)}`;
  link.textContent = 'Read the story';
  output.append(link);
}
