/** Leads on from addresses of findings that have another one now, and says so where there is nothing any more. */
export function followLostAddress(): void {
  follow();
  addEventListener('hashchange', follow);
}

/** `#v-5f0c1d22ab`, or `#17-v-5f0c1d22ab` for the words of an article. */
const ADDRESS = /^#(?:([\w.]{1,60})-)?([vpu]-[0-9a-f]{4,64}(?:-\d{1,6})?)$/;

function follow(): void {
  const note = document.getElementById('live-note');
  const [, article, name = ''] = ADDRESS.exec(location.hash) ?? [];
  if (note === null || name === '' || document.getElementById(location.hash.slice(1)) !== null) return;
  const finding = document.getElementById(name)?.closest<HTMLElement>('[data-k]')?.dataset.k;
  const place = finding === undefined || article === undefined ? null : document.getElementById(`${article}-${finding}`);
  if (place !== null) location.replace(`#${place.id}`);
  else note.textContent = note.dataset.lost ?? '';
}
