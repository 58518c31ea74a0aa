// Which batch a check is about: the last one unless chosen otherwise; a correction keeps to its record.
import { useState } from 'preact/hooks';
import type { FactOf } from '../../../../shared/domain/fact.ts';

export function useBatch(
  batches: readonly FactOf<'cooked'>[],
  before: string | undefined,
  isCorrection: boolean,
) {
  const [batchId, setBatchId] = useState(isCorrection ? (before ?? '') : (batches.at(-1)?.batchId ?? ''));
  return { batchId, setBatchId, ofBatch: batchId ? { batchId } : {} };
}
