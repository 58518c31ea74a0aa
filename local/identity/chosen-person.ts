// Who was chosen on the sign-in page: a name, and grants as text (`role@scope`, separated by spaces or commas); none for someone
// who has yet to redeem an access code.
import * as z from 'zod';
import { toGrant } from '../../shared/domain/policy.ts';
import { subjectOf } from '../dev-routes.ts';
import type { Claims } from '../issuer.ts';

const MAX_GRANTS = 50;

const toTexts = (text: string): string[] => text.split(/[\s,]+/).filter(Boolean);
const areGrants = (texts: readonly string[]): boolean =>
  texts.length <= MAX_GRANTS && texts.every((text) => toGrant(text) !== undefined);

const chosen = z.object({
  name: z.string().trim().min(1).max(100),
  grants: z.string().transform(toTexts).refine(areGrants),
});

/** The person; undefined when the name or the grants are no such thing. */
export function readPerson(form: Readonly<Record<string, unknown>>): Claims | undefined {
  const { data } = chosen.safeParse(form);
  return data && { sub: subjectOf(data.name, data.grants), ...data };
}
