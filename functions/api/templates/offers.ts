// What a later version offers to a copy, and what the copy says to it.

import type { z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { type Copy, type copyAnswer, offersOf } from '../../../shared/domain/copy.ts';
import { followedBy, isNational, offeredTo } from '../../../shared/domain/followed.ts';
import type { Language } from '../../../shared/domain/language.ts';
import type { Action } from '../../../shared/domain/policy.ts';
import { Problem } from '../../../shared/domain/problem.ts';
import { differenceText } from '../../../shared/domain/template-diff.ts';
import type { StoredCopy } from '../../../shared/store/copy-store.ts';
import type { Platform } from '../../../shared/store/platform.ts';
import { ask, missing } from '../http/ask.ts';
import type { Env } from '../http/env.ts';
import { codeToday } from '../regions/code-today.ts';

/** The copy by its region's code of today, if the caller may do this there. */
export async function getCopy(
  c: Context<Env>,
  platform: Platform,
  action: Action,
  id: string,
): Promise<StoredCopy> {
  const region = codeToday(id.split('_')[0] ?? id, c.get('regions'), platform.now());
  ask(c, action, { region });
  const found = (await platform.copies.find(id)) ?? missing(id);
  return { ...found, copy: { ...found.copy, region } };
}

/** A copy with what it follows now. */
export async function copyWithFollowed({ copy }: StoredCopy, { templates }: Platform) {
  const { id, version } = copy.template;
  const own = (await templates.find(copy.template)) ?? missing(`${id}_${version}`);
  return { copy, follows: followedBy(copy, own) };
}

async function latestFor(copy: Copy, { templates }: Platform) {
  const { template } = copy;
  const [own, latest] = await Promise.all([templates.find(template), templates.findLatest(template.id)]);
  if (!own || !latest) return missing(`${template.id}_${template.version}`);
  return { latest, differences: offeredTo(copy, own, latest) };
}

/** The changes of the latest version in words, each with the copy's answer. */
export async function latestOffers(copy: Copy, language: Language, platform: Platform) {
  const { latest, differences } = await latestFor(copy, platform);
  const items = offersOf(copy, differences).map((found) => ({
    ...found,
    isNational: isNational(found.item),
    message: differenceText(found, language),
  }));
  return { copy, latest: { id: latest.id, version: latest.version }, items };
}

/** Writes down an answer to a change that is offered now: what is accepted, the copy follows from then on. */
export async function answerOffer(
  stored: StoredCopy,
  { item, answer }: z.infer<typeof copyAnswer>,
  caller: { id: string; name: string },
  platform: Platform,
): Promise<Copy> {
  const { latest, differences } = await latestFor(stored.copy, platform);
  const offered = differences.find((one) => one.item === item);
  if (!offered) throw new Problem('invalid-request', { detail: 'offer-unknown', values: { item } });
  if (isNational(item)) throw new Problem('invalid-request', { detail: 'offer-national' });
  const at = platform.now();
  const said = {
    ...{ item, answer, version: latest.version, after: offered.after },
    ...{ by: caller.name, at: at.toISOString() },
  };
  const copy = { ...stored.copy, answers: [...stored.copy.answers, said] };
  if (!(await platform.copies.put(copy, stored, caller.id, at))) throw new Problem('conflict');
  return copy;
}
