// A proposal: how a pilot would be repeated in a region. It names where its sites and places come from, what a planner has
// settled by hand, and the figures that differ from the rules of the day. Every change makes a new version; none is lost.
import * as z from 'zod';
import { plannedDate } from './dates.ts';
import { candidateId, siteId } from './identifiers.ts';
import { milestone } from './milestone.ts';
import { proposalCalendar } from './proposal-calendar.ts';
import { levelOf, regionCode } from './region.ts';
import { ruleValue } from './rules.ts';
import { spot } from './site-places.ts';
import { templateRef } from './template.ts';

const MAX_BY_HAND = 5_000;
const planRegion = regionCode.refine(
  (code) => levelOf(code) === 'regency' || levelOf(code) === 'district',
  'registry-level-required',
);
const places = z.array(candidateId).max(MAX_BY_HAND).default([]);

export const proposal = z
  .strictObject({
    name: z.string().trim().min(1).max(120),
    /** A regency or a district; it never changes. */
    region: planRegion,
    template: templateRef.nullable(),
    /** The registry's sites that no kitchen serves yet, or those of the proposal's own list. */
    sites: z.enum(['registry', 'list']),
    /** Where kitchens may be: at the schools themselves, or at the places of the proposal's own list. */
    places: z.enum(['schools', 'list']),
    /** The first week of the ramp-up begins on this Monday; on the next one where the day is none. */
    startsOn: plannedDate,
    /** Rules whose value this proposal changes, by key. */
    rules: z.record(z.string(), ruleValue).default({}),
    /** Local days of the region beside those that its calendar has already. */
    calendar: proposalCalendar,
    /** Places where a kitchen must be, and where none may. */
    pinned: places,
    forbidden: places,
    /** Sites whose place was chosen by hand. */
    assigned: z.record(siteId, candidateId).default({}),
    /** Sites that a person put on the map. */
    placed: z.record(siteId, spot).default({}),
    /** Empty: the usual ones. */
    milestones: z.array(milestone).max(20).default([]),
    seed: z.int().min(0).max(4_294_967_295).default(1),
  })
  .meta({ id: 'Proposal' });
export type Proposal = z.infer<typeof proposal>;
