// Which batch a check is about: the last one unless chosen otherwise.
import { useState } from 'preact/hooks';
import type { FactOf } from '../../../../shared/domain/fact.ts';

export function useBatch(batches: readonly FactOf<'cooked'>[], before: string | undefined) {
  const [batchId, setBatchId] = useState(before ?? batches.at(-1)?.batchId ?? '');
  return { batchId, setBatchId, ofBatch: batchId ? { batchId } : {} };
}
