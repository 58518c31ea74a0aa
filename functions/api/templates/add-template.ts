// Adds what was frozen, or what came as a file. A version is there once and for all.
import type { Context } from 'hono';
import { Problem } from '../../../shared/domain/problem.ts';
import {
  isSealed,
  type Template,
  type TemplateEntry,
  type TemplateRef,
} from '../../../shared/domain/template.ts';
import type { Region } from '../../../shared/reference/region-tree.ts';
import { randomId } from '../../../shared/store/ids.ts';
import type { Platform } from '../../../shared/store/platform.ts';
import { ask, missing } from '../http/ask.ts';
import type { Env } from '../http/env.ts';
import { copiesIn } from './copies-in.ts';
import { freezeTemplate, type Lineage } from './freeze-template.ts';

/** What one item of the table takes, with room to spare. */
const MAX_MB = 0.3;

function assertSize(template: Template): void {
  if (Buffer.byteLength(JSON.stringify(template)) > MAX_MB * 1024 * 1024)
    throw new Problem('too-large', { detail: 'body-too-large', values: { max: MAX_MB } });
}

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
  const found = await copiesIn(code, platform);
  return found.toSorted((a, b) => (a.launchedOn < b.launchedOn ? -1 : 1)).at(-1)?.template ?? null;
}

/**
 * Takes a template that was exported; one that is here already, as it is here. Throws where it was changed, and where it would be
 * another version of a pilot that was frozen here and is not the caller's: a hash is no signature.
 */
export async function addImported(
  c: Context<Env>,
  template: Template,
  { templates }: Platform,
): Promise<Template> {
  assertSize(template);
  if (!(await isSealed(template))) throw new Problem('invalid-request', { detail: 'template-changed' });
  const found = await templates.find(template);
  if (found?.hash === template.hash) return found;
  const first = await templates.originOf(template.id);
  if (first?.origin === 'frozen') ask(c, 'template.write', { region: first.template.source.region.code });
  if (!(await templates.add(template, c.get('caller').id, 'imported'))) throw new Problem('conflict');
  return template;
}
