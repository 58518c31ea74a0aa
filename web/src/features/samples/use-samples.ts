// A kitchen's retained samples as this phone knows them: those of the last days, those of the day that is shown, and what
// still waits here.
import { ofKind } from '../../../../shared/domain/chain.ts';
import { isAboutSample, type SampleLife, samplesOf } from '../../../../shared/domain/samples.ts';
import { useAnswer } from '../../lib/answers.ts';
import { now } from '../../lib/clock.ts';
import { useFactEntries } from '../../lib/outbox/use-entries.ts';
import type { SampleList } from '../../lib/shapes.ts';
import { samplesPath, useKitchenDay } from '../kitchen-day/use-kitchen-day.ts';
import { type ShownFact, toShownFacts } from '../records/shown-fact.ts';

const POLL_MS = 20_000;

export type ShownSample = SampleLife & {
  /** The records behind it, rejected ones too. */
  records: readonly ShownFact[];
};

/** The kitchen's day with all its samples and, for each batch that is known here, the record of its cooking. */
export function useSamples(id: string, date: string | undefined) {
  const day = useKitchenDay(id, date);
  const found = useAnswer<SampleList>(samplesPath(id), { pollMs: POLL_MS });
  const entries = useFactEntries().filter(({ place }) => place === `kitchen:${id}`);
  const logged = new Map(
    [...(day.reading.data?.facts ?? []), ...(found.data?.facts ?? [])].map((one) => [one.fact.id, one]),
  );
  const records = toShownFacts([...logged.values()], entries);
  const taken = records.filter(({ state }) => state !== 'rejected').map(({ fact }) => fact);
  const samples = samplesOf(taken, now()).map((life) => ({ ...life, records: recordsOf(life, records) }));
  const batches = new Map(ofKind(day.facts, 'cooked').map((batch) => [batch.batchId, batch]));
  return { ...day, samples, batches };
}

const recordsOf = ({ sample }: SampleLife, records: readonly ShownFact[]): ShownFact[] =>
  records.filter(
    ({ fact }) => isAboutSample(fact) && (fact.id === sample.id || sampleIdOf(fact) === sample.id),
  );

const sampleIdOf = (fact: ShownFact['fact']): string | undefined =>
  'sampleId' in fact ? fact.sampleId : undefined;
