// A round: its day, who measures and with what. A new one is named by the month of its day.
import { useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { localDate, monthOf } from '../../../../shared/domain/dates.ts';
import { zoneOf } from '../../../../shared/domain/region.ts';
import { type Round, round } from '../../../../shared/domain/round.ts';
import { ProblemNote } from '../../components/problem-note.tsx';
import { TextField } from '../../components/text-field.tsx';
import { now } from '../../lib/clock.ts';
import { wordsOf } from '../../lib/language.ts';
import type { SiteRound } from '../../lib/shapes.ts';
import { EditForm } from '../registry/edit-form.tsx';
import { useVersioned } from '../registry/use-versioned.ts';
import { useSite } from './use-site.ts';

const words = wordsOf({
  id: {
    title: 'Pengukuran baru',
    change: 'Ubah pengukuran',
    back: 'Semua pengukuran',
    date: 'Tanggal pengukuran',
    team: 'Yang mengukur',
    scales: 'Timbangan (nomor atau nama)',
    boards: 'Alat ukur tinggi (nomor atau nama)',
    lines: 'Satu per baris.',
  },
  en: {
    title: 'New round',
    change: 'Change the round',
    back: 'All rounds',
    date: 'Date of the round',
    team: 'Who measures',
    scales: 'Scales (numbers or names)',
    boards: 'Height boards (numbers or names)',
    lines: 'One a line.',
  },
});

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

export function RoundFormPage({ id, month }: { id: string; month?: string }) {
  const w = words();
  const { route } = useLocation();
  const site = useSite(id);
  const path = `/v1/sites/${id}/rounds`;
  const { loaded, problem } = useVersioned<SiteRound>(month && `${path}/${month}`);
  const list = `/sites/${id}/measuring/rounds`;
  return (
    <div class="page narrow">
      <header class="stack">
        <h1>{month ? w.change : w.title}</h1>
        <p>{site?.name}</p>
      </header>
      {problem && <ProblemNote problem={problem} />}
      {loaded && site && (
        <Fields
          path={path}
          zone={zoneOf(site.district)}
          before={loaded.value}
          etag={loaded.etag}
          onSaved={(saved) => route(`${list}/${saved}`)}
        />
      )}
      <a class="button" href={list}>
        {w.back}
      </a>
    </div>
  );
}

type FieldsProps = {
  path: string;
  zone: string;
  before: SiteRound | undefined;
  etag: string | null;
  onSaved: (month: string) => void;
};

function Fields({ path, zone, before, etag, onSaved }: FieldsProps) {
  const w = words();
  const [date, setDate] = useState(before?.date ?? localDate(now(), zone));
  const [team, setTeam] = useState(before?.team.join('\n') ?? '');
  const [scales, setScales] = useState(before?.scales.join('\n') ?? '');
  const [boards, setBoards] = useState(before?.heightBoards.join('\n') ?? '');
  const draft: Round = {
    date,
    team: linesOf(team),
    scales: linesOf(scales),
    heightBoards: linesOf(boards),
  };
  const month = before?.month ?? monthOf(date);
  return (
    <EditForm
      path={`${path}/${month}`}
      etag={etag}
      schema={round}
      draft={draft}
      idIssues={[]}
      mayWrite
      onSaved={() => onSaved(month)}
    >
      {(problemAt) => (
        <>
          <TextField
            id="date"
            type="date"
            label={w.date}
            value={date}
            onChange={setDate}
            problem={problemAt('date')}
          />
          <TextField
            id="team"
            isLong
            label={w.team}
            value={team}
            onChange={setTeam}
            problem={problemAt('team')}
            hint={w.lines}
          />
          <TextField
            id="scales"
            isLong
            label={w.scales}
            value={scales}
            onChange={setScales}
            problem={problemAt('scales')}
            hint={w.lines}
          />
          <TextField
            id="boards"
            isLong
            label={w.boards}
            value={boards}
            onChange={setBoards}
            problem={problemAt('heightBoards')}
            hint={w.lines}
          />
        </>
      )}
    </EditForm>
  );
}
