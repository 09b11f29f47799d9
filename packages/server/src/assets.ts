import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { reportScript, reportStyle } from '@crosscheck/engine/page';
import { icon, style } from './pages/style.ts';

/** A file that pages load. */
export interface Asset {
  readonly type: string;
  readonly body: string;
  readonly etag: string;
}

/** Every file that pages load, by name; there are no others, whatever is asked for. */
export function loadAssets(): ReadonlyMap<string, Asset> {
  const files: [string, string, string][] = [
    ['reading-room.css', 'text/css; charset=utf-8', reportStyle + style],
    ['reading-room.js', 'text/javascript; charset=utf-8', browserScript('reading-room')],
    ...['correcting', 'last-look', 'lost-address', 'older-stories', 'points-table', 'suggestions'].map((name): [string, string, string] => [
      `${name}.js`,
      'text/javascript; charset=utf-8',
      browserScript(name),
    ]),
    ['sending.js', 'text/javascript; charset=utf-8', browserScript('sending')],
    ['report.js', 'text/javascript; charset=utf-8', reportScript],
    ['icon.svg', 'image/svg+xml', icon],
  ];
  return new Map(
    files.map(([name, type, body]) => [
      name,
      { type, body, etag: `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"` },
    ]),
  );
}

/** A script for browsers, as it is built; run from its sources, the server takes the types out of it. */
function browserScript(name: string): string {
  const ending = import.meta.url.endsWith('.ts') ? 'ts' : 'js';
  const source = readFileSync(new URL(`./browser/${name}.${ending}`, import.meta.url), 'utf8');
  return ending === 'ts' ? stripTypeScriptTypes(source) : source;
}
