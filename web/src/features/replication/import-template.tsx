// A template file from elsewhere: checked by the server, and there once however often it is loaded.
import { useState } from 'preact/hooks';
import type { Template } from '../../../../shared/domain/template.ts';
import { ProblemNote } from '../../components/problem-note.tsx';
import { write } from '../../lib/api.ts';
import { wordsOf } from '../../lib/language.ts';
import { type Trouble, troubleOf } from './saying.ts';

const words = wordsOf({
  id: {
    file: 'Muat berkas templat (JSON)',
    taken: (name: string) => `Templat "${name}" sudah ada di daftar.`,
    unreadable: {
      title: 'Berkas tidak terbaca',
      detail: 'Pilih berkas JSON yang diekspor dari halaman templat.',
    },
  },
  en: {
    file: 'Load a template file (JSON)',
    taken: (name: string) => `The template "${name}" is in the list.`,
    unreadable: {
      title: 'The file cannot be read',
      detail: 'Choose a JSON file exported from a template page.',
    },
  },
});

type Said = { taken?: string; problem?: Trouble };

async function take(file: File): Promise<Said> {
  let body: unknown;
  try {
    body = JSON.parse(await file.text());
  } catch {
    return { problem: words().unreadable };
  }
  return await write<Template>('POST', '/v1/templates/import', body).then(
    ({ name }) => ({ taken: name }),
    (error: unknown) => ({ problem: troubleOf(error) }),
  );
}

export function ImportTemplate({ onTaken }: { onTaken: () => void }) {
  const w = words();
  const [said, setSaid] = useState<Said>({});
  const choose = async (input: HTMLInputElement) => {
    const [file] = input.files ?? [];
    if (!file) return;
    const answer = await take(file);
    input.value = '';
    setSaid(answer);
    if (answer.taken) onTaken();
  };
  return (
    <div class="field no-print">
      <label for="template-file">{w.file}</label>
      <input
        id="template-file"
        type="file"
        accept="application/json,.json"
        onChange={({ currentTarget }) => void choose(currentTarget)}
      />
      {said.taken && (
        <p class="note fine" role="status">
          {w.taken(said.taken)}
        </p>
      )}
      {said.problem && <ProblemNote problem={said.problem} />}
    </div>
  );
}
