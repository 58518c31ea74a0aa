// Safety counts as the API says them: minutes as median and 95th percentile, and few ill people only to those who handle
// incidents, so that nobody is recognised in a small number.
import { z } from '@hono/zod-openapi';
import { numberRule, type Rules } from '../../../shared/domain/rules.ts';
import { minutesQuantile, type SafetyTotals, safetyTotals } from '../../../shared/domain/safety.ts';

const { ill: _ill, minutes: _minutes, ...plain } = safetyTotals.shape;

export const safetyBody = z
  .strictObject({
    ...plain,
    /** People ill; null where there are some, but too few to be told. */
    ill: z.int().min(0).nullable(),
    /** Minutes from cooked to served; null where none is known. */
    minutes: z.strictObject({ p50: z.number().nullable(), p95: z.number().nullable() }),
  })
  .meta({ id: 'Safety' });
export type SafetyBody = z.infer<typeof safetyBody>;

type Reader = { rules: Rules; date: string; mayHandle: boolean };

/** `mayHandle`: the reader handles incidents, and so sees small numbers (dated rule `privacy.smallCell`). */
export const toSafetyBody =
  ({ rules, date, mayHandle }: Reader) =>
  ({ ill, minutes, ...rest }: SafetyTotals): SafetyBody => {
    const isSmall = ill > 0 && ill < numberRule(rules, 'privacy.smallCell', date);
    return {
      ...rest,
      ill: isSmall && !mayHandle ? null : ill,
      minutes: { p50: minutesQuantile(minutes, 0.5), p95: minutesQuantile(minutes, 0.95) },
    };
  };
