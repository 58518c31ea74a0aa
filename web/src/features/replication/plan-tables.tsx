// The kitchens of a plan and who is left out, as tables from which everything on the map can be chosen with the keys.
import { REASONS, REMEDY_WORDS } from '../../../../shared/domain/plan-words.ts';
import type { ProposalPlan } from '../../../../shared/domain/proposal-plan.ts';
import { number } from '../../lib/format.ts';
import { language, wordsOf } from '../../lib/language.ts';
import { type Column, SortableTable } from '../region/sortable-table.tsx';
import { LoadBar } from './load-bar.tsx';
import { kitchenKey, siteKey } from './map-items.ts';

const words = wordsOf({
  id: {
    kitchens: 'Dapur',
    table: 'Tabel dapur',
    sites: 'Titik layanan',
    unserved: 'Belum terlayani',
    all: 'Semua terlayani.',
    name: 'Nama',
    kitchen: 'Dapur',
    state: 'Keadaan',
    isNew: 'baru',
    isThere: 'sudah ada',
    isIdle: 'sudah ada, tidak dipakai',
    pupils: 'Murid',
    mothers: '3B',
    count: 'Titik',
    km: 'km',
    minutes: 'Menit',
    farthest: 'Terjauh (km)',
    vehicles: 'Kendaraan',
    cost: 'Pagu setahun (Rp)',
    reason: 'Sebab',
    remedy: 'Jalan keluar',
  },
  en: {
    kitchens: 'Kitchens',
    table: 'Table of kitchens',
    sites: 'Sites',
    unserved: 'Not served',
    all: 'Everyone is served.',
    name: 'Name',
    kitchen: 'Kitchen',
    state: 'State',
    isNew: 'new',
    isThere: 'there already',
    isIdle: 'there already, not used',
    pupils: 'Pupils',
    mothers: 'Mothers, under-fives',
    count: 'Sites',
    km: 'km',
    minutes: 'Minutes',
    farthest: 'Farthest (km)',
    vehicles: 'Vehicles',
    cost: 'Ceiling a year (Rp)',
    reason: 'Reason',
    remedy: 'Remedy',
  },
});

/** So many are shown without being asked for. */
const FEW = 20;

type Props = { plan: ProposalPlan; chosen: string | undefined; onChoose: (key: string) => void };

const numeric = <Row,>(key: string, label: string, value: (row: Row) => number, digits = 0): Column<Row> => ({
  key,
  label,
  isNumber: true,
  value,
  show: (row) => number(value(row), digits),
});

function named<Row extends { name: string }>(
  keyOf: (row: Row) => string,
  { chosen, onChoose }: Props,
): Column<Row> {
  return {
    key: 'name',
    label: words().name,
    value: ({ name }) => name,
    show: (row) => (
      <button
        type="button"
        class="quiet"
        aria-pressed={chosen === keyOf(row)}
        onClick={() => onChoose(keyOf(row))}
      >
        {row.name}
      </button>
    ),
  };
}

export function KitchensTable(props: Props) {
  const w = words();
  type Row = ProposalPlan['kitchens'][number];
  const stateOf = ({ isNew, sites }: Row) => (isNew ? w.isNew : sites.length > 0 ? w.isThere : w.isIdle);
  return (
    <details class="printed" open={props.plan.kitchens.length <= FEW}>
      <summary>
        {w.kitchens} ({number(props.plan.kitchens.length)})
      </summary>
      <SortableTable<Row>
        caption={w.table}
        sort="kitchens"
        rows={props.plan.kitchens}
        keyOf={({ placeId }) => placeId}
        columns={[
          named(({ placeId }) => kitchenKey(placeId), props),
          { key: 'state', label: w.state, value: stateOf, show: stateOf },
          {
            ...numeric<Row>('pupils', w.pupils, (row) => row.pupils),
            show: ({ pupils, capacity }) => <LoadBar heads={pupils} room={capacity.pupils} />,
          },
          {
            ...numeric<Row>('mothers', w.mothers, (row) => row.motherChild),
            show: ({ motherChild, capacity }) => <LoadBar heads={motherChild} room={capacity.motherChild} />,
          },
          numeric('count', w.count, (row) => row.sites.length),
          numeric('farthest', w.farthest, (row) => Math.max(0, ...row.sites.map(({ km }) => km)), 1),
          numeric('vehicles', w.vehicles, (row) => row.vehicles),
          numeric('cost', w.cost, (row) => row.yearlyCeiling),
        ]}
      />
    </details>
  );
}

export function SitesTable(props: Props) {
  const w = words();
  const rows = props.plan.kitchens.flatMap(({ name: kitchen, sites }) =>
    sites.map((site) => ({ ...site, kitchen })),
  );
  type Row = (typeof rows)[number];
  return (
    <details class="printed">
      <summary>
        {w.sites} ({number(rows.length)})
      </summary>
      <SortableTable<Row>
        caption={w.sites}
        sort="sites"
        rows={rows}
        keyOf={({ siteId }) => siteId}
        columns={[
          named(({ siteId }) => siteKey(siteId), props),
          { key: 'kitchen', label: w.kitchen, value: (row) => row.kitchen, show: (row) => row.kitchen },
          numeric('km', w.km, (row) => row.km, 1),
          numeric('minutes', w.minutes, (row) => row.minutes),
          numeric('pupils', w.pupils, (row) => row.pupils),
        ]}
      />
    </details>
  );
}

export function UnservedTable(props: Props) {
  const w = words();
  type Row = ProposalPlan['unserved'][number];
  const reasonOf = ({ reason }: Row) => REASONS[reason][language.value];
  const remedyOf = ({ remedy }: Row) => REMEDY_WORDS[remedy][language.value];
  return (
    <details class="printed" open={props.plan.unserved.length <= FEW}>
      <summary>
        {w.unserved} ({number(props.plan.unserved.length)})
      </summary>
      {props.plan.unserved.length === 0 ? (
        <p>{w.all}</p>
      ) : (
        <SortableTable<Row>
          caption={w.unserved}
          sort="unserved"
          rows={props.plan.unserved}
          keyOf={({ siteId }) => siteId}
          columns={[
            named(({ siteId }) => siteKey(siteId), props),
            numeric('pupils', w.pupils, (row) => row.pupils),
            { key: 'reason', label: w.reason, value: reasonOf, show: reasonOf },
            { key: 'remedy', label: w.remedy, value: remedyOf, show: remedyOf },
          ]}
        />
      )}
    </details>
  );
}
