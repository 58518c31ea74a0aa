// The curves of growth on this phone: they come with the pages that measure, not with the first one.
import { toStandard } from '../../../../shared/domain/growth/standard.ts';
import curves from '../../../../shared/reference/growth-curves.json' with { type: 'json' };

export const STANDARD = toStandard(curves);
