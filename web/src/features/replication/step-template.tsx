// First step: what the proposal is called, which pilot it repeats, and when it begins.
import { useState } from 'preact/hooks';
import { addDays, localDate } from '../../../../shared/domain/dates.ts';
import { zoneOf } from '../../../../shared/domain/region.ts';
import { ProblemNote } from '../../components/problem-note.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useAnswer } from '../../lib/answers.ts';
import { now } from '../../lib/clock.ts';
import { wordsOf } from '../../lib/language.ts';
import type { List, ProposalWithId, Region, TemplateSummary } from '../../lib/shapes.ts';
import { useBusy } from '../../lib/use-busy.ts';
import { useUnsaved } from '../../lib/use-unsaved.ts';
import { SelectField } from '../registry/select-field.tsx';
import { saveVersioned } from '../registry/use-versioned.ts';
import { savedTrouble } from './saved-words.ts';
import type { Trouble } from './saying.ts';
import { proposalPath, saveProposal } from './use-proposal.ts';

const words = wordsOf({
  id: {
    about: (region: string) =>
      `Usulan untuk ${region}. Setiap langkah tersimpan; Anda boleh berhenti dan melanjutkan.`,
    name: 'Nama usulan',
    template: 'Percontohan yang ditiru',
    none: 'Tanpa templat: menurut aturan saja',
    version: (name: string, version: number) => `${name}, versi ${version}`,
    starts: 'Minggu pertama persiapan (tanggal Senin)',
    monday: 'Bila bukan Senin, minggunya mulai Senin berikutnya.',
    save: 'Simpan dan lanjut',
  },
  en: {
    about: (region: string) => `A proposal for ${region}. Every step is saved; you may stop and go on later.`,
    name: 'Name of the proposal',
    template: 'Pilot to repeat',
    none: 'No template: by the rules alone',
    version: (name: string, version: number) => `${name}, version ${version}`,
    starts: 'First week of preparation (a Monday)',
    monday: 'On any other day the week begins on the next Monday.',
    save: 'Save and go on',
  },
});

const WEEKS_AHEAD = 4;
const ID_LENGTH = 10;

/** Letters that two people who begin at once do not share. */
const newId = (): string => crypto.randomUUID().replaceAll('-', '').slice(0, ID_LENGTH).toUpperCase();

function monday(code: string): string {
  const date = addDays(localDate(now(), zoneOf(code)), 7 * WEEKS_AHEAD);
  return addDays(date, -((new Date(date).getUTCDay() + 6) % 7));
}

type Props = { code: string; proposal?: ProposalWithId; onSaved: (saved: ProposalWithId) => void };

export function StepTemplate({ code, proposal, onSaved }: Props) {
  const w = words();
  const region = useAnswer<Region>(`/v1/regions/${code}`).data?.name ?? code;
  const templates = useAnswer<List<TemplateSummary>>('/v1/templates?limit=500').data?.items ?? [];
  const given = new URLSearchParams(location.search).get('template');
  const before = proposal?.template ? `${proposal.template.id} ${proposal.template.version}` : undefined;
  const [chosen, choose] = useState(before ?? given ?? '');
  const [name, setName] = useState(proposal?.name ?? '');
  const first = proposal?.startsOn ?? monday(code);
  const [startsOn, setStartsOn] = useState(first);
  const [isBusy, begin] = useBusy();
  useUnsaved(name !== (proposal?.name ?? '') || startsOn !== first || chosen !== (before ?? given ?? ''));
  const [problem, setProblem] = useState<Trouble>();
  const problemAt = (path: string) => problem?.issues?.find((issue) => issue.path === path)?.message;
  const save = async () => {
    const [id = '', version] = chosen.split(' ');
    const changes = { name, startsOn, template: id === '' ? null : { id, version: Number(version) } };
    const fresh = { region: code, sites: 'registry', places: 'schools', ...changes };
    const saved = proposal
      ? await saveProposal(proposal, changes)
      : await saveVersioned<ProposalWithId>(proposalPath(newId()), fresh, null);
    setProblem(savedTrouble(saved));
    if (saved.kind === 'saved') onSaved(saved.value);
  };
  return (
    <form
      class="stack"
      onSubmit={(event) => {
        event.preventDefault();
        void begin(save);
      }}
      noValidate
    >
      <p>{w.about(region)}</p>
      <TextField
        id="proposal-name"
        label={w.name}
        value={name}
        onChange={setName}
        problem={problemAt('name')}
      />
      <SelectField
        id="proposal-template"
        label={w.template}
        value={chosen}
        onChange={choose}
        options={[
          { value: '', label: w.none },
          ...templates.toSorted(newestFirst).map((one) => ({
            value: `${one.id} ${one.version}`,
            label: w.version(one.name, one.version),
          })),
        ]}
      />
      <TextField
        id="proposal-starts"
        type="date"
        label={w.starts}
        hint={w.monday}
        value={startsOn}
        onChange={setStartsOn}
        problem={problemAt('startsOn')}
      />
      {problem && <ProblemNote problem={problem} />}
      <button type="submit" class="primary" disabled={isBusy}>
        {w.save}
      </button>
    </form>
  );
}

const newestFirst = (a: TemplateSummary, b: TemplateSummary): number => b.frozenAt.localeCompare(a.frozenAt);
