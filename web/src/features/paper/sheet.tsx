// A form of the programme's annexes on paper: its head, its tables and the lines for signatures. The title stays in Indonesian,
// with English beside it.
import type { ComponentChildren } from 'preact';
import type { Sentence } from '../../../../shared/domain/language.ts';
import { day as dayText } from '../../lib/format.ts';
import { wordsOf } from '../../lib/language.ts';

const words = wordsOf({
  id: { place: 'Tempat', number: 'Nomor', date: 'Tanggal', annex: 'Lampiran' },
  en: { place: 'Place', number: 'Number', date: 'Date', annex: 'Annex' },
});

export type SheetPlace = { id: string; name: string };

type Props = {
  /** The number of the annex, once the day's rules are known. */
  annex: string;
  title: Sentence;
  place: SheetPlace;
  date: string;
  signs: readonly string[];
  children: ComponentChildren;
};

export function Sheet({ annex, title, place, date, signs, children }: Props) {
  const w = words();
  return (
    <article class="sheet stack">
      <header>
        <p>
          {w.annex} {annex}
        </p>
        <h2 lang="id">{title.id}</h2>
        <p lang="en">
          <i>{title.en}</i>
        </p>
      </header>
      <dl>
        <dt>{w.place}</dt>
        <dd>{place.name}</dd>
        <dt>{w.number}</dt>
        <dd>{place.id}</dd>
        <dt>{w.date}</dt>
        <dd>{dayText(date)}</dd>
      </dl>
      {children}
      <div class="signatures">
        {signs.map((sign) => (
          <span key={sign}>{sign}</span>
        ))}
      </div>
    </article>
  );
}
