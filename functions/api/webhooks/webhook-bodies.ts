// A webhook and its dead letters as they are shown: never with a secret.
import { levelOf, parentOf } from '../../../shared/domain/region.ts';
import type { DeadLetter } from '../../../shared/store/event-store.ts';
import type { Platform } from '../../../shared/store/platform.ts';
import type { StoredWebhook } from '../../../shared/store/webhook-store.ts';

const logOf = (region: string): string =>
  levelOf(region) === 'district' ? (parentOf(region) ?? region) : region;

/** The number of the last event of a region. */
export const headOf = (region: string, { events }: Platform): Promise<string> => events.head(logOf(region));

export const toWebhookBody = ({ webhook, createdAt }: StoredWebhook, head: string) => {
  const { id, region, url, kinds, cursor, failing } = webhook;
  return { id, region, url, ...(kinds && { kinds }), cursor, failing, createdAt, head };
};

export async function toDeadBody(
  { cursor, attempts, status, at }: DeadLetter,
  region: string,
  { events }: Platform,
) {
  const event = (await events.find(logOf(region), cursor))?.event;
  return { cursor, type: event?.type ?? null, kind: event?.data.kind ?? null, attempts, status, at };
}
