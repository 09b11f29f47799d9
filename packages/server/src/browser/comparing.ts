import type { GivingForm } from './giving.ts';

/** Sends what is to be compared, and goes to the comparison; where there is none, everything stays in the form. */
export async function compareGiven({ form, files, say }: GivingForm): Promise<void> {
  say('Reading and comparing …');
  const body = new FormData(form);
  // those of the fields are in the list
  body.delete('files');
  for (const { name, data } of files.values()) body.append('files', data, name);
  try {
    const response = await fetch(form.action, { method: 'POST', body, headers: { accept: 'application/json' } });
    if (response.ok) location.assign(response.url);
    else say((await response.json()).detail);
  } catch {
    say('The server does not answer, or does not take that much. Everything is still here; try again.');
  }
}
