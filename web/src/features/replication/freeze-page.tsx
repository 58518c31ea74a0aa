// Freezing a pilot: which days, what it is called, and what its kitchens need. All else is read from what happened there.
import { useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { addDays, localDate } from '../../../../shared/domain/dates.ts';
import { zoneOf } from '../../../../shared/domain/region.ts';
import type { Template, TemplateChoices } from '../../../../shared/domain/template.ts';
import { choicesOn } from '../../../../shared/domain/template-choices.ts';
import { ProblemNote } from '../../components/problem-note.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useAnswer } from '../../lib/answers.ts';
import { write } from '../../lib/api.ts';
import { now } from '../../lib/clock.ts';
import { wordsOf } from '../../lib/language.ts';
import { useRules } from '../../lib/rules.ts';
import type { List, Region, TemplateSummary } from '../../lib/shapes.ts';
import { SelectField } from '../registry/select-field.tsx';
import { ChoiceFields } from './choice-fields.tsx';
import { ReplicationHead } from './replication-head.tsx';
import { type Trouble, troubleOf } from './saying.ts';

const words = wordsOf({
  id: {
    title: 'Bekukan percontohan',
    about:
      'Aturan, kalender, menu, ukuran dapur dan hasilnya diambil dari catatan wilayah ini pada hari-hari yang dipilih. Nama sekolah, dapur dan orang tidak ikut.',
    name: 'Nama templat',
    phase: 'Tahap',
    from: 'Dari tanggal',
    to: 'Sampai tanggal',
    versionOf: 'Versi baru dari',
    none: 'Templat baru',
    save: 'Bekukan',
  },
  en: {
    title: 'Freeze a pilot',
    about:
      'Rules, calendar, menus, kitchen size and results are taken from the records of this region on the days chosen. Names of schools, kitchens and people stay behind.',
    name: 'Name of the template',
    phase: 'Phase',
    from: 'From',
    to: 'To',
    versionOf: 'A new version of',
    none: 'A new template',
    save: 'Freeze',
  },
});

/** The last four weeks, until something else is chosen. */
const DAYS = 28;

export function FreezePage({ code }: { code: string }) {
  const w = words();
  const name = useAnswer<Region>(`/v1/regions/${code}`).data?.name ?? code;
  const today = localDate(now(), zoneOf(code));
  const rules = useRules(today, code);
  return (
    <div class="page narrow">
      <ReplicationHead code={code} title={`${w.title}: ${name}`}>
        <p class="soft">{w.about}</p>
      </ReplicationHead>
      {rules && <Form code={code} today={today} proposed={choicesOn(rules, today)} />}
    </div>
  );
}

const FIELDS = [
  { name: 'name', type: 'text' },
  { name: 'phase', type: 'text' },
  { name: 'from', type: 'date' },
  { name: 'to', type: 'date' },
] as const;

type FormProps = { code: string; today: string; proposed: TemplateChoices };

function Form({ code, today, proposed }: FormProps) {
  const w = words();
  const { route } = useLocation();
  const [text, setText] = useState({ name: '', phase: '', from: addDays(today, 1 - DAYS), to: today });
  const [versionOf, setVersionOf] = useState('');
  const [choices, setChoices] = useState(proposed);
  const [problem, setProblem] = useState<Trouble>();
  const [isSending, setSending] = useState(false);
  const problemAt = (path: string) => problem?.issues?.find((issue) => issue.path === path)?.message;
  const save = async (event: Event) => {
    event.preventDefault();
    if (isSending) return;
    setSending(true);
    const entry = { ...text, choices, ...(versionOf && { versionOf }) };
    await write<Template>('POST', `/v1/regions/${code}/templates`, entry).then(
      ({ id, version }) => route(`/regions/${code}/replication/templates/${id}/${version}`),
      (error: unknown) => setProblem(troubleOf(error)),
    );
    setSending(false);
  };
  return (
    <form class="stack" onSubmit={save} noValidate>
      {FIELDS.map(({ name, type }) => (
        <TextField
          key={name}
          id={`template-${name}`}
          type={type}
          label={w[name]}
          value={text[name]}
          onChange={(value) => setText({ ...text, [name]: value })}
          problem={problemAt(name)}
        />
      ))}
      <SelectField
        id="version-of"
        label={w.versionOf}
        value={versionOf}
        onChange={setVersionOf}
        options={[{ value: '', label: w.none }, ...useOwnTemplates(code)]}
      />
      <ChoiceFields value={choices} onChange={setChoices} problemAt={problemAt} />
      {problem && <ProblemNote problem={problem} />}
      <button type="submit" class="primary" disabled={isSending}>
        {w.save}
      </button>
    </form>
  );
}

/** Templates of this region, each once. */
function useOwnTemplates(code: string): { value: string; label: string }[] {
  const all = useAnswer<List<TemplateSummary>>('/v1/templates?limit=500').data?.items ?? [];
  const own = all.filter(({ source }) => source.region.code === code);
  return [...new Map(own.map(({ id, name }) => [id, name]))].map(([value, label]) => ({ value, label }));
}
