// Who is mailed about alerts, of a region and of a kitchen. Addresses are shown to those who may change them, nobody else.
import { createRoute, z } from '@hono/zod-openapi';
import { contactList } from '../../../shared/domain/contact.ts';
import { kitchenId } from '../../../shared/domain/identifiers.ts';
import { regionCode } from '../../../shared/domain/region.ts';
import type { ContactsOwner, StoredContacts } from '../../../shared/store/contact-store.ts';
import type { Platform } from '../../../shared/store/platform.ts';
import { getKitchen, getRegistryRegion } from '../http/ask.ts';
import { toEtag } from '../http/etag.ts';
import { createRoutes, json, jsonBody, PROBLEMS_OF_ANY_CALL } from '../http/routing.ts';
import { putContacts } from '../registry/put-contacts.ts';

const regionParams = z.object({ code: regionCode });
const kitchenParams = z.object({ id: kitchenId });
const responses = { 200: json(contactList, 'the contacts'), ...PROBLEMS_OF_ANY_CALL };
const body = jsonBody(contactList);
const [READ, WRITE] = ['Who is mailed about alerts', 'Say who is mailed about alerts (If-Match)'];
const ofRegion = '/v1/regions/{code}/contacts';
const ofKitchen = '/v1/kitchens/{id}/contacts';

const regionGet = createRoute({
  method: 'get',
  path: ofRegion,
  summary: `${READ} of a regency or a district`,
  request: { params: regionParams },
  responses,
});
const regionPut = createRoute({
  method: 'put',
  path: ofRegion,
  summary: `${WRITE} of a regency or a district`,
  request: { params: regionParams, body },
  responses,
});
const kitchenGet = createRoute({
  method: 'get',
  path: ofKitchen,
  summary: `${READ} of a kitchen and its sites`,
  request: { params: kitchenParams },
  responses,
});
const kitchenPut = createRoute({
  method: 'put',
  path: ofKitchen,
  summary: `${WRITE} of a kitchen and its sites`,
  request: { params: kitchenParams, body },
  responses,
});

const etagOf = (stored: StoredContacts | undefined): Record<string, string> =>
  stored ? { ETag: toEtag(stored.version) } : {};

export const contactRoutes = (platform: Platform) => {
  const find = (owner: ContactsOwner) => platform.contacts.find(owner);
  return createRoutes()
    .openapi(regionGet, async (c) => {
      const found = await find({
        region: getRegistryRegion(c, 'contact.write', c.req.valid('param').code).code,
      });
      return c.json({ contacts: found?.contacts ?? [] }, 200, etagOf(found));
    })
    .openapi(regionPut, async (c) => {
      const owner = { region: getRegistryRegion(c, 'contact.write', c.req.valid('param').code).code };
      const stored = await putContacts(c, platform, owner, c.req.valid('json'));
      return c.json({ contacts: stored.contacts }, 200, etagOf(stored));
    })
    .openapi(kitchenGet, async (c) => {
      const { id } = await getKitchen(c, platform, 'contact.write', c.req.valid('param').id);
      const found = await find({ kitchen: id });
      return c.json({ contacts: found?.contacts ?? [] }, 200, etagOf(found));
    })
    .openapi(kitchenPut, async (c) => {
      const { id } = await getKitchen(c, platform, 'contact.write', c.req.valid('param').id);
      const stored = await putContacts(c, platform, { kitchen: id }, c.req.valid('json'));
      return c.json({ contacts: stored.contacts }, 200, etagOf(stored));
    });
};
