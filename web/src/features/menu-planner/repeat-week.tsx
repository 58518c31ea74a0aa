// Repeats the menus of this week as a cycle over the two weeks after it; days that have a menu keep it.
import { useState } from 'preact/hooks';
import { addDays } from '../../../../shared/domain/dates.ts';
import type { Meal } from '../../../../shared/domain/meal.ts';
import type { ProblemBody } from '../../../../shared/domain/problem.ts';
import { ProblemNote } from '../../components/problem-note.tsx';
import { Refused, write } from '../../lib/api.ts';
import { number } from '../../lib/format.ts';
import { wordsOf } from '../../lib/language.ts';
import type { KitchenWeek } from '../../lib/shapes.ts';

const words = wordsOf({
  id: {
    repeat: 'Ulangi menu minggu ini untuk dua minggu berikutnya',
    done: (n: string) => `${n} hari terisi. Hari yang sudah punya menu tidak diubah.`,
    offline: { title: 'Belum terisi', detail: 'Mengisi menu perlu internet. Sambungkan, lalu coba lagi.' },
  },
  en: {
    repeat: 'Repeat the menus of this week for the two weeks after it',
    done: (n: string) => `${n} days filled. Days that have a menu are left as they are.`,
    offline: {
      title: 'Not filled yet',
      detail: 'Filling menus needs the internet. Connect, then try again.',
    },
  },
});

type Filled = { items: { outcome: string }[] };
type Said = { filled?: number; problem?: Pick<ProblemBody, 'title' | 'detail' | 'issues'> };

export function RepeatWeek({ week, meal }: { week: KitchenWeek; meal: Meal }) {
  const w = words();
  const [said, setSaid] = useState<Said>({});
  const { kitchen, monday, days } = week;
  const cycle = days.flatMap(({ menus }) => {
    const recipes = menus.find((menu) => menu.meal === meal)?.recipes;
    return recipes ? [recipes] : [];
  });
  const fill = async () => {
    const body = { from: addDays(monday, 7), to: addDays(monday, 20), meal, cycle };
    setSaid(
      await write<Filled>('POST', `/v1/kitchens/${kitchen.id}/menus`, body).then(
        ({ items }) => ({ filled: items.filter(({ outcome }) => outcome === 'written').length }),
        (error: unknown) => ({ problem: error instanceof Refused ? error.problem : w.offline }),
      ),
    );
  };
  return (
    <div class="stack">
      <button type="button" disabled={cycle.length === 0} onClick={() => void fill()}>
        {w.repeat}
      </button>
      {said.filled !== undefined && (
        <p class="note fine" role="status">
          <span>{w.done(number(said.filled))}</span>
        </p>
      )}
      {said.problem && <ProblemNote problem={said.problem} />}
    </div>
  );
}
