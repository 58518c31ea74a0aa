// Who may do what, written out a second time by hand: a change of rights must be meant, and show up here.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  ACTIONS,
  type Action,
  allowedActions,
  type Grant,
  grantText,
  isAllowed,
  mayKnowAbsence,
  ROLES,
  type Role,
  type Target,
  toGrant,
} from '../../shared/domain/policy.ts';
import { ancestorsOf } from '../../shared/domain/region.ts';

const grantOf = (text: string): Grant => {
  const grant = toGrant(text);
  if (!grant) throw new Error(`${text} is no grant`);
  return grant;
};

// One letter a role: school, kitchen, coordinator, planner, auditor, health officer, administrator.
const RIGHTS: Readonly<Record<Action, string>> = {
  'site.read': 'S K C P A H X',
  'site.write': 'C X',
  'kitchen.read': 'K C P A H X',
  'kitchen.write': 'C X',
  'certificate.read': 'K C P A H X',
  'certificate.write': 'C X',
  'suspension.write': 'C X',
  'site-day.read': 'S K C A H X',
  'kitchen-day.read': 'K C A H X',
  'site-fact.write': 'S C X',
  'kitchen-fact.write': 'K C X',
  'no-service.write': 'S K C X',
  'menu.write': 'K C X',
  'exception.acknowledge': 'C X',
  'batch.recall': 'K C X',
  'hold.release': 'C X',
  'incident.manage': 'C H X',
  'line-list.read': 'H',
  'line-list.write': 'H',
  'round.write': 'S H X',
  'measurement.write': 'S H',
  'child.read': 'S H',
  'child.write': 'S H X',
  'child-name.read': 'S H',
  'child.erase': 'H X',
  'outcomes.read': 'C P A H X',
  'fact.void-any': 'C X',
  'alert.read': 'K C A H X',
  'alert.acknowledge': 'K C H X',
  'contact.write': 'K C X',
  'webhook.manage': 'C X',
  'day.open': 'C X',
  'totals.read': 'C P A H X',
  'silent.read': 'C A H X',
  'calendar.read': 'C P A H X',
  'calendar.write': 'C X',
  'rules.write': 'X',
  'region.change': 'X',
  'proposal.read': 'C P A X',
  'proposal.write': 'P X',
  'proposal.launch': 'P X',
  'gate.write': 'C H X',
  'gate.waive': 'C X',
  'access.manage': 'C X',
  'report.read': 'C P A H X',
  'report.publish': 'C X',
  'template.read': 'C P A X',
  'template.write': 'P X',
};
const PEOPLE: Readonly<Record<Role, { letter: string; grant: string }>> = {
  'school-operator': { letter: 'S', grant: 'school-operator@site:00200001' },
  'kitchen-operator': { letter: 'K', grant: 'kitchen-operator@kitchen:K-UJI-1' },
  coordinator: { letter: 'C', grant: 'coordinator@region:35.09' },
  planner: { letter: 'P', grant: 'planner@region:35.09' },
  auditor: { letter: 'A', grant: 'auditor@region:35.09' },
  'health-officer': { letter: 'H', grant: 'health-officer@region:35.09' },
  administrator: { letter: 'X', grant: 'administrator@region:35.09' },
};
const HERE: Target = { region: '35.09.19', siteId: '00200001', kitchenIds: ['K-UJI-1'] };
const ELSEWHERE: Target = { region: '35.10.01', siteId: '00200002', kitchenIds: ['K-UJI-2'] };

const MATRIX = ROLES.flatMap((role) => ACTIONS.map((action) => [role, action] as const));

