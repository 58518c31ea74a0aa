// Kitchens of a region in the order of their codes, each with how it stands with its certificates today. A filter reads on
// until its page is full, so that a page is short only at the end. One query a kitchen: a list that is kept beside would have
// to follow every kitchen that moves.
import pLimit from 'p-limit';
import type { CertificateStanding } from '../../../shared/domain/certificate-standing.ts';
import { localDate } from '../../../shared/domain/dates.ts';
import { zoneOf } from '../../../shared/domain/region.ts';
import { kitchenKey, placeIndex } from '../../../shared/store/keys.ts';
import type { Kitchen } from '../../../shared/store/kitchen-store.ts';
import type { Platform } from '../../../shared/store/platform.ts';
import type { Question } from '../../../shared/store/table.ts';
import { findSuspension, type StandingSuspension } from '../figures/standing-suspension.ts';
import { certificatesOf } from './certificates-of.ts';

const KITCHENS_AT_ONCE = 16;

export type KitchenStanding = {
  kitchen: Kitchen;
  standings: CertificateStanding[];
  suspension: StandingSuspension | null;
};

/** What a list can be narrowed to, among kitchens that are not closed. */
export const FILTERS = {
  lacking: ({ lacks }) => lacks,
  expiring: ({ state }) => state === 'expiring',
} as const satisfies Record<string, (standing: CertificateStanding) => boolean>;
export type Filter = keyof typeof FILTERS;

/** A page of at most `limit`, and where the next one begins. */
export async function standingPage(
  question: Question & { limit: number },
  filter: Filter | undefined,
  platform: Platform,
): Promise<{ rows: KitchenStanding[]; last: Record<string, unknown> | undefined }> {
  const rows: KitchenStanding[] = [];
  let { after } = question;
  do {
    const page = await platform.kitchens.pageByPlace({ ...question, ...(after && { after }) });
    rows.push(...(await judged(page.items, platform)).filter(isWanted(filter)));
    after = page.last;
  } while (after && rows.length < question.limit);
  const shown = rows.slice(0, question.limit);
  return { rows: shown, last: rows.length > shown.length ? keysOf(shown.at(-1)) : after };
}

const judged = (kitchens: readonly Kitchen[], platform: Platform): Promise<KitchenStanding[]> =>
  pLimit(KITCHENS_AT_ONCE).map(kitchens, async (kitchen) => ({
    kitchen,
    standings: (await certificatesOf(kitchen, platform)).map(({ standing }) => standing),
    suspension: await findSuspension(kitchen.id, todayOf(kitchen, platform), '', platform),
  }));

const todayOf = ({ profile }: Kitchen, { now }: Platform): string =>
  localDate(now(), zoneOf(profile.district));

const isWanted =
  (filter: Filter | undefined) =>
  ({ kitchen, standings }: KitchenStanding): boolean =>
    filter === undefined || (kitchen.profile.status !== 'closed' && standings.some(FILTERS[filter]));

/** Where a kitchen is in the index by place, from which a later page goes on. */
const keysOf = (row: KitchenStanding | undefined) =>
  row && {
    ...kitchenKey(row.kitchen.id),
    ...placeIndex('KITCHEN', row.kitchen.profile.district, row.kitchen.id),
  };
