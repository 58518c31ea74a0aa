// Safety counts as the API says them: minutes as median and 95th percentile; how many are ill exactly only to those who handle
// incidents. Everybody else is told whole steps, so that neither a small number nor a difference of two answers tells of anybody.
import { z } from '@hono/zod-openapi';
import { numberRule, type Rules } from '../../../shared/domain/rules.ts';
import { type SafetyTotals, safetyTotals } from '../../../shared/domain/safety.ts';
import { minutesQuantile } from '../../../shared/domain/served-minutes.ts';

const { ill: _ill, minutes: _minutes, ...plain } = safetyTotals.shape;

export const safetyBody = z
  .strictObject({
    ...plain,
    /** People ill; rounded down for those who handle no incidents, null where there are some but too few to be told. */
    ill: z.int().min(0).nullable(),
    /** Minutes from cooked to served; null where none is known. */
    minutes: z.strictObject({ p50: z.number().nullable(), p95: z.number().nullable() }),
  })
  .meta({ id: 'Safety' });
export type SafetyBody = z.infer<typeof safetyBody>;

type Reader = { rules: Rules; date: string; mayHandle: boolean };

/** `mayHandle`: the reader handles incidents, and so sees exact numbers; the step is the dated rule `privacy.smallCell`. */
export const toSafetyBody =
  ({ rules, date, mayHandle }: Reader) =>
  ({ ill, minutes, ...rest }: SafetyTotals): SafetyBody => {
    const step = numberRule(rules, 'privacy.smallCell', date);
    return {
      ...rest,
      ill: mayHandle || ill === 0 ? ill : Math.floor(ill / step) * step || null,
      minutes: { p50: minutesQuantile(minutes, 0.5), p95: minutesQuantile(minutes, 0.95) },
    };
  };
