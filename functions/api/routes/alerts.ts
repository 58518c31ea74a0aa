// Alerts: what has to be looked at in a region or by a kitchen, and the word that somebody does.
import { createRoute, z } from '@hono/zod-openapi';
import { acknowledgementEntry } from '../../../shared/domain/acknowledgement.ts';
import { alert, alertId, linkOf } from '../../../shared/domain/alert.ts';
import { acknowledged } from '../../../shared/domain/alert-steps.ts';
import { alertText } from '../../../shared/domain/alert-words.ts';
import { kitchenId } from '../../../shared/domain/identifiers.ts';
import type { Language } from '../../../shared/domain/language.ts';
import { regionCode } from '../../../shared/domain/region.ts';
import type { StoredAlert } from '../../../shared/store/alert-store.ts';
import type { Platform } from '../../../shared/store/platform.ts';
import { logEvents } from '../../watch-day/log-events.ts';
import { alertPage, openAlertsOfKitchen } from '../figures/alert-page.ts';
import { getAlert, getKitchen, getRegistryRegion } from '../http/ask.ts';
import { pageOf, pageQuery } from '../http/paging.ts';
import { createRoutes, json, jsonBody, PROBLEMS_OF_ANY_CALL } from '../http/routing.ts';

export const alertBody = alert
  .pick({
    id: true,
    date: true,
    kind: true,
    district: true,
    place: true,
    kitchenId: true,
    raisedAt: true,
    endedAt: true,
    step: true,
    acknowledgement: true,
  })
  .extend({ message: z.string(), link: z.string() })
  .meta({ id: 'Alert' });

const regionRoute = createRoute({
  method: 'get',
  path: '/v1/regions/{code}/alerts',
  summary: 'Alerts of a regency or a district, the newest day first; or those that stand now',
  request: {
    params: z.object({ code: regionCode }),
    query: pageQuery.extend({ open: z.enum(['true', 'false']).default('false') }),
  },
  responses: { 200: json(pageOf(alertBody), 'a page of alerts'), ...PROBLEMS_OF_ANY_CALL },
});

const kitchenRoute = createRoute({
  method: 'get',
  path: '/v1/kitchens/{id}/alerts',
  summary: 'The alerts that stand now at a kitchen and the sites it cooks for',
  request: { params: z.object({ id: kitchenId }) },
  responses: { 200: json(pageOf(alertBody), 'all of them'), ...PROBLEMS_OF_ANY_CALL },
});

const acknowledgeRoute = createRoute({
  method: 'post',
  path: '/v1/alerts/{id}/acknowledgement',
  summary: 'Say that one takes care of an alert: it climbs no further; the first word stands',
  request: { params: z.object({ id: alertId }), body: jsonBody(acknowledgementEntry) },
  responses: { 200: json(alertBody, 'the alert'), ...PROBLEMS_OF_ANY_CALL },
});

const toBody =
  (language: Language) =>
  ({ alert }: StoredAlert) => {
    const { id, date, kind, district, place, kitchenId, raisedAt, endedAt, step, acknowledgement } = alert;
    return {
      ...{ id, date, kind, district, place, kitchenId, raisedAt, endedAt, step, acknowledgement },
      message: alertText(alert, language),
      link: linkOf(alert),
    };
  };

export const alertRoutes = (platform: Platform) =>
  createRoutes()
    .openapi(regionRoute, async (c) => {
      const { code } = getRegistryRegion(c, 'alert.read', c.req.valid('param').code);
      const { items, nextCursor } = await alertPage(code, c.req.valid('query'), platform);
      return c.json({ items: items.map(toBody(c.get('language'))), nextCursor }, 200);
    })
    .openapi(kitchenRoute, async (c) => {
      const kitchen = await getKitchen(c, platform, 'alert.read', c.req.valid('param').id);
      const items = await openAlertsOfKitchen(kitchen, platform);
      return c.json({ items: items.map(toBody(c.get('language'))), nextCursor: null }, 200);
    })
    .openapi(acknowledgeRoute, async (c) => {
      const found = await getAlert(c, platform, c.req.valid('param').id);
      const { note } = c.req.valid('json');
      const said = { note, by: c.get('caller').name, at: platform.now().toISOString() };
      const stored = await platform.alerts.change(found, (alert) => acknowledged(alert, said));
      const [logged = stored] = await logEvents([stored], platform);
      return c.json(toBody(c.get('language'))(logged), 200);
    });
