// The incidents of a regency that are alerts now: one query, however many days one looks back.
import type { Matter } from '../../shared/domain/alert.ts';
import { incidentMatter, standingIncidents } from '../../shared/domain/incident-alerts.ts';
import type { Platform } from '../../shared/store/platform.ts';

/** The matters of a regency's incidents from one day to another. */
export async function incidentsStanding(
  regency: string,
  from: string,
  to: string,
  { incidents, sites }: Platform,
): Promise<Matter[]> {
  const rows = standingIncidents(await incidents.ofDays(regency, from, to));
  return await Promise.all(
    rows.map(async (row) => {
      const { kind, id } = row.place;
      const kitchenId = kind === 'kitchen' ? id : (await sites.findRecent(id))?.profile.kitchenId;
      return incidentMatter(row, kitchenId ?? null);
    }),
  );
}
