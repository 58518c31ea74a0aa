// Reports as they are answered, and their hash computed by other means than the product's.
import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import { type Report, report } from '../../shared/domain/report.ts';
import type { Answer } from '../support/api.ts';

/** The report that an answer holds; throws with what was answered instead. */
export function reportOf({ status, text, body }: Answer): Report {
  if (status >= 300) throw new Error(`a report answered ${status} ${text}`);
  return report.parse(body);
}

/** SHA-256 over canonical JSON of what is published: everything but the hash itself and what came after. */
export function hashAgain({ hash: _, adjustments: __, ...content }: Report): string {
  return createHash('sha256')
    .update(String(canonicalize(content)))
    .digest('hex');
}
