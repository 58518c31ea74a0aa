// The children of a site that are measured: the list of a class, a child registered or put right, a guardian's consent.
import { createRoute, z } from '@hono/zod-openapi';
import pLimit from 'p-limit';
import { childProfile, classGroup, consent, standingConsent } from '../../../shared/domain/child.ts';
import { siteId, ulid } from '../../../shared/domain/identifiers.ts';
import { identityEntry } from '../../../shared/domain/identity.ts';
import { isAllowed } from '../../../shared/domain/policy.ts';
import type { Platform } from '../../../shared/store/platform.ts';
import { giveConsent, withdrawConsent } from '../children/consents.ts';
import { getChildOfSite } from '../children/get-child.ts';
import { nikFindings, toFindingBody } from '../children/nik-findings.ts';
import { putChild } from '../children/put-child.ts';
import { getSite, siteTarget } from '../http/ask.ts';
import { fromCursor, pageOf, pageQuery, toCursor } from '../http/paging.ts';
import { createRoutes, json, jsonBody, PROBLEMS_OF_ANY_CALL } from '../http/routing.ts';
import { listedChild, savedChild, toListedChild, toSavedChild } from './child-shapes.ts';

const CHILDREN_AT_ONCE = 16;

const params = z.object({ id: siteId, childId: ulid });
const entry = z
  .strictObject({ ...childProfile.shape, identity: identityEntry.optional() })
  .meta({ id: 'ChildEntry' });

const listRoute = createRoute({
  method: 'get',
  path: '/v1/sites/{id}/children',
  summary: 'The children of a site or of a class, each with its last measurement',
  request: {
    params: z.object({ id: siteId }),
    query: pageQuery.extend({ classGroup: classGroup.optional() }),
  },
  responses: { 200: json(pageOf(listedChild), 'a page of children'), ...PROBLEMS_OF_ANY_CALL },
});

const putRoute = createRoute({
  method: 'put',
  path: '/v1/sites/{id}/children/{childId}',
  summary:
    'Register a child, or put right what is known of it; a NIK is kept as a keyed hash and its last digits',
  request: { params, body: jsonBody(entry) },
  responses: {
    200: json(savedChild, 'the child'),
    201: json(savedChild, 'the new child'),
    ...PROBLEMS_OF_ANY_CALL,
  },
});

const consentRoute = createRoute({
  method: 'put',
  path: '/v1/sites/{id}/children/{childId}/consent',
  summary: "Write down a guardian's consent; the last one stands",
  request: { params, body: jsonBody(consent) },
  responses: { 200: json(standingConsent, 'the consent that stands'), ...PROBLEMS_OF_ANY_CALL },
});

const withdrawalRoute = createRoute({
  method: 'post',
  path: '/v1/sites/{id}/children/{childId}/consent/withdrawal',
  summary: 'Withdraw consent: nothing is written or read of the child any more, and it is erased in time',
  request: { params },
  responses: { 200: json(standingConsent, 'until when the child is erased'), ...PROBLEMS_OF_ANY_CALL },
});

export const siteChildRoutes = (platform: Platform) =>
  createRoutes()
    .openapi(listRoute, async (c) => {
      const site = await getSite(c, platform, 'child.read', c.req.valid('param').id);
      const { limit, cursor, classGroup: wanted } = c.req.valid('query');
      const question = `children ${site.id} ${wanted ?? ''}`;
      const { children, last } = await platform.children.page(
        site.id,
        ({ closed, profile }) => !closed && (!wanted || profile.classGroup === wanted),
        { limit, after: fromCursor(question, cursor) },
      );
      const isNamed = isAllowed(c.get('caller').grants, 'child-name.read', siteTarget(site));
      const items = await pLimit(CHILDREN_AT_ONCE).map(children, async (child) => {
        const identity = isNamed ? await platform.identities.find(site.id, child.id) : undefined;
        return toListedChild(child, identity, await platform.measurements.lastOf(child.id));
      });
      return c.json({ items, nextCursor: toCursor(question, last) }, 200);
    })
    .openapi(putRoute, async (c) => {
      const { id, childId } = c.req.valid('param');
      const { identity, ...profile } = c.req.valid('json');
      const site = await getSite(c, platform, 'child.write', id);
      const { child, isNew } = await putChild(c, site, childId, { profile, identity }, platform);
      const { nikHash } = identity ? platform.identities.marksOf(identity, profile.birthDate) : {};
      const found = await nikFindings({ siteId: id, childId }, nikHash, platform);
      const findings = found.map((one) => toFindingBody(one, c.get('language')));
      return c.json({ ...toSavedChild(child), findings }, isNew ? 201 : 200);
    })
    .openapi(consentRoute, async (c) => {
      const child = await getChildOfSite(c, platform, 'child.write', c.req.valid('param'));
      return c.json(await giveConsent(c, child, c.req.valid('json'), platform), 200);
    })
    .openapi(withdrawalRoute, async (c) => {
      const child = await getChildOfSite(c, platform, 'child.write', c.req.valid('param'));
      return c.json(await withdrawConsent(c, child, platform), 200);
    });
