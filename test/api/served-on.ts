// What counts as served at the site of the test data: on its day page and in the totals, which must agree.
import { expect } from 'vitest';
import { z } from 'zod';
import type { Api, Client } from '../support/api.ts';
import { DISTRICT, SITE } from '../support/factories/day.ts';

export const siteDay = z.object({
  chains: z.array(
    z.object({ meal: z.string(), served: z.object({ small: z.int(), large: z.int() }).nullable() }),
  ),
  facts: z.array(z.object({ fact: z.object({ id: z.string() }), effective: z.boolean() })),
});

/** What counts as served at the site on a date: from its day page and from the district's totals, which must agree. */
export async function servedOn(api: Api, coordinator: Client, date: string): Promise<number> {
  await api.settled();
  const { chains } = siteDay.parse((await coordinator.get(`/v1/sites/${SITE}/days/${date}`)).body);
  const row = await api.product.platform.dayTotals.find(DISTRICT, date, SITE);
  const onPage = chains.reduce((n, { served }) => n + (served?.small ?? 0) + (served?.large ?? 0), 0);
  const { small = 0, large = 0 } = row?.totals.portions.served ?? {};
  expect(small + large).toBe(onPage);
  return onPage;
}

/** Days of November, one for each test, so that none sees another's facts. */
export function makeDates(): () => string {
  let dates = 0;
  return () => {
    dates += 1;
    return `2026-11-${String(dates).padStart(2, '0')}`;
  };
}
