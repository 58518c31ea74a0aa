// Another kitchen for some of the sites, where one cannot cook for all.
import { useAnswer } from '../../lib/answers.ts';
import { wordsOf } from '../../lib/language.ts';
import type { List, Site } from '../../lib/shapes.ts';
import { SelectField } from './select-field.tsx';

const words = wordsOf({
  id: { title: 'Dapur pengganti tiap titik', same: 'seperti untuk semua' },
  en: { title: 'Another kitchen for single sites', same: 'as for all' },
});

type Props = {
  kitchenId: string;
  kitchens: readonly { value: string; label: string }[];
  /** The kitchen of each site that has one of its own. */
  value: Readonly<Record<string, string>>;
  onChange: (value: Record<string, string>) => void;
};

export function SiteSubstitutes({ kitchenId, kitchens, value, onChange }: Props) {
  const w = words();
  const sites = useAnswer<List<Site>>(`/v1/kitchens/${kitchenId}/sites?limit=500`).data?.items ?? [];
  const choose = (site: string, kitchen: string) => {
    const { [site]: _, ...others } = value;
    onChange(kitchen ? { ...others, [site]: kitchen } : others);
  };
  if (sites.length === 0) return null;
  return (
    <details>
      <summary>{w.title}</summary>
      {sites.map(({ id, name }) => (
        <SelectField
          key={id}
          id={`instead-${id}`}
          label={name}
          value={value[id] ?? ''}
          onChange={(kitchen) => choose(id, kitchen)}
          options={[{ value: '', label: w.same }, ...kitchens]}
        />
      ))}
    </details>
  );
}
