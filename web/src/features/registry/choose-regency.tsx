// Lists of the registry are read a regency or a district at a time: above that, one is chosen.
import { levelOf } from '../../../../shared/domain/region.ts';
import { Loaded } from '../../components/loading.tsx';
import { useAnswer } from '../../lib/answers.ts';
import { wordsOf } from '../../lib/language.ts';
import type { List, Region } from '../../lib/shapes.ts';

const words = wordsOf({
  id: { choose: 'Pilih wilayah di bawahnya:' },
  en: { choose: 'Choose a region below:' },
});

export const hasLists = (code: string): boolean =>
  levelOf(code) === 'regency' || levelOf(code) === 'district';

export function ChooseRegency({ code, page }: { code: string; page: string }) {
  const reading = useAnswer<List<Region>>(`/v1/regions/${code}/children`);
  return (
    <Loaded reading={reading}>
      {({ items }) => (
        <>
          <p>{words().choose}</p>
          <ul class="plain board">
            {items.map((region) => (
              <li key={region.code}>
                <a class="button" href={`/regions/${region.code}/${page}`}>
                  {region.name}
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
    </Loaded>
  );
}
