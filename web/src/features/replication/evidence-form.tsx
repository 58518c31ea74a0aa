// The evidence for a gate as it is typed: what is there already stands in the fields.
import { useState } from 'preact/hooks';
import type { GateName } from '../../../../shared/domain/gate.ts';
import type { DatedRule } from '../../../../shared/domain/rules.ts';
import { partName } from '../../../../shared/domain/template-words.ts';
import { Loaded } from '../../components/loading.tsx';
import { ProblemNote } from '../../components/problem-note.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useAnswer } from '../../lib/answers.ts';
import { language, wordsOf } from '../../lib/language.ts';
import type { List, Site } from '../../lib/shapes.ts';
import { saveVersioned, useVersioned } from '../registry/use-versioned.ts';
import { type FieldKind, GATE_FIELDS, toEvidence, toTyped } from './gate-fields.ts';
import { savedTrouble } from './saved-words.ts';
import type { Trouble } from './saying.ts';

const words = wordsOf<{ save: string; signedBy: string; people: string; fields: Record<string, string> }>({
  id: {
    save: 'Simpan bukti',
    signedBy: 'Yang sudah menandatangani',
    people: 'Orang menurut tugas',
    fields: {
      testedOn: 'Tanggal uji',
      laboratory: 'Laboratorium',
      ecoli: 'E. coli per 100 ml',
      chlorineMgL: 'Klorin (mg/L)',
      signed: 'Tanggal tanda tangan',
      trained: 'Orang yang sudah dilatih',
      trainedOn: 'Tanggal pelatihan',
      on: 'Tanggal uji coba',
      portions: 'Porsi',
      coreC: 'Suhu inti (°C), pisahkan dengan titik koma',
      handedOut: 'Formulir dibagikan',
      returned: 'Formulir kembali',
      contracted: 'Pemasok terikat kontrak',
    },
  },
  en: {
    save: 'Save the evidence',
    signedBy: 'Who has signed',
    people: 'People by role',
    fields: {
      testedOn: 'Tested on',
      laboratory: 'Laboratory',
      ecoli: 'E. coli in 100 ml',
      chlorineMgL: 'Chlorine (mg/L)',
      signed: 'Signed on',
      trained: 'People trained',
      trainedOn: 'Trained on',
      on: 'Day of the trial',
      portions: 'Portions',
      coreC: 'Core temperatures (°C), separated by semicolons',
      handedOut: 'Forms handed out',
      returned: 'Forms returned',
      contracted: 'Suppliers under contract',
    },
  },
});

const TYPES = {
  date: 'date',
  text: 'text',
  number: 'number',
  numbers: 'text',
} as const satisfies Record<FieldKind, string>;

type Props = { id: string; gate: GateName; onSaved: () => void };

export function EvidenceForm({ id, gate, onSaved }: Props) {
  const path = `/v1/kitchens/${id}/gates/${gate}`;
  const { loaded, problem } = useVersioned<Record<string, unknown>>(path);
  if (!loaded && !problem) return null;
  return (
    <Form
      path={path}
      id={id}
      gate={gate}
      onSaved={onSaved}
      before={loaded?.value}
      etag={loaded?.etag ?? null}
    />
  );
}

type FormProps = Props & { path: string; before: Record<string, unknown> | undefined; etag: string | null };

function Form({ path, id, gate, onSaved, before, etag }: FormProps) {
  const w = words();
  const [typed, setTyped] = useState(toTyped(before));
  const [version, setVersion] = useState(etag);
  const [problem, setProblem] = useState<Trouble>();
  const problemAt = (name: string) => problem?.issues?.find((issue) => issue.path === name)?.message;
  const save = async (event: Event) => {
    event.preventDefault();
    const saved = await saveVersioned(path, toEvidence(gate, typed), version);
    setProblem(savedTrouble(saved));
    if (saved.kind !== 'saved') return;
    setVersion(saved.etag);
    onSaved();
  };
  return (
    <form class="stack" onSubmit={save} noValidate>
      {gate === 'staff' && (
        <People people={typed.people} onChange={(people) => setTyped({ ...typed, people })} />
      )}
      {GATE_FIELDS[gate].map(({ name, kind }) => (
        <TextField
          key={name}
          id={`${gate}-${name}`}
          type={TYPES[kind]}
          label={w.fields[name] ?? name}
          value={typed.text[name] ?? ''}
          onChange={(value) => setTyped({ ...typed, text: { ...typed.text, [name]: value } })}
          problem={problemAt(name)}
        />
      ))}
      {gate === 'agreements' && (
        <Signed id={id} signed={typed.signed} onChange={(signed) => setTyped({ ...typed, signed })} />
      )}
      {problem && <ProblemNote problem={problem} />}
      <button type="submit">{w.save}</button>
    </form>
  );
}

type SignedProps = { id: string; signed: readonly string[]; onChange: (signed: string[]) => void };

function Signed({ id, signed, onChange }: SignedProps) {
  const reading = useAnswer<List<Site>>(`/v1/kitchens/${id}/sites?limit=500`);
  return (
    <Loaded reading={reading}>
      {({ items }) => (
        <fieldset class="field">
          <legend>{words().signedBy}</legend>
          <div class="choices">
            {items.map((site) => (
              <label key={site.id}>
                <input
                  type="checkbox"
                  checked={signed.includes(site.id)}
                  onChange={({ currentTarget: { checked } }) =>
                    onChange(checked ? [...signed, site.id] : signed.filter((one) => one !== site.id))
                  }
                />
                {site.name}
              </label>
            ))}
          </div>
        </fieldset>
      )}
    </Loaded>
  );
}

type PeopleProps = {
  people: Readonly<Record<string, string>>;
  onChange: (people: Record<string, string>) => void;
};

function People({ people, onChange }: PeopleProps) {
  const rules = useAnswer<List<DatedRule>>('/v1/rules').data?.items ?? [];
  const needed = rules.find(({ key }) => key === 'gate.staff')?.value;
  const roles = new Set([...Object.keys(typeof needed === 'object' ? needed : {}), ...Object.keys(people)]);
  return (
    <fieldset class="field">
      <legend>{words().people}</legend>
      <div class="columns">
        {[...roles].map((role) => (
          <TextField
            key={role}
            id={`people-${role}`}
            type="number"
            label={partName(role, language.value)}
            value={people[role] ?? ''}
            onChange={(value) => onChange({ ...people, [role]: value })}
          />
        ))}
      </div>
    </fieldset>
  );
}
