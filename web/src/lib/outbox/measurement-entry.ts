// A measurement as a record of this phone. Its code comes with the pages that measure.
import type { Measurement } from '../../../../shared/domain/measurement.ts';
import { keptNow, type MeasurementEntry } from './entry.ts';

/** `round`: the path of its round, `sites/…/rounds/…`. */
export const toMeasurementEntry = (
  measurement: Measurement,
  owner: string,
  round: string,
  now: Date,
): MeasurementEntry => ({ ...keptNow(measurement.id, owner, round, now), measurement });
