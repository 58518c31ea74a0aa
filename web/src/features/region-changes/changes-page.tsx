// "Perubahan wilayah": renames, moves, splits and merges with their days, and for the administrator of the nation a new one.
import { Loaded } from '../../components/loading.tsx';
import { useAnswer } from '../../lib/answers.ts';
import { wordsOf } from '../../lib/language.ts';
import { mayI } from '../../lib/me.ts';
import type { List, RegionChange } from '../../lib/shapes.ts';
import { RegistryHead } from '../registry/registry-head.tsx';
import { ChangeForm } from './change-form.tsx';
import { ChangeItem } from './change-item.tsx';

const words = wordsOf({
  id: {
    about:
      'Perubahan dicatat sebelum harinya. Pada pagi hari itu sekolah dan dapur pindah ke kode baru; hari-hari sebelumnya tetap di kode lama.',
    list: 'Yang tercatat',
    none: 'Belum ada perubahan.',
  },
  en: {
    about:
      'A change is recorded before its day. On the morning of that day schools and kitchens go to their new codes; the days before stay under the old ones.',
    list: 'What is recorded',
    none: 'There are no changes yet.',
  },
});

export function ChangesPage({ code }: { code: string }) {
  const w = words();
  const reading = useAnswer<List<RegionChange>>('/v1/region-changes');
  const mayChange = mayI('region.change', { region: 'ID' });
  return (
    <div class="page">
      <RegistryHead code={code} current="changes" />
      <p class="soft">{w.about}</p>
      <h2>{w.list}</h2>
      <Loaded reading={reading}>
        {({ items }) => (
          <>
            {items.length === 0 && <p>{w.none}</p>}
            {items.map((change) => (
              <ChangeItem key={change.id} change={change} mayChange={mayChange} onChanged={reading.reload} />
            ))}
          </>
        )}
      </Loaded>
      {mayChange && <ChangeForm onRecorded={reading.reload} />}
    </div>
  );
}
