// The API's answers, as their routes declare them: types only, nothing of the server reaches the phone.
import type { z } from 'zod';
import type { chainBody, discrepancyBody, factBody } from '../../../functions/api/routes/day-shapes.ts';
import type { kitchenDay } from '../../../functions/api/routes/kitchen-days.ts';
import type { regionDay } from '../../../functions/api/routes/region-days.ts';
import type { kitchenBody, siteBody } from '../../../functions/api/routes/registry-shapes.ts';
import type { siteDay } from '../../../functions/api/routes/site-days.ts';

export type SiteDay = z.infer<typeof siteDay>;
export type KitchenDay = z.infer<typeof kitchenDay>;
export type RegionDay = z.infer<typeof regionDay>;
export type Kitchen = z.infer<typeof kitchenBody>;
export type Site = z.infer<typeof siteBody>;
export type Chain = z.infer<typeof chainBody>;
export type LoggedFact = z.infer<typeof factBody>;
export type DiscrepancyBody = z.infer<typeof discrepancyBody>;
export type List<T> = { items: T[]; nextCursor: string | null };
