// The fields of a site: what it is, where it is, and which kitchen cooks for it; as text while one types, and as a profile.
import { SCHOOL_FORMS } from '../../../../shared/domain/beneficiary.ts';
import type { SiteProfile } from '../../../../shared/domain/site.ts';
import { TextField } from '../../components/text-field.tsx';
import { useAnswer } from '../../lib/answers.ts';
import { wordsOf } from '../../lib/language.ts';
import type { Kitchen, List, Site } from '../../lib/shapes.ts';
import { fieldWords, valueWords } from './field-words.ts';
import { listRegionOf } from './list-region.ts';
import { PlaceFields, type PlaceText, toPlaceDraft, toPlaceText } from './place-fields.tsx';
import { SelectField } from './select-field.tsx';

const words = wordsOf({
  id: { none: 'belum ada', byRule: 'menurut aturan' },
  en: { none: 'none yet', byRule: 'by rule' },
});

export type SiteText = PlaceText & {
  name: string;
  kind: string;
  form: string;
  ownership: string;
  kitchenId: string;
  status: string;
  week: string;
};
export const BLANK_SITE: SiteText = {
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

export const toSiteText = (site: Site): SiteText => ({
  ...BLANK_SITE,
  ...site,
  ...toPlaceText(site),
  kitchenId: site.kitchenId ?? '',
  week: site.week === undefined ? '' : String(site.week),
});

export const toSiteDraft = (
  { kitchenId, week, name, kind, form, ownership, status, ...place }: SiteText,
  village: string | undefined,
) =>
  ({
    name,
    kind,
    form,
    ownership,
    status,
    ...toPlaceDraft(place, village),
    ...(kitchenId && { kitchenId }),
    ...(week && { week: Number(week) }),
  }) as SiteProfile;

type Props = {
  region: string;
  value: SiteText;
  onChange: (part: Partial<SiteText>) => void;
  problemAt: (path: string) => string | undefined;
};

export function SiteFields({ region, value, onChange, problemAt }: Props) {
  const [w, label, values] = [words(), fieldWords(), valueWords()];
  const kitchens =
    useAnswer<List<Kitchen>>(`/v1/regions/${listRegionOf(region)}/kitchens?limit=500`).data?.items ?? [];
  return (
    <>
      <TextField
        id="name"
        label={label.name}
        value={value.name}
        onChange={(name) => onChange({ name })}
        problem={problemAt('name')}
      />
      <div class="two">
        <SelectField
          id="kind"
          label={label.kind}
          value={value.kind}
          onChange={(kind) => onChange({ kind, ...(kind === 'posyandu' && { form: 'POSYANDU' }) })}
          options={(['school', 'posyandu'] as const).map((value) => ({ value, label: values[value] }))}
        />
        <SelectField
          id="form"
          label={label.form}
          value={value.form}
          onChange={(form) => onChange({ form })}
          options={SCHOOL_FORMS.map((value) => ({ value, label: value }))}
          problem={problemAt('form')}
        />
        <SelectField
          id="ownership"
          label={label.ownership}
          value={value.ownership}
          onChange={(ownership) => onChange({ ownership })}
          options={(['public', 'private'] as const).map((value) => ({ value, label: values[value] }))}
        />
        <SelectField
          id="status"
          label={label.status}
          value={value.status}
          onChange={(status) => onChange({ status })}
          options={(['active', 'closed'] as const).map((value) => ({ value, label: values[value] }))}
        />
      </div>
      <PlaceFields region={region} value={value} onChange={onChange} problemAt={problemAt} />
      <SelectField
        id="kitchen"
        label={label.kitchenId}
        value={value.kitchenId}
        onChange={(kitchenId) => onChange({ kitchenId })}
        problem={problemAt('kitchenId')}
        options={[
          { value: '', label: w.none },
          ...kitchens.map(({ id, name }) => ({ value: id, label: `${name} (${id})` })),
        ]}
      />
      <SelectField
        id="week"
        label={label.week}
        value={value.week}
        onChange={(week) => onChange({ week })}
        options={[
          { value: '', label: w.byRule },
          { value: '5', label: '5' },
          { value: '6', label: '6' },
        ]}
      />
    </>
  );
}
