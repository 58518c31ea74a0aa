// The curves of growth of the World Health Organization: Child Growth Standards (2006) and Growth Reference for 5-19 years
// (2007), as nodes of smooth lines fitted to the published figures. How, and how close: docs/adr/0017.
import type { GrowthCurves } from '../domain/growth/curves.ts';
import curves from './growth-curves.json' with { type: 'json' };

export const GROWTH_CURVES: GrowthCurves = curves;
