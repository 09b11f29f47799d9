import { lookup as systemLookup } from 'node:dns/promises';
import type { LookupFunction } from 'node:net';
import { buildConnector } from 'undici';
import type { IsOpened } from './opened-hosts.ts';
import { isPublicAddress, literalAddress } from './public-address.ts';

/** The numeric addresses of a host; rejects where there are none. */
export type Lookup = (hostname: string) => Promise<readonly string[]>;

/** A host stands, by one of its addresses at least, in a network that is not public. */
export class NotPublic extends Error {
  override readonly name = 'NotPublic';
}

/** As the machine looks hosts up, with its hosts file. */
export const lookUpBySystem: Lookup = async (hostname) => (await systemLookup(hostname, { all: true })).map(({ address }) => address);

/**
 * Makes connections to public addresses, and to hosts that were opened. The addresses that were checked are the very ones connected to, so a name
 * that answers otherwise the second time gains nothing; a host is refused when only one of its addresses is not public.
 *
 * @param timeout milliseconds that a connection may take to be made
 */
export function guardedConnector(isOpened: IsOpened, lookup: Lookup, timeout: number): buildConnector.connector {
  const common = { timeout, allowH2: false, autoSelectFamily: true };
  const toPublic = buildConnector({ ...common, lookup: asNodeLookup(checked(lookup)) });
  const toAny = buildConnector({ ...common, lookup: asNodeLookup(lookup) });
  return (options, callback) => {
    const { hostname, port, protocol } = options;
    if (isOpened(hostname, port === '' ? (protocol === 'https:' ? 443 : 80) : Number(port))) {
      toAny(options, callback);
      return;
    }
    // a numeric host is never looked up
    const literal = literalAddress(hostname);
    if (literal !== undefined && !isPublicAddress(literal)) {
      callback(new NotPublic(hostname), null);
      return;
    }
    toPublic(options, (...[error, socket]) => {
      if (error !== null) callback(error, null);
      else if (isPublicAddress(socket.remoteAddress ?? '')) callback(null, socket);
      else {
        socket.destroy();
        callback(new NotPublic(hostname), null);
      }
    });
  };
}

function checked(lookup: Lookup): Lookup {
  return async (hostname) => {
    const addresses = await lookup(hostname);
    if (!addresses.every(isPublicAddress)) throw new NotPublic(hostname);
    return addresses;
  };
}

function asNodeLookup(lookup: Lookup): LookupFunction {
  return (hostname, { all }, callback) => {
    lookup(hostname).then(
      (addresses) => {
        const found = addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));
        const [first] = found;
        if (first === undefined) callback(Object.assign(new Error(`${hostname} has no address`), { code: 'ENOTFOUND' }), '');
        else if (all === true) callback(null, found);
        else callback(null, first.address, first.family);
      },
      (error) => callback(error as NodeJS.ErrnoException, ''),
    );
  };
}
