// Adds a webhook to a region, behind the last event there is: what happened before can be asked for by a replay.
import { say } from '../../../shared/domain/details.ts';
import { Problem } from '../../../shared/domain/problem.ts';
import type { WebhookEntry } from '../../../shared/domain/webhook.ts';
import { nextAudit } from '../../../shared/store/audit.ts';
import { randomId } from '../../../shared/store/ids.ts';
import type { Platform } from '../../../shared/store/platform.ts';
import type { StoredWebhook } from '../../../shared/store/webhook-store.ts';
import { type Hosts, isAcceptable, isReachable } from '../../deliver-webhooks/public-address.ts';
import { newSecret } from './change-webhook.ts';
import { headOf } from './webhook-bodies.ts';

const MOST = 10;

type Asked = { region: string; entry: WebhookEntry; who: string };

export async function addWebhook(
  { region, entry, who }: Asked,
  hosts: Hosts,
  platform: Platform,
): Promise<{ stored: StoredWebhook; secret: string }> {
  if (!isAcceptable(entry.url, hosts) || !(await isReachable(entry.url, hosts))) throw refused();
  const count = (await platform.webhooks.all(region)).length;
  if (count >= MOST)
    throw new Problem('too-large', { detail: 'too-many-items', values: { max: MOST, count: count + 1 } });
  const secret = newSecret();
  const webhook = {
    id: `${region}_${randomId()}`,
    region,
    ...entry,
    secrets: [{ secret, until: null }],
    cursor: await headOf(region, platform),
    failing: null,
    endedAt: null,
  };
  const audit = nextAudit(undefined, who, platform.now());
  const stored = { type: 'webhook' as const, webhook, ...audit };
  if (!(await platform.webhooks.put(stored, undefined))) throw new Problem('conflict');
  return { stored, secret };
}

const refused = (): Problem =>
  new Problem('invalid-request', {
    issues: (language) => [{ path: 'url', code: 'url-refused', message: say('url-refused', {}, language) }],
  });
