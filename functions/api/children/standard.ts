// WHO's curves of growth, unfolded once a process.
import { toStandard } from '../../../shared/domain/growth/standard.ts';
import { GROWTH_CURVES } from '../../../shared/reference/growth-curves.ts';

export const STANDARD = toStandard(GROWTH_CURVES);
