import { describe, expect, it } from 'vitest';
import { guardedLookup, isAcceptable, isReachable } from '../../functions/deliver-webhooks/public-address.ts';
import { nextAttempt } from '../../shared/domain/webhook.ts';

describe('an address of a webhook', () => {
  it.each([
    ['https://example.com/hook', true],
    ['https://93.184.216.34/hook', true],
    ['http://example.com/hook', false],
    ['http://127.0.0.1:9000/', false],
    ['https://127.0.0.1/', false],
    ['https://[::1]/', false],
    ['https://[fd00::1]/', false],
    ['https://172.16.0.1/', false],
    ['https://100.64.0.1/', false],
    ['https://169.254.169.254/', false],
    ['https://0.0.0.0/', false],
    ['https://2130706433/', false],
    ['https://intern/', false],
    ['https://a:b@example.com/', false],
    ['file:///etc/passwd', false],
  ])('%s in AWS: %s', (url, isTaken) => {
    expect(isAcceptable(url, 'internet')).toBe(isTaken);
  });

  it('may be the laptop itself on a laptop, and no other machine beside it', () => {
    const on = (url: string) => isAcceptable(url, 'internet-and-loopback');
    expect(['http://127.0.0.1:9000/', 'http://[::1]:9000/', 'http://192.168.0.2/'].map(on)).toEqual([
      true,
      true,
      false,
    ]);
  });

  it('is refused when its name leads into the network, whatever it is called', async () => {
    expect(await isReachable('https://localhost/', 'internet')).toBe(false);
    const found = await new Promise((resolve) => {
      guardedLookup('internet')('localhost', {}, (error) => resolve(error?.message));
    });
    expect(found).toMatch(/may not be reached/);
  });
});

describe('the next attempt', () => {
  it('comes later and later, spread by a tenth, about a day in all', () => {
    const now = new Date('2026-11-24T00:00:00Z');
    const minutes = [1, 2, 3, 4, 5, 6, 7].map((n) => (Date.parse(nextAttempt(n, now, 0.5)) - +now) / 60_000);
    expect(minutes).toEqual([1, 5, 15, 60, 180, 360, 720]);
    expect(nextAttempt(2, now, 0) < nextAttempt(2, now, 1)).toBe(true);
  });
});
