// The launch of a plan: every record is shown before anything is written; then it is written, and can be taken back until the first
// fact.
import { useEffect, useState } from 'preact/hooks';
import { addDays, localDate } from '../../../../shared/domain/dates.ts';
import type { ProposalRun } from '../../../../shared/domain/proposal-run.ts';
import { zoneOf } from '../../../../shared/domain/region.ts';
import { ProblemNote } from '../../components/problem-note.tsx';
import { SureButton } from '../../components/sure-button.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useAnswer } from '../../lib/answers.ts';
import { bodyOf, call, write } from '../../lib/api.ts';
import { now } from '../../lib/clock.ts';
import { day, number } from '../../lib/format.ts';
import { wordsOf } from '../../lib/language.ts';
import { mayI } from '../../lib/me.ts';
import type { LaunchAnswer, List } from '../../lib/shapes.ts';
import { LaunchRecordsTable } from './launch-records-table.tsx';
import { ReplicationHead } from './replication-head.tsx';
import { type Trouble, troubleOf } from './saying.ts';
import { proposalPath, useProposal } from './use-proposal.ts';

type Launch = NonNullable<LaunchAnswer['launch']>;
const words = wordsOf({
  id: {
    title: 'Peluncuran',
    about:
      'Peluncuran menulis dapur, titik layanan, aturan dan kalender wilayah ke registri. Operator belum melihat apa pun sebelum itu, dan dapurnya belum aktif sampai gerbangnya terpenuhi. Tiap dapur dan titik layanan baru mendapat kode akses; koordinator mencetak suratnya di Registri, Akses.',
    noPlan: 'Belum ada rencana yang selesai dihitung.',
    calculate: 'Hitung rencana',
    opens: 'Hari pertama dapur boleh memasak',
    try: 'Lihat semua catatan dulu',
    launch: 'Luncurkan',
    running: (done: string, total: string) => `Menulis: ${done} dari ${total} catatan.`,
    done: (total: string, opens: string) => `Sudah diluncurkan: ${total} catatan, dapur mulai ${opens}.`,
    'taking-back': 'Peluncuran sedang ditarik kembali.',
    'taken-back': 'Peluncuran sudah ditarik kembali.',
    back: 'Tarik kembali peluncuran',
    readiness: 'Kesiapan dapur',
    proposal: 'Kembali ke usulan',
  },
  en: {
    title: 'Launch',
    about:
      'A launch writes kitchens, sites, rules and calendar of the region into the registry. Operators see nothing before, and its kitchens are not active until their gates are met. Each new kitchen and site gets an access code; the coordinator prints its letter under Registry, Access.',
    noPlan: 'No plan has been calculated to its end yet.',
    calculate: 'Calculate the plan',
    opens: 'First day on which kitchens may cook',
    try: 'Show all records first',
    launch: 'Launch',
    running: (done: string, total: string) => `Writing: ${done} of ${total} records.`,
    done: (total: string, opens: string) => `Launched: ${total} records, kitchens begin on ${opens}.`,
    'taking-back': 'The launch is being taken back.',
    'taken-back': 'The launch was taken back.',
    back: 'Take the launch back',
    readiness: 'Readiness of kitchens',
    proposal: 'Back to the proposal',
  },
});

const POLL_MS = 2_000;
type Props = { code: string; id: string };

export function LaunchPage({ code, id }: Props) {
  const w = words();
  const { loaded, problem } = useProposal(id);
  const name = loaded?.value?.name;
  const at = `/regions/${code}/replication/proposals/${id}`;
  const runs = useAnswer<List<ProposalRun>>(`${proposalPath(id)}/runs`).data?.items;
  const run = runs?.find(({ state }) => state === 'done');
  const [isMoving, setMoving] = useState(false);
  const launched = useAnswer<Launch>(`${proposalPath(id)}/launch`, isMoving ? { pollMs: POLL_MS } : {});
  const state = launched.data?.state;
  useEffect(() => setMoving(state === 'running' || state === 'taking-back'), [state]);
  return (
    <div class="page">
      <ReplicationHead code={code} title={name ? `${w.title}: ${name}` : w.title}>
        <p class="soft">{w.about}</p>
        <div class="row">
          <a class="button" href={at}>
            {w.proposal}
          </a>
          <a class="button" href={`${at}/readiness`}>
            {w.readiness}
          </a>
        </div>
      </ReplicationHead>
      {launched.data && <Standing launch={launched.data} />}
      {problem && !name && <ProblemNote problem={problem} />}
      {runs && !run && (
        <>
          <p>{w.noPlan}</p>
          <div class="row">
            <a class="button primary" href={`${at}/plan`}>
              {w.calculate}
            </a>
          </div>
        </>
      )}
      {run && mayI('proposal.launch', { region: code }) && (
        <Actions
          code={code}
          id={id}
          name={name ?? ''}
          run={run.id}
          launch={launched.data}
          onChanged={launched.reload}
        />
      )}
    </div>
  );
}

function Standing({ launch: { state, done, total, opensOn } }: { launch: Launch }) {
  const w = words();
  const said = {
    running: w.running(number(done), number(total)),
    done: w.done(number(total), day(opensOn, 'date')),
    'taking-back': w['taking-back'],
    'taken-back': w['taken-back'],
  };
  return (
    <p class="note fine" role="status">
      {said[state]}
    </p>
  );
}

type ActionsProps = {
  code: string;
  id: string;
  name: string;
  run: number;
  launch: Launch | undefined;
  onChanged: () => void;
};

function Actions({ code, id, name, run, launch, onChanged }: ActionsProps) {
  const w = words();
  const [opensOn, setOpensOn] = useState(addDays(localDate(now(), zoneOf(code)), 28));
  const [answer, setAnswer] = useState<LaunchAnswer>();
  const [problem, setProblem] = useState<Trouble>();
  const [isBusy, setBusy] = useState(false);
  const path = `${proposalPath(id)}/launch`;
  const doing = async (what: () => Promise<LaunchAnswer | undefined>) => {
    setBusy(true);
    setProblem(undefined);
    await what().then(setAnswer, (error: unknown) => setProblem(troubleOf(error)));
    setBusy(false);
    onChanged();
  };
  const send = (dryRun: boolean) =>
    doing(() => write<LaunchAnswer>('POST', `${path}?dryRun=${dryRun}`, { run, opensOn }));
  const takeBack = () =>
    doing(async () => {
      await bodyOf(await call(path, { method: 'DELETE' }));
      return undefined;
    });
  const isOut = launch && launch.state !== 'taken-back';
  return (
    <section class="stack">
      {!isOut && (
        <>
          <TextField
            id="opens-on"
            type="date"
            label={w.opens}
            value={opensOn}
            onChange={(date) => {
              setOpensOn(date);
              setAnswer(undefined); // what was tried is of another day
            }}
          />
          <div class="row">
            <button type="button" disabled={isBusy} onClick={() => void send(true)}>
              {w.try}
            </button>
            {answer?.records && (
              <button type="button" class="primary" disabled={isBusy} onClick={() => void send(false)}>
                {w.launch}
              </button>
            )}
          </div>
        </>
      )}
      {problem && <ProblemNote problem={problem} />}
      {answer?.records && !isOut && <LaunchRecordsTable records={answer.records} />}
      {isOut && <SureButton label={w.back} name={name} onSure={() => void takeBack()} />}
    </section>
  );
}
