// The form of tests: the organoleptic tests of each phase, and a kitchen's rapid tests.
import { ofKind } from '../../../../shared/domain/chain.ts';
import type { Fact, FactOf } from '../../../../shared/domain/fact.ts';
import { number, time } from '../../lib/format.ts';
import { wordsOf } from '../../lib/language.ts';
import { mealText } from '../records/record-words.ts';
import { rapidTestWords } from '../safety/rapid-test-words.ts';
import { ASPECTS, tastingWords } from '../safety/tasting-words.ts';
import { Sheet, type SheetPlace } from './sheet.tsx';
import { SheetTable } from './sheet-table.tsx';

type Phase = FactOf<'sensory-test'>['phase'];

const TITLE = { id: 'Uji organoleptik dan uji cepat', en: 'Organoleptic tests and rapid tests' };
const TITLE_OF_SITE = { id: 'Uji organoleptik', en: 'Organoleptic tests' };
const PHASES = {
  kitchen: ['before-dispatch'],
  site: ['on-arrival', 'before-consumption'],
} as const satisfies Record<string, readonly Phase[]>;
const LINES = { kitchen: 6, site: 4 };
const RAPID_LINES = 6;

const words = wordsOf({
  id: {
    tastings: (phase: string) => `Uji organoleptik: ${phase.toLowerCase()} (1 buruk, 5 baik)`,
    meal: 'Makan',
    time: 'Pukul',
    note: 'Catatan',
    rapid: 'Uji cepat',
    by: 'Petugas',
    kitchen: ['Ahli gizi', 'Kepala SPPG'],
    site: ['Penguji', 'Penanggung jawab'],
  },
  en: {
    tastings: (phase: string) => `Organoleptic test: ${phase.toLowerCase()} (1 bad, 5 good)`,
    meal: 'Meal',
    time: 'Time',
    note: 'Note',
    rapid: 'Rapid tests',
    by: 'By whom',
    kitchen: ['Nutritionist', 'Head of the kitchen'],
    site: ['Tester', 'Person in charge'],
  },
});

type Props = {
  annex: string;
  of: 'kitchen' | 'site';
  place: SheetPlace;
  date: string;
  facts: readonly Fact[];
  zone: string;
};

export function TestSheet({ annex, of, place, date, facts, zone }: Props) {
  const w = words();
  const title = of === 'kitchen' ? TITLE : TITLE_OF_SITE;
  return (
    <Sheet annex={annex} title={title} place={place} date={date} signs={w[of]}>
      {PHASES[of].map((phase) => (
        <Tastings key={phase} phase={phase} lines={LINES[of]} facts={facts} zone={zone} />
      ))}
      {of === 'kitchen' && <RapidTests facts={facts} zone={zone} />}
    </Sheet>
  );
}

type Part = { facts: readonly Fact[]; zone: string };

function Tastings({ phase, lines, facts, zone }: Part & { phase: Phase; lines: number }) {
  const [w, of] = [words(), tastingWords()];
  const rows = ofKind(facts, 'sensory-test')
    .filter((test) => test.phase === phase)
    .map(({ id, meal, at, scores, verdict, packs, tester, note }) => ({
      key: id,
      cells: [
        mealText(meal),
        time(at, zone),
        ...ASPECTS.map((aspect) => number(scores[aspect])),
        of[verdict],
        packs === undefined ? undefined : number(packs),
        tester,
        note,
      ],
    }));
  const scores = ASPECTS.map((aspect) => of[aspect]);
  const columns = [w.meal, w.time, ...scores, of.verdict, of.packs, of.tester, w.note];
  return <SheetTable caption={w.tastings(of[phase])} columns={columns} rows={rows} lines={lines} />;
}

function RapidTests({ facts, zone }: Part) {
  const [w, of] = [words(), rapidTestWords()];
  const rows = ofKind(facts, 'rapid-test').map(({ id, meal, at, item, analyte, result, kitLot }) => ({
    key: id,
    cells: [mealText(meal), time(at, zone), item, of[analyte], of[result], kitLot, undefined],
  }));
  const columns = [w.meal, w.time, of.item, of.analyte, of.result, of.kitLot, w.by];
  return <SheetTable caption={w.rapid} columns={columns} rows={rows} lines={RAPID_LINES} />;
}
