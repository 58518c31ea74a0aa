// The dated rules that the product ships with, each with its source and how certain it is (firm: a regulation or several
// sources; default: plausible; proposal: ours). An administrator adds later versions.
import * as z from 'zod';
import { type DatedRule, datedRule } from '../domain/rules.ts';
import rules from './rules.json' with { type: 'json' };

export const RULES: readonly DatedRule[] = z.array(datedRule).parse(rules);
