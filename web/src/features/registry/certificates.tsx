// The certificates of a kitchen, one of every kind, and the way to write down what came.
import { useState } from 'preact/hooks';
import { useAnswer } from '../../lib/answers.ts';
import { day } from '../../lib/format.ts';
import { wordsOf } from '../../lib/language.ts';
import { mayI } from '../../lib/me.ts';
import type { Kitchen, KitchenCertificate, List } from '../../lib/shapes.ts';
import { kindName, lookOf, standingText } from '../certificates/standing-words.ts';
import { CertificateDialog } from './certificate-dialog.tsx';

const words = wordsOf({
  id: {
    title: 'Sertifikat',
    add: 'Isi',
    change: 'Ubah',
    dates: (from: string, to: string) => `${from} sampai ${to}`,
  },
  en: {
    title: 'Certificates',
    add: 'Fill in',
    change: 'Change',
    dates: (from: string, to: string) => `${from} to ${to}`,
  },
});

export function Certificates({ kitchen: { id, district } }: { kitchen: Kitchen }) {
  const w = words();
  const path = `/v1/kitchens/${id}/certificates`;
  const reading = useAnswer<List<KitchenCertificate>>(path);
  const [chosen, setChosen] = useState<KitchenCertificate>();
  const mayWrite = mayI('certificate.write', { region: district });
  return (
    <section class="panel stack" aria-labelledby="certificates">
      <h2 id="certificates">{w.title}</h2>
      <ul class="plain">
        {reading.data?.items.map((one) => (
          <li key={one.kind} class="row spread">
            <Standing one={one} />
            {mayWrite && (
              <button
                type="button"
                aria-label={`${one.certificate ? w.change : w.add}: ${kindName(one.kind)}`}
                onClick={() => setChosen(one)}
              >
                {one.certificate ? w.change : w.add}
              </button>
            )}
          </li>
        ))}
      </ul>
      {chosen && (
        <CertificateDialog
          path={`${path}/${chosen.kind}`}
          kind={chosen.kind}
          isNew={!chosen.certificate}
          onClose={() => setChosen(undefined)}
          onSaved={reading.reload}
        />
      )}
    </section>
  );
}

function Standing({ one: { kind, certificate, standing } }: { one: KitchenCertificate }) {
  const { number, issuer, issuedOn, expiresOn, note } = certificate ?? {};
  const dates = issuedOn && expiresOn && words().dates(day(issuedOn, 'date'), day(expiresOn, 'date'));
  return (
    <div class="stack">
      <span class="row">
        <b>{kindName(kind)}</b> <span class={`mark ${lookOf(standing)}`}>{standingText(standing)}</span>
      </span>
      <span class="soft">{[number, issuer, dates, note].filter(Boolean).join(' · ')}</span>
    </div>
  );
}
