// The views of a round that may be shown or hidden, from the coarsest on: how many; too low or not; too low, fine or too high;
// every class; by sex; by age. A view is a list of counts. A finer one is shown only where those it refines are.
import { AGE_GROUPS, type AgeBand, type AgeGroup, BANDS_OF_GROUP } from './age-band.ts';
import { SEXES } from './growth/curves.ts';
import { classesOf, type Subject, type SubjectScale, scaleOf, subjectsOf } from './outcome-subjects.ts';
import { noChange, type PairedChange } from './paired-change.ts';
import { noRoundOutcome, type RoundOutcome } from './round-outcome.ts';
import { type Part, type Tallies, type Tally, talliesOf } from './tally.ts';

/** The round that is told of, and the one it stands against. */
export type Round = 'now' | 'then';
type Kind = 'n' | 'excluded' | 'low' | 'range' | 'classes' | 'sex' | 'band' | 'sexLow' | 'bandLow' | 'paired';
export type View = { key: string; needs: readonly string[]; counts: (told: Told) => number[] };

/** What there is to tell of a region. */
export type Told = {
  tallies: (round: Round, age: AgeGroup, subject: Subject) => Tallies;
  paired: (age: AgeGroup, subject: Subject) => PairedChange;
};

/** `then`: the earlier round, if there is one, and its month. */
export function toldOf(now: RoundOutcome, then?: { month: string; outcome: RoundOutcome }): Told {
  const known = new Map<string, Tallies>();
  const tallies: Told['tallies'] = (round, age, subject) => {
    const key = `${round}.${age}.${subject}`;
    const found =
      known.get(key) ?? talliesOf(round === 'now' ? now : (then?.outcome ?? noRoundOutcome), age, subject);
    known.set(key, found);
    return found;
  };
  const paired: Told['paired'] = (age, subject) =>
    (subject === 'anaemia' || !then ? undefined : now.pairs[then.month]?.[age]?.[subject]) ?? noChange;
  return { tallies, paired };
}

export const viewKey = (round: Round, age: AgeGroup, subject: Subject, kind: Kind): string =>
  `${round}.${age}.${subject}.${kind}`;

export const countOf = ({ classes }: Tally, names: readonly string[]): number =>
  names.reduce((sum, name) => sum + (classes[name] ?? 0), 0);

/** Too low, and the rest; or too low, too high, and the rest. */
const rangeOf = (tally: Tally, { low, high }: SubjectScale): number[] => {
  const [below, above] = [countOf(tally, low), countOf(tally, high)];
  return high.length > 0 ? [below, above, tally.n - below - above] : [below, tally.n - below];
};

const EMPTY: Tally = { n: 0, scored: 0, sum: 0, squares: 0, classes: {}, flagged: 0, missing: 0 };
const partsOf = ({ parts }: Tallies, names: readonly Part[]): Tally[] =>
  names.map((name) => parts[name] ?? EMPTY);

function viewsOfSubject(round: Round, age: AgeGroup, subject: Subject): View[] {
  const bands: readonly AgeBand[] = BANDS_OF_GROUP[age];
  const key = (kind: Kind) => viewKey(round, age, subject, kind);
  const view = (kind: Kind, needs: readonly Kind[], counts: (tallies: Tallies) => number[]): View => ({
    key: key(kind),
    needs: needs.map(key),
    counts: (told) => counts(told.tallies(round, age, subject)),
  });
  const ns = (names: readonly Part[]) => (tallies: Tallies) => partsOf(tallies, names).map(({ n }) => n);
  const views = [
    view('n', [], ({ all }) => [all.n]),
    view('excluded', ['n'], ({ all }) => [all.flagged, all.missing]),
    view('sex', ['n'], ns(SEXES)),
    view('band', ['n'], ns(bands)),
  ];
  const scale = scaleOf(age, subject);
  if (!scale) return views;
  const ranges = (names: readonly Part[]) => (tallies: Tallies) =>
    partsOf(tallies, names).flatMap((tally) => rangeOf(tally, scale));
  return [
    ...views,
    view('low', ['n'], ({ all }) => [countOf(all, scale.low), all.n - countOf(all, scale.low)]),
    view('range', ['low'], ({ all }) => rangeOf(all, scale)),
    view('classes', ['range'], ({ all }) => classesOf(scale).map((name) => countOf(all, [name]))),
    view('sexLow', ['sex', 'range'], ranges(SEXES)),
    view('bandLow', ['band', 'range'], ranges(bands)),
  ];
}

/** Who was measured in both rounds, and who in one alone. */
const pairedView = (age: AgeGroup, subject: Subject): View => ({
  key: viewKey('now', age, subject, 'paired'),
  needs: [viewKey('now', age, subject, 'n'), viewKey('then', age, subject, 'n')],
  counts: ({ tallies, paired }) => {
    const { n } = paired(age, subject);
    return [n, tallies('now', age, subject).all.n - n, tallies('then', age, subject).all.n - n];
  },
});

/** Every view of two rounds, the coarser before those that need them. */
export const VIEWS: readonly View[] = AGE_GROUPS.flatMap((age) =>
  subjectsOf(age).flatMap((subject) => [
    ...viewsOfSubject('now', age, subject),
    ...viewsOfSubject('then', age, subject),
    pairedView(age, subject),
  ]),
);
