// A coordinator acknowledges what does not add up at a site, or that it is silent, and says what is done about it.
import { createRoute, z } from '@hono/zod-openapi';
import {
  acknowledgementBody,
  acknowledgementEntry,
  toAcknowledgementBody,
} from '../../../shared/domain/acknowledgement.ts';
import { serviceDate } from '../../../shared/domain/dates.ts';
import { siteId } from '../../../shared/domain/identifiers.ts';
import { Problem } from '../../../shared/domain/problem.ts';
import { districtOn } from '../../../shared/domain/standing.ts';
import type { Platform } from '../../../shared/store/platform.ts';
import { standingCodes } from '../figures/standing-codes.ts';
import { getSite } from '../http/ask.ts';
import { assertDayOpen } from '../http/assert-day.ts';
import { createRoutes, json, jsonBody, PROBLEMS_OF_ANY_CALL } from '../http/routing.ts';

const putRoute = createRoute({
  method: 'put',
  path: '/v1/sites/{id}/days/{date}/acknowledgement',
  summary: "Acknowledge the exceptions of a site's day, or replace the note",
  request: {
    params: z.object({ id: siteId, date: serviceDate }),
    body: jsonBody(acknowledgementEntry),
  },
  responses: { 200: json(acknowledgementBody, 'the acknowledgement'), ...PROBLEMS_OF_ANY_CALL },
});

export const acknowledgementRoutes = (platform: Platform) =>
  createRoutes().openapi(putRoute, async (c) => {
    const { id, date } = c.req.valid('param');
    const { profile, standing } = await getSite(c, platform, 'exception.acknowledge', id);
    await assertDayOpen(profile.district, date, platform);
    const { id: who, name: by } = c.get('caller');
    const day = { district: districtOn(profile.district, standing, date), date, siteId: id };
    const codes = await standingCodes(day, platform);
    const said = { ...c.req.valid('json'), by, at: platform.now().toISOString(), codes };
    if (!(await platform.acknowledgements.put(day, said, who))) throw new Problem('conflict');
    return c.json(toAcknowledgementBody(said, codes), 200);
  });
