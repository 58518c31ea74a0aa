// How poor a region is, written down from a source by who plans there: the comparison tells it, and looks for regions alike.
import { useState } from 'preact/hooks';
import { levelOf } from '../../../../shared/domain/region.ts';
import type { RegionContext } from '../../../../shared/domain/region-context.ts';
import { ProblemNote } from '../../components/problem-note.tsx';
import { TextField } from '../../components/text-field.tsx';
import { write } from '../../lib/api.ts';
import { wordsOf } from '../../lib/language.ts';
import { mayI } from '../../lib/me.ts';
import { type Trouble, troubleOf } from './saying.ts';

const words = wordsOf({
  id: {
    title: (region: string) => `Catat angka kemiskinan ${region}`,
    povertyPct: 'Penduduk miskin (%)',
    year: 'Tahun',
    source: 'Sumber, misalnya BPS dan nama terbitannya',
    save: 'Simpan angka',
  },
  en: {
    title: (region: string) => `Write down the poverty figure of ${region}`,
    povertyPct: 'People in poverty (%)',
    year: 'Year',
    source: 'Source, such as BPS and the name of its publication',
    save: 'Save the figure',
  },
});

const FIELDS = [
  { name: 'povertyPct', type: 'number' },
  { name: 'year', type: 'number' },
  { name: 'source', type: 'text' },
] as const;
const EMPTY = { povertyPct: '', year: '', source: '' };

type Props = { region: { code: string; name: string }; onSaved: () => void };

export function PovertyForm({ region: { code, name }, onSaved }: Props) {
  const w = words();
  const [text, setText] = useState(EMPTY);
  const [problem, setProblem] = useState<Trouble>();
  const level = levelOf(code);
  if (!mayI('proposal.write', { region: code }) || (level !== 'regency' && level !== 'province')) return null;
  const save = async (event: Event) => {
    event.preventDefault();
    const body = { povertyPct: Number(text.povertyPct), year: Number(text.year), source: text.source };
    await write<RegionContext>('PUT', `/v1/regions/${code}/context`, body).then(
      () => {
        setProblem(undefined);
        setText(EMPTY);
        onSaved();
      },
      (error: unknown) => setProblem(troubleOf(error)),
    );
  };
  return (
    <details class="no-print">
      <summary>{w.title(name)}</summary>
      <form class="stack" onSubmit={save}>
        <div class="columns">
          {FIELDS.map(({ name: field, type }) => (
            <TextField
              key={field}
              id={`${field}-${code}`}
              type={type}
              label={w[field]}
              value={text[field]}
              onChange={(value) => setText({ ...text, [field]: value })}
              required
            />
          ))}
        </div>
        {problem && <ProblemNote problem={problem} />}
        <button type="submit">{w.save}</button>
      </form>
    </details>
  );
}
