// A kitchen of its own for each journey, with schools whose day is open, so that no test sees what another one sent.
import { assertDone } from './api.ts';
import { DISTRICT } from './factories/day.ts';
import { makeEnrolment, makeKitchen, makeMenu, makeSite } from './factories/places.ts';
import { PERSONAS, type Persona } from './personas.ts';
import { today, type Web } from './web.ts';

export type OwnKitchen = { id: string; sites: readonly [string, string]; operator: Persona };

/** Registers kitchen number `n` with two schools (60 small and 40 large portions each) and opens their day. */
export async function givenOwnKitchen({ as }: Web, n: number): Promise<OwnKitchen> {
  const administrator = await as(PERSONAS.administrator);
  const id = `K-UJI-${n}0`;
  const sites = [`003000${n}1`, `003000${n}2`] as const;
  assertDone(await administrator.put(`/v1/kitchens/${id}`, makeKitchen({ name: `SPPG Uji ${n}0` })));
  for (const [at, site] of sites.entries()) {
    assertDone(
      await administrator.put(`/v1/sites/${site}`, makeSite({ name: `SD Uji ${n}${at + 1}`, kitchenId: id })),
    );
    const { validFrom, ...counts } = makeEnrolment({ validFrom: '2025-07-14' });
    assertDone(await administrator.put(`/v1/sites/${site}/enrolments/${validFrom}`, counts));
  }
  assertDone(await administrator.put(`/v1/kitchens/${id}/menus/${today()}/noon`, makeMenu()));
  assertDone(await administrator.post(`/v1/regions/${DISTRICT}/days/${today()}/open`));
  return { id, sites, operator: { name: `Budi ${n}`, grants: [`kitchen-operator@kitchen:${id}`] } };
}

export const teacherOf = (site: string): Persona => ({
  name: `Guru ${site}`,
  grants: [`school-operator@site:${site}`],
});
