// A case: who is ill and where, how far it has come, what may be behind it, what was found and done.
import '../region/region.css';
import { useState } from 'preact/hooks';
import { zoneOf } from '../../../../shared/domain/region.ts';
import { Loaded } from '../../components/loading.tsx';
import { useAnswer } from '../../lib/answers.ts';
import { wordsOf } from '../../lib/language.ts';
import { later } from '../../lib/later.ts';
import { mayI } from '../../lib/me.ts';
import type { IncidentCase } from '../../lib/shapes.ts';
import { Breadcrumb } from '../region/region-nav.tsx';
import { Candidates } from './candidates.tsx';
import { CaseHead } from './case-head.tsx';
import { Counts } from './counts.tsx';
import { Findings } from './findings.tsx';
import { Reports } from './reports.tsx';
import { Timeline } from './timeline.tsx';

const LineList = later(() => import('./line-list.tsx').then((m) => m.LineList));

const words = wordsOf({
  id: { back: 'Semua kejadian', people: 'Buka daftar orang sakit', noted: 'Setiap pembukaan dicatat.' },
  en: {
    back: 'All incidents',
    people: 'Open the list of ill persons',
    noted: 'Every opening is noted down.',
  },
});

const POLL_MS = 10_000;

export function IncidentPage({ code, id }: { code: string; id: string }) {
  const reading = useAnswer<IncidentCase>(`/v1/incidents/${id}`, { pollMs: POLL_MS });
  return (
    <div class="page">
      <Breadcrumb code={code} isOpen />
      <Loaded reading={reading}>
        {(found) => <Case code={code} found={found} onChanged={reading.reload} />}
      </Loaded>
      <a class="button" href={`/regions/${code}/incidents`}>
        {words().back}
      </a>
    </div>
  );
}

type Props = { code: string; found: IncidentCase; onChanged: () => void };

function Case({ code, found, onChanged }: Props) {
  const zone = zoneOf(found.place.district);
  const common = { found, zone, onChanged };
  return (
    <>
      <CaseHead {...common} />
      <Reports {...common} code={code} />
      <Counts {...common} />
      <Candidates {...common} />
      <Findings {...common} />
      <Timeline {...common} />
      {mayI('line-list.read', { region: found.place.district }) && <People found={found} zone={zone} />}
    </>
  );
}

/** Opened on purpose only, since every reading is noted down. */
function People({ found, zone }: Pick<Props, 'found'> & { zone: string }) {
  const w = words();
  const [isOpen, setOpen] = useState(false);
  if (isOpen) return <LineList found={found} zone={zone} />;
  return (
    <section class="panel row">
      <button type="button" onClick={() => setOpen(true)}>
        {w.people}
      </button>
      <span class="soft">{w.noted}</span>
    </section>
  );
}
