// The list of ill persons of an incident: for health officers alone. Every reading of it is noted down and shown beside it.
import { createRoute, z } from '@hono/zod-openapi';
import { ulid } from '../../../shared/domain/identifiers.ts';
import { illPerson, illPersonEntry } from '../../../shared/domain/ill-person.ts';
import { Problem } from '../../../shared/domain/problem.ts';
import { isListed, type StoredPerson } from '../../../shared/store/line-list-store.ts';
import type { Platform } from '../../../shared/store/platform.ts';
import { toEtag } from '../http/etag.ts';
import { getCase } from '../http/get-case.ts';
import { createRoutes, json, jsonBody, PROBLEMS_OF_ANY_CALL } from '../http/routing.ts';
import { erasePerson, noteRead, putPerson } from '../line-list/write-person.ts';

const READS_SHOWN = 20;

export const listedPerson = z
  .strictObject({
    id: z.string(),
    person: illPerson,
    /** Whether a NIK was given; the number itself is kept nowhere. */
    hasNik: z.boolean(),
    /** Others on this list with the same NIK. */
    sameAs: z.array(z.string()),
  })
  .meta({ id: 'ListedPerson' });

export const lineList = z
  .strictObject({
    items: z.array(listedPerson),
    nextCursor: z.null(),
    /** Who read it and when, the newest first, this time included. */
    reads: z.array(z.strictObject({ name: z.string(), at: z.string() })),
  })
  .meta({ id: 'LineList' });

const ofIncident = z.object({ id: ulid });
const params = z.object({ id: ulid, personId: ulid });
const responses = { 200: json(illPerson, 'the person'), ...PROBLEMS_OF_ANY_CALL };

const listRoute = createRoute({
  method: 'get',
  path: '/v1/incidents/{id}/persons',
  summary: 'The ill persons of an incident; reading it is noted down',
  request: { params: ofIncident },
  responses: { 200: json(lineList, 'everyone on the list'), ...PROBLEMS_OF_ANY_CALL },
});

const getRoute = createRoute({
  method: 'get',
  path: '/v1/incidents/{id}/persons/{personId}',
  summary: 'One ill person; reading it is noted down',
  request: { params },
  responses,
});

const putRoute = createRoute({
  method: 'put',
  path: '/v1/incidents/{id}/persons/{personId}',
  summary: 'Add an ill person, or replace one (If-Match); a NIK is kept as a keyed hash only',
  request: { params, body: jsonBody(illPersonEntry) },
  responses: { ...responses, 201: json(illPerson, 'the new person') },
});

const deleteRoute = createRoute({
  method: 'delete',
  path: '/v1/incidents/{id}/persons/{personId}',
  summary: 'Erase what is known of an ill person; twice changes nothing',
  request: { params },
  responses: { 204: { description: 'nothing is known of them' }, ...PROBLEMS_OF_ANY_CALL },
});

const toListed = (one: StoredPerson, all: readonly StoredPerson[]): z.infer<typeof listedPerson>[] =>
  one.person
    ? [
        {
          id: one.id,
          person: one.person,
          hasNik: one.nikHash !== undefined,
          sameAs: all
            .filter(({ id, nikHash }) => nikHash && nikHash === one.nikHash && id !== one.id)
            .map(({ id }) => id),
        },
      ]
    : [];

export const illPersonRoutes = (platform: Platform) =>
  createRoutes()
    .openapi(listRoute, async (c) => {
      const found = await getCase(c, platform, 'line-list.read', c.req.valid('param').id);
      await noteRead(c, found, platform);
      const { id } = found.found;
      const all = await platform.lineLists.ofIncident(id, platform.now());
      const reads = await platform.lineLists.reads(id, READS_SHOWN);
      const items = all.flatMap((one) => toListed(one, all));
      return c.json({ items, nextCursor: null, reads: reads.map(({ name, at }) => ({ name, at })) }, 200);
    })
    .openapi(getRoute, async (c) => {
      const { id, personId } = c.req.valid('param');
      const found = await getCase(c, platform, 'line-list.read', id);
      await noteRead(c, found, platform);
      const stored = await platform.lineLists.find(found.found.id, personId);
      if (!stored?.person || !isListed(stored, platform.now()))
        throw new Problem('not-found', { values: { what: personId } });
      c.header('ETag', toEtag(stored.version));
      return c.json(stored.person, 200);
    })
    .openapi(putRoute, async (c) => {
      const { id, personId } = c.req.valid('param');
      const found = await getCase(c, platform, 'line-list.write', id);
      const { stored, isNew } = await putPerson(c, found, personId, c.req.valid('json'), platform);
      c.header('ETag', toEtag(stored.version));
      return c.json(stored.person, isNew ? 201 : 200);
    })
    .openapi(deleteRoute, async (c) => {
      const { id, personId } = c.req.valid('param');
      const found = await getCase(c, platform, 'line-list.write', id);
      await erasePerson(c, found, personId, platform);
      return c.body(null, 204);
    });
