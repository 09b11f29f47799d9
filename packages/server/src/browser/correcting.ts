import { createClient } from '@crosscheck/client';

/** Sends what somebody decides on the page for correcting, and shows what stands now. The token goes with the request and is kept nowhere. */
export function sendCorrections(): void {
  document.addEventListener('submit', (event) => {
    const form = event.target;
    if (!(form instanceof HTMLFormElement) || !(form.matches('.who') || form.dataset.as !== undefined)) return;
    event.preventDefault();
    if (form.dataset.as !== undefined) void send(form);
  });
}

async function send(form: HTMLFormElement): Promise<void> {
  const button = form.querySelector('button');
  if (button === null) return;
  button.disabled = true;
  tell('Sending …');
  try {
    const { data, error } = await ask(form.dataset, new FormData(form));
    if (data === undefined) tell(error?.detail ?? '');
    else await showDone(form.dataset.as, data);
  } catch {
    tell('The server does not answer; load the page again to see whether it was kept.');
  } finally {
    button.disabled = false;
  }
}

function ask({ as, story = '', annotation }: DOMStringMap, fields: FormData) {
  const { POST } = createClient(location.origin, { token: typed('token') });
  const params = { path: { id: story } };
  const text = (name: string) => String(fields.get(name) ?? '').trim();
  const why = { ...(text('reason') === '' ? {} : { reason: text('reason') }), ...(typed('by') === '' ? {} : { by: typed('by') }) };
  switch (as) {
    case 'reject':
      return POST('/api/stories/{id}/reject', { params, body: { ...why, variation: text('variation'), reason: text('reason') } });
    case 'split':
      return POST('/api/stories/{id}/split', { params, body: { ...why, articles: fields.getAll('articles').map(Number) } });
    case 'merge':
      return POST('/api/stories/{id}/merge', { params, body: { ...why, other: text('other') } });
    default:
      return POST('/api/annotations/{number}/undo', { params: { path: { number: Number(annotation) } }, body: why });
  }
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
