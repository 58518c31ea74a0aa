// One POST to another system: a few seconds, no redirect followed, its answer's body not read.
import { request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { guardedLookup, type Hosts, isAcceptable } from './public-address.ts';

export type Post = (url: string, headers: Record<string, string>, body: string) => Promise<number>;

const PATIENCE_MS = 10_000;

/** Posts where it may; the status that was answered. Throws when there was no answer. */
export const createPost =
  (hosts: Hosts): Post =>
  (url, headers, body) =>
    new Promise((resolve, reject) => {
      if (!isAcceptable(url, hosts)) return reject(new Error('an address that may not be reached'));
      const request = url.startsWith('https:') ? httpsRequest : httpRequest;
      const signal = AbortSignal.timeout(PATIENCE_MS);
      const call = request(
        url,
        {
          method: 'POST',
          headers: { ...headers, 'content-length': Buffer.byteLength(body) },
          lookup: guardedLookup(hosts),
          signal,
        },
        (answer) => {
          answer.destroy();
          resolve(answer.statusCode ?? 0);
        },
      );
      call.on('error', reject);
      call.end(body);
    });
