// The photos of a gate, small; each opens large in a tab of its own. Who may write adds and removes them.
import { useState } from 'preact/hooks';
import { ulid } from 'ulid';
import type { GateName } from '../../../../shared/domain/gate.ts';
import { MOST_PHOTOS } from '../../../../shared/domain/gate-photo.ts';
import { GATE_NAMES } from '../../../../shared/domain/gate-words.ts';
import { ProblemNote } from '../../components/problem-note.tsx';
import { SureButton } from '../../components/sure-button.tsx';
import { call } from '../../lib/api.ts';
import { day } from '../../lib/format.ts';
import { language, wordsOf } from '../../lib/language.ts';
import type { KitchenGates } from '../../lib/shapes.ts';
import { type Trouble, troubleOf } from './saying.ts';
import { scalePhoto } from './scale-photo.ts';
import { usePicture } from './use-picture.ts';

const words = wordsOf({
  id: {
    add: 'Tambah foto',
    adding: 'Menyimpan foto…',
    remove: 'Hapus',
    photo: (n: number, gate: string, on: string) => `Foto ${n}: ${gate}, ${on}`,
    unreadable: { title: 'Foto tidak terbaca', detail: 'Pilih berkas gambar lain, misalnya JPEG atau PNG.' },
  },
  en: {
    add: 'Add photos',
    adding: 'Saving photos…',
    remove: 'Remove',
    photo: (n: number, gate: string, on: string) => `Photo ${n}: ${gate}, ${on}`,
    unreadable: {
      title: 'The photo cannot be read',
      detail: 'Choose another picture, such as a JPEG or PNG.',
    },
  },
});

type Photo = KitchenGates['items'][number]['photos'][number];
type Props = {
  id: string;
  gate: GateName;
  photos: readonly Photo[];
  mayWrite: boolean;
  onChanged: () => void;
};

export function GatePhotos({ id, gate, photos, mayWrite, onChanged }: Props) {
  const [problem, setProblem] = useState<Trouble>();
  const base = `/v1/kitchens/${id}/gates/${gate}/photos`;
  const remove = (photo: string) =>
    call(`${base}/${photo}`, { method: 'DELETE' })
      .then(
        () => setProblem(undefined),
        (error: unknown) => setProblem(troubleOf(error)),
      )
      .then(onChanged);
  const gateName = GATE_NAMES[gate][language.value];
  return (
    <>
      {photos.length > 0 && (
        <ul class="plain thumbnails">
          {photos.map((photo, i) => {
            const name = words().photo(i + 1, gateName, day(photo.at.slice(0, 10), 'date'));
            return (
              <li key={photo.id} class="stack">
                <Thumbnail path={`${base}/${photo.id}`} name={name} />
                {mayWrite && (
                  <SureButton label={words().remove} name={name} onSure={() => void remove(photo.id)} />
                )}
              </li>
            );
          })}
        </ul>
      )}
      {problem && <ProblemNote problem={problem} />}
      {mayWrite && photos.length < MOST_PHOTOS && (
        <AddPhotos id={`${gate}-photos`} base={base} onProblem={setProblem} onAdded={onChanged} />
      )}
    </>
  );
}

function Thumbnail({ path, name }: { path: string; name: string }) {
  const url = usePicture(path);
  return url ? (
    <a href={url} target="_blank" rel="noopener">
      <img src={url} alt={name} />
    </a>
  ) : (
    <span class="soft">{name}</span>
  );
}

type AddProps = {
  id: string;
  base: string;
  onProblem: (problem: Trouble | undefined) => void;
  onAdded: () => void;
};

function AddPhotos({ id, base, onProblem, onAdded }: AddProps) {
  const w = words();
  const [isSaving, setSaving] = useState(false);
  const choose = async (input: HTMLInputElement) => {
    const files = [...(input.files ?? [])];
    input.value = '';
    setSaving(true);
    onProblem(await sendAll(files, base));
    setSaving(false);
    onAdded();
  };
  return (
    <div class="field">
      <label for={id}>{isSaving ? w.adding : w.add}</label>
      <input
        id={id}
        type="file"
        accept="image/*"
        multiple
        disabled={isSaving}
        onChange={({ currentTarget }) => void choose(currentTarget)}
      />
    </div>
  );
}

/** One after another; what kept the first out that could not be sent. */
async function sendAll(files: readonly File[], base: string): Promise<Trouble | undefined> {
  for (const file of files) {
    const jpeg = await scalePhoto(file);
    if (!jpeg) return words().unreadable;
    const headers = { 'Content-Type': 'image/jpeg' };
    const problem = await call(`${base}/${ulid()}`, { method: 'PUT', body: jpeg, headers }).then(
      () => undefined,
      (error: unknown) => troubleOf(error),
    );
    if (problem) return problem;
  }
  return undefined;
}
