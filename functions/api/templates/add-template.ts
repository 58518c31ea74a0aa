// Adds what was frozen. A version is there once and for all.
import type { Context } from 'hono';
import { Problem } from '../../../shared/domain/problem.ts';
import type { Template, TemplateEntry, TemplateRef } from '../../../shared/domain/template.ts';
import type { Region } from '../../../shared/reference/region-tree.ts';
import { randomId } from '../../../shared/store/ids.ts';
import type { Platform } from '../../../shared/store/platform.ts';
import { ask, missing } from '../http/ask.ts';
import type { Env } from '../http/env.ts';
import { assertSize } from './assert-size.ts';
import { copiesOf } from './copies-of.ts';
import { freezeTemplate, type Lineage } from './freeze-template.ts';

/** Freezes a region's pilot as a new template, or as the next version of one whose own region is the caller's too. */
export async function addFrozen(
  c: Context<Env>,
  region: Region,
  entry: TemplateEntry,
  platform: Platform,
): Promise<Template> {
  const lineage = entry.versionOf
    ? await nextOf(c, entry.versionOf, platform)
    : { ref: { id: randomId(), version: 1 }, parent: await copiedFrom(region.code, platform) };
  const template = await freezeTemplate(region, entry, lineage, platform);
  assertSize(template);
  if (!(await platform.templates.add(template, c.get('caller').id, 'frozen'))) throw new Problem('conflict');
  return template;
}

async function nextOf(c: Context<Env>, id: string, platform: Platform): Promise<Lineage> {
  const latest = (await platform.templates.findLatest(id)) ?? missing(id);
  ask(c, 'template.write', { region: latest.source.region.code });
  return { ref: { id, version: latest.version + 1 }, parent: { id, version: latest.version } };
}

/** The template that a region was launched from, if it is a copy: what it became is a child of it. */
async function copiedFrom(code: string, platform: Platform): Promise<TemplateRef | null> {
  const found = await copiesOf(code, platform);
  return found.toSorted((a, b) => (a.launchedOn < b.launchedOn ? -1 : 1)).at(-1)?.template ?? null;
}
