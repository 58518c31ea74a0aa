// The kitchens of a plan and how far each is from its beginning: which gates are met, waived or lacking.
import { GATE_NAMES } from '../../../../shared/domain/gate-words.ts';
import type { ProposalPlan } from '../../../../shared/domain/proposal-plan.ts';
import type { ProposalRun } from '../../../../shared/domain/proposal-run.ts';
import { Loaded } from '../../components/loading.tsx';
import { useAnswer } from '../../lib/answers.ts';
import { language, wordsOf } from '../../lib/language.ts';
import type { KitchenGates, LaunchAnswer, List } from '../../lib/shapes.ts';
import { readinessText } from './readiness-text.ts';
import { ReplicationHead } from './replication-head.tsx';
import { proposalPath, useProposal } from './use-proposal.ts';
import { WideTable } from './wide-table.tsx';

const words = wordsOf({
  id: {
    title: 'Kesiapan dapur',
    about:
      'Dapur baru mulai bila semua gerbangnya terpenuhi atau dikecualikan. SLHS tidak bisa dikecualikan.',
    none: 'Belum diluncurkan: dapurnya belum ada di registri. Luncurkan dulu rencananya.',
    launch: 'Ke peluncuran',
    kitchen: 'Dapur',
    state: 'Keadaan',
    lacks: 'Yang kurang',
    unknown: 'belum ada di registri',
  },
  en: {
    title: 'Readiness of kitchens',
    about: 'A new kitchen begins once all its gates are met or waived. SLHS cannot be waived.',
    none: 'Not launched: its kitchens are not in the registry. Launch the plan first.',
    launch: 'To the launch',
    kitchen: 'Kitchen',
    state: 'State',
    lacks: 'What is lacking',
    unknown: 'not in the registry yet',
  },
});

type Props = { code: string; id: string };

export function ReadinessPage({ code, id }: Props) {
  const w = words();
  const { loaded } = useProposal(id);
  const launch = useAnswer<NonNullable<LaunchAnswer['launch']>>(`${proposalPath(id)}/launch`);
  const runs = useAnswer<List<ProposalRun>>(`${proposalPath(id)}/runs`).data?.items;
  const out = launch.data?.state === 'taken-back' ? undefined : launch.data;
  const run = out?.run ?? runs?.find(({ state }) => state === 'done')?.id;
  const reading = useAnswer<ProposalPlan>(run ? `${proposalPath(id)}/runs/${run}/plan` : undefined);
  return (
    <div class="page">
      <ReplicationHead code={code} title={`${w.title}: ${loaded?.value?.name ?? id}`}>
        <p class="soft">{w.about}</p>
      </ReplicationHead>
      {!out && !launch.isWaiting && (
        <>
          <p>{w.none}</p>
          <div class="row">
            <a class="button primary" href={`/regions/${code}/replication/proposals/${id}/launch`}>
              {w.launch}
            </a>
          </div>
        </>
      )}
      {out && <Loaded reading={reading}>{(plan) => <Kitchens code={code} plan={plan} />}</Loaded>}
    </div>
  );
}

function Kitchens({ code, plan }: { code: string; plan: ProposalPlan }) {
  const w = words();
  return (
    <WideTable
      label={w.title}
      head={
        <tr>
          <th scope="col">{w.kitchen}</th>
          <th scope="col">{w.state}</th>
          <th scope="col">{w.lacks}</th>
        </tr>
      }
    >
      {plan.kitchens
        .filter(({ isNew }) => isNew)
        .map(({ kitchenId, name }) => (
          <Kitchen key={kitchenId} code={code} id={kitchenId} name={name} />
        ))}
    </WideTable>
  );
}

function Kitchen({ code, id, name }: { code: string; id: string; name: string }) {
  const w = words();
  const gates = useAnswer<KitchenGates>(`/v1/kitchens/${id}/gates`).data;
  const lacking = gates?.items.filter(({ state }) => state === 'lacking') ?? [];
  return (
    <tr>
      <th scope="row">
        <a href={`/regions/${code}/replication/kitchens/${id}`}>{name}</a>
      </th>
      <td>
        <span class={`mark ${gates?.mayBegin ? 'fine' : 'look'}`}>
          {gates ? readinessText(gates, lacking.length) : w.unknown}
        </span>
      </td>
      <td>{lacking.map(({ gate }) => GATE_NAMES[gate][language.value]).join(', ') || '–'}</td>
    </tr>
  );
}
