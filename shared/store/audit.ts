// Who made an item and when, and the version that guards its next replacement.
import * as z from 'zod';

export const audit = {
  version: z.int(),
  createdAt: z.string(),
  createdBy: z.string(),
  updatedAt: z.string(),
  updatedBy: z.string(),
};

const auditShape = z.object(audit);
export type Audit = z.infer<typeof auditShape>;

/** The audit fields of the next version of an item, written by `who` at `at`. */
export const nextAudit = (before: Audit | undefined, who: string, at: Date): Audit => ({
  version: (before?.version ?? 0) + 1,
  createdAt: before?.createdAt ?? at.toISOString(),
  createdBy: before?.createdBy ?? who,
  updatedAt: at.toISOString(),
  updatedBy: who,
});
