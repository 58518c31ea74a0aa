// A day as people see it: the chain per meal, what does not add up in words, and the facts it was made of.
import { z } from '@hono/zod-openapi';
import { BEFORE_GATES } from '../../../shared/domain/begun.ts';
import type { MealChain } from '../../../shared/domain/chain.ts';
import { DISCREPANCIES } from '../../../shared/domain/discrepancy.ts';
import { fact } from '../../../shared/domain/fact.ts';
import { fill, type Language } from '../../../shared/domain/language.ts';
import { meal } from '../../../shared/domain/meal.ts';
import { type Action, isAllowed, type Target } from '../../../shared/domain/policy.ts';
import { portions } from '../../../shared/domain/portions.ts';
import type { StoredFact } from '../../../shared/store/fact-store.ts';
import type { Finding } from '../figures/site-findings.ts';
import type { Caller } from '../http/env.ts';

const link = portions.nullable();
export const chainBody = z
  .strictObject({
    meal,
    planned: link,
    cooked: link,
    dispatched: link,
    received: link,
    rejected: link,
    served: link,
    leftoverG: z.int().nullable(),
  } satisfies Record<keyof MealChain, z.ZodType>)
  .meta({ id: 'MealChain' });

const SENTENCES = { ...DISCREPANCIES, ...BEFORE_GATES };

export const discrepancyBody = z
  .strictObject({
    code: z.enum(Object.keys(SENTENCES) as Finding['code'][]),
    meal,
    numbers: z.record(z.string(), z.union([z.number(), z.string()])),
    message: z.string(),
  })
  .meta({ id: 'Discrepancy' });

export const toDiscrepancyBody =
  (language: Language) =>
  (found: Finding): z.infer<typeof discrepancyBody> => ({
    ...found,
    numbers: { ...found.numbers },
    message: fill(SENTENCES[found.code], found.numbers, language),
  });

export const factBody = z
  .strictObject({
    fact,
    /** Whether it counts: not superseded and not voided. */
    effective: z.boolean(),
    /** Whether the caller wrote it, and so may void it. */
    mine: z.boolean(),
    receivedAt: z.string(),
    receipt: z.string(),
    flags: z.array(z.string()),
    skewMs: z.number().nullable(),
  })
  .meta({ id: 'LoggedFact' });

/** Who may see a kind of fact, where not everyone who sees the day: who is ill is for those who handle incidents, and for the place. */
const SEEN_BY: Partial<Record<StoredFact['fact']['kind'], readonly Action[]>> = {
  incident: ['incident.manage', 'site-fact.write', 'kitchen-fact.write'],
  'incident-update': ['incident.manage'],
};

const maySee = ({ kind }: StoredFact['fact'], { grants }: Caller, place: Target): boolean =>
  SEEN_BY[kind]?.some((action) => isAllowed(grants, action, place)) ?? true;

export const toFactBodies = (
  stored: readonly StoredFact[],
  effective: ReadonlySet<string>,
  caller: Caller,
  place: Target,
): z.infer<typeof factBody>[] =>
  stored
    .filter(({ fact }) => maySee(fact, caller, place))
    .sort((a, b) => (a.receivedAt < b.receivedAt ? -1 : 1))
    .map(({ fact, createdBy, receivedAt, receipt, flags, skewMs = null }) => ({
      fact,
      effective: effective.has(fact.id),
      mine: createdBy === caller.id,
      receivedAt,
      receipt,
      flags,
      skewMs,
    }));
