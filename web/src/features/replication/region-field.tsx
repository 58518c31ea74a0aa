// A region by its code: the pilots of all templates are offered by name, and what a code stands for is told.
import { regionCode } from '../../../../shared/domain/region.ts';
import { TextField } from '../../components/text-field.tsx';
import { useAnswer } from '../../lib/answers.ts';
import { wordsOf } from '../../lib/language.ts';
import type { List, Region, TemplateSummary } from '../../lib/shapes.ts';

const words = wordsOf({ id: { hint: 'Misalnya 35.09.' }, en: { hint: 'For example 35.09.' } });

type Props = { id: string; label: string; value: string; onChange: (value: string) => void };

export function RegionField({ id, value, ...field }: Props) {
  const code = value.trim();
  const isCode = regionCode.safeParse(code).success;
  const name = useAnswer<Region>(isCode ? `/v1/regions/${code}` : undefined).data?.name;
  const templates = useAnswer<List<TemplateSummary>>('/v1/templates?limit=500').data?.items ?? [];
  const pilots = new Map(templates.map(({ source: { region } }) => [region.code, region.name]));
  return (
    <>
      <TextField
        {...field}
        id={id}
        value={value}
        hint={name ?? words().hint}
        list={`${id}-pilots`}
        required
      />
      <datalist id={`${id}-pilots`}>
        {[...pilots].map(([pilot, called]) => (
          <option key={pilot} value={pilot}>
            {called}
          </option>
        ))}
      </datalist>
    </>
  );
}
