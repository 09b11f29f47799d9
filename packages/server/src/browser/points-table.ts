/** The table of points: put in another order at once, and walked through with the arrow keys. Without this the links load the page in that order. */

const TABLE = '#points .matrix';

/** Follows the links that choose an order, and the arrow keys; works on whatever table is on the page. */
export function arrangePoints(): void {
  document.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || !(event.target instanceof Element)) return;
    const link = event.target.closest<HTMLAnchorElement>('#points a[data-order]');
    if (link === null) return;
    event.preventDefault();
    putInOrder(link.dataset.order as string);
    history.replaceState(null, '', link.search);
  });
  document.addEventListener('keydown', walk);
  document.addEventListener('focusin', ({ target }) => {
    if (target instanceof HTMLElement && isCell(target)) makeOnlyStop(target);
  });
  document.addEventListener('crosscheck:redrawn', oneStop);
  oneStop();
}

function putInOrder(order: string): void {
  const body = document.querySelector(`${TABLE} tbody`);
  if (body === null) return;
  const heads = [...document.querySelectorAll<HTMLElement>(`${TABLE} thead th`)];
  const column = heads.findIndex((head) => head.querySelector<HTMLElement>('a[data-order]')?.dataset.order === order);
  const names = [...document.querySelectorAll<HTMLElement>('#points .orders a')].map(({ dataset }) => dataset.order);
  const rankOf = (row: HTMLTableRowElement, name: number) => Number((row.dataset.ranks as string).split(' ')[name]);
  const rows = [...body.querySelectorAll<HTMLTableRowElement>(':scope > tr')].map((row) => ({
    row,
    rank: column < 0 ? rankOf(row, names.indexOf(order)) : Number(row.cells[column]?.dataset.rank),
    told: rankOf(row, 0),
  }));
  rows.sort((a, b) => a.rank - b.rank || a.told - b.told);
  body.append(...rows.map(({ row }) => row));
  for (const link of document.querySelectorAll<HTMLElement>('#points .orders a')) {
    if (link.dataset.order === order) link.setAttribute('aria-current', 'true');
    else link.removeAttribute('aria-current');
  }
  for (const [i, head] of heads.entries()) {
    if (i === column || head.dataset.sorted === order) head.setAttribute('aria-sort', order === 'time' ? 'ascending' : 'descending');
    else head.removeAttribute('aria-sort');
  }
  oneStop();
}

const cellLinks = () => [...document.querySelectorAll<HTMLElement>(`${TABLE} tbody td a`)];

function isCell(element: HTMLElement): boolean {
  return element.matches(`${TABLE} tbody td a`);
}

/** Of hundreds of cells one is a stop of the Tab key; from there the arrow keys lead on. */
function oneStop(): void {
  const [first, ...others] = cellLinks();
  first?.setAttribute('tabindex', '0');
  for (const link of others) link.setAttribute('tabindex', '-1');
}

function makeOnlyStop(chosen: HTMLElement): void {
  for (const link of document.querySelectorAll(`${TABLE} tbody td a[tabindex="0"]`)) link.setAttribute('tabindex', '-1');
  chosen.setAttribute('tabindex', '0');
}

const STEPS: Readonly<Record<string, readonly [rows: number, columns: number]>> = {
  ArrowRight: [0, 1],
  ArrowLeft: [0, -1],
  ArrowDown: [1, 0],
  ArrowUp: [-1, 0],
};

/** To the next cell in that direction that leads somewhere. */
function walk(event: KeyboardEvent): void {
  const step = STEPS[event.key];
  const from = event.target;
  if (step === undefined || event.ctrlKey || event.metaKey || event.altKey || !(from instanceof HTMLElement) || !isCell(from)) return;
  const cell = from.closest('td') as HTMLTableCellElement;
  const row = cell.parentElement as HTMLTableRowElement;
  const rows = [...(row.parentElement as HTMLElement).children] as HTMLTableRowElement[];
  let [y, x] = [rows.indexOf(row), cell.cellIndex];
  for (;;) {
    [y, x] = [y + step[0], x + step[1]];
    const next = rows[y]?.cells[x];
    if (next === undefined) return;
    const link = next.querySelector<HTMLElement>(':scope > a');
    if (link === null) continue;
    event.preventDefault();
    link.focus();
    return;
  }
}
