// What is told of a round's children, below five and from five on: each index of growth, and anaemia. Classes are ordered, and
// gathered into what is too low, as it should be, and too high.
import type { AgeGroup } from './age-band.ts';
import { INDICES, type Index } from './growth/curves.ts';

export const SUBJECTS = [...INDICES, 'anaemia'] as const;
export type Subject = Index | 'anaemia';

/** Codes of the classes; `high` is empty where nothing above is a finding. */
export type SubjectScale = { low: readonly string[]; middle: readonly string[]; high: readonly string[] };

const STUNTING = { low: ['severely-stunted', 'stunted'], middle: ['normal'], high: [] };
const WASTING: SubjectScale = {
  low: ['severely-wasted', 'wasted'],
  middle: ['normal', 'possible-risk-of-overweight'],
  high: ['overweight', 'obese'],
};
const ANAEMIA: SubjectScale = { low: ['severe', 'moderate', 'mild'], middle: ['none'], high: [] };

/** Weight for age has no classes from five on, weight for height is not judged there. */
const SCALES: Readonly<Record<AgeGroup, Partial<Record<Subject, SubjectScale | null>>>> = {
  underFive: {
    heightForAge: { ...STUNTING, middle: ['normal', 'tall'] },
    weightForAge: {
      low: ['severely-underweight', 'underweight'],
      middle: ['normal', 'risk-of-overweight'],
      high: [],
    },
    bmiForAge: WASTING,
    weightForHeight: WASTING,
    anaemia: ANAEMIA,
  },
  fromFive: {
    heightForAge: STUNTING,
    weightForAge: null,
    bmiForAge: { low: ['severely-thin', 'thin'], middle: ['normal'], high: ['overweight', 'obese'] },
    anaemia: ANAEMIA,
  },
};

export const subjectsOf = (age: AgeGroup): Subject[] =>
  SUBJECTS.filter((subject) => SCALES[age][subject] !== undefined);
export const scaleOf = (age: AgeGroup, subject: Subject): SubjectScale | null => SCALES[age][subject] ?? null;
export const classesOf = ({ low, middle, high }: SubjectScale): string[] => [...low, ...middle, ...high];
