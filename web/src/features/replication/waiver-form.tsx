// That a kitchen may begin without a gate: who decided it, why, and until when.
import { useState } from 'preact/hooks';
import type { GateName } from '../../../../shared/domain/gate.ts';
import { ProblemNote } from '../../components/problem-note.tsx';
import { TextField } from '../../components/text-field.tsx';
import { wordsOf } from '../../lib/language.ts';
import { saveVersioned } from '../registry/use-versioned.ts';
import { savedTrouble } from './saved-words.ts';
import type { Trouble } from './saying.ts';

const words = wordsOf({
  id: {
    name: 'Nama yang memutuskan',
    reason: 'Alasan',
    until: 'Berlaku sampai',
    save: 'Simpan pengecualian',
  },
  en: { name: 'Name of who decides', reason: 'Reason', until: 'Until', save: 'Save the waiver' },
});

type Props = { id: string; gate: GateName; version: number | undefined; onSaved: () => void };

export function WaiverForm({ id, gate, version, onSaved }: Props) {
  const w = words();
  const [text, setText] = useState({ name: '', reason: '', until: '' });
  const [problem, setProblem] = useState<Trouble>();
  const problemAt = (path: string) => problem?.issues?.find((issue) => issue.path === path)?.message;
  const save = async (event: Event) => {
    event.preventDefault();
    const path = `/v1/kitchens/${id}/waivers/${gate}`;
    const saved = await saveVersioned(path, text, version ? `"${version}"` : null);
    setProblem(savedTrouble(saved));
    if (saved.kind === 'saved') onSaved();
  };
  return (
    <form class="stack" onSubmit={save} noValidate>
      {(['name', 'reason', 'until'] as const).map((field) => (
        <TextField
          key={field}
          id={`waiver-${gate}-${field}`}
          type={field === 'until' ? 'date' : 'text'}
          label={w[field]}
          value={text[field]}
          onChange={(value) => setText({ ...text, [field]: value })}
          problem={problemAt(field)}
        />
      ))}
      {problem && <ProblemNote problem={problem} />}
      <button type="submit">{w.save}</button>
    </form>
  );
}
