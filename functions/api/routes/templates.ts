// Templates: pilots frozen as versions that never change. They hold nothing of the place, so whoever may read one may read all.
import { createRoute, z } from '@hono/zod-openapi';
import { regionCode } from '../../../shared/domain/region.ts';
import {
  type Template,
  type TemplateRef,
  template,
  templateEntry,
  templateId,
  templateRef,
} from '../../../shared/domain/template.ts';
import { differencesOf, differenceText } from '../../../shared/domain/template-diff.ts';
import type { Platform } from '../../../shared/store/platform.ts';
import { ask, askAnywhere, getRegistryRegion, missing } from '../http/ask.ts';
import { assertRange } from '../http/assert-range.ts';
import { fromCursor, pageOf, pageQuery, toCursor } from '../http/paging.ts';
import { createRoutes, json, jsonBody, PROBLEMS_OF_ANY_CALL } from '../http/routing.ts';
import { addImported } from '../templates/add-imported.ts';
import { addFrozen } from '../templates/add-template.ts';

export const templateSummary = template
  .pick({
    id: true,
    version: true,
    parent: true,
    name: true,
    frozenAt: true,
    source: true,
    achieved: true,
    hash: true,
  })
  .meta({ id: 'TemplateSummary' });

const lineValue = z.union([z.string(), z.number()]).nullable();
export const difference = z
  .strictObject({
    item: z.string(),
    change: z.enum(['added', 'removed', 'changed']),
    before: lineValue,
    after: lineValue,
    message: z.string(),
  })
  .meta({ id: 'Difference' });

/** A version: of the template asked about, or of another one. */
const against = z.string().regex(/^([0-9A-HJKMNP-TV-Z]{8}_)?[1-9]\d{0,3}$/, 'id-invalid');
const params = z.object({ id: templateId, version: z.coerce.number().pipe(templateRef.shape.version) });
const one = '/v1/templates/{id}/versions/{version}';

const freezeRoute = createRoute({
  method: 'post',
  path: '/v1/regions/{code}/templates',
  summary: 'Freeze the pilot of a regency or a district as a template, or as the next version of one',
  request: { params: z.object({ code: regionCode }), body: jsonBody(templateEntry) },
  responses: { 201: json(template, 'the template'), ...PROBLEMS_OF_ANY_CALL },
});
const listRoute = createRoute({
  method: 'get',
  path: '/v1/templates',
  summary: 'Every version of every template, those of one together',
  request: { query: pageQuery },
  responses: { 200: json(pageOf(templateSummary), 'a page of them'), ...PROBLEMS_OF_ANY_CALL },
});
const getRoute = createRoute({
  method: 'get',
  path: one,
  summary: 'A version with its hash, as it is exported',
  request: { params },
  responses: { 200: json(template, 'the template'), ...PROBLEMS_OF_ANY_CALL },
});
const importRoute = createRoute({
  method: 'post',
  path: '/v1/templates/import',
  summary: 'Take a template that was exported; twice is as once',
  request: { body: jsonBody(template) },
  responses: { 200: json(template, 'the template'), ...PROBLEMS_OF_ANY_CALL },
});
const diffRoute = createRoute({
  method: 'get',
  path: `${one}/diff`,
  summary: 'How a version differs from another (`against`), line by line',
  request: { params, query: z.object({ against }) },
  responses: { 200: json(pageOf(difference), 'every difference'), ...PROBLEMS_OF_ANY_CALL },
});

const toSummary = ({ id, version, parent, name, frozenAt, source, achieved, hash }: Template) => ({
  ...{ id, version, parent, name, frozenAt, source, achieved, hash },
});

async function getTemplate(ref: TemplateRef, { templates }: Platform): Promise<Template> {
  return (await templates.find(ref)) ?? missing(`${ref.id}_${ref.version}`);
}

function toRef(id: string, text: string): TemplateRef {
  const [version = '', other = id] = text.split('_').toReversed();
  return { id: other, version: Number(version) };
}

export const templateRoutes = (platform: Platform) =>
  createRoutes()
    .openapi(freezeRoute, async (c) => {
      const region = getRegistryRegion(c, 'template.write', c.req.valid('param').code);
      ask(c, 'outcomes.read', { region: region.code });
      const entry = c.req.valid('json');
      assertRange(entry.from, entry.to);
      return c.json(await addFrozen(c, region, entry, platform), 201);
    })
    .openapi(listRoute, async (c) => {
      askAnywhere(c, 'template.read');
      const { limit, cursor } = c.req.valid('query');
      const after = fromCursor('templates', cursor);
      const { items, last } = await platform.templates.page({ limit, ...(after && { after }) });
      return c.json({ items: items.map(toSummary), nextCursor: toCursor('templates', last) }, 200);
    })
    .openapi(importRoute, async (c) => {
      askAnywhere(c, 'template.write');
      return c.json(await addImported(c, c.req.valid('json'), platform), 200);
    })
    .openapi(getRoute, async (c) => {
      askAnywhere(c, 'template.read');
      return c.json(await getTemplate(c.req.valid('param'), platform), 200);
    })
    .openapi(diffRoute, async (c) => {
      askAnywhere(c, 'template.read');
      const ref = c.req.valid('param');
      const other = toRef(ref.id, c.req.valid('query').against);
      const [before, after] = await Promise.all([getTemplate(other, platform), getTemplate(ref, platform)]);
      const items = differencesOf(before, after).map((found) => ({
        ...found,
        message: differenceText(found, c.get('language')),
      }));
      return c.json({ items, nextCursor: null }, 200);
    });
