// A published report never changes. Its hash is SHA-256 over its canonical JSON (RFC 8785), which names the hash of the
// version before, so that a changed figure anywhere breaks the chain. What comes later is a dated adjustment beside it.
import canonicalize from 'canonicalize';
import * as z from 'zod';
import { canonicalHash } from './canonical-hash.ts';
import { instant } from './dates.ts';
import { periodText } from './period.ts';
import { rates } from './rates.ts';
import { datedRule } from './rules.ts';
import { type Totals, totals } from './totals.ts';

const regionName = z
  .strictObject({ code: z.string(), name: z.string(), level: z.string() })
  .meta({ id: 'RegionName' });
export type RegionName = z.infer<typeof regionName>;

/** Figures of one child of a region: a region below it, or in a district a site or a kitchen. */
export const childFigures = z
  .strictObject({ region: regionName, totals, rates })
  .meta({ id: 'ChildFigures' });
export type ChildFigures = z.infer<typeof childFigures>;

const change = z.strictObject({ region: regionName, before: totals, after: totals }).meta({ id: 'Change' });
export type Change = z.infer<typeof change>;

/** A change after publication, dated by the moment the live figures last changed. */
const adjustment = z.strictObject({ at: instant, ...change.shape }).meta({ id: 'Adjustment' });

/** What is published and hashed. `changes` says how version n differs from version n - 1. */
export const reportContent = z.strictObject({
  id: z.string(),
  region: regionName,
  period: periodText,
  version: z.int().min(1),
  publishedAt: instant,
  totals,
  rates,
  children: z.array(childFigures),
  /** The rules that the figures were judged by. */
  rules: z.array(datedRule),
  changes: z.array(change),
  previousHash: z.string().nullable(),
});
export type ReportContent = z.infer<typeof reportContent>;

export const publishedReport = z.strictObject({ ...reportContent.shape, hash: z.string() });
export type PublishedReport = z.infer<typeof publishedReport>;

export const report = z
  .strictObject({ ...publishedReport.shape, adjustments: z.array(adjustment) })
  .meta({ id: 'Report' });
export type Report = z.infer<typeof report>;

/** SHA-256 (hex) over the canonical JSON of a report without its `hash` and `adjustments`. */
export const hashOf = (content: ReportContent): Promise<string> => canonicalHash(content);

/** Whether a report is what was published. */
export async function isIntact({ hash, ...rest }: Report | PublishedReport): Promise<boolean> {
  const content = reportContent.safeParse(withoutAdjustments(rest));
  return content.success && hash === (await hashOf(content.data));
}

function withoutAdjustments<T extends object>(rest: T): Omit<T, 'adjustments'> {
  const { adjustments: _, ...content } = rest as T & { adjustments?: unknown };
  return content;
}

export const sameTotals = (a: Totals, b: Totals): boolean => canonicalize(a) === canonicalize(b);
