// Pages of alerts. Those that stand now are of the days that are watched: one query, which a region's list and a kitchen's are
// taken from.
import { ALERT_KINDS } from '../../../shared/domain/alert.ts';
import { localDate } from '../../../shared/domain/dates.ts';
import { watchedSince } from '../../../shared/domain/incident-alerts.ts';
import { isWithin, levelOf, parentOf, zoneOf } from '../../../shared/domain/region.ts';
import type { StoredAlert } from '../../../shared/store/alert-store.ts';
import { alertKey } from '../../../shared/store/keys.ts';
import type { Kitchen } from '../../../shared/store/kitchen-store.ts';
import type { Platform } from '../../../shared/store/platform.ts';
import type { Question } from '../../../shared/store/table.ts';
import { fromCursor, toCursor } from '../http/paging.ts';
import { ownScopes } from './own-scopes.ts';

type Asked = { limit: number; cursor?: string | undefined; open: 'true' | 'false' };
type AlertPage = { items: StoredAlert[]; nextCursor: string | null };

const regencyOf = (code: string): string => (levelOf(code) === 'district' ? (parentOf(code) ?? code) : code);

/** Those of a regency or a district that stand now, under the codes of before a change too. */
async function openAlertsOf(code: string, platform: Platform): Promise<StoredAlert[]> {
  const scopes = await ownScopes(code, platform);
  const open = await Promise.all(
    scopes.map(async (scope) =>
      (await openAlerts(regencyOf(scope), platform)).filter(({ alert }) => isWithin(alert.district, scope)),
    ),
  );
  return open.flat();
}

async function openAlerts(regency: string, platform: Platform): Promise<StoredAlert[]> {
  const today = localDate(platform.now(), zoneOf(regency));
  const rules = await platform.rules.current();
  const found = await platform.alerts.ofDays(regency, watchedSince('incident', today, rules), today);
  return found.filter(
    ({ alert: { endedAt, kind, date } }) => endedAt === null && date >= watchedSince(kind, today, rules),
  );
}

/** A kitchen may cook for sites of the next regency: theirs are its alerts too, also of where any of them just was. */
export async function openAlertsOfKitchen(
  { id, profile, standing }: Kitchen,
  platform: Platform,
): Promise<StoredAlert[]> {
  const sites = await platform.sites.allByKitchen(id);
  const districts = [{ profile, standing }, ...sites].flatMap((place) => [
    place.profile.district,
    ...place.standing.formerDistricts.map(({ district }) => district),
  ]);
  const regencies = [...new Set(districts.map(regencyOf))];
  const open = await Promise.all(regencies.map((regency) => openAlerts(regency, platform)));
  return open.flat().filter(({ alert }) => alert.kitchenId === id);
}

/** A page of the alerts of a regency or a district; of a district's history it may be short, with more to come. */
export async function alertPage(code: string, asked: Asked, platform: Platform): Promise<AlertPage> {
  const question = `alerts ${code} ${asked.open}`;
  const after = fromCursor(question, asked.cursor);
  const page =
    asked.open === 'true'
      ? await openPage(code, asked.limit, String(after?.id ?? ''), platform)
      : await pageOfAll(code, { limit: asked.limit, ...(after && { after }) }, platform);
  return { items: page.items, nextCursor: toCursor(question, page.last) };
}

/** All of them, the newest day first. */
async function pageOfAll(code: string, question: Pick<Question, 'limit' | 'after'>, { alerts }: Platform) {
  const { items, last } = await alerts.page(regencyOf(code), question);
  return { items: items.filter(({ alert }) => isWithin(alert.district, code)), last };
}

async function openPage(code: string, limit: number, after: string, platform: Platform) {
  const open = (await openAlertsOf(code, platform))
    .map((stored) => ({ stored, rank: rankOf(stored) }))
    .sort((a, b) => (a.rank < b.rank ? -1 : 1))
    .filter(({ rank }) => rank > after);
  const page = open.slice(0, limit);
  const last = open.length > limit ? page.at(-1) : undefined;
  return { items: page.map(({ stored }) => stored), last: last && { id: last.rank } };
}

/** Sorts what nobody takes care of before the rest, and the urgent kinds first. */
const rankOf = ({ alert: { id, kind, acknowledgement } }: StoredAlert): string =>
  [acknowledgement ? 1 : 0, ALERT_KINDS.indexOf(kind), alertKey(id).sk].join(' ');
