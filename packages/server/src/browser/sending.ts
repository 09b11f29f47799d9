/** Sends the forms that add articles, as the API takes them; the token goes with the request and is kept nowhere. */
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
  const fields = new FormData(form);
  button.disabled = true;
  output.textContent = 'Sending …';
  try {
    const response = await fetch(form.dataset.sends ?? '', {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${text(fields, 'token')}` },
      body: JSON.stringify(bodyOf(fields)),
    });
    const answer = await response.json();
    if (response.ok) tellDone(output, form, answer);
    else output.textContent = String(answer.detail);
  } catch {
    output.textContent = 'The server does not answer; nothing was changed.';
  } finally {
    button.disabled = false;
  }
}

function bodyOf(fields: FormData): object {
  const given = ['headline', 'publisher', 'byline', 'url', 'published', 'text'].map((name) => [name, text(fields, name)] as const);
  return { articles: [Object.fromEntries(given.filter(([, value]) => value !== ''))] };
}

function text(fields: FormData, name: string): string {
  return String(fields.get(name) ?? '').trim();
}

interface Answer {
  readonly outcomes?: readonly { readonly result: string; readonly story: string | null }[];
}

function tellDone(output: Element, form: HTMLFormElement, { outcomes }: Answer): void {
  const outcome = outcomes?.[0];
  const place = outcome?.story;
  output.textContent = outcome?.result === 'same' ? 'It is there already. ' : 'Done. ';
  if (place != null) {
    const link = document.createElement('a');
    link.href = `/stories/${encodeURIComponent(place)}`;
    link.textContent = 'Read the story';
    output.append(link);
  }
  for (const name of ['headline', 'byline', 'url', 'text'])
    for (const field of form.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(`[name=${name}]`)) field.value = '';
}
