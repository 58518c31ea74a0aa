// Whether the food of a region's day is safe, at a glance: what is on hold, what was eaten too late or although on hold, who
// fell ill, whether the checks were made. Each figure leads to the sites behind it.
import { numberRule } from '../../../../shared/domain/rules.ts';
import { number, percent } from '../../lib/format.ts';
import { wordsOf } from '../../lib/language.ts';
import { mayI } from '../../lib/me.ts';
import { useRules } from '../../lib/rules.ts';
import type { RegionDay } from '../../lib/shapes.ts';
import { numberOrDash } from './children-table.tsx';
import { Figure } from './figure.tsx';
import { knownSafety } from './known-safety.ts';
import { type Band, bandOf } from './rates.ts';

const words = wordsOf({
  id: {
    title: 'Keamanan pangan',
    holds: 'Sedang ditahan',
    ended: (n: string) => `${n} tahanan sudah berakhir`,
    late: 'Dibagikan lewat batas makan',
    within: (share: string) => `${share} pengiriman dalam batas`,
    onHold: 'Dibagikan saat ditahan',
    incidents: 'Kejadian',
    ill: (n: string) => `${n} orang sakit`,
    least: (n: string) => `paling sedikit ${n} orang sakit`,
    few: (n: string) => `kurang dari ${n} orang sakit`,
    some: 'beberapa orang sakit',
    checks: 'Pemeriksaan wajib',
    due: (n: string) => `tercatat dari ${n}`,
    minutes: 'Menit dari matang sampai dibagikan',
    p95: (n: string) => `tengahnya; 95 % dalam ${n} menit`,
  },
  en: {
    title: 'Food safety',
    holds: 'On hold now',
    ended: (n: string) => `${n} holds have ended`,
    late: 'Served after the limit',
    within: (share: string) => `${share} of deliveries within it`,
    onHold: 'Served on hold',
    incidents: 'Incidents',
    ill: (n: string) => `${n} people ill`,
    least: (n: string) => `at least ${n} people ill`,
    few: (n: string) => `fewer than ${n} people ill`,
    some: 'a few people ill',
    checks: 'Mandatory checks',
    due: (n: string) => `recorded of ${n}`,
    minutes: 'Minutes from cooked to served',
    p95: (n: string) => `the median; 95 % within ${n} minutes`,
  },
});

const bandOfCount = (count: number | null): Band => (count === null ? 'silent' : count > 0 ? 'act' : 'fine');

/** `ill` is exact for those who handle incidents; for others a lower bound, null where there are too few to be told. */
function useIllText({ safety, date, region }: RegionDay): string {
  const w = words();
  const rules = useRules(date, region.code);
  const isExact = safety.ill === 0 || mayI('incident.manage', { region: region.code });
  if (safety.ill !== null) return (isExact ? w.ill : w.least)(number(safety.ill));
  return rules ? w.few(number(numberRule(rules, 'privacy.smallCell', date))) : w.some;
}

/** `href`: the list of those behind the figures. */
export function SafetyPanel({ day, href }: { day: RegionDay; href: string }) {
  const w = words();
  const { minutes, holds } = day.safety;
  const known = knownSafety(day);
  const { checks, withinLimit } = known;
  const ill = useIllText(day);
  const mayHandle = mayI('incident.manage', { region: day.region.code }) && day.region.level !== 'village';
  const incidents = mayHandle ? `/regions/${day.region.code}/incidents` : href;
  const count = (label: string, value: number | null, of?: string, to = href) => (
    <Figure
      band={bandOfCount(value)}
      label={label}
      value={numberOrDash(value)}
      of={value === null ? undefined : of}
      href={to}
    />
  );
  return (
    <section class="stack" aria-labelledby="safety">
      <h2 id="safety">{w.title}</h2>
      <div class="tiles">
        {count(w.holds, known.holds, w.ended(number(holds.ended)))}
        {count(w.late, known.servedLate, w.within(percent(withinLimit)))}
        {count(w.onHold, known.servedOnHold)}
        {count(w.incidents, known.incidents, ill, incidents)}
        <Figure
          band={bandOfCount(checks ? checks.due - checks.done : null)}
          label={w.checks}
          value={numberOrDash(checks ? checks.done : null)}
          of={checks ? w.due(number(checks.due)) : undefined}
          href={href}
        />
        <Figure
          band={bandOf(withinLimit)}
          label={w.minutes}
          value={numberOrDash(minutes.p50)}
          of={minutes.p95 === null ? undefined : w.p95(number(minutes.p95))}
          href={href}
        />
      </div>
    </section>
  );
}
