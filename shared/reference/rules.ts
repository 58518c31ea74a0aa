// The dated rules that the product ships with, each with its source and how certain it is (firm: a regulation or several
// sources; default: plausible; proposal: ours). An administrator adds later versions. A test parses every row, so that no
// cold start has to.
import type { DatedRule } from '../domain/rules.ts';
import rules from './rules.json' with { type: 'json' };

export const RULES = rules as readonly DatedRule[];
