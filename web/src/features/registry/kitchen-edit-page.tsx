// Adding or changing a kitchen (SPPG).
import '../region/region.css';
import { useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { kitchenProfile } from '../../../../shared/domain/kitchen.ts';
import { ProblemNote } from '../../components/problem-note.tsx';
import { TextField } from '../../components/text-field.tsx';
import { wordsOf } from '../../lib/language.ts';
import { mayI } from '../../lib/me.ts';
import type { Kitchen } from '../../lib/shapes.ts';
import { Breadcrumb } from '../region/region-nav.tsx';
import { Certificates } from './certificates.tsx';
import { EditForm } from './edit-form.tsx';
import { idIssues } from './id-issues.ts';
import {
  BLANK_KITCHEN,
  KitchenFields,
  type KitchenText,
  toKitchenDraft,
  toKitchenText,
} from './kitchen-fields.tsx';
import { listRegionOf } from './list-region.ts';
import { Suspensions } from './suspensions.tsx';
import { useVersioned } from './use-versioned.ts';

const words = wordsOf({
  id: {
    fresh: 'Dapur baru',
    id: 'Nomor dapur (huruf, angka, tanda hubung)',
    contacts: 'Kontak peringatan',
    gates: 'Gerbang dapur ini',
    back: 'Kembali ke registri',
  },
  en: {
    fresh: 'New kitchen',
    id: 'Number of the kitchen (letters, digits, hyphens)',
    contacts: 'Contacts for alerts',
    gates: 'Gates of this kitchen',
    back: 'Back to the registry',
  },
});

export function KitchenEditPage({ id, code }: { id?: string; code?: string }) {
  const { loaded, problem } = useVersioned<Kitchen>(id && `/v1/kitchens/${encodeURIComponent(id)}`);
  return (
    <div class="page narrow">
      {problem && <ProblemNote problem={problem} />}
      {loaded && (
        <KitchenForm
          key={id}
          kitchen={loaded.value}
          etag={loaded.etag}
          region={code ?? loaded.value?.district ?? 'ID'}
        />
      )}
    </div>
  );
}

function KitchenForm({
  kitchen,
  etag,
  region,
}: {
  kitchen: Kitchen | undefined;
  etag: string | null;
  region: string;
}) {
  const w = words();
  const { route } = useLocation();
  const [newId, setNewId] = useState('');
  const [text, setText] = useState(kitchen ? toKitchenText(kitchen) : BLANK_KITCHEN);
  const place = text.district || region;
  const change = (part: Partial<KitchenText>) => setText({ ...text, ...part });
  const id = kitchen?.id ?? newId.trim();
  return (
    <>
      <Breadcrumb code={region} isOpen />
      <h1>{kitchen?.name ?? w.fresh}</h1>
      <EditForm
        path={`/v1/kitchens/${id}`}
        etag={etag}
        schema={kitchenProfile}
        draft={toKitchenDraft(text, kitchen?.village)}
        idIssues={kitchen ? [] : idIssues(id, 'kitchen')}
        mayWrite={mayI('kitchen.write', { region: kitchen?.district ?? region })}
        onSaved={() => !kitchen && route(`/kitchens/${id}/edit`)}
      >
        {(problemAt) => (
          <>
            {!kitchen && (
              <TextField id="id" label={w.id} value={newId} onChange={setNewId} problem={problemAt('id')} />
            )}
            <KitchenFields region={place} value={text} onChange={change} problemAt={problemAt} />
          </>
        )}
      </EditForm>
      {kitchen && <Certificates kitchen={kitchen} />}
      {kitchen && <Suspensions kitchen={kitchen} />}
      {kitchen && (
        <a class="button" href={`/regions/${listRegionOf(place)}/replication/kitchens/${kitchen.id}`}>
          {w.gates}
        </a>
      )}
      {kitchen && mayI('contact.write', { region: kitchen.district }) && (
        <a class="button" href={`/regions/${listRegionOf(place)}/registry/kitchens/${kitchen.id}/contacts`}>
          {w.contacts}
        </a>
      )}
      <a class="button" href={`/regions/${listRegionOf(place)}/registry/kitchens`}>
        {w.back}
      </a>
    </>
  );
}