describe('the policy', () => {
  it('knows the seven roles of the programme', () => {
    expect(ROLES.toSorted()).toEqual(Object.keys(PEOPLE).sort());
  });

  it('knows every right that is written down here, and no other', () => {
    expect(ACTIONS.toSorted()).toEqual(Object.keys(RIGHTS).sort());
  });

  it.each(MATRIX)('says whether a %s may do %s in its own scope, and never elsewhere', (role, action) => {
    const { letter, grant } = PEOPLE[role];
    const grants = [grantOf(grant)];
    expect(isAllowed(grants, action, HERE)).toBe(RIGHTS[action].split(' ').includes(letter));
    expect(isAllowed(grants, action, ELSEWHERE)).toBe(false);
  });

  it('allows nothing without grants, and nothing on a target that is not said', () => {
    const everyone = Object.values(PEOPLE).map(({ grant }) => grantOf(grant));
    for (const action of ACTIONS) {
      expect(isAllowed([], action, HERE)).toBe(false);
      expect(isAllowed(everyone, action, {})).toBe(false);
    }
  });

  it.each([
    ['auditor', []],
    ['planner', ['proposal.write', 'proposal.launch', 'template.write']],
  ] as const)('lets an %s change %j', (role, changes) => {
    const actions = allowedActions([grantOf(PEOPLE[role].grant)]).map(({ action }) => action);
    expect(actions.filter((action) => !action.endsWith('.read'))).toEqual(changes);
  });
});

describe('a scope', () => {
  it.each([
    ['35', '35.09.19', true],
    ['35.09', '35.09', true],
    ['ID', '35.09.19', true],
    ['ID', 'ID', true],
    ['35.09', '35', false],
    ['35.09', 'ID', false],
    ['35.09', '35.10.01', false],
    ['35.09.19', '35.09.18', false],
    ['35', '36.01', false],
  ])('of region %s and a question about %s', (scope, region, isCovered) => {
    expect(isAllowed([grantOf(`auditor@region:${scope}`)], 'totals.read', { region })).toBe(isCovered);
  });

  it('of a kitchen covers the sites that it serves, today or by plan', () => {
    const grants = [grantOf('kitchen-operator@kitchen:K2')];
    expect(
      isAllowed(grants, 'site-day.read', {
        region: '35.09.19',
        siteId: '00200001',
        kitchenIds: ['K1', 'K2'],
      }),
    ).toBe(true);
    expect(
      isAllowed(grants, 'site-day.read', { region: '35.09.19', siteId: '00200001', kitchenIds: [] }),
    ).toBe(false);
    expect(isAllowed(grants, 'site-day.read', { region: '35.09.19', siteId: 'K2' })).toBe(false);
  });

  it('of a site is that site alone, whatever its letters', () => {
    const grants = [grantOf('school-operator@site:Pos-1')];
    expect(isAllowed(grants, 'site.read', { siteId: 'Pos-1' })).toBe(true);
    for (const siteId of ['pos-1', 'Pos-10', 'Pos-', ''])
      expect(isAllowed(grants, 'site.read', { siteId })).toBe(false);
  });

  it('of the whole nation alone may learn that a place does not exist', () => {
    const knows = (grant: string) => mayKnowAbsence([grantOf(grant)], 'site.read');
    expect(['auditor@region:ID', 'auditor@region:35', 'school-operator@site:00200001'].map(knows)).toEqual([
      true,
      false,
      false,
    ]);
    expect(mayKnowAbsence([grantOf('auditor@region:ID')], 'site.write')).toBe(false);
  });
});

describe('a grant', () => {
  it.each([
    ['school-operator@site:00200001', { role: 'school-operator', scope: { kind: 'site', id: '00200001' } }],
    ['kitchen-operator@kitchen:K1', { role: 'kitchen-operator', scope: { kind: 'kitchen', id: 'K1' } }],
    ['coordinator@region:35.09', { role: 'coordinator', scope: { kind: 'region', id: '35.09' } }],
    ['administrator@region:ID', { role: 'administrator', scope: { kind: 'region', id: 'ID' } }],
  ])('may be %s', (text, grant) => {
    expect(toGrant(text)).toEqual(grant);
    expect(grantText.safeParse(text).success).toBe(true);
  });

  it.each([
    ['nothing', ''],
    ['a role without scope', 'coordinator'],
    ['a role without id', 'coordinator@region:'],
    ['an unknown role', 'king@region:ID'],
    ['a word that every object knows', 'constructor@region:ID'],
    ['another such word', '__proto__@region:ID'],
    ['a region for a school operator', 'school-operator@region:35.09'],
    ['a site for a coordinator', 'coordinator@site:00200001'],
    ['a site for an administrator', 'administrator@site:00200001'],
    ['a kitchen for a school operator', 'school-operator@kitchen:K1'],
    ['capitals', 'Coordinator@region:35.09'],
    ['a nation in lower case', 'coordinator@region:id'],
    ['every region', 'coordinator@region:*'],
    ['half a code', 'coordinator@region:35.0'],
    ['a code without dots', 'coordinator@region:3509'],
    ['a code that ends in a dot', 'coordinator@region:35.'],
    ['blanks around it', ' coordinator@region:35.09'],
    ['a line after it', 'coordinator@region:35.09\n'],
    ['two grants in one', 'coordinator@region:35.09,administrator@region:ID'],
    ['two scopes', 'coordinator@region:35.09@region:ID'],
    ['a site with dots, which no site has', 'school-operator@site:35.09'],
    ['a site that begins with a hyphen, which no site does', 'school-operator@site:-1'],
  ])('is refused when it is %s', (_, text) => {
    expect(toGrant(text)).toBeUndefined();
    expect(grantText.safeParse(text).success).toBe(false);
  });
});

