// The form for a menu: dishes in the order of the tray, one a line, and allergens.
import { useState } from 'preact/hooks';
import type { Allergen } from '../../../../shared/domain/allergen.ts';
import { issuesOf } from '../../../../shared/domain/issues.ts';
import type { Meal } from '../../../../shared/domain/meal.ts';
import { menuEntry } from '../../../../shared/domain/menu.ts';
import type { ProblemBody } from '../../../../shared/domain/problem.ts';
import { isOnline } from '../../app/online.ts';
import { ProblemNote } from '../../components/problem-note.tsx';
import { TextField } from '../../components/text-field.tsx';
import { Refused, write } from '../../lib/api.ts';
import { language, wordsOf } from '../../lib/language.ts';
import type { KitchenDay } from '../../lib/shapes.ts';
import { AllergenField } from './allergen-field.tsx';

const words = wordsOf({
  id: {
    dishes: 'Hidangan, satu per baris',
    noDishes: 'Tulis paling sedikit satu hidangan.',
    save: 'Simpan menu',
    saved: 'Menu tersimpan; sekolah sudah bisa melihatnya.',
    needsNetwork: 'Tidak ada internet. Menulis menu perlu internet; masak dan kirim tetap bisa dicatat.',
    offline: {
      title: 'Belum tersimpan',
      detail: 'Menulis menu perlu internet. Sambungkan, lalu simpan lagi.',
    },
  },
  en: {
    dishes: 'Dishes, one a line',
    noDishes: 'Write at least one dish.',
    save: 'Save the menu',
    saved: 'The menu is saved; schools can see it.',
    needsNetwork: 'No internet. Writing the menu needs it; cooking and sending can still be logged.',
    offline: {
      title: 'Not saved yet',
      detail: 'Writing the menu needs the internet. Connect, then save again.',
    },
  },
});

type Props = { id: string; date: string; meal: Meal; day: KitchenDay; onSaved: () => void };
type Said = { problem?: Pick<ProblemBody, 'title' | 'detail' | 'issues'>; isSaved?: boolean };

export function MenuForm({ id, date, meal, day, onSaved }: Props) {
  const w = words();
  const before = day.menus.find((menu) => menu.meal === meal);
  const [typed, setTyped] = useState<string>();
  const [ticked, setTicked] = useState<readonly Allergen[]>();
  const [wasPressed, setPressed] = useState(false);
  // What nobody has touched yet follows the server: the phone's stored menu may be an old one.
  const text = typed ?? before?.dishes.join('\n') ?? '';
  const allergens = ticked ?? before?.allergens ?? [];
  const [said, setSaid] = useState<Said>({});
  const entry = { dishes: linesOf(text), allergens: [...allergens] };
  const checked = menuEntry.safeParse(entry);
  const found = checked.success ? undefined : issuesOf(checked.error)(language.value)[0]?.message;
  const problem = entry.dishes.length === 0 ? w.noDishes : found;
  const change = (apply: () => void) => {
    apply();
    setSaid({});
  };
  const save = async (event: Event) => {
    event.preventDefault();
    setPressed(true);
    if (problem) return;
    setSaid(
      await write('PUT', `/v1/kitchens/${id}/menus/${date}/${meal}`, entry).then(
        () => ({ isSaved: true }),
        (error: unknown) => ({ problem: error instanceof Refused ? error.problem : w.offline }),
      ),
    );
    onSaved();
  };
  return (
    <form class="stack" onSubmit={save} noValidate>
      {!isOnline.value && (
        <p class="note look" role="status">
          <span>{w.needsNetwork}</span>
        </p>
      )}
      <TextField
        id="dishes"
        label={w.dishes}
        value={text}
        onChange={(next) => change(() => setTyped(next))}
        isLong
        problem={text || wasPressed ? problem : undefined}
      />
      <AllergenField value={allergens} onChange={(next) => change(() => setTicked(next))} />
      {said.problem && <ProblemNote problem={said.problem} />}
      {said.isSaved && (
        <p class="note fine" role="status">
          <span>{w.saved}</span>
        </p>
      )}
      <button type="submit" class="primary">
        {w.save}
      </button>
    </form>
  );
}

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
