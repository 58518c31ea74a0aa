// A plan as tables of plain cells: what a spreadsheet and a printed page show, with every assumption and its source.
import type { Language } from './language.ts';
import { ruleName } from './plan-rule-words.ts';
import {
  CERTAINTY,
  COLUMNS,
  type ColumnName,
  FIGURES,
  MILESTONE_WORDS,
  REASONS,
  REMEDY_WORDS,
  SHEETS,
  type SheetName,
  YES_NO,
} from './plan-words.ts';
import type { ProposalPlan } from './proposal-plan.ts';
import { unitText, valueText } from './rule-values.ts';
import { partName } from './template-words.ts';

type Cell = string | number | null;
export type PlanSheet = { name: string; columns: string[]; rows: Cell[][] };
type Table = readonly [SheetName, readonly ColumnName[], Cell[][]];

/** Every sheet of a plan, in reading order. */
export function planSheets(plan: ProposalPlan, language: Language): PlanSheet[] {
  return tablesOf(plan, language).map(([name, columns, rows]) => ({
    name: SHEETS[name][language],
    columns: columns.map((column) => COLUMNS[column][language]),
    rows,
  }));
}

const tablesOf = (plan: ProposalPlan, language: Language): Table[] => [
  ['summary', ['what', 'value'], summaryRows(plan, language)],
  [
    'kitchens',
    [
      'id',
      'name',
      'district',
      'isNew',
      'pupils',
      'motherChild',
      'small',
      'large',
      'vehicles',
      'daily',
      'yearly',
    ],
    plan.kitchens.map((one) => [
      one.kitchenId,
      one.name,
      one.district,
      YES_NO[one.isNew ? 'yes' : 'no'][language],
      one.pupils,
      one.motherChild,
      one.portions.small,
      one.portions.large,
      one.vehicles,
      one.dailyCeiling,
      one.yearlyCeiling,
    ]),
  ],
  ['sites', ['id', 'name', 'kitchen', 'km', 'minutes', 'small', 'large'], siteRows(plan)],
  [
    'unserved',
    ['id', 'name', 'pupils', 'motherChild', 'reason', 'remedy'],
    plan.unserved.map((one) => [
      one.siteId,
      one.name,
      one.pupils,
      one.motherChild,
      REASONS[one.reason][language],
      REMEDY_WORDS[one.remedy][language],
    ]),
  ],
  ['weeks', ['week', 'from', 'milestones', 'share', 'small', 'large', 'weekly'], weekRows(plan, language)],
  [
    'needs',
    ['what', 'value'],
    Object.entries({ ...plan.staff, ...plan.equipment }).map(([name, n]) => [partName(name, language), n]),
  ],
  [
    'sensitivity',
    ['what', 'change', 'kitchens', 'unserved', 'yearly'],
    plan.sensitivity.map(({ key, pct, kitchens, unserved, yearlyCeiling }) => [
      ruleName(key, language),
      pct,
      kitchens,
      unserved,
      yearlyCeiling,
    ]),
  ],
  [
    'assumptions',
    ['what', 'value', 'unit', 'source', 'certainty', 'changed'],
    plan.assumptions.map(({ key, value, unit, source, certainty, isChanged }) => [
      ruleName(key, language),
      typeof value === 'number' ? value : valueText(value, language),
      unitText(unit, language),
      source,
      CERTAINTY[certainty][language],
      YES_NO[isChanged ? 'yes' : 'no'][language],
    ]),
  ],
];

function summaryRows(
  { summary, region, date, version, suppliers, serviceDays, meals, lostPlaces }: ProposalPlan,
  language: Language,
) {
  const { cost: _, portions: _p, isProven: _i, gap, ...counts } = summary;
  const figures = {
    region: `${region.name} (${region.code})`,
    date,
    version,
    ...counts,
    suppliers,
    meals: meals.map((meal) => partName(meal, language)).join(', '),
    serviceDays: `${serviceDays.six}, ${serviceDays.five}`,
    gap: gap === null ? null : Math.round(gap * 10_000) / 100,
    ...(lostPlaces.length > 0 && { lostPlaces: lostPlaces.join(', ') }),
    ceilingNote: null,
  };
  return Object.entries(figures).map(([name, value]): Cell[] => [
    FIGURES[name as keyof typeof figures][language],
    value,
  ]);
}

const siteRows = ({ kitchens }: ProposalPlan): Cell[][] =>
  kitchens.flatMap(({ name: kitchen, sites }) =>
    sites.map(({ siteId, name, km, minutes, portions }) => [
      siteId,
      name,
      kitchen,
      km,
      minutes,
      portions.small,
      portions.large,
    ]),
  );

const weekRows = ({ weeks }: ProposalPlan, language: Language): Cell[][] =>
  weeks.map(({ week, from, milestones, portionsPct, portions, ceiling }) => [
    week,
    from,
    milestones.map((kind) => MILESTONE_WORDS[kind][language]).join(', '),
    portionsPct,
    portions.small,
    portions.large,
    ceiling,
  ]);
