import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { reportScript, reportStyle } from '@crosscheck/engine/page';
import { givingStyle } from './pages/giving-style.ts';
import { icon, style } from './pages/style.ts';

/** A file that pages load. */
export interface Asset {
  readonly type: string;
  readonly text: Buffer;
  /** The same, compressed (gzip). */
  readonly zipped: Buffer;
  /** Stands for the text, in an ETag. */
  readonly tag: string;
}

/** Every file that pages load, by name; there are no others, whatever is asked for. */
export function loadAssets(): ReadonlyMap<string, Asset> {
  const files: [string, string, string][] = [
    ['reading-room.css', 'text/css; charset=utf-8', reportStyle + style + givingStyle],
    ['reading-room.js', 'text/javascript; charset=utf-8', browserScript()],
    ['report.js', 'text/javascript; charset=utf-8', reportScript],
    ['icon.svg', 'image/svg+xml', icon],
  ];
  return new Map(
    files.map(([name, type, body]) => {
      const text = Buffer.from(body);
      return [name, { type, text, zipped: gzipSync(text), tag: createHash('sha256').update(text).digest('base64url').slice(0, 22) }];
    }),
  );
}

/** The script of the reading room, as `npm run build` bundles it, also for a server that is run from its sources. */
function browserScript(): string {
  return readFileSync(new URL('../dist/browser/reading-room.js', import.meta.url), 'utf8');
}
