// "Wilayah": first who needs attention, then coverage, then comparison; every number opens.
import './region.css';
import { localDate } from '../../../../shared/domain/dates.ts';
import { levelOf, zoneOf } from '../../../../shared/domain/region.ts';
import { Choices } from '../../components/choices.tsx';
import { Loaded } from '../../components/loading.tsx';
import { useAnswer } from '../../lib/answers.ts';
import { moment } from '../../lib/format.ts';
import { wordsOf } from '../../lib/language.ts';
import { mayI } from '../../lib/me.ts';
import type { DatedRegion, List, Region, RegionDay } from '../../lib/shapes.ts';
import { Alerts } from './alerts.tsx';
import { AsOf, useAsOf } from './as-of.tsx';
import { childrenOf, isKitchen } from './child.ts';
import { ChildrenTable } from './children-table.tsx';
import { DayBar } from './day-bar.tsx';
import { Exceptions } from './exceptions.tsx';
import { Headline } from './headline.tsx';
import { Kin } from './kin.tsx';
import { MaybeLink } from './maybe-link.tsx';
import { NutritionPanel } from './nutrition-panel.tsx';
import { OpenDay } from './open-day.tsx';
import { RATE_NAMES, rateWords, toRateName } from './rates.ts';
import { Breadcrumb, Tabs } from './region-nav.tsx';
import { SafetyPanel } from './safety-panel.tsx';
import { TileMap } from './tile-map.tsx';
import { Trend } from './trend.tsx';
import { useQuery, useSearch } from './use-query.ts';

const POLL_MS = 5_000;
/** Above a regency lists would run to thousands: there the map and the table lead to where things are. */
const WITH_LISTS: ReadonlySet<string> = new Set(['regency', 'district', 'village']);
const WITH_ALERTS: ReadonlySet<string> = new Set(['regency', 'district']);

const words = wordsOf({
  id: {
    asOf: (at: string) => `Angka per ${at}`,
    parts: 'Peta dan angka tiap bagian',
    show: 'Warnai menurut',
    kitchens: 'Dapur',
  },
  en: {
    asOf: (at: string) => `Figures as of ${at}`,
    parts: 'Map and figures of each part',
    show: 'Colour by',
    kitchens: 'Kitchens',
  },
});

export function RegionPage({ code, date: asked }: { code: string; date?: string }) {
  const zone = zoneOf(code);
  const search = useSearch();
  const date = asked ?? localDate(new Date(), zone);
  const mayList = mayI('silent.read', { region: code }) && mayI('site-day.read', { region: code });
  const hasLists = mayList && WITH_LISTS.has(levelOf(code));
  const mayAlert = mayI('alert.read', { region: code }) && WITH_ALERTS.has(levelOf(code));
  const isToday = date === localDate(new Date(), zone);
  const known = useAnswer<DatedRegion>(`/v1/regions/${code}?date=${date}`).data;
  const regions = useAsOf(code, date);
  const reading = useAnswer<RegionDay>(`/v1/regions/${code}/days/${date}${regions.query('?')}`, {
    pollMs: POLL_MS,
  });
  return (
    <div class="page">
      <Breadcrumb code={code} date={asked} search={search} />
      <header class="stack">
        <h1>{known?.name ?? code}</h1>
        <Kin region={known} />
        <Tabs code={code} current="day" />
        <DayBar code={code} date={date} search={search} />
        <AsOf regions={regions} />
      </header>
      <Loaded reading={reading}>
        {(day) => (
          <>
            <p class="soft" role="status">
              {words().asOf(moment(day.computedAt, zone))}
            </p>
            <OpenDay
              key={`${code} ${date}`}
              code={code}
              date={date}
              hasPlan={day.totals.sites.expected > 0}
              onOpened={reading.reload}
            />
            <Headline totals={day.totals} rates={day.rates} hasLists={hasLists} />
            {/* An answer that the phone kept from before has none. */}
            {day.safety && <SafetyPanel day={day} href={hasLists ? '#unsafe' : '#children'} />}
            {mayAlert && isToday && <Alerts code={code} />}
            {hasLists && (
              <Exceptions
                key={`${code} ${date} ${regions.isNow}`}
                {...{ code, date, regions, totals: day.totals }}
              />
            )}
            {day.nutrition && <NutritionPanel nutrition={day.nutrition} />}
            <Parts day={day} isThen={regions.isThen} />
            <Trend code={code} date={date} asOf={regions.query('&')} />
          </>
        )}
      </Loaded>
    </div>
  );
}

/** `isThen`: a change has come since that day, and the regions of that day are asked for. */
function Parts({ day, isThen }: { day: RegionDay; isThen: boolean }) {
  const w = words();
  const [text, setRate] = useQuery('rate', 'coverage');
  const rate = toRateName(text);
  const search = useSearch();
  const regions = useAnswer<List<Region>>(
    `/v1/regions/${day.region.code}/children${isThen ? `?date=${day.date}` : ''}`,
  );
  const children = childrenOf(day, regions.data?.items ?? [], search);
  const kitchens = children.filter(isKitchen);
  const parts = children.filter((child) => !isKitchen(child));
  return (
    <section class="stack" aria-labelledby="children">
      <h2 id="children" tabIndex={-1}>
        {w.parts}
      </h2>
      <Choices
        name="rate"
        label={w.show}
        options={RATE_NAMES.map((value) => ({ value, label: rateWords()[value] }))}
        value={rate}
        onChange={setRate}
      />
      <TileMap rate={rate}>{parts}</TileMap>
      <ChildrenTable rows={parts} />
      {kitchens.length > 0 && (
        <p>
          {w.kitchens}:{' '}
          {kitchens.map(({ code, name, href }) => (
            <MaybeLink key={code} class="gap" href={href}>
              {name}
            </MaybeLink>
          ))}
        </p>
      )}
    </section>
  );
}
