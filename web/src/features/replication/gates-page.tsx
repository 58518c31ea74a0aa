// The gates of one kitchen: what is met, what lacks, evidence and waivers, and the beginning itself.
import { useState } from 'preact/hooks';
import { mayBeWaived } from '../../../../shared/domain/gate.ts';
import { GATE_NAMES } from '../../../../shared/domain/gate-words.ts';
import { STAGE_NAMES } from '../../../../shared/domain/kitchen-stage.ts';
import { Loaded } from '../../components/loading.tsx';
import { ProblemNote } from '../../components/problem-note.tsx';
import { useAnswer } from '../../lib/answers.ts';
import { write } from '../../lib/api.ts';
import { day } from '../../lib/format.ts';
import { language, wordsOf } from '../../lib/language.ts';
import { mayI } from '../../lib/me.ts';
import type { Kitchen, KitchenGates, KitchenWaiver, List } from '../../lib/shapes.ts';
import { EvidenceForm } from './evidence-form.tsx';
import { GatePhotos } from './gate-photos.tsx';
import { ReplicationHead } from './replication-head.tsx';
import { type Trouble, troubleOf } from './saying.ts';
import { WaiverForm } from './waiver-form.tsx';

const words = wordsOf({
  id: {
    stage: (name: string) => `Tahap dapur: ${name}`,
    title: 'Gerbang',
    active: 'Dapur ini aktif.',
    lacks:
      'Dapur ini aktif, tetapi ada gerbang yang kurang lagi. Lengkapi, atau hentikan dapurnya sementara.',
    unchecked: 'Beroperasi sebelum tercatat; gerbang belum diperiksa. Periksa satu per satu di bawah.',
    begin: 'Mulai: aktifkan dapur',
    met: 'terpenuhi',
    waived: 'dikecualikan',
    lacking: 'kurang',
    evidence: 'Isi bukti',
    waive: 'Kecualikan',
    certificate: 'Catat SLHS di halaman dapur',
    by: (name: string, reason: string, until: string) => `${name}: ${reason} (sampai ${until})`,
  },
  en: {
    stage: (name: string) => `Stage of the kitchen: ${name}`,
    title: 'Gates',
    active: 'This kitchen is active.',
    lacks: 'This kitchen is active, but a gate lacks again. Complete it, or suspend the kitchen.',
    unchecked:
      'In operation before it was registered; its gates are not checked. Check them one by one below.',
    begin: 'Begin: activate the kitchen',
    met: 'met',
    waived: 'waived',
    lacking: 'lacking',
    evidence: 'Fill in the evidence',
    waive: 'Waive',
    certificate: "Note the SLHS on the kitchen's page",
    by: (name: string, reason: string, until: string) => `${name}: ${reason} (until ${until})`,
  },
});

const LOOKS = { met: 'fine', waived: 'look', lacking: 'act' } as const;
type Props = { code: string; id: string };

export function GatesPage({ code, id }: Props) {
  const w = words();
  const kitchen = useAnswer<Kitchen>(`/v1/kitchens/${id}`).data;
  const reading = useAnswer<KitchenGates>(`/v1/kitchens/${id}/gates`);
  const waivers = useAnswer<List<KitchenWaiver>>(`/v1/kitchens/${id}/waivers`);
  const reload = () => {
    reading.reload();
    waivers.reload();
  };
  const region = kitchen?.district ?? code;
  const view = { id, region, reload, waivers: waivers.data?.items ?? [] };
  return (
    <div class="page">
      <ReplicationHead code={code} title={`${w.title}: ${kitchen?.name ?? id}`} />
      <Loaded reading={reading}>{(gates) => <Gates {...view} gates={gates} />}</Loaded>
    </div>
  );
}

type View = { id: string; region: string; reload: () => void; waivers: readonly KitchenWaiver[] };

function Gates({ gates, ...view }: View & { gates: KitchenGates }) {
  return (
    <>
      <p>{words().stage(STAGE_NAMES[gates.stage][language.value])}</p>
      <Activation {...view} gates={gates} />
      <ul class="plain board">
        {gates.items.map((gate) => (
          <Gate key={gate.gate} {...view} gate={gate} />
        ))}
      </ul>
    </>
  );
}

function Activation({ id, region, reload, gates }: View & { gates: KitchenGates }) {
  const w = words();
  const [problem, setProblem] = useState<Trouble>();
  if (gates.lifecycle === 'ACTIVE') {
    if (gates.mayBegin) return <p class="note fine">{w.active}</p>;
    return <p class="note look">{gates.wasOpenBefore ? w.unchecked : w.lacks}</p>;
  }
  if (!mayI('kitchen.write', { region })) return null;
  const begin = () =>
    write('POST', `/v1/kitchens/${id}/activation`, undefined).then(
      () => {
        setProblem(undefined);
        reload();
      },
      (error: unknown) => setProblem(troubleOf(error)),
    );
  return (
    <div class="stack">
      {problem && <ProblemNote problem={problem} />}
      <button type="button" class="primary" onClick={() => void begin()}>
        {w.begin}
      </button>
    </div>
  );
}

function Gate({ id, region, reload, waivers, gate }: View & { gate: KitchenGates['items'][number] }) {
  const w = words();
  const name = GATE_NAMES[gate.gate][language.value];
  const found = waivers.find((one) => one.gate === gate.gate);
  const waived = found?.waiver;
  return (
    <li class="panel stack">
      <h2>{name}</h2>
      <p>
        <span class={`mark ${LOOKS[gate.state]}`}>{w[gate.state]}</span>
      </p>
      {[...gate.lacks, ...gate.notes].map(({ code, message }) => (
        <p key={`${code} ${message}`}>{message}</p>
      ))}
      <GatePhotos
        id={id}
        gate={gate.gate}
        photos={gate.photos}
        mayWrite={gate.gate === 'test-run' && mayI('gate.write', { region })}
        onChanged={reload}
      />
      {waived && <p>{w.by(waived.name, waived.reason, day(waived.until, 'date'))}</p>}
      {gate.gate === 'certificate' && <a href={`/kitchens/${id}/edit`}>{w.certificate}</a>}
      {gate.gate !== 'certificate' && mayI('gate.write', { region }) && (
        <details>
          <summary aria-label={`${w.evidence}: ${name}`}>{w.evidence}</summary>
          <EvidenceForm id={id} gate={gate.gate} onSaved={reload} />
        </details>
      )}
      {mayBeWaived(gate.gate) && mayI('gate.waive', { region }) && (
        <details>
          <summary aria-label={`${w.waive}: ${name}`}>{w.waive}</summary>
          <WaiverForm id={id} gate={gate.gate} version={found?.version} onSaved={reload} />
        </details>
      )}
    </li>
  );
}
