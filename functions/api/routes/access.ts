// Access codes: the office makes and withdraws them for places of its region; who got one in a letter redeems it.
import { createRoute, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { accessId, placeOfAccess, placeOfGrant } from '../../../shared/domain/access.ts';
import { say } from '../../../shared/domain/details.ts';
import type { Place } from '../../../shared/domain/fact-place.ts';
import { grantText } from '../../../shared/domain/policy.ts';
import { Problem } from '../../../shared/domain/problem.ts';
import { regionCode } from '../../../shared/domain/region.ts';
import { randomId } from '../../../shared/store/ids.ts';
import type { Platform } from '../../../shared/store/platform.ts';
import { codeBody, placeAccess, toCodeBody } from '../access/access-bodies.ts';
import { accessPage } from '../access/access-page.ts';
import { addAccess } from '../access/add-access.ts';
import { assertRoom } from '../access/assert-room.ts';
import { type NamedPlace, toNamedPlace } from '../access/find-place.ts';
import { redeemCode } from '../access/redeem-code.ts';
import { WrongCodes } from '../access/wrong-codes.ts';
import { getKitchen, getRegistryRegion, getSite, missing } from '../http/ask.ts';
import type { Env } from '../http/env.ts';
import { fromCursor, pageOf, pageQuery, toCursor } from '../http/paging.ts';
import { createRoutes, json, jsonBody, PROBLEMS_OF_ANY_CALL } from '../http/routing.ts';

const redeemed = z
  .strictObject({ grant: z.string(), name: z.string(), at: z.string() })
  .meta({ id: 'RedeemedCode' });

const redeemRoute = createRoute({
  method: 'post',
  path: '/v1/me/grants',
  summary: 'Redeem an access code: its grant is yours. Again answers the same; 409 when someone else has it',
  request: { body: jsonBody(z.strictObject({ code: z.string().max(40) })) },
  responses: {
    200: json(redeemed, 'the grant, the name of its place, and since when'),
    ...PROBLEMS_OF_ANY_CALL,
  },
});
const listRoute = createRoute({
  method: 'get',
  path: '/v1/regions/{code}/access',
  summary: 'The kitchens and sites of a regency or a district, with open access codes and who redeemed one',
  request: { params: z.object({ code: regionCode }), query: pageQuery },
  responses: { 200: json(pageOf(placeAccess), 'a page of places'), ...PROBLEMS_OF_ANY_CALL },
});
const addRoute = createRoute({
  method: 'post',
  path: '/v1/access-codes',
  summary: 'One more access code, for the operators of a site or a kitchen',
  request: { body: jsonBody(z.strictObject({ grant: grantText })) },
  responses: { 201: json(codeBody, 'the code'), ...PROBLEMS_OF_ANY_CALL },
});
const deleteRoute = createRoute({
  method: 'delete',
  path: '/v1/access-codes/{id}',
  summary: 'Withdraw a code, or the grant of whoever redeemed it',
  request: { params: z.object({ id: accessId }) },
  responses: { 204: { description: 'it gives nothing more' }, ...PROBLEMS_OF_ANY_CALL },
});

/** The place, if the caller manages who works there. */
async function getPlace(c: Context<Env>, platform: Platform, { kind, id }: Place): Promise<NamedPlace> {
  const get = kind === 'site' ? getSite : getKitchen;
  return toNamedPlace(await get(c, platform, 'access.manage', id));
}

function notCoded(): never {
  throw new Problem('invalid-request', {
    issues: (language) => [
      { path: 'grant', code: 'grant-not-coded', message: say('grant-not-coded', {}, language) },
    ],
  });
}

export const accessRoutes = (platform: Platform) => {
  const wrong = new WrongCodes();
  return createRoutes()
    .openapi(redeemRoute, async (c) => {
      const caller = c.get('caller');
      const found = await wrong.watch(caller.id, () =>
        redeemCode(c.req.valid('json').code, caller, platform),
      );
      return c.json(found, 200);
    })
    .openapi(listRoute, async (c) => {
      const region = getRegistryRegion(c, 'access.manage', c.req.valid('param').code);
      const { limit, cursor } = c.req.valid('query');
      const question = `access ${region.code}`;
      const page = await accessPage(region, { limit, after: fromCursor(question, cursor) }, platform);
      return c.json({ items: page.items, nextCursor: toCursor(question, page.last) }, 200);
    })
    .openapi(addRoute, async (c) => {
      const place = await getPlace(c, platform, placeOfGrant(c.req.valid('json').grant) ?? notCoded());
      await assertRoom(place, platform);
      const access = await addAccess(place, randomId(), c.get('caller').id, platform);
      return c.json(toCodeBody(access), 201);
    })
    .openapi(deleteRoute, async (c) => {
      const { id } = c.req.valid('param');
      await getPlace(c, platform, placeOfAccess(id));
      const found = await platform.access.find(id);
      if (!found || found.endedAt !== null) return missing(id);
      const ended = await platform.access.end(found, c.get('caller').id, platform.now());
      if (!ended) throw new Problem('conflict');
      return c.body(null, 204);
    });
};
