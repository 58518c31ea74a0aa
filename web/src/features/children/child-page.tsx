// Everything that is known of one child, for who may see it: how it grows, its guardian's consent, a copy to take along, and
// its erasure. Read from the server each time, kept nowhere on this device.
import { useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { zoneOf } from '../../../../shared/domain/region.ts';
import { Dialog } from '../../components/dialog.tsx';
import { ProblemNote } from '../../components/problem-note.tsx';
import { SureButton } from '../../components/sure-button.tsx';
import { call } from '../../lib/api.ts';
import { download } from '../../lib/download.ts';
import { day } from '../../lib/format.ts';
import { wordsOf } from '../../lib/language.ts';
import { mayI } from '../../lib/me.ts';
import type { KnownChild, SavedChild } from '../../lib/shapes.ts';
import { useVersioned } from '../registry/use-versioned.ts';
import { nameOf, sexText } from '../rounds/child-words.ts';
import { ChildForm } from './child-form.tsx';
import { ConsentPanel } from './consent-panel.tsx';
import { FindingsNote } from './findings-note.tsx';
import { GrowthPanel } from './growth-panel.tsx';
import { useSite } from './use-site.ts';

const words = wordsOf({
  id: {
    child: 'Anak',
    loading: 'Memuat …',
    born: (date: string) => `lahir ${date}`,
    edit: 'Ubah data anak',
    data: 'Data anak ini',
    what: 'Orang tua atau wali boleh meminta salinan semua data anaknya, atau memintanya dihapus.',
    export: 'Unduh semua data',
    erase: 'Hapus anak ini',
    follows:
      'Nama, persetujuan dan semua ukuran anak ini dihapus sekarang dan tidak bisa kembali. Angka gabungan tetap.',
    failed: 'Belum terhapus. Sambungkan ke internet, lalu coba lagi.',
    list: 'Daftar anak',
    close: 'Tutup',
  },
  en: {
    child: 'Child',
    loading: 'Loading …',
    born: (date: string) => `born ${date}`,
    edit: 'Change the child',
    data: "This child's data",
    what: "A parent or guardian may ask for a copy of all of their child's data, or to have it erased.",
    export: 'Download all data',
    erase: 'Erase this child',
    follows:
      'Name, consents and all measurements of this child are erased now and cannot come back. Totals stay.',
    failed: 'Not erased yet. Connect to the internet and try again.',
    list: 'Children',
    close: 'Close',
  },
});

export function ChildPage({ id, childId }: { id: string; childId?: string }) {
  const w = words();
  const site = useSite(id);
  const { loaded, problem, reload } = useVersioned<KnownChild>(`/v1/children/${childId}`);
  const child = problem ? undefined : loaded?.value;
  const target = { siteId: id, ...(site && { region: site.district }) };
  return (
    <div class="page narrow">
      <h1>{child ? nameOf(child) : w.child}</h1>
      {problem && <ProblemNote problem={problem} />}
      {!loaded && !problem && <div class="skeleton" role="status" aria-label={w.loading} />}
      {child && site && (
        <>
          <Profile child={child} mayWrite={mayI('child.write', target)} onSaved={reload} />
          <GrowthPanel sex={child.sex} measurements={child.measurements} />
          <ConsentPanel
            child={child}
            zone={zoneOf(site.district)}
            mayWrite={mayI('child.write', target)}
            onChanged={reload}
          />
          <DataPanel child={child} mayErase={mayI('child.erase', target)} />
        </>
      )}
      <a class="button" href={`/sites/${id}/measuring/children/list`}>
        {w.list}
      </a>
    </div>
  );
}

type ProfileProps = { child: KnownChild; mayWrite: boolean; onSaved: () => void };

function Profile({ child, mayWrite, onSaved }: ProfileProps) {
  const w = words();
  const [isOpen, setOpen] = useState(false);
  const [findings, setFindings] = useState<SavedChild['findings']>([]);
  const close = () => setOpen(false);
  return (
    <div class="row spread">
      <span>
        {child.classGroup} · {sexText(child.sex)} · {w.born(day(child.birthDate, 'date'))}
        {child.nikLast4 && ` · NIK …${child.nikLast4}`}
      </span>
      {mayWrite && (
        <button type="button" onClick={() => setOpen(true)}>
          {w.edit}
        </button>
      )}
      <FindingsNote findings={findings} />
      {isOpen && (
        <Dialog title={w.edit} onClose={close}>
          <ChildForm
            path={`/v1/sites/${child.siteId}/children/${child.id}`}
            before={child}
            onSaved={(told) => {
              setFindings(told);
              close();
              onSaved();
            }}
          />
          <button type="button" onClick={close}>
            {w.close}
          </button>
        </Dialog>
      )}
    </div>
  );
}

function DataPanel({ child, mayErase }: { child: KnownChild; mayErase: boolean }) {
  const w = words();
  const { route } = useLocation();
  const [hasFailed, setFailed] = useState(false);
  const erase = () =>
    call(`/v1/children/${child.id}`, { method: 'DELETE' }).then(
      () => route(`/sites/${child.siteId}/measuring/children/list`, true),
      () => setFailed(true),
    );
  return (
    <section class="panel stack" aria-labelledby="data">
      <h2 id="data">{w.data}</h2>
      <p>{w.what}</p>
      <button
        type="button"
        onClick={() => download(`${child.id}.json`, JSON.stringify(child, null, 2), 'application/json')}
      >
        {w.export}
      </button>
      {mayErase && (
        <details class="fold">
          <summary>{w.erase}</summary>
          <div class="stack">
            <p>{w.follows}</p>
            {hasFailed && (
              <p class="problem-text" role="alert">
                {w.failed}
              </p>
            )}
            <SureButton label={w.erase} name={nameOf(child)} onSure={() => void erase()} />
          </div>
        </details>
      )}
    </section>
  );
}
