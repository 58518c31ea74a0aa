// The API's answers, as their routes declare them: types only, nothing of the server reaches the phone.
import type { z } from 'zod';
import type { chainBody, discrepancyBody, factBody } from '../../../functions/api/routes/day-shapes.ts';
import type { siteException } from '../../../functions/api/routes/exceptions.ts';
import type { importResult } from '../../../functions/api/routes/imports.ts';
import type { kitchenDay } from '../../../functions/api/routes/kitchen-days.ts';
import type { openedDay, regionDay } from '../../../functions/api/routes/region-days.ts';
import type { region } from '../../../functions/api/routes/regions.ts';
import type { kitchenBody, siteBody } from '../../../functions/api/routes/registry-shapes.ts';
import type { silentSite } from '../../../functions/api/routes/silent.ts';
import type { siteDay } from '../../../functions/api/routes/site-days.ts';
import type { rangeTotals } from '../../../functions/api/routes/totals.ts';

export type SiteDay = z.infer<typeof siteDay>;
export type KitchenDay = z.infer<typeof kitchenDay>;
export type RegionDay = z.infer<typeof regionDay>;
export type Kitchen = z.infer<typeof kitchenBody>;
export type ImportResult = z.infer<typeof importResult>;
export type OpenedDay = z.infer<typeof openedDay>;
export type Region = z.infer<typeof region>;
export type SilentSite = z.infer<typeof silentSite>;
export type SiteException = z.infer<typeof siteException>;
export type RangeTotals = z.infer<typeof rangeTotals>;
export type Site = z.infer<typeof siteBody>;
export type Chain = z.infer<typeof chainBody>;
export type LoggedFact = z.infer<typeof factBody>;
export type DiscrepancyBody = z.infer<typeof discrepancyBody>;
export type List<T> = { items: T[]; nextCursor: string | null };
