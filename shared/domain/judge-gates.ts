// Which gates of a kitchen are met on a day, which are waived, and what the others lack. Limits are the rules of that day.
import type { CertificateStanding } from './certificate-standing.ts';
import { GATES, type GateEvidence, type GateName, mayBeWaived, type Waiver } from './gate.ts';
import type { GateLackCode, GateNoteCode } from './gate-words.ts';
import type { Numbers } from './language.ts';
import { namedRule, numberRule, type Rules, rangeRule } from './rules.ts';

type GateLack = { code: GateLackCode; values: Numbers };
type GateNote = { code: GateNoteCode; values: Numbers };
export type JudgedGate = {
  gate: GateName;
  state: 'met' | 'waived' | 'lacking';
  lacks: GateLack[];
  notes: GateNote[];
};

/** What is known of a kitchen: its evidence, photos, certificates, waivers, the sites that it is to serve and their heads. */
export type GateContext = {
  evidence: readonly GateEvidence[];
  waivers: readonly { gate: GateName; waiver: Waiver }[];
  standings: readonly CertificateStanding[];
  siteIds: readonly string[];
  enrolled: number;
  /** How many photos are kept of a gate. */
  photos: ReadonlyMap<GateName, number>;
  rules: Rules;
  date: string;
};
type EvidenceOf<G extends GateName> = Extract<GateEvidence, { gate: G }>;

/** Every gate, in order. */
export const judgeGates = (context: GateContext): JudgedGate[] => GATES.map((gate) => judge(gate, context));

/** Whether a kitchen may begin: every gate is met or waived. */
export const mayBegin = (gates: readonly JudgedGate[]): boolean =>
  gates.every(({ state }) => state !== 'lacking');

function judge(gate: GateName, context: GateContext): JudgedGate {
  const lacks = lacksOf(gate, context);
  const notes = notesOf(gate, context);
  if (lacks.length === 0) return { gate, state: 'met', lacks, notes };
  const until = mayBeWaived(gate) && context.waivers.find((one) => one.gate === gate)?.waiver.until;
  if (!until) return { gate, state: 'lacking', lacks, notes };
  return context.date <= until
    ? { gate, state: 'waived', lacks, notes }
    : { gate, state: 'lacking', lacks, notes: [...notes, { code: 'waiver-ended', values: { until } }] };
}

function notesOf(gate: GateName, { evidence, enrolled }: GateContext): GateNote[] {
  const found = evidence.find((one) => one.gate === gate);
  if (found?.gate !== 'consent') return [];
  const { handedOut, returned } = found;
  return [{ code: 'consent-counts', values: { handedOut, returned, enrolled } }];
}

const lack = (code: GateLackCode, values: Numbers = {}): GateLack => ({ code, values });

function lacksOf(gate: GateName, context: GateContext): GateLack[] {
  if (gate === 'certificate') return holds('SLHS', context) ? [] : [lack('slhs-missing')];
  if (gate === 'water' && holds('WATER', context)) return [];
  const found = context.evidence.find((one) => one.gate === gate);
  if (!found) return [lack('evidence-missing')];
  const day = dayOf(found);
  if (day !== undefined && day > context.date) return [lack('evidence-ahead', { day })];
  switch (found.gate) {
    case 'water':
      return lacksOfWater(found, context);
    case 'agreements':
      return lacksOfAgreements(found, context);
    case 'staff':
      return lacksOfStaff(found, context);
    case 'test-run':
      return lacksOfTestRun(found, context);
    case 'consent':
      return lacksOfConsent(found, context);
    case 'suppliers':
      return lacksOfSuppliers(found, context);
    case 'certificate':
      return [];
  }
}

/** The day on which something was tested, taught or tried. */
function dayOf(evidence: GateEvidence): string | undefined {
  if (evidence.gate === 'water') return evidence.testedOn;
  if (evidence.gate === 'staff') return evidence.trainedOn;
  return evidence.gate === 'test-run' ? evidence.on : undefined;
}

const holds = (kind: CertificateStanding['kind'], { standings }: GateContext): boolean =>
  standings.some((one) => one.kind === kind && (one.state === 'valid' || one.state === 'expiring'));

function lacksOfWater({ ecoli, chlorineMgL }: EvidenceOf<'water'>, { rules, date }: GateContext): GateLack[] {
  const max = numberRule(rules, 'water.ecoliMax', date);
  const [from, to] = rangeRule(rules, 'water.chlorine', date);
  const isSafe = ecoli <= max && chlorineMgL >= from && chlorineMgL <= to;
  return isSafe ? [] : [lack('water-unsafe', { ecoli, max, chlorine: chlorineMgL, from, to })];
}

function lacksOfAgreements(
  { signedOn }: EvidenceOf<'agreements'>,
  { siteIds, date }: GateContext,
): GateLack[] {
  if (siteIds.length === 0) return [lack('no-sites')];
  const missing = siteIds.filter((id) => !signedOn[id] || signedOn[id] > date).length;
  return missing === 0 ? [] : [lack('agreements-missing', { missing, sites: siteIds.length })];
}

function lacksOfStaff({ people, trained }: EvidenceOf<'staff'>, { rules, date }: GateContext): GateLack[] {
  const needed = Object.entries(namedRule(rules, 'gate.staff', date));
  const short = needed.filter(([role, need]) => (people[role] ?? 0) < Number(need));
  const heads = Object.values(people).reduce((sum, n) => sum + n, 0);
  const roles = short.map(([role, need]) => lack('role-missing', { role, have: people[role] ?? 0, need }));
  return trained >= heads ? roles : [...roles, lack('untrained', { untrained: heads - trained })];
}

function lacksOfTestRun({ coreC }: EvidenceOf<'test-run'>, { rules, date, photos }: GateContext): GateLack[] {
  const min = numberRule(rules, 'temp.core', date);
  const lowest = Math.min(...coreC);
  const cold = coreC.length > 0 && lowest < min ? [lack('core-too-cold', { lowest, min })] : [];
  return [
    ...(coreC.length === 0 ? [lack('core-missing')] : cold),
    ...(!photos.get('test-run') ? [lack('photos-missing')] : []),
  ];
}

/** Of everyone who is to eat, not of the forms that were handed out: those who got none have not agreed. */
function lacksOfConsent(
  { returned }: EvidenceOf<'consent'>,
  { rules, date, enrolled }: GateContext,
): GateLack[] {
  if (enrolled === 0) return [lack('nobody-enrolled')];
  const min = numberRule(rules, 'gate.consentPct', date);
  const pct = Math.floor((100 * returned) / enrolled);
  return pct >= min ? [] : [lack('consent-few', { returned, enrolled, pct, min })];
}

function lacksOfSuppliers({ contracted }: EvidenceOf<'suppliers'>, { rules, date }: GateContext): GateLack[] {
  const min = numberRule(rules, 'suppliers.min', date);
  return contracted >= min ? [] : [lack('suppliers-few', { count: contracted, min })];
}
