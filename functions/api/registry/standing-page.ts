// Kitchens of a region in the order of their codes, each with how it stands with its certificates today.
import type { CertificateStanding } from '../../../shared/domain/certificate-standing.ts';
import { localDate } from '../../../shared/domain/dates.ts';
import { zoneOf } from '../../../shared/domain/region.ts';
import type { Kitchen } from '../../../shared/store/kitchen-store.ts';
import type { Platform } from '../../../shared/store/platform.ts';
import type { Question } from '../../../shared/store/table.ts';
import { findSuspension, type StandingSuspension } from '../figures/standing-suspension.ts';
import { certificatesOf } from './certificates-of.ts';
import { kitchenPage } from './kitchen-page.ts';

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
export const standingPage = (
  question: Question & { limit: number },
  filter: Filter | undefined,
  platform: Platform,
): Promise<{ rows: KitchenStanding[]; last: Record<string, unknown> | undefined }> =>
  kitchenPage(
    question,
    async (kitchen) => {
      const row = await judged(kitchen, platform);
      return isWanted(row, filter) ? row : undefined;
    },
    platform,
  );

const judged = async (kitchen: Kitchen, platform: Platform): Promise<KitchenStanding> => ({
  kitchen,
  standings: (await certificatesOf(kitchen, platform)).map(({ standing }) => standing),
  suspension: await findSuspension(kitchen.id, todayOf(kitchen, platform), '', platform),
});

const todayOf = ({ profile }: Kitchen, { now }: Platform): string =>
  localDate(now(), zoneOf(profile.district));

const isWanted = ({ kitchen, standings }: KitchenStanding, filter: Filter | undefined): boolean =>
  filter === undefined || (kitchen.profile.status !== 'closed' && standings.some(FILTERS[filter]));
