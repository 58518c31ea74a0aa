// Photos of a gate of a kitchen, one call each: as large as one item of the table holds, and never in a list.
import { createRoute, z } from '@hono/zod-openapi';
import { gateName } from '../../../shared/domain/gate.ts';
import { gatePhoto } from '../../../shared/domain/gate-photo.ts';
import { kitchenId, ulid } from '../../../shared/domain/identifiers.ts';
import type { Platform } from '../../../shared/store/platform.ts';
import { getKitchen, missing } from '../http/ask.ts';
import { createRoutes, json, PROBLEMS_OF_ANY_CALL } from '../http/routing.ts';
import { addPhoto, removePhoto } from '../registry/gate-photos.ts';

const path = '/v1/kitchens/{id}/gates/{gate}/photos/{photoId}';
const params = z.object({ id: kitchenId, gate: gateName, photoId: ulid });
const picture = { 'image/jpeg': { schema: { type: 'string', format: 'binary' } as const } };

const getRoute = createRoute({
  method: 'get',
  path,
  summary: 'A photo of a gate',
  request: { params },
  responses: { 200: { description: 'the picture', content: picture }, ...PROBLEMS_OF_ANY_CALL },
});

const putRoute = createRoute({
  method: 'put',
  path,
  summary: 'Add a photo to a gate; the same once more changes nothing',
  request: { params, body: { required: true, content: picture } },
  responses: {
    200: json(gatePhoto, 'it was there already'),
    201: json(gatePhoto, 'the photo'),
    ...PROBLEMS_OF_ANY_CALL,
  },
});

const deleteRoute = createRoute({
  method: 'delete',
  path,
  summary: 'Remove a photo: nothing of the picture is left',
  request: { params },
  responses: { 204: { description: 'it is gone' }, ...PROBLEMS_OF_ANY_CALL },
});

/** A photo never changes under its id; whoever saw it may keep it for an hour. */
const KEPT = { 'Content-Type': 'image/jpeg', 'Cache-Control': 'private, max-age=3600' };

export const gatePhotoRoutes = (platform: Platform) =>
  createRoutes()
    .openapi(getRoute, async (c) => {
      const { id, gate, photoId } = c.req.valid('param');
      await getKitchen(c, platform, 'kitchen.read', id);
      const bytes = await platform.gatePhotos.findPicture({ kitchenId: id, gate, photoId });
      return c.body(Uint8Array.from(bytes ?? missing(photoId)), 200, KEPT);
    })
    .openapi(putRoute, async (c) => {
      const bytes = new Uint8Array(await c.req.arrayBuffer());
      const { photo, isNew } = await addPhoto(c, platform, c.req.valid('param'), bytes);
      return c.json(photo, isNew ? 201 : 200);
    })
    .openapi(deleteRoute, async (c) => {
      await removePhoto(c, platform, c.req.valid('param'));
      return c.body(null, 204);
    });
