// Adds a template that came as a file. A hash is no signature: whoever writes a file can make one that fits, so its content is
// looked at like anybody's.
import { isDeepStrictEqual } from 'node:util';
import type { Context } from 'hono';
import { localDate } from '../../../shared/domain/dates.ts';
import { say } from '../../../shared/domain/details.ts';
import { Problem } from '../../../shared/domain/problem.ts';
import { levelOf, NATION, zoneOf } from '../../../shared/domain/region.ts';
import { isSealed, type Template, type TemplateRef } from '../../../shared/domain/template.ts';
import { faultsOf, type TemplateFault } from '../../../shared/domain/template-faults.ts';
import type { Platform } from '../../../shared/store/platform.ts';
import { ask } from '../http/ask.ts';
import type { Env } from '../http/env.ts';
import { assertSize } from './assert-size.ts';

/** As many as anyone reads. */
const MOST_FAULTS = 20;

/**
 * Takes it; one that is here already, as it is here. Throws where it was changed or says what no pilot can, and where it would be
 * another version of a pilot that was frozen here and is not the caller's.
 */
export async function addImported(
  c: Context<Env>,
  template: Template,
  platform: Platform,
): Promise<Template> {
  const { templates } = platform;
  assertSize(template);
  const isWhole = isDeepStrictEqual(await c.req.json(), template);
  if (!isWhole || !(await isSealed(template)))
    throw new Problem('invalid-request', { detail: 'template-changed' });
  const found = await templates.find(template);
  if (found?.hash === template.hash) return found;
  await assertSound(c, template, platform);
  const first = await templates.originOf(template.id);
  if (first?.origin === 'frozen') ask(c, 'template.write', { region: first.template.source.region.code });
  if (!(await templates.add(template, c.get('caller').id, 'imported'))) throw new Problem('conflict');
  return template;
}

async function assertSound(c: Context<Env>, template: Template, platform: Platform): Promise<void> {
  const regions = c.get('regions');
  const faults = faultsOf(template, {
    rules: await platform.rules.current(),
    today: localDate(platform.now(), zoneOf(NATION)),
    isRegistryRegion: (code) =>
      ['regency', 'district'].includes(levelOf(code)) && regions.find(code) !== undefined,
  });
  if (faults.length === 0 && (await isOwnAncestor(template, platform)))
    faults.push({ path: 'parent', code: 'template-loop', values: {} });
  if (faults.length > 0) throw refused(faults);
}

/** Whether the parents that are here lead back to the template. */
async function isOwnAncestor({ id, version, parent }: Template, { templates }: Platform): Promise<boolean> {
  const seen = new Set<string>();
  let at: TemplateRef | null = parent;
  while (at && !seen.has(nameOf(at))) {
    if (at.id === id && at.version === version) return true;
    seen.add(nameOf(at));
    at = (await templates.find(at))?.parent ?? null;
  }
  return false;
}

const nameOf = ({ id, version }: TemplateRef): string => `${id}_${version}`;

const refused = (faults: readonly TemplateFault[]): Problem =>
  new Problem('invalid-request', {
    issues: (language) =>
      faults
        .slice(0, MOST_FAULTS)
        .map(({ path, code, values }) => ({ path, code, message: say(code, values, language) })),
  });
