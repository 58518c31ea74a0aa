// How this version differs from another one of the same template, line by line.
import { useState } from 'preact/hooks';
import type { Template } from '../../../../shared/domain/template.ts';
import { Loaded } from '../../components/loading.tsx';
import { useAnswer } from '../../lib/answers.ts';
import { wordsOf } from '../../lib/language.ts';
import type { List, TemplateDifference, TemplateSummary } from '../../lib/shapes.ts';
import { SelectField } from '../registry/select-field.tsx';

const words = wordsOf({
  id: {
    title: 'Beda versi',
    against: 'Bandingkan dengan',
    version: (n: number) => `Versi ${n}`,
    none: 'Tidak ada bedanya.',
  },
  en: {
    title: 'Differences between versions',
    against: 'Compare with',
    version: (n: number) => `Version ${n}`,
    none: 'There is no difference.',
  },
});

export function VersionDiff({ template: { id, version } }: { template: Template }) {
  const w = words();
  const all = useAnswer<List<TemplateSummary>>('/v1/templates?limit=500').data?.items ?? [];
  const others = all.filter((one) => one.id === id && one.version !== version).map((one) => one.version);
  const [chosen, choose] = useState<string>();
  const against = chosen ?? String(others.findLast((other) => other < version) ?? others[0] ?? '');
  if (against === '') return null;
  return (
    <section class="stack" aria-labelledby="versions">
      <h2 id="versions">{w.title}</h2>
      <SelectField
        id="against"
        label={w.against}
        value={against}
        onChange={choose}
        options={others.map((other) => ({ value: String(other), label: w.version(other) }))}
      />
      <Differences path={`/v1/templates/${id}/versions/${version}/diff?against=${against}`} />
    </section>
  );
}

function Differences({ path }: { path: string }) {
  const reading = useAnswer<List<TemplateDifference>>(path);
  return (
    <Loaded reading={reading}>
      {({ items }) =>
        items.length === 0 ? (
          <p>{words().none}</p>
        ) : (
          <ul>
            {items.map(({ item, message }) => (
              <li key={item}>{message}</li>
            ))}
          </ul>
        )
      }
    </Loaded>
  );
}
