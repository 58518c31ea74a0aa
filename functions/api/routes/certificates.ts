// Certificates of a kitchen: what is known of each, and how the kitchen stands with it today.
import { createRoute, z } from '@hono/zod-openapi';
import { certificate, certificateKind } from '../../../shared/domain/certificate.ts';
import { certificateStanding } from '../../../shared/domain/certificate-standing.ts';
import { kitchenId } from '../../../shared/domain/identifiers.ts';
import { Problem } from '../../../shared/domain/problem.ts';
import type { Platform } from '../../../shared/store/platform.ts';
import { getKitchen } from '../http/ask.ts';
import { toEtag } from '../http/etag.ts';
import { createRoutes, json, jsonBody, PROBLEMS_OF_ANY_CALL } from '../http/routing.ts';
import { certificatesOf } from '../registry/certificates-of.ts';
import { putCertificate } from '../registry/put-certificate.ts';

export const kitchenCertificate = z
  .strictObject({
    kind: certificateKind,
    certificate: certificate.nullable(),
    standing: certificateStanding,
  })
  .meta({ id: 'KitchenCertificate' });

const listRoute = createRoute({
  method: 'get',
  path: '/v1/kitchens/{id}/certificates',
  summary: 'The certificates of a kitchen, judged as of today',
  request: { params: z.object({ id: kitchenId }) },
  responses: {
    200: json(
      z.strictObject({ items: z.array(kitchenCertificate), nextCursor: z.null() }),
      'one of every kind, whether it is there or not',
    ),
    ...PROBLEMS_OF_ANY_CALL,
  },
});

const params = z.object({ id: kitchenId, kind: certificateKind });
const responses = { 200: json(certificate, 'the certificate'), ...PROBLEMS_OF_ANY_CALL };

const getRoute = createRoute({
  method: 'get',
  path: '/v1/kitchens/{id}/certificates/{kind}',
  summary: 'A certificate of a kitchen',
  request: { params },
  responses,
});

const putRoute = createRoute({
  method: 'put',
  path: '/v1/kitchens/{id}/certificates/{kind}',
  summary: 'Add a certificate of a kitchen, or replace it (If-Match)',
  request: { params, body: jsonBody(certificate) },
  responses: { ...responses, 201: json(certificate, 'the new certificate') },
});

export const certificateRoutes = (platform: Platform) =>
  createRoutes()
    .openapi(listRoute, async (c) => {
      const kitchen = await getKitchen(c, platform, 'certificate.read', c.req.valid('param').id);
      return c.json({ items: await certificatesOf(kitchen, platform), nextCursor: null }, 200);
    })
    .openapi(getRoute, async (c) => {
      const { id, kind } = c.req.valid('param');
      await getKitchen(c, platform, 'certificate.read', id);
      const found = await platform.certificates.find(id, kind);
      if (!found) throw new Problem('not-found', { values: { what: kind } });
      c.header('ETag', toEtag(found.version));
      return c.json(found.certificate, 200);
    })
    .openapi(putRoute, async (c) => {
      const stored = await putCertificate(c, platform, c.req.valid('param'), c.req.valid('json'));
      c.header('ETag', toEtag(stored.version));
      return c.json(stored.certificate, stored.version === 1 ? 201 : 200);
    });
