// The two occasions of a service day: the morning meal and the noon meal (juknis 2026).
import * as z from 'zod';

export const MEALS = ['morning', 'noon'] as const;
export const meal = z.enum(MEALS);
export type Meal = z.infer<typeof meal>;
