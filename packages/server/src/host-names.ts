import { isIP } from 'node:net';

/**
 * Whether a request's Host header names this server. A page elsewhere can point a name of its own at this machine (DNS rebinding) and would then read what
 * is served here; it cannot do so with a number, or with a name that is not its own.
 *
 * @param names further names, in lower case and without port
 */
export function isOurHost(header: string | undefined, names: ReadonlySet<string>): boolean {
  const match = /^(?:\[([0-9a-f:.]+)\]|([a-z0-9.-]+))(?::\d{1,5})?$/i.exec(header ?? '');
  if (match === null) return false;
  if (match[1] !== undefined) return isIP(match[1]) === 6;
  const name = (match[2] as string).toLowerCase();
  return name === 'localhost' || isIP(name) === 4 || names.has(name);
}
