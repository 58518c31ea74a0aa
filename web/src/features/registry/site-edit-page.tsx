// Adding or changing a site: what it is, where it is, which kitchen cooks for it; and its head counts.
import '../region/region.css';
import { useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { SCHOOL_FORMS } from '../../../../shared/domain/beneficiary.ts';
import { parentOf } from '../../../../shared/domain/region.ts';
import { type SiteProfile, siteProfile } from '../../../../shared/domain/site.ts';
import { ProblemNote } from '../../components/problem-note.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useAnswer } from '../../lib/answers.ts';
import { wordsOf } from '../../lib/language.ts';
import type { Kitchen, List, Site } from '../../lib/shapes.ts';
import { Breadcrumb } from '../region/region-nav.tsx';
import { EditForm } from './edit-form.tsx';
import { Enrolments } from './enrolments.tsx';
import { PlaceFields, type PlaceText, toDegrees } from './place-fields.tsx';
import { SelectField } from './select-field.tsx';
import { useVersioned } from './use-versioned.ts';

const words = wordsOf({
  id: {
    fresh: 'Titik layanan baru',
    id: 'NPSN sekolah, atau nomor posyandu',
    name: 'Nama',
    kind: 'Jenis',
    school: 'Sekolah',
    posyandu: 'Posyandu',
    form: 'Bentuk',
    ownership: 'Status',
    public: 'Negeri',
    private: 'Swasta',
    kitchen: 'Dapur',
    none: 'belum ada',
    status: 'Keadaan',
    active: 'aktif',
    closed: 'tutup',
    week: 'Hari layanan seminggu',
    byRule: 'menurut aturan',
    back: 'Kembali ke registri',
  },
  en: {
    fresh: 'New site',
    id: 'NPSN of the school, or number of the posyandu',
    name: 'Name',
    kind: 'Kind',
    school: 'School',
    posyandu: 'Posyandu',
    form: 'Form',
    ownership: 'Status',
    public: 'Public',
    private: 'Private',
    kitchen: 'Kitchen',
    none: 'none yet',
    status: 'State',
    active: 'active',
    closed: 'closed',
    week: 'Service days a week',
    byRule: 'by rule',
    back: 'Back to the registry',
  },
});

type Text = PlaceText & {
  name: string;
  kind: string;
  form: string;
  ownership: string;
  kitchenId: string;
  status: string;
  week: string;
};
const BLANK: Text = {
  name: '',
  kind: 'school',
  form: 'SD',
  ownership: 'public',
  district: '',
  lat: '',
  lon: '',
  kitchenId: '',
  status: 'active',
  week: '',
};

const toText = (site: Site): Text => ({
  ...BLANK,
  ...site,
  kitchenId: site.kitchenId ?? '',
  lat: site.lat === undefined ? '' : String(site.lat),
  lon: site.lon === undefined ? '' : String(site.lon),
  week: site.week === undefined ? '' : String(site.week),
});

const toDraft = (
  { lat, lon, kitchenId, week, name, kind, form, ownership, district, status }: Text,
  village: string | undefined,
) =>
  ({
    name,
    kind,
    form,
    ownership,
    district,
    status,
    ...(village?.startsWith(`${district}.`) && { village }),
    ...toDegrees('lat', lat),
    ...toDegrees('lon', lon),
    ...(kitchenId && { kitchenId }),
    ...(week && { week: Number(week) }),
  }) as SiteProfile;

export function SiteEditPage({ id, code }: { id?: string; code?: string }) {
  const { loaded, problem } = useVersioned<Site>(id && `/v1/sites/${id}`);
  return (
    <div class="page narrow">
      {problem && <ProblemNote problem={problem} />}
      {loaded && (
        <SiteForm
          key={id}
          site={loaded.value}
          etag={loaded.etag}
          region={code ?? loaded.value?.district ?? 'ID'}
        />
      )}
    </div>
  );
}

function SiteForm({ site, etag, region }: { site: Site | undefined; etag: string | null; region: string }) {
  const w = words();
  const { route } = useLocation();
  const [newId, setNewId] = useState('');
  const [text, setText] = useState<Text>(site ? toText(site) : BLANK);
  const regency =
    (text.district && parentOf(text.district)) ||
    (region.split('.').length > 2 ? (parentOf(region) ?? region) : region);
  const kitchens = useAnswer<List<Kitchen>>(`/v1/regions/${regency}/kitchens?limit=500`).data?.items ?? [];
  const change = (part: Partial<Text>) => setText({ ...text, ...part });
  const id = site?.id ?? newId.trim().toUpperCase();
  return (
    <>
      <Breadcrumb code={region} isOpen />
      <h1>{site?.name ?? w.fresh}</h1>
      <EditForm
        path={id ? `/v1/sites/${id}` : undefined}
        etag={etag}
        schema={siteProfile}
        draft={toDraft(text, site?.village)}
        onSaved={() => !site && route(`/sites/${id}/edit`)}
      >
        {(problemAt) => (
          <>
            {!site && (
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
            <div class="two">
              <SelectField
                id="kind"
                label={w.kind}
                value={text.kind}
                onChange={(kind) => change({ kind, ...(kind === 'posyandu' && { form: 'POSYANDU' }) })}
                options={(['school', 'posyandu'] as const).map((value) => ({ value, label: w[value] }))}
              />
              <SelectField
                id="form"
                label={w.form}
                value={text.form}
                onChange={(form) => change({ form })}
                options={SCHOOL_FORMS.map((value) => ({ value, label: value }))}
                problem={problemAt('form')}
              />
              <SelectField
                id="ownership"
                label={w.ownership}
                value={text.ownership}
                onChange={(ownership) => change({ ownership })}
                options={(['public', 'private'] as const).map((value) => ({ value, label: w[value] }))}
              />
              <SelectField
                id="status"
                label={w.status}
                value={text.status}
                onChange={(status) => change({ status })}
                options={(['active', 'closed'] as const).map((value) => ({ value, label: w[value] }))}
              />
            </div>
            <PlaceFields regency={regency} value={text} onChange={change} problemAt={problemAt} />
            <SelectField
              id="kitchen"
              label={w.kitchen}
              value={text.kitchenId}
              onChange={(kitchenId) => change({ kitchenId })}
              problem={problemAt('kitchenId')}
              options={[
                { value: '', label: w.none },
                ...kitchens.map(({ id: value, name }) => ({ value, label: `${name} (${value})` })),
              ]}
            />
            <SelectField
              id="week"
              label={w.week}
              value={text.week}
              onChange={(week) => change({ week })}
              options={[
                { value: '', label: w.byRule },
                { value: '5', label: '5' },
                { value: '6', label: '6' },
              ]}
            />
          </>
        )}
      </EditForm>
      {site && <Enrolments site={site} />}
      <a class="button" href={`/regions/${regency}/registry`}>
        {w.back}
      </a>
    </>
  );
}
