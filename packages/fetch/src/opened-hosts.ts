/** Whether a host may be reached although its address is not public. The port is a number, also where the address leaves it out. */
export type IsOpened = (hostname: string, port: number) => boolean;

/**
 * The hosts that were opened by name: `HOST` for any of its ports, or `HOST:PORT`. A name stands for itself, not for what it resolves to.
 * @throws RangeError for what is no host
 *
 * @example
 * openedHosts(['127.0.0.1:8080'])('127.0.0.1', 8080); // true
 * openedHosts(['127.0.0.1:8080'])('localhost', 8080); // false
 */
export function openedHosts(hosts: readonly string[]): IsOpened {
  const opened = new Set(hosts.map(hostAndPort));
  return (hostname, port) => opened.has(bare(hostname)) || opened.has(`${bare(hostname)}:${port}`);
}

function hostAndPort(host: string): string {
  const [, name = '', port] = /^(\[[^\]]*\]|[^:]*)(?::(\d{1,5}))?$/.exec(host.trim()) ?? [];
  const url = /[/?#@\s\\]/.test(name) ? null : URL.parse(`http://${name}/`);
  if (name === '' || url === null || Number(port ?? 1) > 65_535)
    throw new RangeError(`${host}: not a host; give one as in 127.0.0.1:8080 or desk.example`);
  return port === undefined ? bare(url.hostname) : `${bare(url.hostname)}:${Number(port)}`;
}

/** As the connection has it: `[::1]` is ::1 there, and a name may end in a dot. */
function bare(hostname: string): string {
  return hostname
    .replace(/^\[|\]$/g, '')
    .replace(/\.$/, '')
    .toLowerCase();
}

/** The port that an address means. */
export function portOf(url: { readonly port: string; readonly protocol: string }): number {
  return url.port === '' ? (url.protocol === 'https:' ? 443 : 80) : Number(url.port);
}
