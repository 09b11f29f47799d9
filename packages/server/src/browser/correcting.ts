/** Sends what somebody decides on the page for correcting, and shows what stands now. The token goes with the request and is kept nowhere. */
export function sendCorrections(): void {
  document.addEventListener('submit', (event) => {
    const form = event.target;
    if (!(form instanceof HTMLFormElement) || !(form.matches('.who') || form.dataset.corrects !== undefined)) return;
    event.preventDefault();
    if (form.dataset.corrects !== undefined) void send(form, form.dataset.corrects);
  });
}

async function send(form: HTMLFormElement, address: string): Promise<void> {
  const button = form.querySelector('button');
  if (button === null) return;
  button.disabled = true;
  tell('Sending …');
  try {
    const response = await fetch(address, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${typed('token')}` },
      body: JSON.stringify(bodyOf(form)),
    });
    const answer = await response.json();
    if (response.ok) await showDone(form.dataset.as, answer);
    else tell(String(answer.detail));
  } catch {
    tell('The server does not answer; load the page again to see whether it was kept.');
  } finally {
    button.disabled = false;
  }
}

function bodyOf(form: HTMLFormElement): object {
  const fields = new FormData(form);
  const given = (name: string, value = String(fields.get(name) ?? '').trim()) => (value === '' ? {} : { [name]: value });
  const by = typed('by');
  return {
    ...given('variation'),
    ...given('other'),
    ...given('reason'),
    ...(form.dataset.as === 'split' ? { articles: fields.getAll('articles').map(Number) } : {}),
    ...(by === '' ? {} : { by }),
  };
}

/** Shows what stands now, without what was typed and is done; who decides stays. */
async function showDone(
  as: string | undefined,
  { story, annotation }: { readonly story: string; readonly annotation: number },
): Promise<void> {
  const page = await fetch(location.pathname, { headers: { accept: 'text/html' } });
  const fresh = new DOMParser().parseFromString(await page.text(), 'text/html').getElementById('desk');
  if (page.ok && fresh !== null) document.getElementById('desk')?.replaceWith(document.adoptNode(fresh));
  const link = document.createElement('a');
  link.href = `/stories/${encodeURIComponent(story)}`;
  link.textContent = as === 'split' ? 'Read the new story' : 'Read the story';
  tell(as === 'undo' ? 'Undone. ' : `Kept as ${annotation}; it can be undone below. `, link);
}

function tell(text: string, ...more: readonly Node[]): void {
  document.getElementById('told')?.replaceChildren(text, ...more);
}

function typed(id: string): string {
  const field = document.getElementById(id);
  return field instanceof HTMLInputElement ? field.value.trim() : '';
}
