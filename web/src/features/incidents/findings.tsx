// What was found and done: laboratory results, the root cause, corrective actions.
import { useState } from 'preact/hooks';
import { Choices } from '../../components/choices.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useAnswer } from '../../lib/answers.ts';
import { moment } from '../../lib/format.ts';
import { wordsOf } from '../../lib/language.ts';
import type { CandidateBatch, List } from '../../lib/shapes.ts';
import { SelectField } from '../registry/select-field.tsx';
import type { CaseProps } from './case-props.ts';
import { SayForm } from './say-form.tsx';

const words = wordsOf({
  id: {
    results: 'Hasil laboratorium',
    noResult: 'Belum ada hasil.',
    addResult: 'Tambah hasil laboratorium',
    sample: 'Sampel',
    otherSample: 'sampel lain (muntahan, air, usap)',
    lab: 'Laboratorium',
    agent: 'Yang ditemukan',
    value: 'Nilai (boleh kosong)',
    cause: 'Penyebab',
    noCause: 'Belum ditulis.',
    notFound: 'dicari dan tidak ditemukan',
    setCause: 'Tulis penyebab',
    isFound: 'Apakah penyebabnya ditemukan?',
    yes: 'ya',
    no: 'tidak ditemukan',
    what: 'Penyebabnya',
    actions: 'Tindakan perbaikan',
    noAction: 'Belum ada tindakan.',
    addAction: 'Tambah tindakan perbaikan',
    done: 'Apa yang dilakukan',
  },
  en: {
    results: 'Laboratory results',
    noResult: 'No results yet.',
    addResult: 'Add a laboratory result',
    sample: 'Sample',
    otherSample: 'another sample (vomit, water, swab)',
    lab: 'Laboratory',
    agent: 'What was found',
    value: 'Value (may be empty)',
    cause: 'Root cause',
    noCause: 'Not written down yet.',
    notFound: 'looked for and not found',
    setCause: 'Write down the root cause',
    isFound: 'Was the cause found?',
    yes: 'yes',
    no: 'not found',
    what: 'The cause',
    actions: 'Corrective actions',
    noAction: 'No actions yet.',
    addAction: 'Add a corrective action',
    done: 'What was done',
  },
});

export const Findings = (props: CaseProps) => (
  <>
    <Results {...props} />
    <Cause {...props} />
    <Actions {...props} />
  </>
);

function Results({ found, zone, onChanged }: CaseProps) {
  const w = words();
  const path = `/v1/incidents/${found.id}/candidates`;
  const samples = (useAnswer<List<CandidateBatch>>(path).data?.items ?? []).flatMap((one) => one.samples);
  const nameOf = (id: string | undefined) => samples.find((sample) => sample.id === id)?.item;
  const [sampleId, setSample] = useState('');
  const [lab, setLab] = useState('');
  const [agent, setAgent] = useState('');
  const [value, setValue] = useState('');
  const sent = () => {
    setAgent('');
    setValue('');
    onChanged();
  };
  const labResult = {
    ...(sampleId && { sampleId }),
    lab: lab.trim(),
    agent: agent.trim(),
    ...(value.trim() && { value: value.trim() }),
  };
  return (
    <section class="panel stack" aria-labelledby="results">
      <h2 id="results">{w.results}</h2>
      {found.labResults.length === 0 && <p class="soft">{w.noResult}</p>}
      <ul>
        {found.labResults.map((one) => (
          <li key={one.id}>
            <b>{one.agent}</b>{' '}
            {[one.value, nameOf(one.sampleId), one.lab, moment(one.at, zone)].filter(Boolean).join(' · ')}
          </li>
        ))}
      </ul>
      <SayForm
        found={found}
        label={w.addResult}
        update={labResult.lab && labResult.agent ? { labResult } : undefined}
        onSent={sent}
      >
        <SelectField
          id="sample"
          label={w.sample}
          value={sampleId}
          onChange={setSample}
          options={[
            { value: '', label: w.otherSample },
            ...samples.map(({ id, item, at }) => ({ value: id, label: `${item}, ${moment(at, zone)}` })),
          ]}
        />
        <TextField id="lab" label={w.lab} value={lab} onChange={setLab} />
        <TextField id="agent" label={w.agent} value={agent} onChange={setAgent} />
        <TextField id="value" label={w.value} value={value} onChange={setValue} />
      </SayForm>
    </section>
  );
}

function Cause({ found, onChanged }: CaseProps) {
  const w = words();
  const [isFound, setFound] = useState<'yes' | 'no'>('yes');
  const [text, setText] = useState('');
  const said = text.trim() ? { rootCause: text.trim() } : undefined;
  const { rootCause } = found;
  return (
    <section class="panel stack" aria-labelledby="cause">
      <h2 id="cause">{w.cause}</h2>
      <p>{rootCause ? (rootCause.text ?? w.notFound) : w.noCause}</p>
      <SayForm
        found={found}
        label={w.setCause}
        update={isFound === 'no' ? { causeNotFound: true } : said}
        onSent={onChanged}
      >
        <Choices
          name="is-found"
          label={w.isFound}
          options={[
            { value: 'yes', label: w.yes },
            { value: 'no', label: w.no },
          ]}
          value={isFound}
          onChange={setFound}
        />
        {isFound === 'yes' && (
          <TextField id="cause-text" label={w.what} value={text} onChange={setText} isLong />
        )}
      </SayForm>
    </section>
  );
}

function Actions({ found, zone, onChanged }: CaseProps) {
  const w = words();
  const [text, setText] = useState('');
  const said = text.trim() ? { correctiveAction: text.trim() } : undefined;
  const sent = () => {
    setText('');
    onChanged();
  };
  return (
    <section class="panel stack" aria-labelledby="actions">
      <h2 id="actions">{w.actions}</h2>
      {found.correctiveActions.length === 0 && <p class="soft">{w.noAction}</p>}
      <ul>
        {found.correctiveActions.map((one) => (
          <li key={one.id}>
            {one.text} <span class="soft">{moment(one.at, zone)}</span>
          </li>
        ))}
      </ul>
      <SayForm found={found} label={w.addAction} update={said} onSent={sent}>
        <TextField id="action" label={w.done} value={text} onChange={setText} isLong />
      </SayForm>
    </section>
  );
}
