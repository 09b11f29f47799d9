import ipaddr from 'ipaddr.js';

/**
 * Whether a numeric address is one of the public internet, so that whoever names it in a feed or a redirect cannot reach into the network
 * that this machine stands in.
 *
 * @example
 * isPublicAddress('93.184.215.14'); // true
 * isPublicAddress('169.254.169.254'); // false: where clouds tell a machine its secrets
 * isPublicAddress('::ffff:7f00:1'); // false: 127.0.0.1 in IPv6
 */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.parse(address);
  if (parsed.range() !== 'unicast') return false;
  if (parsed.kind() === 'ipv4') return !metadataServers.has(parsed.toString());
  return parsed.match(allocatedIpv6);
}

/** Public by their number, but answered inside a cloud with what only its machines may know. */
const metadataServers: ReadonlySet<string> = new Set(['168.63.129.16']);

/** All that is handed out of IPv6 (IANA, RFC 4291 §2.4); what lies outside is reserved, or wraps an address of another kind. */
const allocatedIpv6 = ipaddr.IPv6.parseCIDR('2000::/3');

/**
 * The numeric address that the host of an address is, without brackets; undefined for a name. `127.1`, `0x7f.1` and `2130706433` are numeric as well:
 * URL parsing writes them as 127.0.0.1.
 *
 * @example
 * literalAddress(new URL('http://0x7f.1/').hostname); // '127.0.0.1'
 * literalAddress(new URL('http://post.example/').hostname); // undefined
 */
export function literalAddress(hostname: string): string | undefined {
  const bare = hostname.startsWith('[') && hostname.endsWith(']') ? hostname.slice(1, -1) : hostname;
  return ipaddr.isValid(bare) ? bare : undefined;
}
