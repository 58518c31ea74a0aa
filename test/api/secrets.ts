// A district and what must never be seen from it: marked names and ids, in the district beside and in another regency.
import {
  type Api,
  assertDone,
  type Client,
  givenFacts,
  givenKitchen,
  givenOpenDay,
  givenSite,
} from '../support/api.ts';
import { DAY, DISTRICT } from '../support/factories/day.ts';
import { makeCooked, makeServed } from '../support/factories/facts.ts';
import { NEXT_DISTRICT, OTHER_DISTRICT, OTHER_REGENCY, PERSONAS, REGENCY } from '../support/personas.ts';

export const SECRET = /RAHASIA|0099\d{4}|K-SECRET/i;

/** Kaliwates with one school and its kitchen, and secrets around it: places, facts, reports. */
export async function givenSecrets(api: Api): Promise<void> {
  await givenKitchen(api);
  await givenSite(api);
  await givenKitchen(api, 'K-SECRET-1', { district: NEXT_DISTRICT, name: 'SPPG RAHASIA 1' });
  await givenKitchen(api, 'K-SECRET-2', { district: OTHER_DISTRICT, name: 'SPPG RAHASIA 2' });
  await givenSite(api, '00990001', {
    district: NEXT_DISTRICT,
    kitchenId: 'K-SECRET-1',
    name: 'SD RAHASIA 1',
  });
  await givenSite(api, '00990002', {
    district: OTHER_DISTRICT,
    kitchenId: 'K-SECRET-2',
    name: 'SD RAHASIA 2',
  });
  await givenOpenDay(api, '35', DAY);
  await givenFacts(
    api,
    makeServed(),
    makeServed({ siteId: '00990001' }),
    makeServed({ siteId: '00990002', note: 'RAHASIA' }),
  );
  await givenFacts(api, makeCooked({ kitchenId: 'K-SECRET-1' }), makeCooked());
  const admin = await api.as(PERSONAS.administrator);
  for (const code of [DISTRICT, NEXT_DISTRICT, OTHER_DISTRICT, REGENCY, OTHER_REGENCY])
    assertDone(await admin.post(`/v1/regions/${code}/reports`, { period: DAY }));
}

/** People of Kaliwates, of every role. */
export async function peopleOfDistrict(api: Api): Promise<Client[]> {
  const people = ['planner', 'auditor', 'administrator'].map((role) => ({
    name: `Uji ${role}`,
    grants: [`${role}@region:${DISTRICT}`],
  }));
  return await Promise.all(
    [PERSONAS.districtCoordinator, PERSONAS.schoolOperator, PERSONAS.kitchenOperator, ...people].map(api.as),
  );
}
