// Adding or changing a kitchen (SPPG).
import '../region/region.css';
import { useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { type KitchenProfile, kitchenProfile } from '../../../../shared/domain/kitchen.ts';
import { parentOf } from '../../../../shared/domain/region.ts';
import { ProblemNote } from '../../components/problem-note.tsx';
import { TextField } from '../../components/text-field.tsx';
import { wordsOf } from '../../lib/language.ts';
import { mayI } from '../../lib/me.ts';
import type { Kitchen } from '../../lib/shapes.ts';
import { Breadcrumb } from '../region/region-nav.tsx';
import { Certificates } from './certificates.tsx';
import { Denied } from './denied.tsx';
import { EditForm } from './edit-form.tsx';
import { KITCHEN_STATUSES, statusWords } from './kitchen-status.ts';
import { PlaceFields, type PlaceText, toPlaceDraft, toPlaceText } from './place-fields.tsx';
import { registryRegion } from './registry-region.ts';
import { SelectField } from './select-field.tsx';
import { useVersioned } from './use-versioned.ts';

const words = wordsOf({
  id: {
    fresh: 'Dapur baru',
    id: 'Nomor dapur (huruf, angka, tanda hubung)',
    name: 'Nama',
    capacity: 'Kapasitas, porsi sehari',
    status: 'Keadaan',
    openedOn: 'Mulai beroperasi',
    back: 'Kembali ke registri',
  },
  en: {
    fresh: 'New kitchen',
    id: 'Number of the kitchen (letters, digits, hyphens)',
    name: 'Name',
    capacity: 'Capacity, portions a day',
    status: 'State',
    openedOn: 'In operation since',
    back: 'Back to the registry',
  },
});

type Text = PlaceText & { name: string; capacity: string; status: string; openedOn: string };
const BLANK: Text = {
  name: '',
  capacity: '',
  status: 'active',
  openedOn: '',
  district: '',
  lat: '',
  lon: '',
};

const toText = (kitchen: Kitchen): Text => ({
  ...BLANK,
  ...kitchen,
  ...toPlaceText(kitchen),
  capacity: String(kitchen.capacity),
});

const toDraft = ({ name, capacity, status, openedOn, ...place }: Text, village: string | undefined) =>
  ({
    name,
    ...toPlaceDraft(place, village),
    ...(capacity.trim() && { capacity: Number(capacity) }),
    status,
    openedOn,
  }) as KitchenProfile;

export function KitchenEditPage({ id, code }: { id?: string; code?: string }) {
  const { loaded, problem } = useVersioned<Kitchen>(id && `/v1/kitchens/${id}`);
  const region = code ?? loaded?.value?.district ?? 'ID';
  const mayWrite = mayI('kitchen.write', { region });
  return (
    <div class="page narrow">
      {problem && <ProblemNote problem={problem} />}
      {loaded && !mayWrite && <Denied />}
      {loaded && mayWrite && (
        <KitchenForm key={id} kitchen={loaded.value} etag={loaded.etag} region={region} />
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
  const [text, setText] = useState<Text>(kitchen ? toText(kitchen) : BLANK);
  const regency = region.split('.').length > 2 ? (parentOf(region) ?? region) : region;
  const change = (part: Partial<Text>) => setText({ ...text, ...part });
  const id = kitchen?.id ?? newId.trim();
  return (
    <>
      <Breadcrumb code={region} isOpen />
      <h1>{kitchen?.name ?? w.fresh}</h1>
      <EditForm
        path={id ? `/v1/kitchens/${id}` : undefined}
        etag={etag}
        schema={kitchenProfile}
        draft={toDraft(text, kitchen?.village)}
        onSaved={() => !kitchen && route(`/kitchens/${id}/edit`)}
      >
        {(problemAt) => (
          <>
            {!kitchen && (
              <TextField
                id="id"
                label={w.id}
                value={newId}
                onChange={setNewId}
                problem={problemAt('id')}
                required
              />
            )}
            <TextField
              id="name"
              label={w.name}
              value={text.name}
              onChange={(name) => change({ name })}
              problem={problemAt('name')}
            />
            <TextField
              id="capacity"
              type="number"
              label={w.capacity}
              value={text.capacity}
              onChange={(capacity) => change({ capacity })}
              problem={problemAt('capacity')}
            />
            <PlaceFields regency={regency} value={text} onChange={change} problemAt={problemAt} />
            <SelectField
              id="status"
              label={w.status}
              value={text.status}
              onChange={(status) => change({ status })}
              options={KITCHEN_STATUSES.map((value) => ({ value, label: statusWords()[value] }))}
            />
            <TextField
              id="openedOn"
              type="date"
              label={w.openedOn}
              value={text.openedOn}
              onChange={(openedOn) => change({ openedOn })}
              problem={problemAt('openedOn')}
            />
          </>
        )}
      </EditForm>
      {kitchen && <Certificates kitchen={kitchen} />}
      <a class="button" href={`/regions/${registryRegion(region)}/registry/kitchens`}>
        {w.back}
      </a>
    </>
  );
}