describe('what a caller hears of their own rights', () => {
  it('names the scopes of each action once more than nothing', () => {
    const grants = [grantOf('school-operator@site:00200001'), grantOf('auditor@region:35.09')];
    const mine = new Map(allowedActions(grants).map(({ action, scopes }) => [action, scopes]));
    expect(mine.get('site.read')).toEqual(['site:00200001', 'region:35.09']);
    expect(mine.get('site-fact.write')).toEqual(['site:00200001']);
    expect(mine.has('rules.write')).toBe(false);
    expect(allowedActions([])).toEqual([]);
  });
});

const pair = fc.integer({ min: 0, max: 99 }).map((n) => String(n).padStart(2, '0'));
const district = fc.tuple(pair, pair, pair).map((parts) => parts.join('.'));
const regional = fc.constantFrom('coordinator', 'planner', 'auditor', 'administrator');

describe('rights at any scope', () => {
  it('only grow when the scope grows', () => {
    fc.assert(
      fc.property(district, regional, fc.constantFrom(...ACTIONS), (region, role, action) => {
        const allowed = [region, ...ancestorsOf(region)].map((scope) =>
          isAllowed([grantOf(`${role}@region:${scope}`)], action, { region }),
        );
        expect(new Set(allowed).size).toBe(1);
      }),
    );
  });

  it('at a place are never lost by one more grant', () => {
    const grant = fc
      .oneof(
        fc.tuple(regional, district).map(([role, code]) => `${role}@region:${code}`),
        fc.constantFrom('school-operator@site:00200001', 'kitchen-operator@kitchen:K1'),
      )
      .map(grantOf);
    fc.assert(
      fc.property(
        fc.array(grant),
        grant,
        fc.constantFrom(...ACTIONS),
        district,
        (grants, extra, action, region) => {
          const target = { region, siteId: '00200001', kitchenIds: ['K1'] };
          if (isAllowed(grants, action, target))
            expect(isAllowed([extra, ...grants], action, target)).toBe(true);
          expect(isAllowed([...grants, extra], action, target)).toBe(
            isAllowed(grants, action, target) || isAllowed([extra], action, target),
          );
        },
      ),
    );
  });

  it('reach a region exactly when it lies in the scope', () => {
    fc.assert(
      fc.property(district, district, (region, other) => {
        for (const scope of [other, ...ancestorsOf(other)])
          expect(isAllowed([grantOf(`auditor@region:${scope}`)], 'totals.read', { region })).toBe(
            [region, ...ancestorsOf(region)].includes(scope),
          );
      }),
    );
  });

  it('are read back from the text of a grant', () => {
    const scope = fc.oneof(district, fc.constant('ID'));
    fc.assert(
      fc.property(regional, scope, (role, id) => {
        expect(toGrant(`${role}@region:${id}`)).toEqual({ role, scope: { kind: 'region', id } });
      }),
    );
  });

  it('are never given by arbitrary text', () => {
    fc.assert(fc.property(fc.string(), (text) => toGrant(text) === undefined));
  });
});
