// A template is one item of the table.
import { Problem } from '../../../shared/domain/problem.ts';
import type { Template } from '../../../shared/domain/template.ts';

/** What one item takes, with room to spare. */
const MAX_MB = 0.3;

/** Throws where a template is larger than can be kept. */
export function assertSize(template: Template): void {
  if (Buffer.byteLength(JSON.stringify(template)) > MAX_MB * 1024 * 1024)
    throw new Problem('too-large', { detail: 'body-too-large', values: { max: MAX_MB } });
}
