// A webhook may be posted to the internet and nowhere else: no address of this network, of a machine's own, or of AWS' own
// services is reached on behalf of whoever typed it. The address is checked at the moment of the connection, not before it.
import { type LookupAddress, type LookupOptions, lookup } from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';
import ipaddr from 'ipaddr.js';

/** Which hosts may be told: those on the internet by https, or on a laptop also the laptop itself by http. */
export type Hosts = 'internet' | 'internet-and-loopback';

const isPublic = (address: string): boolean => ipaddr.process(address).range() === 'unicast';
const isLoopback = (address: string): boolean => ipaddr.process(address).range() === 'loopback';

const mayReach = (address: string, hosts: Hosts): boolean =>
  isPublic(address) || (hosts === 'internet-and-loopback' && isLoopback(address));

/** Whether the form of a URL is one that may be told; names are checked when they are looked up. */
export function isAcceptable(text: string, hosts: Hosts): boolean {
  const url = new URL(text);
  if (url.username || url.password) return false;
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (isIP(host) === 0) return url.protocol === 'https:' && host.includes('.');
  const mayUse = url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(host));
  return mayUse && mayReach(host, hosts);
}

/** Looks a name up, and refuses it when any of its addresses may not be reached. */
export const guardedLookup =
  (hosts: Hosts): LookupFunction =>
  (hostname, options: LookupOptions, done) => {
    lookup(hostname, { ...options, all: true }, (error, found: LookupAddress[]) => {
      const [first] = found ?? [];
      if (error || !first) return done(error ?? new Error('no address'), '', 0);
      if (!found.every(({ address }) => mayReach(address, hosts)))
        return done(new Error('an address that may not be reached'), '', 0);
      return options.all ? done(null, found) : done(null, first.address, first.family);
    });
  };

/** Whether a name can be looked up now, and leads to the internet. */
export const isReachable = (text: string, hosts: Hosts): Promise<boolean> => {
  const host = new URL(text).hostname.replace(/^\[|\]$/g, '');
  if (isIP(host) !== 0) return Promise.resolve(mayReach(host, hosts));
  return new Promise((resolve) => {
    guardedLookup(hosts)(host, { all: true }, (error) => resolve(error === null));
  });
};
