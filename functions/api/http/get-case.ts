// An incident by the id of its report or of a correction of it: its case, and where that is. Who may not see it gets the same
// answer as for one that does not exist.
import type { Context } from 'hono';
import { placeOf } from '../../../shared/domain/fact-place.ts';
import { caseAmong, type IncidentCase } from '../../../shared/domain/incident-case.ts';
import type { Action } from '../../../shared/domain/policy.ts';
import type { StoredFact } from '../../../shared/store/fact-store.ts';
import type { Platform } from '../../../shared/store/platform.ts';
import { ask, askAboutAbsent, missing } from './ask.ts';
import type { Env } from './env.ts';

export type FoundCase = {
  found: IncidentCase;
  date: string;
  place: { kind: 'site' | 'kitchen'; id: string; name: string; district: string };
};

/** The case, if the caller may do this in the district of its place. */
export async function getCase(
  c: Context<Env>,
  platform: Platform,
  action: Action,
  id: string,
): Promise<FoundCase> {
  const found = await findCase(id, platform);
  if (found) ask(c, action, { region: found.place.district });
  else askAboutAbsent(c, action, {});
  return found ?? missing(id);
}

/** Undefined where there is no such incident, or its report was taken back. */
export async function findCase(id: string, platform: Platform): Promise<FoundCase | undefined> {
  const entries = await platform.facts.byId(id);
  const report = entries.find(({ fact }) => fact.kind === 'incident');
  return report && (await caseOf(report, platform));
}

async function caseOf({ fact }: StoredFact, platform: Platform): Promise<FoundCase | undefined> {
  if (fact.kind !== 'incident') return undefined;
  const place = placeOf(fact);
  const registered = await (place.kind === 'site' ? platform.sites : platform.kitchens).findRecent(place.id);
  const stored = await platform.facts.ofPlaceDay(place, fact.serviceDate);
  const found = caseAmong(
    stored.map((one) => one.fact),
    fact.id,
  );
  if (!found || !registered) return undefined;
  const { name, district } = registered.profile;
  return { found, date: fact.serviceDate, place: { ...place, name, district } };
}
