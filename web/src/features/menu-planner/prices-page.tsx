// What the kitchen pays for its foods: those that its recipes use first, all others below.
import { useState } from 'preact/hooks';
import { localDate } from '../../../../shared/domain/dates.ts';
import type { ProblemBody } from '../../../../shared/domain/problem.ts';
import { zoneOf } from '../../../../shared/domain/region.ts';
import { ProblemNote } from '../../components/problem-note.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useAnswer } from '../../lib/answers.ts';
import { Refused, write } from '../../lib/api.ts';
import { now } from '../../lib/clock.ts';
import { language, wordsOf } from '../../lib/language.ts';
import type { Kitchen } from '../../lib/shapes.ts';
import { type PlannerData, usePlannerData } from './planner-data.ts';
import { PlannerHead } from './planner-head.tsx';
import { toRupiah } from './to-rupiah.ts';

const words = wordsOf({
  id: {
    hint: 'Rupiah per kilogram, seperti dibeli. Yang dikosongkan tetap memakai harga sebelumnya.',
    from: 'Berlaku mulai',
    save: 'Simpan harga',
    saved: 'Harga tersimpan.',
    others: 'Bahan lain',
    offline: {
      title: 'Belum tersimpan',
      detail: 'Menyimpan harga perlu internet. Sambungkan, lalu simpan lagi.',
    },
  },
  en: {
    hint: 'Rupiah for a kilogram, as bought. What is left empty keeps the price it had.',
    from: 'From',
    save: 'Save the prices',
    saved: 'The prices are saved.',
    others: 'Other foods',
    offline: {
      title: 'Not saved yet',
      detail: 'Saving prices needs the internet. Connect, then save again.',
    },
  },
});

export function PricesPage({ id }: { id: string }) {
  const kitchen = useAnswer<Kitchen>(`/v1/kitchens/${id}`).data;
  const zone = zoneOf(kitchen?.district ?? 'ID');
  const today = localDate(now(), zone);
  const data = usePlannerData(id, today, kitchen?.district);
  return (
    <div class="page narrow">
      <PlannerHead id={id} page="prices" name={kitchen?.name} />
      {data && <PriceForm id={id} today={today} data={data} />}
    </div>
  );
}

type Typed = Readonly<Record<string, string>>;
type Said = { isSaved?: boolean; problem?: Pick<ProblemBody, 'title' | 'detail' | 'issues'> };

function PriceForm({ id, today, data }: { id: string; today: string; data: PlannerData }) {
  const w = words();
  const [from, setFrom] = useState(today);
  const [typed, setTyped] = useState<Typed>({});
  const [said, setSaid] = useState<Said>({});
  const used = new Set(data.recipes.flatMap(({ ingredients }) => ingredients.map(({ food }) => food)));
  const ids = [...data.foods.keys()];
  const save = async (event: Event) => {
    event.preventDefault();
    const prices = Object.fromEntries(
      Object.entries(typed).flatMap(([food, text]) => (text.trim() ? [[food, toRupiah(text)]] : [])),
    );
    setSaid(
      await write('PUT', `/v1/kitchens/${id}/prices/${from}`, { prices }).then(
        () => ({ isSaved: true }),
        (error: unknown) => ({ problem: error instanceof Refused ? error.problem : w.offline }),
      ),
    );
  };
  const field = (food: string) => (
    <TextField
      key={food}
      id={`price-${food}`}
      label={data.foods.get(food)?.name[language.value] ?? food}
      value={typed[food] ?? String(data.prices[food] ?? '')}
      onChange={(text) => {
        setTyped({ ...typed, [food]: text });
        setSaid({});
      }}
    />
  );
  return (
    <form class="stack" onSubmit={save} noValidate>
      <p class="soft">{w.hint}</p>
      <TextField id="from" label={w.from} type="date" value={from} onChange={setFrom} />
      {ids.filter((food) => used.has(food)).map(field)}
      <details>
        <summary>{w.others}</summary>
        <div class="stack">{ids.filter((food) => !used.has(food)).map(field)}</div>
      </details>
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
