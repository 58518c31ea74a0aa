// The site that children belong to: its name and where it is.
import { useAnswer } from '../../lib/answers.ts';
import type { Site } from '../../lib/shapes.ts';

export const useSite = (id: string): Site | undefined => useAnswer<Site>(`/v1/sites/${id}`).data;
