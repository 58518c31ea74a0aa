// Who may do what: one table, asked by every read, write, export and report, and by the web app for its menus.
// A grant is a role at a scope, such as `coordinator@region:35.09`; a region covers its subtree.
import * as z from 'zod';
import { kitchenId, siteId } from './identifiers.ts';
import { isWithin, regionCode } from './region.ts';

export const ACTIONS = [
  'site.read',
  'site.write',
  'kitchen.read',
  'kitchen.write',
  'certificate.read',
  'certificate.write',
  'suspension.write',
  'site-day.read',
  'kitchen-day.read',
  'site-fact.write',
  'kitchen-fact.write',
  'no-service.write',
  'menu.write',
  'exception.acknowledge',
  'batch.recall',
  'hold.release',
  'incident.manage',
  'line-list.read',
  'line-list.write',
  'round.write',
  'measurement.write',
  'child.read',
  'child.write',
  'child-name.read',
  'child.erase',
  'outcomes.read',
  'fact.void-any',
  'alert.read',
  'alert.acknowledge',
  'contact.write',
  'webhook.manage',
  'day.open',
  'totals.read',
  'silent.read',
  'calendar.read',
  'calendar.write',
  'rules.write',
  'region.change',
  'proposal.read',
  'proposal.write',
  'proposal.launch',
  'gate.write',
  'gate.waive',
  'access.manage',
  'report.read',
  'report.publish',
  'template.read',
  'template.write',
] as const;
export type Action = (typeof ACTIONS)[number];

const REGION_READS = [
  'site.read',
  'kitchen.read',
  'certificate.read',
  'totals.read',
  'calendar.read',
  'report.read',
  'outcomes.read',
] as const;
const DAY_READS = ['site-day.read', 'kitchen-day.read', 'silent.read', 'alert.read'] as const;
/** What whoever logs facts may do. */
export const FACT_WRITES = ['site-fact.write', 'kitchen-fact.write', 'no-service.write'] as const;
const COORDINATION = [
  'site.write',
  'kitchen.write',
  'certificate.write',
  'suspension.write',
  'menu.write',
  'exception.acknowledge',
  'batch.recall',
  'hold.release',
  'incident.manage',
  'fact.void-any',
  'alert.acknowledge',
  'contact.write',
  'webhook.manage',
  'day.open',
  'calendar.write',
  'gate.write',
  'gate.waive',
  'access.manage',
  'report.publish',
] as const;
/** Bringing a pilot to another region. */
const PLANNING = ['proposal.read', 'proposal.write', 'proposal.launch'] as const;

/** Who is ill, by name: for health officers alone. */
const LINE_LISTS = ['line-list.read', 'line-list.write'] as const;
/** Rounds of measuring and the children: for the school itself and for health officers. */
const MEASURING = [
  'round.write',
  'measurement.write',
  'child.read',
  'child.write',
  'child-name.read',
] as const;
/** What is known of a person, which who runs the system need not know. */
const OF_PEOPLE = [...LINE_LISTS, 'measurement.write', 'child.read', 'child-name.read'] as const;
type OfPeople = (typeof OF_PEOPLE)[number];
const isOfficesOwn = (action: Action): action is Exclude<Action, OfPeople> =>
  !(OF_PEOPLE as readonly Action[]).includes(action);

/** role -> the kind of scope it is granted at, and what it may do there. */
export const POLICY = {
  'school-operator': {
    scope: 'site',
    may: ['site.read', 'site-day.read', 'site-fact.write', 'no-service.write', ...MEASURING],
  },
  'kitchen-operator': {
    scope: 'kitchen',
    may: [
      'site.read',
      'kitchen.read',
      'certificate.read',
      'site-day.read',
      'kitchen-day.read',
      'kitchen-fact.write',
      'no-service.write',
      'menu.write',
      'batch.recall',
      'alert.read',
      'alert.acknowledge',
      'contact.write',
    ],
  },
  coordinator: {
    scope: 'region',
    may: [...REGION_READS, ...DAY_READS, ...FACT_WRITES, ...COORDINATION, 'template.read', 'proposal.read'],
  },
  planner: { scope: 'region', may: [...REGION_READS, 'template.read', 'template.write', ...PLANNING] },
  auditor: { scope: 'region', may: [...REGION_READS, ...DAY_READS, 'template.read', 'proposal.read'] },
  'health-officer': {
    scope: 'region',
    may: [
      ...REGION_READS,
      ...DAY_READS,
      'incident.manage',
      'alert.acknowledge',
      'gate.write',
      ...LINE_LISTS,
      ...MEASURING,
      'child.erase',
    ],
  },
  administrator: { scope: 'region', may: ACTIONS.filter(isOfficesOwn) },
} as const satisfies Record<string, { scope: 'site' | 'kitchen' | 'region'; may: readonly Action[] }>;

export type Role = keyof typeof POLICY;
export const ROLES = Object.keys(POLICY) as Role[];

export type Grant = { role: Role; scope: { kind: 'site' | 'kitchen' | 'region'; id: string } };

const GRANT = /^([a-z-]+)@(site|kitchen|region):(.+)$/;
const SCOPE_IDS = { site: siteId, kitchen: kitchenId, region: regionCode };

/** Reads `role@kind:id`; undefined when the role, the scope or their combination does not exist. */
export function toGrant(text: string): Grant | undefined {
  const [, role, kind, id] = GRANT.exec(text) ?? [];
  if (!role || !id || !Object.hasOwn(POLICY, role) || POLICY[role as Role].scope !== kind) return undefined;
  const { scope } = POLICY[role as Role];
  return SCOPE_IDS[scope].safeParse(id).success
    ? { role: role as Role, scope: { kind: scope, id } }
    : undefined;
}

/** Writes a grant as `toGrant` reads it. */
export const toGrantText = ({ role, scope }: Grant): string => `${role}@${scope.kind}:${scope.id}`;

export const grantText = z.string().refine((text) => toGrant(text) !== undefined, 'grant-invalid');

/** What is asked about: a region (or a place's district), a site, the kitchens concerned; as far as they apply. */
export type Target = { region?: string; siteId?: string; kitchenIds?: readonly string[] };

function covers({ scope }: Grant, target: Target): boolean {
  if (scope.kind === 'region') return target.region !== undefined && isWithin(target.region, scope.id);
  return scope.kind === 'site'
    ? target.siteId === scope.id
    : (target.kitchenIds?.includes(scope.id) ?? false);
}

const may = (role: Role, action: Action): boolean => (POLICY[role].may as readonly Action[]).includes(action);

/** Whether any of the grants allows the action on the target. */
export const isAllowed = (grants: readonly Grant[], action: Action, target: Target): boolean =>
  grants.some((grant) => may(grant.role, action) && covers(grant, target));

/** Whether any of the grants allows the action somewhere: for what belongs to no place. */
export const isAllowedAnywhere = (grants: readonly Grant[], action: Action): boolean =>
  grants.some(({ role }) => may(role, action));

/** Whether the caller may know that a place does not exist: only who sees the whole nation may. */
export const mayKnowAbsence = (grants: readonly Grant[], action: Action): boolean =>
  isAllowed(grants, action, { region: 'ID' });

/** Every action with the scopes at which these grants allow it, for `GET /v1/me` and for menus. */
export const allowedActions = (grants: readonly Grant[]): { action: Action; scopes: string[] }[] =>
  ACTIONS.map((action) => ({
    action,
    scopes: grants.filter(({ role }) => may(role, action)).map(({ scope }) => `${scope.kind}:${scope.id}`),
  })).filter(({ scopes }) => scopes.length > 0);
