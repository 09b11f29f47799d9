import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { inventedPage } from './invented-pages.ts';
import { shared } from './scorers.ts';

/** Web pages to time the reading of; real ones are left out where they are not beside the checkout. */
export function pageSets(): readonly { readonly name: string; readonly pages: readonly Uint8Array[] }[] {
  const invented = Array.from({ length: 60 }, (_, i) => Buffer.from(inventedPage(i)));
  const folder = join(shared, 'data/pages/html');
  const real = existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith('.html.gz'))
        .map((name) => gunzipSync(readFileSync(join(folder, name))))
    : [];
  return [
    { name: 'invented pages', pages: invented },
    { name: 'real pages', pages: real },
  ].filter(({ pages }) => pages.length > 0);
}
