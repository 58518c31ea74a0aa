// A region by its code: those that were frozen as templates are offered, and the name of what was typed is told.
import { regionCode } from '../../../../shared/domain/region.ts';
import { TextField } from '../../components/text-field.tsx';
import { useAnswer } from '../../lib/answers.ts';
import type { List, Region, TemplateSummary } from '../../lib/shapes.ts';

type Props = { id: string; label: string; value: string; onChange: (value: string) => void };

export function RegionField({ id, label, value, onChange }: Props) {
  const isCode = regionCode.safeParse(value.trim()).success;
  const name = useAnswer<Region>(isCode ? `/v1/regions/${value.trim()}` : undefined).data?.name;
  const templates = useAnswer<List<TemplateSummary>>('/v1/templates').data?.items ?? [];
  const pilots = new Map(templates.map(({ source: { region } }) => [region.code, region.name]));
  return (
    <>
      <TextField
        id={id}
        label={label}
        value={value}
        onChange={onChange}
        hint={name ?? ' '}
        list={`${id}-pilots`}
        required
      />
      <datalist id={`${id}-pilots`}>
        {[...pilots].map(([code, pilot]) => (
          <option key={code} value={code}>
            {pilot}
          </option>
        ))}
      </datalist>
    </>
  );
}
