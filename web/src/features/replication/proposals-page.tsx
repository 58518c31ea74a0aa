// The proposals for a region, and the way to a new one.
import { Loaded } from '../../components/loading.tsx';
import { useAnswer } from '../../lib/answers.ts';
import { day, number } from '../../lib/format.ts';
import { wordsOf } from '../../lib/language.ts';
import { mayI } from '../../lib/me.ts';
import type { List, ProposalWithId, Region } from '../../lib/shapes.ts';
import { SortableTable } from '../region/sortable-table.tsx';
import { ChooseRegency, hasLists } from '../registry/choose-regency.tsx';
import { ReplicationHead } from './replication-head.tsx';

const words = wordsOf({
  id: {
    title: 'Usulan',
    about: 'Usulan menjawab: berapa dapur, di mana, melayani siapa, dengan orang dan uang berapa.',
    add: 'Usulan baru',
    empty: 'Belum ada usulan untuk wilayah ini. Mulai dengan Usulan baru.',
    table: 'Usulan untuk wilayah ini',
    name: 'Nama',
    version: 'Versi',
    starts: 'Mulai',
    made: 'Diubah',
    edit: 'Lanjutkan mengisi',
  },
  en: {
    title: 'Proposals',
    about: 'A proposal answers how many kitchens, where, for whom, with which people and money.',
    add: 'New proposal',
    empty: 'There are no proposals for this region yet. Begin with New proposal.',
    table: 'Proposals for this region',
    name: 'Name',
    version: 'Version',
    starts: 'Begins',
    made: 'Changed on',
    edit: 'Go on filling in',
  },
});

export function ProposalsPage({ code }: { code: string }) {
  const w = words();
  const name = useAnswer<Region>(`/v1/regions/${code}`).data?.name ?? code;
  const at = `/regions/${code}/replication/proposals`;
  return (
    <div class="page">
      <ReplicationHead code={code} title={`${w.title}: ${name}`}>
        <p class="soft">{w.about}</p>
        {hasLists(code) && mayI('proposal.write', { region: code }) && (
          <div class="row">
            <a class="button primary" href={`${at}/new`}>
              {w.add}
            </a>
          </div>
        )}
      </ReplicationHead>
      {hasLists(code) ? (
        <Table code={code} at={at} />
      ) : (
        <ChooseRegency code={code} page="replication/proposals" />
      )}
    </div>
  );
}

function Table({ code, at }: { code: string; at: string }) {
  const w = words();
  const reading = useAnswer<List<ProposalWithId>>(`/v1/regions/${code}/proposals?limit=100`);
  return (
    <Loaded reading={reading}>
      {({ items }) =>
        items.length === 0 ? (
          <p>{w.empty}</p>
        ) : (
          <SortableTable
            caption={w.table}
            rows={items}
            keyOf={({ id }) => id}
            columns={[
              {
                key: 'name',
                label: w.name,
                value: (one) => one.name,
                show: (one) => <a href={`${at}/${one.id}`}>{one.name}</a>,
              },
              {
                key: 'version',
                label: w.version,
                isNumber: true,
                value: (one) => one.version,
                show: (one) => number(one.version),
              },
              {
                key: 'starts',
                label: w.starts,
                value: (one) => one.startsOn,
                show: (one) => day(one.startsOn, 'date'),
              },
              {
                key: 'made',
                label: w.made,
                value: (one) => one.createdAt,
                show: (one) => day(one.createdAt.slice(0, 10), 'date'),
              },
              {
                key: 'edit',
                label: w.edit,
                value: () => null,
                show: (one) => (
                  <a href={`${at}/${one.id}/schools`} aria-label={`${w.edit}: ${one.name}`}>
                    {w.edit}
                  </a>
                ),
              },
            ]}
          />
        )
      }
    </Loaded>
  );
}
