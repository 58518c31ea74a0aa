// Where a region whose code has ended goes on, and under which codes the days before stand.
import { wordsOf } from '../../lib/language.ts';
import type { DatedRegion } from '../../lib/shapes.ts';

const words = wordsOf({
  id: {
    successors: 'Kode ini sudah tidak berlaku. Wilayahnya kini:',
    predecessors: 'Hari, laporan dan kejadian sebelum perubahan ada di:',
  },
  en: {
    successors: 'This code is no longer in force. The region is now:',
    predecessors: 'Days, reports and incidents before the change are at:',
  },
});

export const Kin = ({ region }: { region: DatedRegion | undefined }) => (
  <>
    <Links which="successors" regions={region?.successors} />
    <Links which="predecessors" regions={region?.predecessors} />
  </>
);

type Props = { which: 'successors' | 'predecessors'; regions: DatedRegion['successors'] | undefined };

const Links = ({ which, regions = [] }: Props) =>
  regions.length === 0 ? null : (
    <p class={which === 'successors' ? 'note look' : 'soft'}>
      {words()[which]}{' '}
      {regions.map(({ code, name }) => (
        <a key={code} class="gap" href={`/regions/${code}`}>
          {name} ({code})
        </a>
      ))}
    </p>
  );
