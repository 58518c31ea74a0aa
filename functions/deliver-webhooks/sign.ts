// Signs an event as the Standard Webhooks specification says, with every secret that still holds.
import { Webhook as Signer } from 'standardwebhooks';
import type { Webhook } from '../../shared/domain/webhook.ts';

export function signedHeaders(
  { secrets }: Pick<Webhook, 'secrets'>,
  id: string,
  body: string,
  now: Date,
): Record<string, string> {
  const signatures = secrets
    .filter(({ until }) => until === null || Date.parse(until) > now.getTime())
    .map(({ secret }) => new Signer(secret).sign(id, now, body));
  return {
    'content-type': 'application/json',
    'user-agent': 'MBG-Pilot',
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(now.getTime() / 1000)),
    'webhook-signature': signatures.join(' '),
  };
}
