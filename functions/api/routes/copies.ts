// Copies of templates, and the changes of a later version that each may take over, one by one.
import { createRoute, z } from '@hono/zod-openapi';
import { copy, copyAnswer, copyId } from '../../../shared/domain/copy.ts';
import { followed } from '../../../shared/domain/followed.ts';
import { regionCode } from '../../../shared/domain/region.ts';
import { templateRef } from '../../../shared/domain/template.ts';
import type { Platform } from '../../../shared/store/platform.ts';
import { getRegion } from '../http/ask.ts';
import { pageOf } from '../http/paging.ts';
import { createRoutes, json, jsonBody, PROBLEMS_OF_ANY_CALL } from '../http/routing.ts';
import { copiesIn } from '../templates/copies-in.ts';
import { answerOffer, copyWithFollowed, getCopy, latestOffers } from '../templates/offers.ts';
import { difference } from './templates.ts';

const offer = difference
  .extend({
    answer: z.enum(['accepted', 'declined']).nullable(),
    /** It holds nation-wide and is set by an administrator: there is nothing to answer. */
    isNational: z.boolean(),
  })
  .meta({ id: 'Offer' });
export const offersBody = z
  .strictObject({
    copy,
    /** The latest version of the template. */
    latest: templateRef,
    items: z.array(offer),
  })
  .meta({ id: 'Offers' });

const listRoute = createRoute({
  method: 'get',
  path: '/v1/regions/{code}/copies',
  summary: 'The templates that a region copies',
  request: { params: z.object({ code: regionCode }) },
  responses: { 200: json(pageOf(copy), 'all of them'), ...PROBLEMS_OF_ANY_CALL },
});
const followedCopy = z.strictObject({ copy, follows: followed }).meta({ id: 'FollowedCopy' });
const getRoute = createRoute({
  method: 'get',
  path: '/v1/copies/{id}',
  summary: 'A copy with what it follows now: its own version, and the lines that it took over since',
  request: { params: z.object({ id: copyId }) },
  responses: { 200: json(followedCopy, 'the copy'), ...PROBLEMS_OF_ANY_CALL },
});
const offersRoute = createRoute({
  method: 'get',
  path: '/v1/copies/{id}/offers',
  summary:
    'What the latest version of its template does differently from the one that a copy was launched from',
  request: { params: z.object({ id: copyId }) },
  responses: { 200: json(offersBody, 'line by line, with what the copy said'), ...PROBLEMS_OF_ANY_CALL },
});
const answerRoute = createRoute({
  method: 'post',
  path: '/v1/copies/{id}/offers',
  summary: 'Accept or decline one change; the last word stands',
  request: { params: z.object({ id: copyId }), body: jsonBody(copyAnswer) },
  responses: { 200: json(offersBody, 'the offers, with the answer'), ...PROBLEMS_OF_ANY_CALL },
});

export const copyRoutes = (platform: Platform) =>
  createRoutes()
    .openapi(listRoute, async (c) => {
      const { code } = getRegion(c, 'template.read', c.req.valid('param').code);
      return c.json({ items: await copiesIn(code, platform), nextCursor: null }, 200);
    })
    .openapi(getRoute, async (c) => {
      const found = await getCopy(c, platform, 'template.read', c.req.valid('param').id);
      return c.json(await copyWithFollowed(found, platform), 200);
    })
    .openapi(offersRoute, async (c) => {
      const { copy } = await getCopy(c, platform, 'template.read', c.req.valid('param').id);
      return c.json(await latestOffers(copy, c.get('language'), platform), 200);
    })
    .openapi(answerRoute, async (c) => {
      const found = await getCopy(c, platform, 'template.write', c.req.valid('param').id);
      const copy = await answerOffer(found, c.req.valid('json'), c.get('caller'), platform);
      return c.json(await latestOffers(copy, c.get('language'), platform), 200);
    });
