// Kitchens by code, a column for each certificate; sorted by one, the most pressing come first.
import { CERTIFICATE_KINDS } from '../../../../shared/domain/certificate.ts';
import type { CertificateStanding } from '../../../../shared/domain/certificate-standing.ts';
import { Loaded } from '../../components/loading.tsx';
import { useAnswer } from '../../lib/answers.ts';
import { wordsOf } from '../../lib/language.ts';
import { mayI } from '../../lib/me.ts';
import type { KitchenStandings, List, Region } from '../../lib/shapes.ts';
import { kindName, lookOf, standingText } from '../certificates/standing-words.ts';
import { valueWords } from '../registry/field-words.ts';
import { SuspendedMark } from '../suspensions/suspended-mark.tsx';
import { type Column, SortableTable } from './sortable-table.tsx';
import { usePages } from './use-pages.ts';

const words = wordsOf({
  id: { kitchen: 'Dapur', district: 'Kecamatan', table: 'Sertifikat tiap dapur', more: 'Muat lagi' },
  en: { kitchen: 'Kitchen', district: 'District', table: 'Certificates of each kitchen', more: 'Load more' },
});

type Props = { code: string; filter: 'lacking' | 'expiring' | undefined };

export function CertificatesTable({ code, filter }: Props) {
  const w = words();
  const narrowed = filter ? `?standing=${filter}` : '';
  const pages = usePages<KitchenStandings>(`/v1/regions/${code}/certificates${narrowed}`, 100);
  const districts = useAnswer<List<Region>>(`/v1/regions/${code}/children`).data?.items;
  const districtOf = (row: KitchenStandings) =>
    districts?.find((one) => one.code === row.district)?.name ?? row.district;
  return (
    <Loaded reading={pages.first}>
      {() => (
        <>
          <SortableTable
            caption={w.table}
            rows={pages.items}
            keyOf={({ id }) => id}
            columns={[
              { key: 'name', label: w.kitchen, value: ({ name }) => name, show: (row) => <Name row={row} /> },
              { key: 'district', label: w.district, value: districtOf, show: districtOf },
              ...CERTIFICATE_KINDS.map(columnOf),
            ]}
          />
          {pages.hasMore && (
            <button type="button" onClick={pages.loadMore}>
              {w.more}
            </button>
          )}
        </>
      )}
    </Loaded>
  );
}

/** Leads to where the certificates are written, or to the kitchen's day, as far as the person may go. */
function Name({ row: { id, name, district, status, suspension } }: { row: KitchenStandings }) {
  const here = { region: district };
  const href = mayI('certificate.write', here) ? `/kitchens/${id}/edit` : `/kitchens/${id}`;
  return (
    <>
      {mayI('kitchen-day.read', here) ? <a href={href}>{name}</a> : name}
      {status !== 'active' && ` (${valueWords()[status]})`}
      {suspension && <SuspendedMark suspension={suspension} />}
    </>
  );
}

function columnOf(kind: CertificateStanding['kind']): Column<KitchenStandings> {
  const find = ({ standings }: KitchenStandings) => standings.find((one) => one.kind === kind);
  return {
    key: kind,
    label: kindName(kind),
    value: (row) => urgencyOf(find(row)),
    show: (row) => {
      const standing = find(row);
      return standing && <span class={`mark ${lookOf(standing)}`}>{standingText(standing)}</span>;
    },
  };
}

const PRESSING = [
  'missing',
  'revoked',
  'expired',
  'in-process',
  'expiring',
  'not-due',
  'valid',
  'not-needed',
];
const GONE: ReadonlySet<string> = new Set(['missing', 'expired', 'in-process']);
const RANK = 100_000;

/** The more pressing the lower: those who lack it first, the longest time without, then the shortest time left. */
function urgencyOf(standing: CertificateStanding | undefined): number | null {
  if (!standing) return null;
  const { lacks, state, days } = standing;
  const rank = (lacks ? 0 : PRESSING.length) + PRESSING.indexOf(state);
  return rank * RANK + (GONE.has(state) ? -1 : 1) * (days ?? 0);
}
